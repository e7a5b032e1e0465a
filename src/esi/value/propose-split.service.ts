import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { addSplit } from './add-split.ts';
import { computeSplit, type ComputedSplit } from './compute-split.ts';
import { amountIn, holdShares, holdValue, type ValueAnswer, valueConstraints as constraints } from './hold-value.ts';
import { type AskedSplit, readSplit } from './split-input.ts';
import type { JointValueRecord } from './value.entity.ts';
import type { ProposeJointValueSplitInput } from './value.input.ts';
import { valueMessages } from './value.messages.ts';
import { proposeSplitRule } from './value.policy.ts';

/** Proposes a split: the Shapley value of what coalitions gain, and beside it what each is to be offered. Kept with all that it rests on. */
export function proposeJointValueSplit(ctx: Context, input: ProposeJointValueSplitInput): Promise<WriteAnswer<ValueAnswer>> {
  return write(ctx, { rule: proposeSplitRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const texts = { rule: requiredText(input.rule, ['input', 'rule'], 2_000), note: textOf(input.note, ['input', 'note'], { max: 2_000 }) };
    const value = await holdValue(tx, proposeSplitRule, input);
    const asked = await readSplit(tx, value, input);
    const computed = computeSplit(asked);
    const offered = offersOf(asked, computed);
    await refuseAgreed(tx, value, asked, offered);
    const splitId = await addSplit(tx, value, { ...texts, dueOn: input.dueOn, asked, computed, offered });
    await tx.em.flush();
    tx.em.assign(value, { state: 'PROPOSED', splitId, proposedBy: ctx.principal.id, proposedAt: ctx.now, approvedBy: null, approvedAt: null });
    return { jointValueId: value.id };
  });
}

/** What each is to be offered: suppliers what was said, or the Shapley value; the firm what is left. */
function offersOf({ total, offers }: AskedSplit, { shapley }: ComputedSplit): bigint[] {
  const suppliers = offers.map((offer, index) => offer ?? shapley[index + 1]!);
  const offered = [total - suppliers.reduce((sum, offer) => sum + offer, 0n), ...suppliers];
  if (offered.some((offer) => offer < 0n)) throw new Refusal({ code: 'OUT_OF_RANGE', message: valueMessages.belowZero, field: ['input', 'parties'] });
  return offered;
}

/** What a supplier has agreed to is offered to it again as it was. */
async function refuseAgreed(tx: Write, value: JointValueRecord, { parties, currency }: AskedSplit, offered: readonly bigint[]): Promise<void> {
  const amountOf = amountIn(currency);
  const agreed = (await holdShares(tx, value)).filter(({ state }) => state !== 'OFFERED');
  const isKept = ({ involvementId, amount }: { involvementId: string; amount: string }) => {
    const place = parties.findIndex((party) => party.involvementId === involvementId);
    return place > 0 && compareDecimals(amountOf(offered[place]!), amount) === 0;
  };
  if (!agreed.every(isKept)) throw new Refusal({ code: 'INVALID', message: valueMessages.agreedStays, field: ['input', 'parties'] });
}
