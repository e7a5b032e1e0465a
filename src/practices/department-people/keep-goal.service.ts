import { numberOf } from '../../markets/field-readers.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { beginPersonal } from './begin-personal.ts';
import { peopleMessages } from './department-people.messages.ts';
import { agreeToGoalRule, setGoalRule, withdrawGoalRule } from './department-people.policy.ts';
import { holdPersonal } from './hold-personal.ts';
import { IncentiveGoalEntity, type IncentiveGoalRecord } from './people.entity.ts';
import type { AgreeToIncentiveGoalInput, SetIncentiveGoalInput, WithdrawIncentiveGoalInput } from './people.input.ts';

/** What acts on goals answer. A type, as the payloads' index asks. */
export type GoalAnswer = { readonly incentiveGoalId: string };

const goal = { entity: IncentiveGoalEntity, type: 'IncentiveGoal', field: 'incentiveGoalId' } as const;

/** Sets what somebody's variable pay hangs on. It counts once they have agreed. */
export function setIncentiveGoal(ctx: Context, input: SetIncentiveGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: setGoalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const of = await beginPersonal(tx, setGoalRule, input);
    const { isTied, isOneSided, fromOn, untilOn } = input;
    if (untilOn < fromOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: peopleMessages.badSpan, field: ['input', 'untilOn'] });
    const set = tx.em.create(IncentiveGoalEntity, {
      ...of, statement: requiredText(input.statement, ['input', 'statement'], 2_000), payShare: numberOf(input.payShare, ['input', 'payShare'], { min: 0, max: 1 })!, isTied, isOneSided, fromOn, untilOn,
      state: 'SET', setBy: ctx.principal.id, setAt: ctx.now,
    } as unknown as IncentiveGoalRecord);
    return { incentiveGoalId: set.id };
  });
}

/** Agrees to a goal of one's own. */
export function agreeToIncentiveGoal(ctx: Context, input: AgreeToIncentiveGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: agreeToGoalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<IncentiveGoalRecord>(tx, { ...goal, rule: agreeToGoalRule, states: ['SET'] }, input);
    tx.em.assign(found, { state: 'AGREED', agreedBy: ctx.principal.id, agreedAt: ctx.now });
    return { incentiveGoalId: found.id };
  });
}

/** Takes a goal back. */
export function withdrawIncentiveGoal(ctx: Context, input: WithdrawIncentiveGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: withdrawGoalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const found = await holdPersonal<IncentiveGoalRecord>(tx, { ...goal, rule: withdrawGoalRule, states: ['SET', 'AGREED'] }, input);
    tx.em.assign(found, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason: requiredText(input.reason, ['input', 'reason'], 2_000) });
    return { incentiveGoalId: found.id };
  });
}
