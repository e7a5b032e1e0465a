import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { closeJointPlan } from './close-plan.service.ts';
import { draftJointPlan, draftJointPlanVersion, updateJointPlanVersion } from './draft-plan.service.ts';
import { enterJointPlanFigures } from './enter-figures.service.ts';
import {
  AnswerJointPlanReviewInput, CloseJointPlanInput, DeclineJointPlanVersionInput, DraftJointPlanInput, DraftJointPlanVersionInput, EnterJointPlanFiguresInput, JointPlanVersionActInput, PrepareJointPlanReviewInput,
  UpdateJointPlanVersionInput,
} from './joint-plan.input.ts';
import { JointPlanReview } from './joint-plan-review.type.ts';
import { JointPlan } from './joint-plan.type.ts';
import { JointPlanVersion } from './joint-plan-version.type.ts';
import {
  amendPlanRule, answerReviewRule, closePlanRule, declineVersionRule, draftPlanRule, enterFiguresRule, prepareReviewRule, proposeVersionRule, signVersionRule, updateVersionRule, withdrawVersionRule,
} from './joint-plans.policy.ts';
import { answerJointPlanReview, prepareJointPlanReview } from './review-quarter.service.ts';
import { declineJointPlanVersion, proposeJointPlanVersion, signJointPlanVersion, withdrawJointPlanVersion } from './sign-version.service.ts';

const plan = { jointPlan: { type: JointPlan, from: 'planId', description: 'The plan as it now is; null when refused.' } };
const version = { ...plan, version: { type: JointPlanVersion, from: 'versionId', description: 'The version as it now is; null when refused.' } };
const review = { ...plan, review: { type: JointPlanReview, from: 'reviewId', description: 'The review as it now is; null when refused.' } };
const payload = (name: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, records);
const drafted = payload('draftJointPlan', version);
const amended = payload('draftJointPlanVersion', version);
const updated = payload('updateJointPlanVersion', version);
const proposed = payload('proposeJointPlanVersion', version);
const signed = payload('signJointPlanVersion', version);
const declined = payload('declineJointPlanVersion', version);
const withdrawn = payload('withdrawJointPlanVersion', version);
const entered = payload('enterJointPlanFigures', plan);
const prepared = payload('prepareJointPlanReview', review);
const answered = payload('answerJointPlanReview', review);
const closed = payload('closeJointPlan', plan);

export const jointPlanPayloads = [drafted, amended, updated, proposed, signed, declined, withdrawn, entered, prepared, answered, closed].map(({ resolver }) => resolver);

@Resolver()
export class JointPlanMutations {
  @Mutation(() => drafted.type, { nullable: true, description: 'Drafts a joint business plan with the first version of its terms, by either side.' })
  @Ruled(draftPlanRule)
  draftJointPlan(@Arg('input', () => DraftJointPlanInput, { description: 'The plan.' }) input: DraftJointPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftJointPlan(ctx, input);
  }

  @Mutation(() => amended.type, { nullable: true, description: 'Drafts another version of a plan’s terms, by either side; the one in force holds until both have signed it.' })
  @Ruled(amendPlanRule)
  draftJointPlanVersion(@Arg('input', () => DraftJointPlanVersionInput, { description: 'The terms.' }) input: DraftJointPlanVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return draftJointPlanVersion(ctx, input);
  }

  @Mutation(() => updated.type, { nullable: true, description: 'Writes a draft anew, by either side.' })
  @Ruled(updateVersionRule)
  updateJointPlanVersion(@Arg('input', () => UpdateJointPlanVersionInput, { description: 'The terms.' }) input: UpdateJointPlanVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateJointPlanVersion(ctx, input);
  }

  @Mutation(() => proposed.type, { nullable: true, description: 'Puts a draft forward; it changes no more.' })
  @Ruled(proposeVersionRule)
  proposeJointPlanVersion(@Arg('input', () => JointPlanVersionActInput, { description: 'Which one.' }) input: JointPlanVersionActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return proposeJointPlanVersion(ctx, input);
  }

  @Mutation(() => signed.type, { nullable: true, description: 'Signs a version for one’s own side, once. With both signatures it is in force.' })
  @Ruled(signVersionRule)
  signJointPlanVersion(@Arg('input', () => JointPlanVersionActInput, { description: 'Which one.' }) input: JointPlanVersionActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return signJointPlanVersion(ctx, input);
  }

  @Mutation(() => declined.type, { nullable: true, description: 'Declines a version, for the side that did not put it forward.' })
  @Ruled(declineVersionRule)
  declineJointPlanVersion(@Arg('input', () => DeclineJointPlanVersionInput, { description: 'Which one, and why.' }) input: DeclineJointPlanVersionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return declineJointPlanVersion(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a version back before both have signed, for the side that put it forward or drafted it.' })
  @Ruled(withdrawVersionRule)
  withdrawJointPlanVersion(@Arg('input', () => JointPlanVersionActInput, { description: 'Which one.' }) input: JointPlanVersionActInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawJointPlanVersion(ctx, input);
  }

  @Mutation(() => entered.type, { nullable: true, description: 'Enters one’s own side’s figures of the joint business, planned or actual.' })
  @Ruled(enterFiguresRule)
  enterJointPlanFigures(@Arg('input', () => EnterJointPlanFiguresInput, { description: 'The figures.' }) input: EnterJointPlanFiguresInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return enterJointPlanFigures(ctx, input);
  }

  @Mutation(() => prepared.type, { nullable: true, description: 'Says what one’s own side finds of a quarter that is over.' })
  @Ruled(prepareReviewRule)
  prepareJointPlanReview(@Arg('input', () => PrepareJointPlanReviewInput, { description: 'Which one, and what it finds.' }) input: PrepareJointPlanReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return prepareJointPlanReview(ctx, input);
  }

  @Mutation(() => answered.type, { nullable: true, description: 'Answers what the other side finds of a quarter: the review is held.' })
  @Ruled(answerReviewRule)
  answerJointPlanReview(@Arg('input', () => AnswerJointPlanReviewInput, { description: 'Which one, and the answer.' }) input: AnswerJointPlanReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return answerJointPlanReview(ctx, input);
  }

  @Mutation(() => closed.type, { nullable: true, description: 'Closes a plan for both sides, with a reason.' })
  @Ruled(closePlanRule)
  closeJointPlan(@Arg('input', () => CloseJointPlanInput, { description: 'Which one, and why.' }) input: CloseJointPlanInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return closeJointPlan(ctx, input);
  }
}
