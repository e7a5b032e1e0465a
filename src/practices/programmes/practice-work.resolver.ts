import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readPage } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { cancelPracticeAction, completePracticeAction, planPracticeAction } from './plan-action.service.ts';
import { CommentPracticeReviewInput, EndPracticeActionInput, PlanPracticeActionInput, RecordPracticeReviewInput, SetPracticeTargetInput, WithdrawPracticeTargetInput } from './practice.input.ts';
import { actionPage, PracticeAction } from './practice-action.type.ts';
import { PracticeReview } from './practice-review.type.ts';
import { PracticeTarget } from './practice-target.type.ts';
import { cancelActionRule, commentReviewRule, completeActionRule, planActionRule, reviewPracticeRule, seePracticeWork, setTargetRule, withdrawTargetRule } from './programmes.policy.ts';
import { commentPracticeReview, recordPracticeReview } from './review-practice.service.ts';
import { setPracticeTarget, withdrawPracticeTarget } from './set-target.service.ts';

const target = { practiceTarget: { type: PracticeTarget, from: 'practiceTargetId', description: 'The target as it now is; null when refused.' } };
const action = { practiceAction: { type: PracticeAction, from: 'practiceActionId', description: 'The action as it now is; null when refused.' } };
const review = { practiceReview: { type: PracticeReview, from: 'practiceReviewId', description: 'The review as it now is; null when refused.' } };
const payload = (name: string, record: Parameters<typeof definePayload>[2]) => definePayload(`${name[0]!.toUpperCase()}${name.slice(1)}Payload`, `The answer of ${name}.`, record);
const set = payload('setPracticeTarget', target);
const withdrawn = payload('withdrawPracticeTarget', target);
const planned = payload('planPracticeAction', action);
const completed = payload('completePracticeAction', action);
const cancelled = payload('cancelPracticeAction', action);
const recorded = payload('recordPracticeReview', review);
const commented = payload('commentPracticeReview', review);

export const practiceWorkPayloads = [set, withdrawn, planned, completed, cancelled, recorded, commented].map(({ resolver }) => resolver);

@Resolver()
export class PracticeWorkResolver {
  @Query(() => actionPage.connection, { description: 'Actions for practices that the asker may see, of all relationships: for a partner those that it is told.' })
  @Ruled(seePracticeWork)
  practiceActions(@Args(() => actionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, actionPage, args);
  }

  @Mutation(() => set.type, { nullable: true, description: 'Sets what an indicator of a practice is to come to, by a day.' })
  @Ruled(setTargetRule)
  setPracticeTarget(@Arg('input', () => SetPracticeTargetInput, { description: 'The target.' }) input: SetPracticeTargetInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setPracticeTarget(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes a target back.' })
  @Ruled(withdrawTargetRule)
  withdrawPracticeTarget(@Arg('input', () => WithdrawPracticeTargetInput, { description: 'Which one, and why.' }) input: WithdrawPracticeTargetInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawPracticeTarget(ctx, input);
  }

  @Mutation(() => planned.type, { nullable: true, description: 'Plans something to be done for a practice, by somebody of either side.' })
  @Ruled(planActionRule)
  planPracticeAction(@Arg('input', () => PlanPracticeActionInput, { description: 'The action.' }) input: PlanPracticeActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return planPracticeAction(ctx, input);
  }

  @Mutation(() => completed.type, { nullable: true, description: 'Says that an action is done, for the side that owns it.' })
  @Ruled(completeActionRule)
  completePracticeAction(@Arg('input', () => EndPracticeActionInput, { description: 'Which one, and what came of it.' }) input: EndPracticeActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return completePracticeAction(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Gives an action up, for the firm.' })
  @Ruled(cancelActionRule)
  cancelPracticeAction(@Arg('input', () => EndPracticeActionInput, { description: 'Which one, and why.' }) input: EndPracticeActionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelPracticeAction(ctx, input);
  }

  @Mutation(() => recorded.type, { nullable: true, description: 'Records what people found when they looked at a practice.' })
  @Ruled(reviewPracticeRule)
  recordPracticeReview(@Arg('input', () => RecordPracticeReviewInput, { description: 'The review.' }) input: RecordPracticeReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordPracticeReview(ctx, input);
  }

  @Mutation(() => commented.type, { nullable: true, description: 'Says once, for the partner, what it thinks of a review told to it.' })
  @Ruled(commentReviewRule)
  commentPracticeReview(@Arg('input', () => CommentPracticeReviewInput, { description: 'Which one, and the comment.' }) input: CommentPracticeReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return commentPracticeReview(ctx, input);
  }
}
