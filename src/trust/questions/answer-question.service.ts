import { otherSide } from '../../domain/sides.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { closeUnanswered, hoursUntilNow, lockQuestion, type QuestionAnswer, showReply } from './change-question.ts';
import type { AnswerQuestionInput, ChangeQuestionInput, DropQuestionInput } from './question.input.ts';
import { questionMessages } from './questions.messages.ts';
import { answerRule, dropQuestionRule, judgeAnswerRule, reopenRule } from './questions.policy.ts';
import { deadlines, workingTimeOf } from './reply-terms.ts';

/** Answers for the side that was asked. How long it took is evidence of it. */
export function answerQuestion(ctx: Context, input: AnswerQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: answerRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const answer = requiredText(input.answer, ['input', 'answer'], 10_000);
    const question = await lockQuestion(tx, answerRule, input, 'OPEN');
    const hoursTaken = await hoursUntilNow(tx, question);
    tx.em.assign(question, { state: 'ANSWERED', answer, answeredBy: ctx.principal.id, answeredAt: ctx.now, hoursTaken, isInTime: hoursTaken <= question.agreedHours });
    await showReply(tx, question, hoursTaken);
    return { questionId: question.id, relationshipId: question.relationshipId };
  });
}

/** Accepts the answer for the side that asked. */
export function acceptAnswer(ctx: Context, input: ChangeQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: judgeAnswerRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const question = await lockQuestion(tx, judgeAnswerRule, input, 'ANSWERED');
    tx.em.assign(question, { state: 'ACCEPTED', endedBy: ctx.principal.id, endedAt: ctx.now });
    return { questionId: question.id, relationshipId: question.relationshipId };
  });
}

/** Opens an answered question once more, with the same time to answer. */
export function reopenQuestion(ctx: Context, input: DropQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: reopenRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const reopenReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const question = await lockQuestion(tx, reopenRule, input, 'ANSWERED');
    const relationship = await tx.em.findOneOrFail<RelationshipRecord>(RelationshipEntity, { workspaceId: question.workspaceId, id: question.relationshipId });
    const work = question.isByWorkingDays ? await workingTimeOf(tx.em, relationship, otherSide(question.askedBySide)) : null;
    tx.em.assign(question, { state: 'OPEN', reopenedAt: ctx.now, reopenReason, isInTime: null, overdueNotedAt: null, ...deadlines(ctx.now, question.agreedHours, work) });
    return { questionId: question.id, relationshipId: question.relationshipId };
  });
}

/** Takes an open question back; that says nothing about anybody. */
export function withdrawQuestion(ctx: Context, input: DropQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: dropQuestionRule, input: { withdraw: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const question = await lockQuestion(tx, dropQuestionRule, input, 'OPEN');
    tx.em.assign(question, { state: 'WITHDRAWN', endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    return { questionId: question.id, relationshipId: question.relationshipId };
  });
}

/** Closes an overdue question as unanswered, which is evidence of the side that was asked. */
export function closeQuestion(ctx: Context, input: DropQuestionInput): Promise<WriteAnswer<QuestionAnswer>> {
  return write(ctx, { rule: dropQuestionRule, input: { close: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const question = await lockQuestion(tx, dropQuestionRule, input, 'OPEN');
    if (question.dueAt > ctx.now) {
      throw new Refusal({ code: 'STATE_CONFLICT', message: questionMessages.notOverdue, currentState: 'OPEN', allowedActions: ['WITHDRAW_QUESTION'] });
    }
    await closeUnanswered(tx, question, endReason);
    return { questionId: question.id, relationshipId: question.relationshipId };
  });
}
