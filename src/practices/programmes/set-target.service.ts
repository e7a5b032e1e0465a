import { isInUnit, unitRanges } from '../../domain/practices/indicator-definition.ts';
import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import { comparisonOf } from '../../domain/practices/maturity-model.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdWork } from './hold-work.ts';
import { beginWork, requireAhead, requireOfPractice } from './plan-work.ts';
import type { SetPracticeTargetInput, WithdrawPracticeTargetInput } from './practice.input.ts';
import { programmeMessages } from './programmes.messages.ts';
import { setTargetRule, withdrawTargetRule } from './programmes.policy.ts';
import { isTold } from './told-indicators.ts';
import { PracticeTargetEntity, type PracticeTargetRecord } from './work.entity.ts';

/** What acts on targets answer. A type, as the payloads' index asks. */
export type TargetAnswer = { readonly practiceTargetId: string };

const constraints: Record<string, UserErrorFacts> = { practice_target_one_open: { code: 'DUPLICATE', message: programmeMessages.oneTarget, field: ['input', 'indicator'] } };

/** Sets what an indicator is to come to, from what it was when it was last looked at. */
export function setPracticeTarget(ctx: Context, input: SetPracticeTargetInput): Promise<WriteAnswer<TargetAnswer>> {
  return write(ctx, { rule: setTargetRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    authorize(ctx, setTargetRule, undefined);
    const { indicator, practice, value } = input;
    const of = await beginWork(tx, input);
    requireOfPractice(indicator, practice);
    if (of.isTold && !isTold(indicator)) throw new Refusal({ code: 'INVALID', message: programmeMessages.neverTold, field: ['input', 'isTold'] });
    requireValue(indicator, value);
    const target = tx.em.create(PracticeTargetEntity, {
      ...of, id: newId(), indicator, comparison: comparisonOf(indicator), value, baseValue: await presentValue(tx, of.relationshipId, indicator), startsOn: ctx.now.toISOString().slice(0, 10),
      dueOn: requireAhead(ctx, input.dueOn, ['input', 'dueOn']), reason: requiredText(input.reason, ['input', 'reason'], 2_000), state: 'OPEN', setBy: ctx.principal.id, setAt: ctx.now,
    } as PracticeTargetRecord);
    return { practiceTargetId: target.id };
  });
}

/** Takes a target back. */
export function withdrawPracticeTarget(ctx: Context, input: WithdrawPracticeTargetInput): Promise<WriteAnswer<TargetAnswer>> {
  return write(ctx, { rule: withdrawTargetRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, setTargetRule, undefined);
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const target = await holdWork<PracticeTargetRecord>(tx, { entity: PracticeTargetEntity, type: 'PracticeTarget', field: 'practiceTargetId', rule: withdrawTargetRule, states: ['OPEN'] }, input);
    tx.em.assign(target, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { practiceTargetId: target.id };
  });
}

function requireValue(indicator: Indicator, value: number): void {
  const { unit } = indicators[indicator];
  if (!isInUnit(unit, value)) throw new Refusal({ code: 'OUT_OF_RANGE', message: programmeMessages.notInUnit, values: { ...unitRanges[unit] }, field: ['input', 'value'] });
}

/** As it was last measured; null where it is not known. */
async function presentValue({ em, ctx }: Write, relationshipId: string, indicator: string): Promise<number | null> {
  const [row] = await em.execute<{ value: number | null }[]>(
    `select (m ->> 'value')::double precision as value from practice_standing s cross join jsonb_array_elements(s.measures) m
     where s.workspace_id = ? and s.relationship_id = ? and s.audience = 'FIRM' and m ->> 'indicator' = ?`, [ctx.principal.workspaceId, relationshipId, indicator]);
  return row?.value ?? null;
}
