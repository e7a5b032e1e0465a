import 'reflect-metadata';
import { ID, Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { Party } from '../../partners/party.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { idOf } from '../../platform/ids.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate, TimeZone } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { PromiseAttachment } from './promise-attachment.type.ts';
import { PromiseCategoryEnum, PromiseStatusEnum } from './promise.enums.ts';
import { daysOverdue, isOfPromise, isOverdue, isPartyOf } from './promise-rows.ts';
import {
  acceptPromiseRule, attachToPromiseRule, claimKeptRule, confirmKeptRule, contestPromiseRule, decideContestRule, renegotiatePromiseRule, reportBrokenRule, seePromise, waivePromiseRule,
  withdrawContestRule, withdrawPromiseRule,
} from './promises.policy.ts';

const nobody = 'null until then, for a key or the platform, and for whom the asker does not see.';

@readType({
  table: 'promise', rule: seePromise, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What one side of a relationship promised the other, and what became of it. Both sides see it. Its terms never change: other terms are another promise, which supersedes it.',
})
export class PartnerPromise extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'made_by_side', description: 'Who is to keep it, the promisor’s side.' })
  madeBySide!: string;

  @column(() => SharingSideEnum, { column: 'proposed_by_side', description: 'Who put it forward: the promisor’s side, or the other where the promisee asks for other terms. The side that did not, accepts.' })
  proposedBySide!: string;

  @one(() => Party, { link: (promise, party) => isPartyOf(promise, party, 'PROMISOR'), description: 'Who is to keep it.' })
  promisor!: Party;

  @one(() => Party, { link: (promise, party) => isPartyOf(promise, party, 'PROMISEE'), description: 'To whom it is promised.' })
  promisee!: Party;

  @column(() => String, { column: 'statement', description: 'What is promised.' })
  statement!: string;

  @column(() => PromiseCategoryEnum, { column: 'category', nullable: true, description: 'What it is about; null when nobody has said.' })
  category!: string | null;

  @column(() => LocalDate, { column: 'due_on', description: 'Last day to keep it, by the promisee’s calendar.' })
  dueOn!: string;

  @column(() => TimeZone, { column: 'time_zone', description: 'The time zone in which its days are days: the promisee’s, as it was when the promise was made.' })
  timeZone!: string;

  @column(() => DateTime, { column: 'due_ends_at', convert: toInstant, description: 'The instant at which the due day is over there.' })
  dueEndsAt!: Date;

  @column(() => Int, { column: 'importance', description: 'How much depends on it, 1 (little) to 5 (very much).' })
  importance!: number;

  @column(() => Int, { column: 'answer_days', description: 'Days to contest what the other side says became of it.' })
  answerDays!: number;

  @column(() => PromiseStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It stands, its due day is over for the promisee, and the promisor does not say that it is kept.' })
  isOverdue!: boolean;

  @expression(() => Int, { sql: daysOverdue, nullable: true, description: 'Calendar days since its due day, from 1; null while it is not overdue.' })
  daysOverdue!: number | null;

  @one(() => PartnerPromise, { link: { supersedes_id: 'id' }, nullable: true, description: 'The promise that it takes, or would take, the place of.' })
  supersedes!: unknown;

  @one(() => PartnerPromise, {
    link: (promise, other) => sql`${other('supersedes_id')} = ${promise('id')} and ${other('status')} not in ('MADE', 'WITHDRAWN')`, latest: (other) => other('made_at'), nullable: true,
    description: 'The promise that took its place.',
  })
  supersededBy!: unknown;

  @page(() => promisePage, { link: { id: 'supersedes_id' }, description: 'Other terms that were put forward for it.' })
  counters!: unknown;

  @one(() => User, { link: { made_by: 'id' }, nullable: true, description: 'Who put it forward; null for a key and whom the asker does not see.' })
  madeBy!: User | null;

  @column(() => DateTime, { column: 'made_at', convert: toInstant, description: 'When it was put forward.' })
  madeAt!: Date;

  @one(() => User, { link: { accepted_by: 'id' }, nullable: true, description: `Who accepted it; ${nobody}` })
  acceptedBy!: User | null;

  @column(() => DateTime, { column: 'accepted_at', convert: toInstant, nullable: true, description: 'When it was accepted.' })
  acceptedAt!: Date | null;

  @column(() => LocalDate, { column: 'claimed_kept_on', nullable: true, description: 'The day on which the promisor says that it was kept; null while it says nothing.' })
  claimedKeptOn!: string | null;

  @one(() => User, { link: { claimed_by: 'id' }, nullable: true, description: `Who says so; ${nobody}` })
  claimedBy!: User | null;

  @column(() => DateTime, { column: 'claimed_at', convert: toInstant, nullable: true, description: 'When that was said.' })
  claimedAt!: Date | null;

  @column(() => String, { column: 'claim_note', nullable: true, description: 'What was said of it.' })
  claimNote!: string | null;

  @one(() => User, { link: { reported_by: 'id' }, nullable: true, description: `Who reported it broken; ${nobody}` })
  reportedBy!: User | null;

  @column(() => DateTime, { column: 'reported_at', convert: toInstant, nullable: true, description: 'When the promisee reported it broken.' })
  reportedAt!: Date | null;

  @column(() => String, { column: 'report_note', nullable: true, description: 'What was said of that.' })
  reportNote!: string | null;

  @column(() => DateTime, { column: 'answer_by', convert: toInstant, nullable: true, description: 'Until when the claim or report can be contested; then it stands by itself.' })
  answerBy!: Date | null;

  @one(() => User, { link: { contested_by: 'id' }, nullable: true, description: `Who contested that; ${nobody}` })
  contestedBy!: User | null;

  @column(() => DateTime, { column: 'contested_at', convert: toInstant, nullable: true, description: 'When it was contested.' })
  contestedAt!: Date | null;

  @column(() => String, { column: 'contest_reason', nullable: true, description: 'Why.' })
  contestReason!: string | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: `Who decided the contest for the firm; ${nobody}` })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When the contest was decided.' })
  decidedAt!: Date | null;

  @column(() => String, { column: 'decision_reason', nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  @column(() => LocalDate, { column: 'kept_on', nullable: true, description: 'The day on which it was kept; null unless it was.' })
  keptOn!: string | null;

  @one(() => User, { link: { resolved_by: 'id' }, nullable: true, description: `Whose act settled or closed it; ${nobody}` })
  resolvedBy!: User | null;

  @column(() => DateTime, { column: 'resolved_at', convert: toInstant, nullable: true, description: 'When it was settled or closed; null while it is open or contested.' })
  resolvedAt!: Date | null;

  @column(() => String, { column: 'resolution_note', nullable: true, description: 'Why it was withdrawn or waived, where that was said.' })
  resolutionNote!: string | null;

  @list(() => PromiseAttachment, { link: { id: 'promise_id' }, order: ['created_at', 'id'], description: 'The papers beside it, oldest first, those taken back too; at most 20.' })
  attachments!: PromiseAttachment[];

  @page(() => timelinePage, { link: isOfPromise, about: (owner) => [owner, 'PromiseAttachment', 'PromiseNotice'], description: 'What happened to it and to what belongs to it, newest first. For catching up after a pause: orderBy SEALED ascending, after the last cursor.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions(
    {
      status: 'status', madeBySide: 'made_by_side', proposedBySide: 'proposed_by_side', dueEndsAt: 'due_ends_at', supersedesId: 'supersedes_id', claimedBy: 'claimed_by', reportedBy: 'reported_by',
      contestedBy: 'contested_by', answerBy: 'answer_by',
    },
    {
      ACCEPT_PROMISE: acceptPromiseRule, WITHDRAW_PROMISE: withdrawPromiseRule, RENEGOTIATE_PROMISE: renegotiatePromiseRule, CLAIM_PROMISE_KEPT: claimKeptRule,
      CONFIRM_PROMISE_KEPT: confirmKeptRule, REPORT_PROMISE_BROKEN: reportBrokenRule, WAIVE_PROMISE: waivePromiseRule, CONTEST_PROMISE: contestPromiseRule,
      WITHDRAW_PROMISE_CONTEST: withdrawContestRule, DECIDE_PROMISE_CONTEST: decideContestRule, ATTACH_TO_PROMISE: attachToPromiseRule,
    },
  )
  viewerActions!: unknown;
}

/** Lists of promises, wherever they stand. */
export const promisePage = definePage({
  name: 'PartnerPromise',
  type: () => PartnerPromise,
  description: 'Promises that the asker may see.',
  defaultSize: 25,
  orders: {
    DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By due day.' },
    MADE_AT: { column: 'made_at', cast: 'timestamptz', field: 'madeAt', description: 'By when they were put forward.' },
    IMPORTANCE: { column: 'importance', cast: 'bigint', field: 'importance', description: 'By importance.' },
  },
  defaultOrder: { field: 'DUE_ON', direction: 'ASC' },
  filters: {
    statuses: { type: () => [PromiseStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    madeBySides: { type: () => [SharingSideEnum], field: 'madeBySide', sql: oneOf('made_by_side'), description: 'Made by this side: the firm’s own promises, or the partners’.' },
    categories: { type: () => [PromiseCategoryEnum], field: 'category', sql: oneOf('category'), description: 'About one of these.' },
    dueOnOrBefore: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} <= ${day}::date`, description: 'Due on this day or earlier.' },
    dueOnOrAfter: { type: () => LocalDate, field: 'dueOn', sql: (row, day: string) => sql`${row('due_on')} >= ${day}::date`, description: 'Due on this day or later.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Overdue now, or not.' },
    importanceAtLeast: { type: () => Int, field: 'importance', sql: (row, least: number) => sql`${row('importance')} >= ${least}::integer`, description: 'Of this importance or more.' },
    relationshipIds: { type: () => [ID], field: 'relationship', sql: inRelationships, description: 'In one of these relationships; at most 100.' },
  },
});

function inRelationships(row: Row, ids: readonly string[]): Sql {
  return sql`${row('relationship_id')} = any(${ids.map((id) => idOf('Relationship', id)).filter((id) => id !== null)}::uuid[])`;
}

definesTimeline('PartnerPromise', () => PartnerPromise, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, supersedesId: { field: 'supersedes', idOf: 'PartnerPromise' },
  ...Object.fromEntries(['madeBy', 'acceptedBy', 'claimedBy', 'reportedBy', 'contestedBy', 'decidedBy', 'resolvedBy'].map((name) => [name, { field: name, idOf: 'User' }])),
});
