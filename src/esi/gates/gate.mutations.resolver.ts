import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { EsiGate } from '../projects/gate.type.ts';
import { assessCriterionRule, decideRule, meetConditionRule, nameCriterionRule, openReviewRule, planGateRule, voteRule, waiveConditionRule, withdrawReviewRule } from '../projects/gates.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { meetEsiGateCondition, waiveEsiGateCondition } from './condition.service.ts';
import { addEsiGateCriterion, assessEsiGateCriterion, removeEsiGateCriterion, updateEsiGateCriterion } from './criterion.service.ts';
import { EsiGateCriterion } from './criterion.type.ts';
import {
  AddEsiGateCriterionInput, AssessEsiGateCriterionInput, DecideEsiGateInput, MeetEsiGateConditionInput, NameEsiGateDecidersInput, OpenEsiGateReviewInput,
  PlanEsiGateInput, RemoveEsiGateCriterionInput, UpdateEsiGateCriterionInput, VoteAtEsiGateInput, WaiveEsiGateConditionInput, WithdrawEsiGateReviewInput,
} from './gate.input.ts';
import { nameEsiGateDeciders, planEsiGate } from './plan-gate.service.ts';
import { decideEsiGate, openEsiGateReview, voteAtEsiGate, withdrawEsiGateReview } from './review-gate.service.ts';
import { EsiGateCondition } from './review.type.ts';

const gate = {
  esiGate: { type: EsiGate, from: 'gateId', description: 'The gate as it now is; null when refused.' },
  esiProject: { type: EsiProject, from: 'projectId', description: 'The project as it now is; null when refused.' },
};
const criterion = { ...gate, esiGateCriterion: { type: EsiGateCriterion, from: 'criterionId', description: 'The criterion as it now is; null when refused.' } };
const condition = { ...gate, esiGateCondition: { type: EsiGateCondition, from: 'conditionId', description: 'The condition as it now is; null when refused.' } };
const answerOf = (mutation: string, records: Parameters<typeof definePayload>[2]) => definePayload(`${mutation[0]!.toUpperCase()}${mutation.slice(1)}Payload`, `The answer of ${mutation}.`, records);
const planEsiGateAnswer = answerOf('planEsiGate', gate);
const nameEsiGateDecidersAnswer = answerOf('nameEsiGateDeciders', gate);
const openEsiGateReviewAnswer = answerOf('openEsiGateReview', gate);
const voteAtEsiGateAnswer = answerOf('voteAtEsiGate', gate);
const decideEsiGateAnswer = answerOf('decideEsiGate', gate);
const withdrawEsiGateReviewAnswer = answerOf('withdrawEsiGateReview', gate);
const addEsiGateCriterionAnswer = answerOf('addEsiGateCriterion', criterion);
const updateEsiGateCriterionAnswer = answerOf('updateEsiGateCriterion', criterion);
const removeEsiGateCriterionAnswer = answerOf('removeEsiGateCriterion', criterion);
const assessEsiGateCriterionAnswer = answerOf('assessEsiGateCriterion', criterion);
const meetEsiGateConditionAnswer = answerOf('meetEsiGateCondition', condition);
const waiveEsiGateConditionAnswer = answerOf('waiveEsiGateCondition', condition);

export const gatePayloads = [
  planEsiGateAnswer, nameEsiGateDecidersAnswer, openEsiGateReviewAnswer, voteAtEsiGateAnswer, decideEsiGateAnswer, withdrawEsiGateReviewAnswer,
  addEsiGateCriterionAnswer, updateEsiGateCriterionAnswer, removeEsiGateCriterionAnswer, assessEsiGateCriterionAnswer, meetEsiGateConditionAnswer, waiveEsiGateConditionAnswer,
].map(({ resolver }) => resolver);

@Resolver()
export class EsiGateMutations {
  @Mutation(() => planEsiGateAnswer.type, { nullable: true, description: 'Plans the day on which a gate is to be passed.' })
  @Ruled(planGateRule)
  planEsiGate(@Arg('input', () => PlanEsiGateInput, { description: 'The gate, and the day.' }) input: PlanEsiGateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return planEsiGate(ctx, input);
  }

