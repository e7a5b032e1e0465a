import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { indicators } from '../../domain/practices/indicators.ts';
import { attainableLevels, leastEvidenceOf, type MaturityModel as MaturityModelFacts } from '../../domain/practices/maturity-model.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { IndicatorEnum } from './indicator.enum.ts';
import { CriterionComparisonEnum, PracticeEnum, IndicatorUnitEnum, MaturityLevelEnum } from './practice.enums.ts';
import { seeAsFirm } from './programmes.policy.ts';

@ObjectType({ simpleResolvers: true, description: 'What a level asks of an indicator.' })
export class MaturityCriterion {
  @Field(() => MaturityLevelEnum, { description: 'The level: INITIAL or one above.' })
  level!: string;

  @Field(() => IndicatorEnum, { description: 'The indicator.' })
  indicator!: string;

  @Field(() => IndicatorUnitEnum, { description: 'What it is measured in.' })
  unit!: string;

  @Field(() => CriterionComparisonEnum, { description: 'How a value is held against the threshold.' })
  comparison!: string;

  @Field(() => Float, { description: 'The threshold, in the unit; met by the threshold itself.' })
  threshold!: number;

  @Field(() => Int, { description: 'Records that it takes, 1 or more.' })
  leastEvidence!: number;
}

/** The criteria of all levels, lowest level first. */
export function criteriaOf(levels: MaturityModelFacts['levels']): MaturityCriterion[] {
  return attainableLevels.flatMap((level) => levels[level].map((criterion) => ({ ...criterion, level, unit: indicators[criterion.indicator].unit, leastEvidence: leastEvidenceOf(criterion) })));
}

@readType({
  table: 'maturity_model', rule: seeAsFirm, implements: Node,
  description: 'What makes each level of a practice: thresholds that people set, not measurements. Versions never change; each assessment names the one it was made with.',
})
export class MaturityModel extends Node {
  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => Int, { column: 'number', description: 'Versions of a practice are numbered in each workspace from 1.' })
  number!: number;

  @computed(() => [MaturityCriterion], { needs: { levels: 'levels' }, compute: ({ levels }) => criteriaOf(levels as MaturityModelFacts['levels']), description: 'The criteria of all levels, lowest level first.' })
  criteria!: MaturityCriterion[];

  @column(() => String, { column: 'reason', description: 'Why it was set.' })
  reason!: string;

  @one(() => User, { link: { author_id: 'id' }, nullable: true, description: 'Who set it; null for a key, and for whom the asker does not see.' })
  author!: User | null;

  @column(() => DateTime, { column: 'in_force_from', convert: toInstant, description: 'Since when it is in force, until a newer one of the practice is.' })
  inForceFrom!: string;
}

/** Lists of models. */
export const maturityModelPage = definePage({
  name: 'MaturityModel',
  type: () => MaturityModel,
  description: 'Versions that the workspace has adopted of what makes the levels of practices.',
  defaultSize: 25,
  orders: { IN_FORCE_FROM: { column: 'in_force_from', cast: 'timestamptz', field: 'inForceFrom', description: 'By since when they are in force.' } },
  defaultOrder: { field: 'IN_FORCE_FROM', direction: 'DESC' },
  filters: { practices: { type: () => [PracticeEnum], field: 'practice', sql: oneOf('practice'), description: 'Of one of these practices.' } },
});
