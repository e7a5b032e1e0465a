import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdWork } from './hold-work.ts';
import { beginWork } from './plan-work.ts';
import type { CommentPracticeReviewInput, RecordPracticeReviewInput } from './practice.input.ts';
import { programmeMessages } from './programmes.messages.ts';
import { commentReviewRule, reviewPracticeRule } from './programmes.policy.ts';
import { PracticeReviewEntity, type PracticeReviewRecord } from './work.entity.ts';

/** What acts on reviews answer. A type, as the payloads' index asks. */
export type ReviewAnswer = { readonly practiceReviewId: string };

/** Records what people found when they looked at a practice. */
export function recordPracticeReview(ctx: Context, input: RecordPracticeReviewInput): Promise<WriteAnswer<ReviewAnswer>> {
  return write(ctx, { rule: reviewPracticeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, reviewPracticeRule, undefined);
    const of = await beginWork(tx, input);
    const heldOn = pastDay(ctx, input.heldOn, ['input', 'heldOn']);
    const nextDueOn = input.nextDueOn ?? null;
    if (nextDueOn !== null && nextDueOn <= input.heldOn) throw new Refusal({ code: 'INVALID', message: programmeMessages.nextNotLater, field: ['input', 'nextDueOn'] });
    const review = tx.em.create(PracticeReviewEntity, {
      ...of, id: newId(), heldOn, finding: requiredText(input.finding, ['input', 'finding'], 10_000), nextDueOn, state: 'RECORDED', reviewedBy: ctx.principal.id, reviewedAt: ctx.now,
    } as PracticeReviewRecord);
    return { practiceReviewId: review.id };
  });
}

/** Says for the partner, once, what it thinks of a review. */
export function commentPracticeReview(ctx: Context, input: CommentPracticeReviewInput): Promise<WriteAnswer<ReviewAnswer>> {
  return write(ctx, { rule: commentReviewRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const comment = requiredText(input.comment, ['input', 'comment'], 2_000);
    const review = await holdWork<PracticeReviewRecord>(tx, { entity: PracticeReviewEntity, type: 'PracticeReview', field: 'practiceReviewId', rule: commentReviewRule, states: ['RECORDED'] }, input);
    tx.em.assign(review, { state: 'COMMENTED', comment, commentedBy: ctx.principal.id, commentedAt: ctx.now });
    return { practiceReviewId: review.id };
  });
}
