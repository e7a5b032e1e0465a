import 'reflect-metadata';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CurrencyCode } from '../../platform/scalars.ts';
import { CriterionComparisonEnum } from '../../practices/programmes/practice.enums.ts';
import { KeyedActInput } from '../../trust/keyed-act.input.ts';
import type { ChannelMeasure } from './channel-measures.ts';
import { ChannelMeasureEnum } from './tiers.enums.ts';

@InputType({ description: 'What a tier asks of a measure.' })
export class ChannelTierCriterionInput {
  @Field(() => ChannelMeasureEnum, { description: 'What is measured; at most once a tier.' })
  measure!: ChannelMeasure;

  @Field(() => CriterionComparisonEnum, { description: 'AT_LEAST where more is better, AT_MOST where less is; the same in all tiers.' })
  comparison!: 'AT_LEAST' | 'AT_MOST';

  @Field(() => Float, { description: 'In the unit of the measure, amounts in whole units of the currency; met by the threshold itself, and no less demanding than in lower tiers.' })
  threshold!: number;
}

@InputType({ description: 'A tier. It takes over what the tiers below it ask for.' })
export class ChannelTierInput {
  @Field(() => String, { description: 'Its name, such as `GOLD`; 1 to 60 characters, once in the list.' })
  key!: string;

  @Field(() => [ChannelTierCriterionInput], { description: 'What it asks for, besides what those below do; only the lowest may ask for nothing; at most 20.' })
  criteria!: ChannelTierCriterionInput[];
}

@InputType({ description: 'A new version of the tiers of the channel, given whole.' })
export class AdoptChannelTiersInput extends KeyedActInput {
  @Field(() => CurrencyCode, { description: 'In which amounts are counted.' })
  currencyCode!: string;

  @Field(() => [ChannelTierInput], { description: 'The tiers, lowest first; 1 to 10.' })
  tiers!: ChannelTierInput[];

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the newest version that you have seen, 0 for none; refused when there is a newer one.' })
  expectedNumber?: number | null;
}

@InputType({ description: 'A channel partner to look at.' })
export class AssessChannelTierInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship with the partner: of the distributor market, and living.' })
  relationshipId!: string;
}
