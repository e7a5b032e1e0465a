import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdPlan, type WorkPlanAnswer } from './hold-plan.ts';
import { WorkReviewEntity, type WorkReviewRecord } from './work-plan.entity.ts';
import type { ReviewWorkPlanInput } from './work-plan.input.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import { reviewPlanRule } from './work-plans.policy.ts';

/** Records what was found when people looked at a plan in force. */
export function reviewWorkPlan(ctx: Context, input: ReviewWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer & { readonly workReviewId: string }>> {
  return write(ctx, { rule: reviewPlanRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { heldOn, nextDueOn } = input;
    if (heldOn > ctx.now.toISOString().slice(0, 10)) throw new Refusal({ code: 'OUT_OF_RANGE', message: workPlanMessages.dayAhead, field: ['input', 'heldOn'] });
    if (nextDueOn != null && nextDueOn <= heldOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: workPlanMessages.dayAhead, field: ['input', 'nextDueOn'] });
    const finding = requiredText(input.finding, ['input', 'finding'], 10_000);
    const { plan } = await holdPlan(tx, reviewPlanRule, ['IN_FORCE'], input);
    const review = tx.em.create(WorkReviewEntity, {
      workspaceId: plan.workspaceId, id: newId(), planId: plan.id, heldOn, finding, nextDueOn: nextDueOn ?? null, reviewedBy: ctx.principal.id, reviewedAt: ctx.now,
    } as WorkReviewRecord);
    return { workPlanId: plan.id, workReviewId: review.id };
  });
}
