import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { ForcePart } from '../../domain/forces/force-model.ts';
import type { Side } from '../../domain/sides.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput } from '../../trust/keyed-act.input.ts';
import { ForcePartEnum } from './forces.enums.ts';

@InputType({ description: 'What is known of one part of one side’s force.' })
export class ForceFactInput {
  @Field(() => SharingSideEnum, { description: 'Whose force it is a part of.' })
  side!: Side;

  @Field(() => ForcePartEnum, { description: 'Which part.' })
  part!: ForcePart;

  @Field(() => Float, { description: 'How much of it: a whole number from 0 to 1,000 for ALTERNATIVES, else 0 to 1, as the part says.' })
  value!: number;

  @Field(() => String, { description: 'Where it is known from; at most 500 characters.' })
  source!: string;

  @Field(() => LocalDate, { description: 'The day that it was so; one that has begun.' })
  observedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Until when that may be relied on, today or later; a year after the day when absent.' })
  validUntil?: string | null;
}

@InputType({ description: 'An assessment of how strong each side of a relationship stands towards the other. It takes the place of the one before, whole.' })
export class AssessForcesInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship, which lives.' })
  relationshipId!: string;

  @Field(() => [ForceFactInput], { description: 'What is known, each part of each side once. A part left out is unknown; a share left out is taken from the graph, where that tells it.' })
  facts!: ForceFactInput[];

  @Field(() => String, { nullable: true, description: 'What else is to be said; at most 2,000 characters.' })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The assessment that was seen as the newest. When another has taken its place, nothing is done.' })
  forceAssessmentId?: string | null;
}
