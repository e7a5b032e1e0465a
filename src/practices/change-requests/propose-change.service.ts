import { otherSide } from '../../domain/sides.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { ChangeRequestEntity, type ChangeRequestRecord } from './change-request.entity.ts';
import type { CounterChangeInput, ProposeChangeInput } from './change-request.input.ts';
import { changeMessages } from './change-requests.messages.ts';
import { counterChangeRule, proposeChangeRule } from './change-requests.policy.ts';
import { readSubject } from './change-subject.ts';
import { addRound, termsOf } from './change-terms.ts';
import { type ChangeAnswer, changeConstraints as constraints, holdRequest } from './hold-request.ts';
import { holdSuperseded, supersedeOpen } from './supersede-request.ts';

/** Asks the other side of a living relationship to change something. */
export function proposeChange(ctx: Context, input: ProposeChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: proposeChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const path = ['input', 'relationshipId'];
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), path);
    authorize(ctx, proposeChangeRule, undefined);
    if (relationship.market === 'INTERNAL') throw new Refusal({ code: 'INVALID', message: changeMessages.notExternal, field: path });
    const title = requiredText(input.title, ['input', 'title'], 200);
    const terms = termsOf(input.terms, ctx.now);
    const subject = await readSubject(tx, relationship.id, input);
    const superseded = await holdSuperseded(tx, relationship.id, input.supersedesChangeRequestId);
    const request = tx.em.create(ChangeRequestEntity, { ...opened(tx), relationshipId: relationship.id, ...subject, title, answerDueOn: terms.answerDueOn, supersedesId: superseded?.id ?? null } as ChangeRequestRecord);
    await addRound(tx, request, terms);
    supersedeOpen(tx, superseded);
    return { changeRequestId: request.id };
  });
}

function opened({ ctx: { principal, now } }: Write) {
  const side = sideOf(principal);
  return { workspaceId: principal.workspaceId, id: newId(), state: 'PROPOSED', proposedBySide: side, proposedBy: principal.id, proposedAt: now, round: 1, turnSide: otherSide(side) } as const;
}

/** Answers with other terms; then it is the other side's turn. */
export function counterChange(ctx: Context, input: CounterChangeInput): Promise<WriteAnswer<ChangeAnswer>> {
  return write(ctx, { rule: counterChangeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const terms = termsOf(input.terms, ctx.now);
    const request = await holdRequest(tx, counterChangeRule, input);
    tx.em.assign(request, { state: 'COUNTERED', round: request.round + 1, turnSide: otherSide(request.turnSide), answerDueOn: terms.answerDueOn, overdueNotedAt: null });
    await addRound(tx, request, terms);
    return { changeRequestId: request.id };
  });
}
