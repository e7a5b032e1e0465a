import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { approveWorkPlan, closeWorkPlan, handOverWorkPlan, returnWorkPlan, submitWorkPlan, withdrawWorkPlan } from './advance-plan.service.ts';
import { draftWorkPlan, reviseWorkPlan } from './draft-plan.service.ts';
import { reviewWorkPlan } from './review-plan.service.ts';
import { WorkReview } from './work-plan-parts.type.ts';
import { ChangeWorkPlanInput, CloseWorkPlanInput, DraftWorkPlanInput, HandOverWorkPlanInput, RefuseWorkPlanInput, ReviewWorkPlanInput, ReviseWorkPlanInput } from './work-plan.input.ts';
import { WorkPlan } from './work-plan.type.ts';
import { approvePlanRule, closePlanRule, draftPlanRule, handOverPlanRule, returnPlanRule, reviewPlanRule, revisePlanRule, submitPlanRule, withdrawPlanRule } from './work-plans.policy.ts';

const plan = { workPlan: { type: WorkPlan, from: 'workPlanId', description: 'The plan as it now is; null when refused.' } };
const payload = (act: string, more = {}) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, { ...plan, ...more });
const drafted = payload('draftWorkPlan');
const revised = payload('reviseWorkPlan');
const submitted = payload('submitWorkPlan');
const approved = payload('approveWorkPlan');
const returned = payload('returnWorkPlan');
const withdrawn = payload('withdrawWorkPlan');
const handedOver = payload('handOverWorkPlan');
const closed = payload('closeWorkPlan');
const reviewed = payload('reviewWorkPlan', { workReview: { type: WorkReview, from: 'workReviewId', description: 'The review; null when refused.' } });

export const workPlanPayloads = [drafted, revised, submitted, approved, returned, withdrawn, handedOver, closed, reviewed].map(({ resolver }) => resolver);

@Resolver()
export class WorkPlanMutations {
  @Mutation(() => drafted.type, { nullable: true, description: 'Drafts a work plan of a relationship, a department or the whole firm.' })
  @Ruled(draftPlanRule)
  draftWorkPlan(@Arg('input', () => DraftWorkPlanInput, { description: 'The plan.' }) input: DraftWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftWorkPlan(ctx, input);
  }

  @Mutation(() => revised.type, { nullable: true, description: 'Writes a plan anew while it is drafted.' })
  @Ruled(revisePlanRule)
  reviseWorkPlan(@Arg('input', () => ReviseWorkPlanInput, { description: 'What changes.' }) input: ReviseWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reviseWorkPlan(ctx, input);
  }

  @Mutation(() => submitted.type, { nullable: true, description: 'Puts a plan forward for approval.' })
  @Ruled(submitPlanRule)
  submitWorkPlan(@Arg('input', () => ChangeWorkPlanInput, { description: 'Which one.' }) input: ChangeWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return submitWorkPlan(ctx, input);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Puts a submitted plan into force, by somebody who neither submitted it nor answers for it.' })
  @Ruled(approvePlanRule)
  approveWorkPlan(@Arg('input', () => ChangeWorkPlanInput, { description: 'Which one.' }) input: ChangeWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveWorkPlan(ctx, input);
  }

  @Mutation(() => returned.type, { nullable: true, description: 'Gives a submitted plan back: it is a draft again.' })
  @Ruled(returnPlanRule)
  returnWorkPlan(@Arg('input', () => RefuseWorkPlanInput, { description: 'Which one, and why.' }) input: RefuseWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return returnWorkPlan(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Gives a plan up before it is in force.' })
  @Ruled(withdrawPlanRule)
  withdrawWorkPlan(@Arg('input', () => RefuseWorkPlanInput, { description: 'Which one, and why.' }) input: RefuseWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawWorkPlan(ctx, input);
  }

  @Mutation(() => handedOver.type, { nullable: true, description: 'Says who answers for a plan from now on.' })
  @Ruled(handOverPlanRule)
  handOverWorkPlan(@Arg('input', () => HandOverWorkPlanInput, { description: 'Which one, and who.' }) input: HandOverWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return handOverWorkPlan(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes a plan in force with its result.' })
  @Ruled(closePlanRule)
  closeWorkPlan(@Arg('input', () => CloseWorkPlanInput, { description: 'Which one, and what came of it.' }) input: CloseWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeWorkPlan(ctx, input);
  }

  @Mutation(() => reviewed.type, { nullable: true, description: 'Records what was found when people looked at a plan in force.' })
  @Ruled(reviewPlanRule)
  reviewWorkPlan(@Arg('input', () => ReviewWorkPlanInput, { description: 'What was found.' }) input: ReviewWorkPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return reviewWorkPlan(ctx, input);
  }
}
