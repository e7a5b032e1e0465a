import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdWork } from './hold-work.ts';
import { beginWork, requireAhead } from './plan-work.ts';
import type { ActionState } from './practice.enums.ts';
import type { EndPracticeActionInput, PlanPracticeActionInput } from './practice.input.ts';
import { programmeMessages } from './programmes.messages.ts';
import { cancelActionRule, completeActionRule, planActionRule } from './programmes.policy.ts';
import { PracticeActionEntity, type PracticeActionRecord } from './work.entity.ts';

/** What acts on actions answer. A type, as the payloads' index asks. */
export type ActionAnswer = { readonly practiceActionId: string };

const constraints: Record<string, UserErrorFacts> = {
  practice_action_has_owner: { code: 'INVALID', message: programmeMessages.notOwner, field: ['input', 'ownerId'] },
  practice_action_is_told: { code: 'STATE_CONFLICT', message: programmeMessages.notTold, currentState: 'NOT_TOLD', allowedActions: ['TELL_PRACTICES'] },
};

/** Plans what is to be done for a practice, by somebody of either side. */
export function planPracticeAction(ctx: Context, input: PlanPracticeActionInput): Promise<WriteAnswer<ActionAnswer>> {
  return write(ctx, { rule: planActionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    authorize(ctx, planActionRule, undefined);
    const { ownerSide } = input;
    const of = await beginWork(tx, input);
    if (ownerSide === 'PARTNER' && !of.isTold) throw new Refusal({ code: 'INVALID', message: programmeMessages.partnerIsTold, field: ['input', 'isTold'] });
    const action = tx.em.create(PracticeActionEntity, {
      ...of, id: newId(), what: requiredText(input.what, ['input', 'what'], 2_000), ownerSide, ownerId: await findUser(tx, input.ownerId),
      dueOn: requireAhead(ctx, input.dueOn, ['input', 'dueOn']), state: 'OPEN', plannedBy: ctx.principal.id, plannedAt: ctx.now,
    } as PracticeActionRecord);
    return { practiceActionId: action.id };
  });
}

/** Says for the side that owns it that it is done, and what came of it. */
export function completePracticeAction(ctx: Context, input: EndPracticeActionInput): Promise<WriteAnswer<ActionAnswer>> {
  return write(ctx, { rule: completeActionRule, input: { complete: input }, idempotencyKey: input.idempotencyKey }, (tx) => end(tx, input, 'DONE'));
}

/** Gives it up for the firm. */
export function cancelPracticeAction(ctx: Context, input: EndPracticeActionInput): Promise<WriteAnswer<ActionAnswer>> {
  return write(ctx, { rule: cancelActionRule, input: { cancel: input }, idempotencyKey: input.idempotencyKey }, (tx) => end(tx, input, 'CANCELLED'));
}

async function end(tx: Write, input: EndPracticeActionInput, state: Exclude<ActionState, 'OPEN'>): Promise<ActionAnswer> {
  if (state === 'CANCELLED') authorize(tx.ctx, planActionRule, undefined);
  const note = requiredText(input.note, ['input', 'note'], 2_000);
  const rule = state === 'DONE' ? completeActionRule : cancelActionRule;
  const action = await holdWork<PracticeActionRecord>(tx, { entity: PracticeActionEntity, type: 'PracticeAction', field: 'practiceActionId', rule, states: ['OPEN'] }, input);
  tx.em.assign(action, { state, endedBy: tx.ctx.principal.id, endedAt: tx.ctx.now, note });
  return { practiceActionId: action.id };
}

/** A user that the asker sees. */
async function findUser({ em, ctx }: Write, globalId: string): Promise<string> {
  const id = idOf('User', globalId);
  const found = id === null ? [] : await em.execute<{ id: string }[]>('select id from user_account where workspace_id = ? and id = ?', [ctx.principal.workspaceId, id]);
  if (found.length === 0) throw notFound('input', 'ownerId');
  return found[0]!.id;
}
