import 'reflect-metadata';
import { Field, Float, InputType, Int } from 'type-graphql';
import type { AttainableLevel } from '../../domain/practices/maturity-model.ts';
import type { Comparison } from '../../domain/practices/maturity-model.ts';
import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import { ActInput } from '../../platform/act.input.ts';
import { IndicatorEnum } from './indicator.enum.ts';
import { CriterionComparisonEnum, PracticeEnum, MaturityLevelEnum } from './practice.enums.ts';

@InputType({ description: 'What a level asks of an indicator.' })
export class MaturityCriterionInput {
  @Field(() => MaturityLevelEnum, { description: 'The level: INITIAL or one above.' })
  level!: AttainableLevel;

  @Field(() => IndicatorEnum, { description: 'The indicator, one of the practice; at most once a level.' })
  indicator!: Indicator;

  @Field(() => CriterionComparisonEnum, { description: 'AT_LEAST where more is better, AT_MOST where less is.' })
  comparison!: Comparison;

  @Field(() => Float, { description: 'What it is held against, in the indicator’s unit; no less demanding than in levels below.' })
  threshold!: number;

  @Field(() => Int, { nullable: true, description: 'Records that it takes, up to 10,000; never fewer than the catalogue asks, which counts when this is absent.' })
  leastEvidence?: number | null;
}

@InputType({ description: 'A new version of what makes each level of a practice; all four levels are given whole.' })
export class AdoptMaturityModelInput extends ActInput {
  @Field(() => PracticeEnum, { description: 'The practice.' })
  practice!: Practice;

  @Field(() => [MaturityCriterionInput], { description: 'The criteria of all levels, at most 100; each of the four levels has at least one.' })
  criteria!: MaturityCriterionInput[];

  @Field(() => String, { description: 'Why; 1 to 2,000 characters.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the newest version of the practice that you have seen, 0 for the platform’s own; refused when there is a newer one.' })
  expectedNumber?: number | null;
}
