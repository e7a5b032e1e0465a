import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InformationCategoryEnum, SharingDirectionEnum } from '../../markets/sharing/sharing.enums.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import type { InformationCategory, SharingDirection } from '../../platform/sharing.ts';
import type { InteractionPurpose } from '../interactions/interaction.entity.ts';
import { InteractionPurposeEnum } from '../interactions/interaction.enums.ts';
import type { Responsible, RhythmKind } from './rhythm.entity.ts';
import { ResponsibleEnum, RhythmEnum } from './rhythms.enums.ts';

/** What setting any rhythm takes. */
@InputType()
export abstract class SetRhythmInput extends ActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day of the first period, in UTC, today or later; today when absent.' })
  startsOn?: string | null;

  @Field(() => String, { description: 'How it was agreed, for both sides; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A rhythm of contact that the sides have agreed. It takes the place of the one for the same purpose.' })
export class SetCadenceInput extends SetRhythmInput {
  @Field(() => Int, { description: 'In every so many days there is to be contact, 1 to 366.' })
  everyDays!: number;

  @Field(() => InteractionPurposeEnum, { nullable: true, description: 'For what purpose; for any when absent.' })
  purpose?: InteractionPurpose | null;

  @Field(() => ResponsibleEnum, { description: 'Which side sees to it.' })
  responsible!: Responsible;
}

@InputType({ description: 'When a side tells the other information of a category. It takes the place of the schedule on the same category and direction.' })
export class SetInformationScheduleInput extends SetRhythmInput {
  @Field(() => InformationCategoryEnum, { description: 'What is told.' })
  category!: InformationCategory;

  @Field(() => SharingDirectionEnum, { description: 'Who tells whom.' })
  direction!: SharingDirection;

  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: RhythmKind;

  @Field(() => Int, { nullable: true, description: 'For DAYS: every so many days, 1 to 366.' })
  everyDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after a period in which it is still on time, 0 to 60; 0 when absent.' })
  graceDays?: number | null;
}

@InputType({ description: 'The end of a rhythm of contact.' })
export class EndCadenceInput extends ChangeInput {
  @Field(() => ID, { description: 'The rhythm.' })
  cadenceId!: string;

  @Field(() => String, { description: 'Why, for both sides; at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The end of a schedule.' })
export class EndInformationScheduleInput extends ChangeInput {
  @Field(() => ID, { description: 'The schedule.' })
  informationScheduleId!: string;

  @Field(() => String, { description: 'Why, for both sides; at most 2,000 characters.' })
  reason!: string;
}
