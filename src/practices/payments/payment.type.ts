import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { money, type Money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { paymentActions } from './payment.actions.ts';
import { PaymentStateEnum } from './payment.enums.ts';
import { seePayment } from './payments.policy.ts';

const today = sql`(now() at time zone 'UTC')::date`;

/** It is owed, nobody says that it was paid, and its day is over. */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} = 'DUE' and ${row('due_on')} < ${today})`;

/** Days from the term to the day that counts: when it came, when it is said to have been paid, or today; never below 0. */
const daysLate = (row: Row): Sql => sql`case when ${row('state')} <> 'WITHDRAWN' then greatest(0, coalesce(${row('received_on')}, ${row('reported_on')}, ${today}) - ${row('due_on')}) end`;

@readType({
  table: 'payment', rule: seePayment, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one side owes the other by a day, and when it was paid. Either side records it; the side that owes says that it has paid, and the one that is owed has the last word on when it came.',
})
export class Payment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'payer_side', description: 'The side that owes it: FOCAL is the firm.' })
  payerSide!: string;

  @column(() => String, { column: 'number', description: 'The number of the invoice.' })
  number!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'What it is for; null where nobody says.' })
  note!: string | null;

  @money({ minorUnits: 'amount_minor', currency: 'amount_currency', description: 'What is owed, more than 0.' })
  amount!: Money;

  @column(() => LocalDate, { column: 'issued_on', description: 'The day of the invoice.' })
  issuedOn!: string;

  @column(() => LocalDate, { column: 'due_on', description: 'The day by which it is to be paid by the terms agreed.' })
  dueOn!: string;

  @column(() => PaymentStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It is DUE, and its day, in UTC, is over.' })
  isOverdue!: boolean;

  @expression(() => Int, { sql: daysLate, nullable: true, description: 'Days from the day it was due to the day it came, or else is said to have been paid, or else today; 0 for what is early or not due yet, null for what is withdrawn.' })
  daysLate!: number | null;

  @column(() => SharingSideEnum, { column: 'recorded_by_side', description: 'The side that recorded it.' })
  recordedBySide!: string;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Who recorded it; null for an API key, and for somebody the asker does not see.' })
  recordedBy!: User | null;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded.' })
  recordedAt!: Date;

  @column(() => LocalDate, { column: 'reported_on', nullable: true, description: 'The day on which the side that owes it says that it paid; null while it says nothing, and once the other has contested it.' })
  reportedOn!: string | null;

  @one(() => User, { link: { reported_by: 'id' }, nullable: true, description: 'Who said so; null for nobody, an API key, and somebody the asker does not see.' })
  reportedBy!: User | null;

  @column(() => String, { column: 'contest_reason', nullable: true, description: 'What the side that is owed said when it last contested that it was paid; null where it never did.' })
  contestReason!: string | null;

  @column(() => DateTime, { column: 'contested_at', convert: toInstant, nullable: true, description: 'When it did; null where it never did.' })
  contestedAt!: Date | null;

  @column(() => LocalDate, { column: 'received_on', nullable: true, description: 'The day on which it came, as the side that was owed says; null before.' })
  receivedOn!: string | null;

  @one(() => User, { link: { received_by: 'id' }, nullable: true, description: 'Who said so; null for nobody, an API key, and somebody the asker does not see.' })
  receivedBy!: User | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it is owed no more; null unless it is WITHDRAWN.' })
  withdrawalReason!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'Since when; null unless it is WITHDRAWN.' })
  withdrawnAt!: Date | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', payerSide: 'payer_side' }, paymentActions)
  viewerActions!: unknown;
}

definesTimeline('Payment', () => Payment, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, recordedBy: { field: 'recordedBy', idOf: 'User' }, reportedBy: { field: 'reportedBy', idOf: 'User' }, receivedBy: { field: 'receivedBy', idOf: 'User' },
});
