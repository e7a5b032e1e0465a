import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { CriterionComparisonEnum, CriterionVerdictEnum } from '../../practices/programmes/practice.enums.ts';
import { ChannelMeasureEnum } from './tiers.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'What a tier asks of a measure.' })
export class ChannelTierCriterion {
  @Field(() => ChannelMeasureEnum, { description: 'What is measured.' })
  measure!: string;

  @Field(() => CriterionComparisonEnum, { description: 'How a value is held against the threshold.' })
  comparison!: string;

  @Field(() => Float, { description: 'In the unit of the measure; met by the threshold itself.' })
  threshold!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A tier, with what it asks for besides what those below do.' })
export class ChannelTier {
  @Field(() => String, { description: 'Its name.' })
  key!: string;

  @Field(() => [ChannelTierCriterion], { description: 'What it asks for.' })
  criteria!: ChannelTierCriterion[];
}

@ObjectType({ simpleResolvers: true, description: 'How a partner stands to what a tier asks for.' })
export class ChannelTierCriterionStanding {
  @Field(() => String, { description: 'The tier.' })
  tier!: string;

  @Field(() => ChannelMeasureEnum, { description: 'What is measured.' })
  measure!: string;

  @Field(() => CriterionComparisonEnum, { description: 'How the value is held against the threshold.' })
  comparison!: string;

  @Field(() => Float, { description: 'In the unit of the measure.' })
  threshold!: number;

  @Field(() => Float, { nullable: true, description: 'What was measured, in the same unit; null while unknown.' })
  value!: number | null;

  @Field(() => CriterionVerdictEnum, { description: 'Whether it is met; what is unknown is not.' })
  verdict!: string;

  @Field(() => Float, { nullable: true, description: 'How much is missing, in the same unit, 0 where it is met; null while the value is unknown.' })
  distance!: number | null;
}
