import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { CloseJointPlanInput } from './joint-plan.input.ts';
import { closePlanRule } from './joint-plans.policy.ts';
import { lockPlan, type PlanAnswer, planConstraints as constraints } from './lock-plan.ts';

/** Closes a plan for both, with a reason: when its years are over, when it is given up, or when it came to nothing. What was said in it stays. */
export function closeJointPlan(ctx: Context, input: CloseJointPlanInput): Promise<WriteAnswer<PlanAnswer>> {
  return write(ctx, { rule: closePlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const closeReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const plan = await lockPlan(tx, closePlanRule, input);
    tx.em.assign(plan, { state: 'CLOSED', closedBy: ctx.principal.id, closedAt: ctx.now, closedBySide: sideOf(ctx.principal), closeReason });
    return { planId: plan.id };
  });
}
