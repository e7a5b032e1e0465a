import { multiplyDecimals } from '../../domain/exact-decimals.ts';
import { currencyDigits } from '../../domain/money.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiContributionEntity } from '../contributions/contribution.entity.ts';
import { amountIn, holdValue, minorUnitsOf, type ValueAnswer, valueConstraints as constraints } from './hold-value.ts';
import { JointValueLineEntity, type JointValueLineRecord, type JointValueRecord } from './value.entity.ts';
import type { VerifyJointValueInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';
import { verifyValueRule } from './value.policy.ts';

/** Says what was gained: of contributions what was verified of them, of the other lines what is said now. The whole is their sum. */
export function verifyJointValue(ctx: Context, input: VerifyJointValueInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: verifyValueRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const verificationNote = requiredText(input.note, ['input', 'note'], 2_000);
    const value = await holdValue(tx, verifyValueRule, input);
    const lines = await tx.em.find(JointValueLineEntity, { workspaceId: value.workspaceId, jointValueId: value.id }, { orderBy: { id: 'asc' } });
    const said = saidOf(value, lines, input);
    const measured = await measuredOf(tx, value, lines);
    for (const line of lines) tx.em.assign(line, line.contributionId == null ? said.get(line.id)! : measured.get(line.contributionId)!);
    // The database adds the lines up, which it has to know first.
    await tx.em.flush();
    const total = lines.reduce((sum, line) => sum + minorUnitsOf(line.verifiedAmount!, value.currency, ['input', 'lines']), 0n);
    tx.em.assign(value, { state: 'VERIFIED', verifiedBy: ctx.principal.id, verifiedAt: ctx.now, verifiedAmount: amountIn(value.currency)(total), verificationNote });
    return { jointValueId: value.id };
  });
}

type Measured = Pick<JointValueLineRecord, 'verifiedAmount' | 'method'>;

/** What is said of lines without a contribution: of each once, and of no other. */
function saidOf({ currency }: JointValueRecord, lines: readonly JointValueLineRecord[], input: VerifyJointValueInput): ReadonlyMap<string, Measured> {
  const said = new Map(input.lines.map(({ jointValueLineId, amount, method }, index) => {
    const field = ['input', 'lines', String(index)];
    return [idOf('JointValueLine', jointValueLineId), { verifiedAmount: amountIn(currency)(minorUnitsOf(amount, currency, [...field, 'amount'])), method: requiredText(method, [...field, 'method'], 2_000) }] as const;
  }));
  const open = lines.filter(({ contributionId }) => contributionId == null);
  if (said.size !== input.lines.length || said.size !== open.length || !open.every(({ id }) => said.has(id))) throw new Refusal({ code: 'INVALID', message: valueMessages.amountMissing, field: ['input', 'lines'] });
  return said as ReadonlyMap<string, Measured>;
}

/** What was verified of contributions, in whole units of the currency. */
async function measuredOf({ em }: Write, { workspaceId, currency }: JointValueRecord, lines: readonly JointValueLineRecord[]): Promise<ReadonlyMap<string, Measured>> {
  const ids = lines.flatMap(({ contributionId }) => contributionId ?? []);
  const contributions = await em.find(EsiContributionEntity, { workspaceId, id: { $in: ids } });
  if (contributions.some(({ state, verifiedAmount }) => state !== 'VERIFIED' || verifiedAmount == null)) throw new Refusal({ code: 'INVALID', message: valueMessages.notVerified, field: ['input', 'jointValueId'] });
  return new Map(contributions.map(({ id, verifiedAmount, verificationMethod }) => [id, { verifiedAmount: multiplyDecimals(verifiedAmount!, '1', currencyDigits(currency)), method: verificationMethod! }]));
}
