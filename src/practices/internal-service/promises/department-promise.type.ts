import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../../markets/relationship.type.ts';
import type { AuditEntry } from '../../../partners/audit-entry.type.ts';
import { lastChange } from '../../../partners/last-change.ts';
import { Party } from '../../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../../partners/timeline-event.type.ts';
import { User } from '../../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../../platform/reads/declare.ts';
import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../../platform/scalars.ts';
import { type Sql, sql } from '../../../platform/sql.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { betweenIn } from '../acting-people.ts';
import { ofDepartments } from '../department-filters.ts';
import { departmentPromiseActions } from '../internal-service.actions.ts';
import { DepartmentPromiseStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';

@readType({
  table: 'department_promise', rule: seeInternalService, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one department of the firm promises another; whether it was kept is evidence of trust between them. The firm’s own: no partner learns of it.',
})
export class DepartmentPromise extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship between the two departments.' })
  relationship!: Relationship;

  @one(() => Party, { link: { promisor_id: 'id' }, description: 'The department that promises.' })
  promisor!: Party;

  @one(() => Party, { link: { promisee_id: 'id' }, description: 'The department to which it is promised.' })
  promisee!: Party;

  @column(() => String, { column: 'statement', description: 'What is promised.' })
  statement!: string;

  @column(() => Int, { column: 'importance', description: 'How much it matters, 1 to 5; its weight as evidence.' })
  importance!: number;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day, in UTC, on which it is kept in time.' })
  dueOn!: string;

  @column(() => DepartmentPromiseStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'Whether it binds, its day is over, and nobody has said what became of it.' })
  isOverdue!: boolean;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who made it; null for whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When.' })
  madeAt!: Date;

  @one(() => User, { link: { accepted_by: 'id' }, nullable: true, description: 'Who accepted it; null while nobody has.' })
  acceptedBy!: User | null;

  @column(() => DateTime, { column: 'accepted_at', convert: toInstant, nullable: true, description: 'When it was accepted; null before.' })
  acceptedAt!: Date | null;

  @column(() => LocalDate, { column: 'kept_on', nullable: true, description: 'The day in UTC on which it was kept; null where it was not.' })
  keptOn!: string | null;

  @expression(() => Boolean, { sql: (row) => sql`(${row('kept_on')} > ${row('due_on')})`, nullable: true, description: 'Whether it was kept after its day; null where it was not kept.' })
  isKeptLate!: boolean | null;

  @one(() => User, { link: { settled_by: 'id' }, nullable: true, description: 'Who said last what became of it; null while nobody has.' })
  settledBy!: User | null;

  @column(() => DateTime, { column: 'settled_at', convert: toInstant, nullable: true, description: 'When; null while nobody has.' })
  settledAt!: Date | null;

  @column(() => String, { column: 'settle_note', nullable: true, description: 'What was said with it; null where nothing was.' })
  settleNote!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => betweenIn(row, ['promisor_id', 'promisee_id']), departmentPromiseActions)
  viewerActions!: unknown;
}

function isOverdue(row: Row): Sql {
  return sql`(${row('state')} = 'ACCEPTED' and ${row('due_on')} < (now() at time zone 'UTC')::date)`;
}

definesTimeline('DepartmentPromise', () => DepartmentPromise, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, promisorId: { field: 'promisor', idOf: 'Party' }, promiseeId: { field: 'promisee', idOf: 'Party' },
  madeBy: { field: 'madeBy', idOf: 'User' }, acceptedBy: { field: 'acceptedBy', idOf: 'User' }, settledBy: { field: 'settledBy', idOf: 'User' },
});

/** Lists of promises between departments, wherever they stand. */
export const departmentPromisePage = definePage({
  name: 'DepartmentPromise',
  type: () => DepartmentPromise,
  description: 'Promises between departments; staff only.',
  rule: seeInternalService,
  defaultSize: 25,
  orders: {
    MADE_AT: { column: 'made_at', cast: 'timestamptz', field: 'madeAt', description: 'By when they were made.' },
    DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By their last day.' },
  },
  defaultOrder: { field: 'MADE_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [DepartmentPromiseStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those past their day of which nobody has said what became of them, or the others.' },
    ...ofDepartments({ promisorIds: ['promisor', 'promisor_id', 'That one of these departments made.'], promiseeIds: ['promisee', 'promisee_id', 'That were made to one of these departments.'] }),
  },
});
