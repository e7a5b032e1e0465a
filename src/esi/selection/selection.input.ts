import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Weighting } from '../../domain/choice/choice-inputs.ts';
import type { Normalisation } from '../../domain/choice/normalised.ts';
import type { RandomIndexTable } from '../../domain/choice/random-index.ts';
import type { RankingMethod } from '../../domain/choice/score.ts';
import { Decimal } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';
import type { SelectionIndicator } from './selection.entity.ts';
import { RandomIndexTableEnum, SelectionIndicatorEnum, SelectionMethodEnum, SelectionNormalisationEnum, SelectionWeightingEnum } from './selection.enums.ts';

@InputType({ description: 'A criterion, or a group of criteria.' })
export class SelectionCriterionInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'The place in the list, from 0, of the group that it stands in; groups come first. Null at the top.' })
  groupAt?: number | null;

  @Field(() => SelectionIndicatorEnum, { nullable: true, description: 'Where its values come from; null for a group.' })
  indicator?: SelectionIndicator | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Less of it is better, as of a price.' })
  isCost!: boolean;

  @Field(() => String, { nullable: true, description: 'The unit of what is stated, such as TWD; at most 40 characters.' })
  unit?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Its weight among those of its group, 0 or more, where weights are stated; they need not sum to anything.' })
  weight?: string | null;
}

@InputType({ description: 'A choice among suppliers. What is asked stays as it is opened.' })
export class OpenPartnerSelectionInput extends KeyedActInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What is chosen for, 1 to 2,000 characters.' })
  purpose!: string;

  @Field(() => ID, { nullable: true, description: 'The development project that it is for.' })
  esiProjectId?: string | null;

  @Field(() => SelectionMethodEnum, { defaultValue: 'TOPSIS', description: 'The ranking that counts.' })
  method!: RankingMethod;

  @Field(() => SelectionNormalisationEnum, { defaultValue: 'VECTOR', description: 'The normalisation that counts.' })
  normalisation!: Normalisation;

  @Field(() => SelectionWeightingEnum, { defaultValue: 'PAIRWISE', description: 'Where the weights come from.' })
  weighting!: Weighting;

  @Field(() => RandomIndexTableEnum, { defaultValue: 'SAATY_1980', description: 'What consistency is measured against.' })
  randomIndex!: RandomIndexTable;

  @Field(() => [SelectionCriterionInput], { description: 'At most 40, three levels deep, 10 to a group.' })
  criteria!: readonly SelectionCriterionInput[];

  @Field(() => [ID], { description: 'The relationships with the candidates: 2 to 20 suppliers.' })
  relationshipIds!: readonly string[];
}

@InputType()
abstract class SelectionActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The selection.' })
  partnerSelectionId!: string;
}

@InputType({ description: 'That one criterion counts so many times as much as another.' })
export class CriteriaComparisonInput {
  @Field(() => ID, { description: 'The criterion that counts as much or more.' })
  moreId!: string;

  @Field(() => ID, { description: 'The criterion that counts as much or less.' })
  lessId!: string;

  @Field(() => Int, { description: 'How many times as much: 1 as much, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more.' })
  times!: number;
}

@InputType({ description: 'How the asker compares the criteria of a group with each other; it takes the place of what they said before.' })
export class WeighSelectionCriteriaInput extends SelectionActInput {
  @Field(() => ID, { nullable: true, description: 'The group; null for the top.' })
  selectionGroupId?: string | null;

  @Field(() => [CriteriaComparisonInput], { description: 'Each pair of its criteria once.' })
  comparisons!: readonly CriteriaComparisonInput[];
}

@InputType({ description: 'What the asker says of a candidate under a criterion.' })
export class CandidateJudgementInput {
  @Field(() => ID, { description: 'The criterion, which is judged or stated.' })
  selectionCriterionId!: string;

  @Field(() => ID, { description: 'The candidate.' })
  selectionCandidateId!: string;

  @Field(() => Decimal, { description: 'A score from 0 to 10, or the number stated in the criterion’s unit.' })
  value!: string;

  @Field(() => String, { description: 'What it rests on, 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'What the asker says of candidates; it takes the place of what they said before of the same.' })
export class JudgeSelectionCandidatesInput extends SelectionActInput {
  @Field(() => [CandidateJudgementInput], { description: '1 to 200.' })
  judgements!: readonly CandidateJudgementInput[];
}

@InputType({ description: 'A selection to be worked out.' })
export class ComputePartnerSelectionInput extends SelectionActInput {}

@InputType({ description: 'A candidate chosen.' })
export class DecidePartnerSelectionInput extends SelectionActInput {
  @Field(() => ID, { description: 'The result that the decision rests on: the newest.' })
  selectionResultId!: string;

  @Field(() => ID, { description: 'The candidate; it need not be the first of the ranking.' })
  selectionCandidateId!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A selection given up.' })
export class AbandonPartnerSelectionInput extends SelectionActInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}
