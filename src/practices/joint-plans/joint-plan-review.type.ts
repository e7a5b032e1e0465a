import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { reviewActions } from './joint-plan.actions.ts';
import { JointPlanReviewStateEnum } from './joint-plan.enums.ts';
import { seeJointPlan } from './joint-plans.policy.ts';

/** That a review was not held in time, and still is not, by the database's day in UTC. */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} <> 'HELD' and ${row('due_on')} < (now() at time zone 'UTC')::date)`;

@readType({
  table: 'joint_plan_review', rule: seeJointPlan, implements: [Node, Versioned, Actionable],
  description: 'That a quarter of the joint business is looked at by both: one side says what it finds, the other answers. The platform lays it out once the quarter is over.',
})
export class JointPlanReview extends Node {
  @column(() => String, { column: 'quarter', description: 'The quarter, such as 2026-Q3.' })
  quarter!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day on which it is held in time (UTC): thirty days after the quarter.' })
  dueOn!: string;

  @column(() => JointPlanReviewStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It is not held, and its time is over.' })
  isOverdue!: boolean;

  @column(() => SharingSideEnum, { column: 'prepared_by_side', nullable: true, description: 'The side that prepared it; the other answers. Null until then.' })
  preparedBySide!: string | null;

  @one(() => User, { link: { prepared_by: 'id' }, nullable: true, description: 'Who prepared it; null until then, and for whom the asker does not see.' })
  preparedBy!: User | null;

  @column(() => DateTime, { column: 'prepared_at', convert: toInstant, nullable: true, description: 'When; null until then.' })
  preparedAt!: Date | null;

  @column(() => String, { column: 'findings', nullable: true, description: 'What that side finds; null until then.' })
  findings!: string | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who answered; null until then, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When it was answered, and so held; null until then.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'answer', nullable: true, description: 'What the other side says to that; null until then.' })
  answer!: string | null;

  @column(() => DateTime, { column: 'overdue_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that it was not held in time; null where it was, or was not looked at yet.' })
  overdueNotedAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', preparedBySide: 'prepared_by_side' }, reviewActions)
  viewerActions!: unknown;
}

definesTimeline('JointPlanReview', () => JointPlanReview, { preparedBy: { field: 'preparedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' } });
