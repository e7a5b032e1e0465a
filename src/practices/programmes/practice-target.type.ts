import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import { progressOf, type Target } from '../../domain/practices/target-progress.ts';
import type { Measure } from '../../domain/practices/verdict.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { IndicatorEnum } from './indicator.enum.ts';
import { CriterionComparisonEnum, PracticeEnum, IndicatorUnitEnum, TargetStateEnum, TargetStatusEnum } from './practice.enums.ts';
import { seePracticeWork, withdrawTargetRule } from './programmes.policy.ts';

defineActions({ WITHDRAW_PRACTICE_TARGET: 'Take a target of a practice back.' });

@ObjectType({ simpleResolvers: true, description: 'How far a target is, of the value that was last measured.' })
export class PracticeTargetProgress {
  @Field(() => TargetStatusEnum, { description: 'How it stands.' })
  status!: string;

  @Field(() => Float, { nullable: true, description: 'The value as last measured, in the unit; null where it is not known.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the way that is made, 0 to 1; null where the beginning or the present is not known, and where the beginning met it already.' })
  share!: number | null;

  @Field(() => Float, { description: 'Share of the way that a straight line has come to today, 0 to 1.' })
  expectedShare!: number;

  @Field(() => Float, { nullable: true, description: 'The value on that line; null where the beginning is not known.' })
  expectedValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far the present is from it, in the unit; 0 once it is reached, null where it is not known.' })
  distance!: number | null;
}

interface ProgressFacts extends Target {
  readonly present: Measure | null;
}

/** The target with the asker's own newest measure of its indicator. */
function progressFacts(row: Row): Sql {
  return sql`json_build_object('indicator', ${row('indicator')}, 'comparison', ${row('comparison')}, 'value', ${row('value')}, 'baseValue', ${row('base_value')}, 'startDay', ${row('starts_on')}, 'byDay', ${row('due_on')},
    'present', (select m from practice_standing s cross join jsonb_array_elements(s.measures) m where s.workspace_id = ${row('workspace_id')} and s.relationship_id = ${row('relationship_id')}
      and s.practice = ${row('practice')} and s.audience = case when (select app_is_staff()) then 'FIRM' else 'PARTNER' end and m ->> 'indicator' = ${row('indicator')}))`;
}

function toProgress({ present, ...target }: ProgressFacts, { now }: Reader): PracticeTargetProgress {
  const measure = { value: present?.value ?? null, evidence: present?.evidence ?? 0 };
  return { ...progressOf(target, measure, now.toISOString().slice(0, 10)), value: measure.value };
}

@readType({ table: 'practice_target', rule: seePracticeWork, implements: [Node, Versioned, Actionable], description: 'What an indicator of a practice is to come to, by a day.' })
export class PracticeTarget extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => PracticeEnum, { column: 'practice', description: 'The practice.' })
  practice!: string;

  @column(() => IndicatorEnum, { column: 'indicator', description: 'The indicator.' })
  indicator!: string;

  @computed(() => IndicatorUnitEnum, { needs: { indicator: 'indicator' }, compute: ({ indicator }) => indicators[indicator as Indicator].unit, description: 'What it is measured in.' })
  unit!: string;

  @column(() => CriterionComparisonEnum, { column: 'comparison', description: 'How the value is held against it.' })
  comparison!: string;

  @column(() => Float, { column: 'value', description: 'The value aimed at, in the unit.' })
  value!: number;

  @column(() => Float, { column: 'base_value', nullable: true, description: 'What it was when the target was set; null where that was not known.' })
  baseValue!: number | null;

  @column(() => LocalDate, { column: 'starts_on', description: 'The day it was set (UTC).' })
  startsOn!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day for it.' })
  dueOn!: string;

  @expression(() => PracticeTargetProgress, { sql: progressFacts, convert: (facts, reader) => toProgress(facts as ProgressFacts, reader), description: 'How far it is.' })
  progress!: PracticeTargetProgress;

  @column(() => String, { column: 'reason', description: 'Why it was set.' })
  reason!: string;

  @column(() => Boolean, { column: 'is_told', description: 'Whether the partner sees it, as long as it is told of its practices.' })
  isTold!: boolean;

  @column(() => TargetStateEnum, { column: 'state', description: 'Whether it is aimed at.' })
  state!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who set it; null for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null while it is aimed at.' })
  withdrawnAt!: string | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why.' })
  withdrawalReason!: string | null;

  @viewerActions({ state: 'state' }, { WITHDRAW_PRACTICE_TARGET: withdrawTargetRule })
  viewerActions!: unknown;
}

definesTimeline('PracticeTarget', () => PracticeTarget, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, setBy: { field: 'setBy', idOf: 'User' } });

/** Lists of targets. */
export const targetPage = definePage({
  name: 'PracticeTarget',
  type: () => PracticeTarget,
  description: 'Targets of practices that the asker may see.',
  defaultSize: 10,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the last day for them.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: { states: { type: () => [TargetStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
