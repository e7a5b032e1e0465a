import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { IndicatorEnum } from './indicator.enum.ts';
import { CriterionComparisonEnum, CriterionVerdictEnum, IndicatorUnitEnum, MaturityLevelEnum, TurningCauseEnum } from './practice.enums.ts';

/** What assessments are made of, as plain values. */

@ObjectType({ simpleResolvers: true, description: 'What a level asks of an indicator, and what was found.' })
export class PracticeCriterion {
  @Field(() => MaturityLevelEnum, { description: 'The level that asks it: INITIAL or one above.' })
  level!: string;

  @Field(() => IndicatorEnum, { description: 'The indicator.' })
  indicator!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => CriterionComparisonEnum, { description: 'How the value is held against the threshold.' })
  comparison!: string;

  @Field(() => Float, { description: 'The threshold, in the unit; met by the threshold itself.' })
  threshold!: number;

  @Field(() => Int, { description: 'Records that it takes, 1 or more.' })
  leastEvidence!: number;

  @Field(() => Float, { nullable: true, description: 'What was measured, in the unit; null where it cannot be told.' })
  value!: number | null;

  @Field(() => Float, { description: 'Records that it is told from, 0 or more.' })
  evidence!: number;

  @Field(() => CriterionVerdictEnum, { description: 'Whether it is met.' })
  verdict!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A criterion of the next level that is known not to be met.' })
export class PracticeShortfall {
  @Field(() => IndicatorEnum, { description: 'The indicator.' })
  indicator!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => Float, { description: 'By how much, in the unit; above 0.' })
  distance!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A criterion of the next level of which too little is known.' })
export class PracticeGap {
  @Field(() => IndicatorEnum, { description: 'The indicator.' })
  indicator!: string;

  @Field(() => Int, { description: 'How many records more it takes; 0 where there are enough of them and yet no value.' })
  records!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What stands between the level attained and the next. For a partner without what is the firm’s own, so that both lists may be empty.' })
export class PracticeMissing {
  @Field(() => MaturityLevelEnum, { description: 'The next level.' })
  level!: string;

  @Field(() => [PracticeShortfall], { description: 'What is known not to be met.' })
  notMet!: PracticeShortfall[];

  @Field(() => [PracticeGap], { description: 'What is not known.' })
  unknown!: PracticeGap[];
}

@ObjectType({ simpleResolvers: true, description: 'A criterion that decided a change of level.' })
export class PracticeTurning {
  @Field(() => PracticeCriterion, { nullable: true, description: 'As it was assessed before; null where the model of then did not have it.' })
  before!: PracticeCriterion | null;

  @Field(() => PracticeCriterion, { nullable: true, description: 'As it is assessed now; null where the model of now does not have it.' })
  after!: PracticeCriterion | null;

  @Field(() => TurningCauseEnum, { description: 'Why it turned.' })
  cause!: string;
}
