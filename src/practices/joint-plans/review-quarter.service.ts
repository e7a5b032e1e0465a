import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { AnswerJointPlanReviewInput, PrepareJointPlanReviewInput } from './joint-plan.input.ts';
import { answerReviewRule, prepareReviewRule } from './joint-plans.policy.ts';
import { lockReview, planConstraints as constraints, type ReviewAnswer, tellsOf } from './lock-plan.ts';

/** Says what the asker's side finds of a quarter. When both do so at once, the first has prepared it, and the other answers. */
export function prepareJointPlanReview(ctx: Context, input: PrepareJointPlanReviewInput): Promise<WriteAnswer<ReviewAnswer>> {
  return write(ctx, { rule: prepareReviewRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const findings = requiredText(input.findings, ['input', 'findings'], 10_000);
    const { plan, review } = await lockReview(tx, prepareReviewRule, input);
    tx.em.assign(review, { state: 'PREPARED', preparedBySide: sideOf(ctx.principal), preparedBy: ctx.principal.id, preparedAt: ctx.now, findings });
    tellsOf(tx, plan);
    return { planId: plan.id, reviewId: review.id };
  });
}

/** Answers what the other side finds: the review is held. */
export function answerJointPlanReview(ctx: Context, input: AnswerJointPlanReviewInput): Promise<WriteAnswer<ReviewAnswer>> {
  return write(ctx, { rule: answerReviewRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const answer = requiredText(input.answer, ['input', 'answer'], 10_000);
    const { plan, review } = await lockReview(tx, answerReviewRule, input);
    tx.em.assign(review, { state: 'HELD', answeredBy: ctx.principal.id, answeredAt: ctx.now, answer });
    tellsOf(tx, plan);
    return { planId: plan.id, reviewId: review.id };
  });
}
