import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { PersonSkill, Training } from './learning.type.ts';
import { agreeTrainingRule, cancelTrainingRule, completeTrainingRule, recordSkillRule } from './department-people.policy.ts';
import { agreeTraining, cancelTraining, completeTraining, recordPersonSkill } from './keep-learning.service.ts';
import { AgreeTrainingInput, CancelTrainingInput, CompleteTrainingInput, RecordPersonSkillInput } from './people.input.ts';

const payload = (act: string, answered: Parameters<typeof definePayload>[2]) => definePayload(`${act}Payload`, `The answer of ${act[0]!.toLowerCase()}${act.slice(1)}.`, answered);
const skill = { personSkill: { type: PersonSkill, from: 'personSkillId', description: 'The skill as it now is; null when refused.' } };
const training = { training: { type: Training, from: 'trainingId', description: 'The training as it now is; null when refused.' } };

const recordPersonSkillAnswer = payload('RecordPersonSkill', skill);
const agreeTrainingAnswer = payload('AgreeTraining', training);
const completeTrainingAnswer = payload('CompleteTraining', training);
const cancelTrainingAnswer = payload('CancelTraining', training);

export const learningPayloads = [recordPersonSkillAnswer, agreeTrainingAnswer, completeTrainingAnswer, cancelTrainingAnswer].map(({ resolver }) => resolver);

@Resolver()
export class LearningMutations {
  @Mutation(() => recordPersonSkillAnswer.type, { nullable: true, description: 'Records what somebody can.' })
  @Ruled(recordSkillRule)
  recordPersonSkill(@Arg('input', () => RecordPersonSkillInput, { description: 'Who, and what.' }) input: RecordPersonSkillInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return recordPersonSkill(ctx, input);
  }

  @Mutation(() => agreeTrainingAnswer.type, { nullable: true, description: 'Records what somebody is to learn.' })
  @Ruled(agreeTrainingRule)
  agreeTraining(@Arg('input', () => AgreeTrainingInput, { description: 'Who, and what.' }) input: AgreeTrainingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return agreeTraining(ctx, input);
  }

  @Mutation(() => completeTrainingAnswer.type, { nullable: true, description: 'Says that a training is done, by who learned or by the head.' })
  @Ruled(completeTrainingRule)
  completeTraining(@Arg('input', () => CompleteTrainingInput, { description: 'Which, and when.' }) input: CompleteTrainingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return completeTraining(ctx, input);
  }

  @Mutation(() => cancelTrainingAnswer.type, { nullable: true, description: 'Gives a training up.' })
  @Ruled(cancelTrainingRule)
  cancelTraining(@Arg('input', () => CancelTrainingInput, { description: 'Which, and why.' }) input: CancelTrainingInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelTraining(ctx, input);
  }
}
