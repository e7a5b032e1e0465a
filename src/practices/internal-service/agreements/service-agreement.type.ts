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
import type { Row } from '../../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../../platform/scalars.ts';
import { type Sql, sql } from '../../../platform/sql.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { betweenIn } from '../acting-people.ts';
import { agreementActions } from '../internal-service.actions.ts';
import { ServiceAgreementStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';

@readType({
  table: 'service_agreement', rule: seeInternalService, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one department of the firm does for another, and within how many working hours, agreed by the heads of both. The firm’s own: no partner learns of it.',
})
export class ServiceAgreement extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship between the two departments.' })
  relationship!: Relationship;

  @one(() => Party, { link: { provider_id: 'id' }, description: 'The department that provides the service.' })
  provider!: Party;

  @one(() => Party, { link: { receiver_id: 'id' }, description: 'The department that receives it.' })
  receiver!: Party;

  @column(() => String, { column: 'service', description: 'The service.' })
  service!: string;

  @column(() => String, { column: 'details', nullable: true, description: 'What belongs to it and what not; null where nothing is said.' })
  details!: string | null;

  @column(() => Int, { column: 'working_hours', description: 'Within how many working hours: of working days from midnight to midnight, so that 24 are one working day. 1 to 2,000.' })
  workingHours!: number;

  @column(() => LocalDate, { column: 'in_force_from', description: 'The first day, in UTC, on which it holds once it is agreed.' })
  inForceFrom!: string;

  @column(() => LocalDate, { column: 'in_force_until', nullable: true, description: 'The first day, in UTC, on which it no longer holds; null while no end is known.' })
  inForceUntil!: string | null;

  @column(() => ServiceAgreementStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: holdsToday, description: 'Whether it holds today, in UTC: it is agreed, its first day has come, and its end has not.' })
  isInForce!: boolean;

  @one(() => Party, { link: { proposed_by_department_id: 'id' }, description: 'The department that put it forward.' })
  proposedByDepartment!: Party;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who put it forward; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, description: 'When.' })
  proposedAt!: Date;

  @one(() => User, { link: { provider_agreed_by: 'id' }, nullable: true, description: 'The head who agreed for the department that provides; null while nobody has.' })
  providerAgreedBy!: User | null;

  @one(() => User, { link: { receiver_agreed_by: 'id' }, nullable: true, description: 'The head who agreed for the department that receives; null while nobody has.' })
  receiverAgreedBy!: User | null;

  @column(() => DateTime, { column: 'agreed_at', convert: toInstant, nullable: true, description: 'When both had agreed; null before.' })
  agreedAt!: Date | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: 'Who declined, withdrew, ended or replaced it; null while nobody has.' })
  closedBy!: User | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When; null while nobody has.' })
  closedAt!: Date | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why it was declined, withdrawn or ended; null else.' })
  closeReason!: string | null;

  @one(() => ServiceAgreement, { link: { supersedes_id: 'id' }, nullable: true, description: 'The agreement whose place it takes; null where there is none.' })
  supersedes!: ServiceAgreement | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => betweenIn(row, ['provider_id', 'receiver_id'], { department: 'proposed_by_department_id', person: 'proposed_by' }), agreementActions)
  viewerActions!: unknown;
}

/** That an agreement holds today, in UTC. */
export function holdsToday(row: Row): Sql {
  const today = sql`(now() at time zone 'UTC')::date`;
  return sql`(${row('agreed_at')} is not null and ${row('in_force_from')} <= ${today} and coalesce(${row('in_force_until')} > ${today}, true))`;
}

definesTimeline('ServiceAgreement', () => ServiceAgreement, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, providerId: { field: 'provider', idOf: 'Party' }, receiverId: { field: 'receiver', idOf: 'Party' },
  proposedByDepartmentId: { field: 'proposedByDepartment', idOf: 'Party' }, proposedBy: { field: 'proposedBy', idOf: 'User' }, providerAgreedBy: { field: 'providerAgreedBy', idOf: 'User' },
  receiverAgreedBy: { field: 'receiverAgreedBy', idOf: 'User' }, closedBy: { field: 'closedBy', idOf: 'User' }, supersedesId: { field: 'supersedes', idOf: 'ServiceAgreement' },
});
