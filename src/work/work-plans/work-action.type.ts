import 'reflect-metadata';
import { Float } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { type Money, money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { workActionActions } from './work-plan.actions.ts';
import { WorkActionStateEnum } from './work-plan.enums.ts';
import { seeWorkPlan } from './work-plans.policy.ts';

/** That it is to be done in a plan in force, and its last day is over. */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'OPEN' and ${row('due_on')} < (now() at time zone 'UTC')::date
  and exists (select from work_plan p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('plan_id')} and p.state = 'IN_FORCE'))`;

@readType({ table: 'work_action', rule: seeWorkPlan, implements: [Node, Versioned, Actionable], description: 'Something to be done for an objective of a work plan, and what it takes.' })
export class WorkAction extends Node {
  @column(() => String, { column: 'what', description: 'What is to be done.' })
  what!: string;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: 'Who sees to it; null for whom the asker does not see.' })
  owner!: User | null;

  @column(() => LocalDate, { column: 'starts_on', description: 'The first day of the work.' })
  startsOn!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day for it (UTC).' })
  dueOn!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It is open in a plan in force, and its last day is over.' })
  isOverdue!: boolean;

  @column(() => Float, { column: 'weight', description: 'How much it counts beside the objective’s other actions.' })
  weight!: number;

  @column(() => Float, { column: 'share_done', nullable: true, description: 'The part that is done, 0 to 1; null while nobody has said.' })
  shareDone!: number | null;

  @column(() => Float, { column: 'planned_person_days', nullable: true, description: 'Person days that it is to take; null where nobody knows.' })
  plannedPersonDays!: number | null;

  @column(() => Float, { column: 'used_person_days', nullable: true, description: 'Person days that it has taken so far; null where nobody has said.' })
  usedPersonDays!: number | null;

  @money({ minorUnits: 'planned_amount_minor', currency: 'planned_currency', description: 'Money that it is to take; null where nobody knows.' })
  plannedMoney!: Money | null;

  @money({ minorUnits: 'used_amount_minor', currency: 'used_currency', description: 'Money that it has taken so far; null where nobody has said.' })
  usedMoney!: Money | null;

  @column(() => WorkActionStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { planned_by: 'id' }, nullable: true, description: 'Who planned it; null for whom the asker does not see.' })
  plannedBy!: User | null;

  @column(() => DateTime, { column: 'planned_at', convert: toInstant, description: 'When it was planned.' })
  plannedAt!: Date;

  @one(() => User, { link: { reported_by: 'id' }, nullable: true, description: 'Who last said how far it is; null where nobody has, and for whom the asker does not see.' })
  reportedBy!: User | null;

  @column(() => DateTime, { column: 'reported_at', convert: toInstant, nullable: true, description: 'When; null where nobody has.' })
  reportedAt!: Date | null;

  @column(() => String, { column: 'report_note', nullable: true, description: 'What was said with it; null where nothing was.' })
  reportNote!: string | null;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who said that it is done, or gave it up; null while it is open, and for whom the asker does not see.' })
  endedBy!: User | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it was done or given up; null while it is open.' })
  endedAt!: Date | null;

  @column(() => String, { column: 'end_note', nullable: true, description: 'Why it was given up; null where it was not.' })
  endNote!: string | null;

  @column(() => LocalDate, { column: 'overdue_noted_on', nullable: true, description: 'The last day for it that the platform noted as over; null where it noted none.' })
  overdueNotedOn!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'ownerId', ${row('owner_id')}, 'planState', p.state, 'planOwnerId', p.owner_id, 'managerId', r.manager_id)
    from work_plan p left join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id where p.workspace_id = ${row('workspace_id')} and p.id = ${row('plan_id')})`, workActionActions)
  viewerActions!: unknown;
}

definesTimeline('WorkAction', () => WorkAction, {
  ownerId: { field: 'owner', idOf: 'User' }, plannedBy: { field: 'plannedBy', idOf: 'User' }, reportedBy: { field: 'reportedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' },
  plannedAmountMinor: { field: 'plannedMoney' }, usedAmountMinor: { field: 'usedMoney' },
});
