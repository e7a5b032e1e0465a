import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Actionable, Node, Versioned } from '../../platform/public.type.ts';
import { column, expression, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { goalActions } from './development.actions.ts';
import { DevelopmentAreaEnum, GoalStateEnum } from './development.enums.ts';
import { seeUnderProgramme } from './development.policy.ts';
import { resultPage } from './result.type.ts';
import { programmeState, underSubject } from './under-programme.ts';

const reached = (row: Row): Sql => sql`supplier_goal_value(${row('workspace_id')}, ${row('id')})`;
const isMet = (row: Row): Sql => sql`supplier_goal_is_met(${row('workspace_id')}, ${row('id')})`;
const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'SET' and ${row('due_on')} < (now() at time zone 'UTC')::date and ${programmeState(row)} = 'UNDER_WAY' and ${isMet(row)} is not true)`;

@readType({ table: 'supplier_goal', rule: seeUnderProgramme, implements: [Node, Versioned, Actionable], description: 'What a supplier’s programme is to reach: a measure, from where it stands to where it is to come.' })
export class SupplierGoal extends Node {
  @column(() => DevelopmentAreaEnum, { column: 'area', description: 'Of what.' })
  area!: string;

  @column(() => String, { column: 'measure', description: 'What is measured.' })
  measure!: string;

  @column(() => String, { column: 'unit', description: 'In which unit.' })
  unit!: string;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('baseline')})::text`, description: 'Where it stood when the plan was made.' })
  baseline!: string;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('target')})::text`, description: 'Where it is to come: above the baseline where more is better, below where less is.' })
  target!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The day (UTC) by which.' })
  dueOn!: string;

  @column(() => GoalStateEnum, { column: 'state', description: 'Whether it stands.' })
  state!: string;

  @expression(() => Decimal, { nullable: true, sql: (row) => sql`trim_scale(${reached(row)})::text`, description: 'What was measured last of what is verified; null while nothing is, which is unknown and not nothing.' })
  reached!: string | null;

  @expression(() => Decimal, {
    nullable: true, sql: (row) => sql`trim_scale(round((${reached(row)} - ${row('baseline')}) / (${row('target')} - ${row('baseline')}), 4))::text`,
    description: 'How far from the baseline to the target: 1 is there, below 0 is worse than before. Four places; null while nothing is verified.',
  })
  progress!: string | null;

  @expression(() => Boolean, { nullable: true, sql: isMet, description: 'Whether what was measured last and verified reaches the target; null while nothing is verified.' })
  isMet!: boolean | null;

  @expression(() => Boolean, { sql: isOverdue, description: 'Its day is over while the programme is under way, and nothing verified meets it.' })
  isOverdue!: boolean;

  @page(() => resultPage, { link: { id: 'goal_id' }, description: 'What was measured of it.' })
  results!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver(underSubject(), goalActions)
  viewerActions!: unknown;
}

/** Lists of goals. */
export const goalPage = definePage({
  name: 'SupplierGoal',
  type: () => SupplierGoal,
  description: 'Goals that the asker may see.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the day on which they are to be reached.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    areas: { type: () => [DevelopmentAreaEnum], field: 'area', sql: oneOf('area'), description: 'Of one of these areas.' },
    states: { type: () => [GoalStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
  },
});

definesTimeline('SupplierGoal', () => SupplierGoal);
