import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { Relationship } from '../../../markets/relationship.type.ts';
import type { AuditEntry } from '../../../partners/audit-entry.type.ts';
import { lastChange } from '../../../partners/last-change.ts';
import { Party } from '../../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../../partners/timeline-event.type.ts';
import { User } from '../../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../../platform/reads/declare.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { type Sql, sql } from '../../../platform/sql.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { betweenIn } from '../acting-people.ts';
import { ServiceAgreement } from '../agreements/service-agreement.type.ts';
import { requestActions } from '../internal-service.actions.ts';
import { ServiceRequestStateEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';
import { ServiceRequestStep } from './service-request-step.type.ts';

@readType({
  table: 'service_request', rule: seeInternalService, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one department of the firm asks another to do. The firm’s own: no partner learns of it.',
})
export class ServiceRequest extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship between the two departments.' })
  relationship!: Relationship;

  @one(() => Party, { link: { provider_id: 'id' }, description: 'The department that is to do it.' })
  provider!: Party;

  @one(() => Party, { link: { requester_id: 'id' }, description: 'The department that asks.' })
  requester!: Party;

  @one(() => ServiceAgreement, { link: { agreement_id: 'id' }, nullable: true, description: 'The agreement under which it is asked for; null where there is none.' })
  agreement!: ServiceAgreement | null;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'what', description: 'What is asked for.' })
  what!: string;

  @column(() => ServiceRequestStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { requested_by: 'id' }, nullable: true, description: 'Who asked; null for whom the asker does not see.' })
  requestedBy!: User | null;

  @column(() => DateTime, { column: 'requested_at', convert: toInstant, description: 'When.' })
  requestedAt!: Date;

  @column(() => Int, { column: 'agreed_hours', nullable: true, description: 'Working hours agreed when it was asked for, 24 to a working day; null where no time was agreed.' })
  agreedHours!: number | null;

  @column(() => Boolean, { column: 'is_by_working_days', description: 'True where hours count on working days alone, by the providing department’s calendar or else the firm’s; false where all hours count because neither is known.' })
  isByWorkingDays!: boolean;

  @column(() => DateTime, { column: 'due_at', convert: toInstant, nullable: true, description: 'By when it is to be done. While it lies with the requester the time stands still, and goes on when it is returned. Null where no time was agreed.' })
  dueAt!: Date | null;

  @expression(() => Boolean, { sql: isOverdue, description: 'Whether it is not done and its time is over; false where no time was agreed.' })
  isOverdue!: boolean;

  @one(() => User, { link: { taken_up_by: 'id' }, nullable: true, description: 'Who took it up last; null while nobody has.' })
  takenUpBy!: User | null;

  @column(() => DateTime, { column: 'taken_up_at', convert: toInstant, nullable: true, description: 'When it was taken up last; null while it was not.' })
  takenUpAt!: Date | null;

  @one(() => User, { link: { done_by: 'id' }, nullable: true, description: 'Who did it last; null while nobody has.' })
  doneBy!: User | null;

  @column(() => DateTime, { column: 'done_at', convert: toInstant, nullable: true, description: 'When it was last said to be done; null while it was not.' })
  doneAt!: Date | null;

  @column(() => Float, { column: 'hours_taken', nullable: true, description: 'Hours that have counted until it was last done, without those for which it lay with the requester; null before.' })
  hoursTaken!: number | null;

  @column(() => Boolean, { column: 'is_in_time', nullable: true, description: 'Whether it was done by its time; null while it is not done, and where no time was agreed.' })
  isInTime!: boolean | null;

  @column(() => Int, { column: 'returns', description: 'How many times it came back as incomplete.' })
  returns!: number;

  @column(() => DateTime, { column: 'returned_at', convert: toInstant, nullable: true, description: 'When it last came back; null where it did not.' })
  returnedAt!: Date | null;

  @one(() => User, { link: { accepted_by: 'id' }, nullable: true, description: 'Who accepted it; null while nobody has.' })
  acceptedBy!: User | null;

  @column(() => DateTime, { column: 'accepted_at', convert: toInstant, nullable: true, description: 'When it was accepted; null before.' })
  acceptedAt!: Date | null;

  @column(() => Int, { column: 'satisfaction', nullable: true, description: 'How satisfied the requesting department was at the end: 1, not at all, to 5, wholly; null before.' })
  satisfaction!: number | null;

  @column(() => String, { column: 'comment', nullable: true, description: 'What it said of it; null where it said nothing.' })
  comment!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null where it was not.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was taken back; null where it was not.' })
  withdrawalReason!: string | null;

  @column(() => DateTime, { column: 'overdue_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that it is overdue; null before, and again once it came back.' })
  overdueNotedAt!: Date | null;

  @list(() => ServiceRequestStep, { link: { id: 'request_id' }, order: ['number'], description: 'The steps it has taken, in order; a few.' })
  steps!: ServiceRequestStep[];

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => betweenIn(row, ['provider_id', 'requester_id']), requestActions)
  viewerActions!: unknown;
}

/** Not done, and its time is over. */
export function isOverdue(row: Row): Sql {
  return sql`(${row('state')} in ('REQUESTED','TAKEN_UP','RETURNED') and coalesce(${row('due_at')} < now(), false))`;
}

definesTimeline('ServiceRequest', () => ServiceRequest, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, providerId: { field: 'provider', idOf: 'Party' }, requesterId: { field: 'requester', idOf: 'Party' },
  agreementId: { field: 'agreement', idOf: 'ServiceAgreement' }, requestedBy: { field: 'requestedBy', idOf: 'User' }, takenUpBy: { field: 'takenUpBy', idOf: 'User' },
  doneBy: { field: 'doneBy', idOf: 'User' }, acceptedBy: { field: 'acceptedBy', idOf: 'User' },
});