  @Mutation(() => nameEsiGateDecidersAnswer.type, { nullable: true, description: 'Names everybody who decides at a gate. They stay the same while they look at it.' })
  @Ruled(planGateRule)
  nameEsiGateDeciders(@Arg('input', () => NameEsiGateDecidersInput, { description: 'Who decides.' }) input: NameEsiGateDecidersInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return nameEsiGateDeciders(ctx, input);
  }

  @Mutation(() => openEsiGateReviewAnswer.type, { nullable: true, description: 'Opens a review of the gate that the project is at: those named look at it.' })
  @Ruled(openReviewRule)
  openEsiGateReview(@Arg('input', () => OpenEsiGateReviewInput, { description: 'The gate.' }) input: OpenEsiGateReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return openEsiGateReview(ctx, input);
  }

  @Mutation(() => voteAtEsiGateAnswer.type, { nullable: true, description: 'Votes in the review of a gate, once.' })
  @Ruled(voteRule)
  voteAtEsiGate(@Arg('input', () => VoteAtEsiGateInput, { description: 'The vote.' }) input: VoteAtEsiGateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return voteAtEsiGate(ctx, input);
  }

  @Mutation(() => decideEsiGateAnswer.type, { nullable: true, description: 'Puts down what the votes at a gate come to. One that is passed lets the next stage begin; the last one closes the project.' })
  @Ruled(decideRule)
  decideEsiGate(@Arg('input', () => DecideEsiGateInput, { description: 'The outcome.' }) input: DecideEsiGateInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return decideEsiGate(ctx, input);
  }

  @Mutation(() => withdrawEsiGateReviewAnswer.type, { nullable: true, description: 'Takes a review back: the gate waits again.' })
  @Ruled(withdrawReviewRule)
  withdrawEsiGateReview(@Arg('input', () => WithdrawEsiGateReviewInput, { description: 'The gate, and why.' }) input: WithdrawEsiGateReviewInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawEsiGateReview(ctx, input);
  }

  @Mutation(() => addEsiGateCriterionAnswer.type, { nullable: true, description: 'Lets a gate ask something more, while it is not reviewed.' })
  @Ruled(nameCriterionRule)
  addEsiGateCriterion(@Arg('input', () => AddEsiGateCriterionInput, { description: 'What it asks.' }) input: AddEsiGateCriterionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return addEsiGateCriterion(ctx, input);
  }

  @Mutation(() => updateEsiGateCriterionAnswer.type, { nullable: true, description: 'Says otherwise what a gate asks, while it is not reviewed.' })
  @Ruled(nameCriterionRule)
  updateEsiGateCriterion(@Arg('input', () => UpdateEsiGateCriterionInput, { description: 'What changes.' }) input: UpdateEsiGateCriterionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return updateEsiGateCriterion(ctx, input);
  }

  @Mutation(() => removeEsiGateCriterionAnswer.type, { nullable: true, description: 'Lets a gate ask something no longer, while it is not reviewed.' })
  @Ruled(nameCriterionRule)
  removeEsiGateCriterion(@Arg('input', () => RemoveEsiGateCriterionInput, { description: 'The criterion.' }) input: RemoveEsiGateCriterionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return removeEsiGateCriterion(ctx, input);
  }

  @Mutation(() => assessEsiGateCriterionAnswer.type, { nullable: true, description: 'Says whether a criterion is met, and what shows it.' })
  @Ruled(assessCriterionRule)
  assessEsiGateCriterion(@Arg('input', () => AssessEsiGateCriterionInput, { description: 'The criterion, and whether it is met.' }) input: AssessEsiGateCriterionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return assessEsiGateCriterion(ctx, input);
  }

  @Mutation(() => meetEsiGateConditionAnswer.type, { nullable: true, description: 'Says that a condition is met.' })
  @Ruled(meetConditionRule)
  meetEsiGateCondition(@Arg('input', () => MeetEsiGateConditionInput, { description: 'The condition, and what shows it.' }) input: MeetEsiGateConditionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return meetEsiGateCondition(ctx, input);
  }

  @Mutation(() => waiveEsiGateConditionAnswer.type, { nullable: true, description: 'Waives a condition, with a reason; not the one whose it is to meet.' })
  @Ruled(waiveConditionRule)
  waiveEsiGateCondition(@Arg('input', () => WaiveEsiGateConditionInput, { description: 'The condition, and why.' }) input: WaiveEsiGateConditionInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return waiveEsiGateCondition(ctx, input);
  }
}
