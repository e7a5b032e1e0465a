import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { Cadence } from './cadence.type.ts';
import { endCadence, endInformationSchedule } from './end-rhythm.service.ts';
import { InformationSchedule } from './information-schedule.type.ts';
import { EndCadenceInput, EndInformationScheduleInput, SetCadenceInput, SetInformationScheduleInput } from './rhythm.input.ts';
import { endRhythmRule, setRhythmRule } from './rhythms.policy.ts';
import { setCadence, setInformationSchedule } from './set-rhythm.service.ts';

const relationship = { type: Relationship, from: 'relationshipId', description: 'The relationship, with what follows; null when refused.' };
const cadence = { type: Cadence, from: 'cadenceId', description: 'The rhythm as it now is; null when refused.' };
const informationSchedule = { type: InformationSchedule, from: 'informationScheduleId', description: 'The schedule as it now is; null when refused.' };
const cadenceSet = definePayload('SetCadencePayload', 'The answer of setCadence.', { cadence, relationship });
const cadenceEnded = definePayload('EndCadencePayload', 'The answer of endCadence.', { cadence, relationship });
const scheduleSet = definePayload('SetInformationSchedulePayload', 'The answer of setInformationSchedule.', { informationSchedule, relationship });
const scheduleEnded = definePayload('EndInformationSchedulePayload', 'The answer of endInformationSchedule.', { informationSchedule, relationship });

export const rhythmPayloads = [cadenceSet, cadenceEnded, scheduleSet, scheduleEnded].map(({ resolver }) => resolver);

@Resolver()
export class RhythmMutations {
  @Mutation(() => cadenceSet.type, { nullable: true, description: 'Records a rhythm of contact that the sides have agreed.' })
  @Ruled(setRhythmRule)
  setCadence(@Arg('input', () => SetCadenceInput, { description: 'The rhythm.' }) input: SetCadenceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setCadence(ctx, input);
  }

  @Mutation(() => cadenceEnded.type, { nullable: true, description: 'Ends a rhythm of contact; the period that runs is not judged.' })
  @Ruled(endRhythmRule)
  endCadence(@Arg('input', () => EndCadenceInput, { description: 'Which, and why.' }) input: EndCadenceInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endCadence(ctx, input);
  }

  @Mutation(() => scheduleSet.type, { nullable: true, description: 'Records when a side tells the other information that it has agreed to share.' })
  @Ruled(setRhythmRule)
  setInformationSchedule(
    @Arg('input', () => SetInformationScheduleInput, { description: 'The schedule.' }) input: SetInformationScheduleInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return setInformationSchedule(ctx, input);
  }

  @Mutation(() => scheduleEnded.type, { nullable: true, description: 'Ends a schedule; the period that runs is not judged.' })
  @Ruled(endRhythmRule)
  endInformationSchedule(
    @Arg('input', () => EndInformationScheduleInput, { description: 'Which, and why.' }) input: EndInformationScheduleInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return endInformationSchedule(ctx, input);
  }
}
