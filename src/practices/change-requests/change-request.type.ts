import 'reflect-metadata';
import { Int } from 'type-graphql';
import { EsiInvolvement } from '../../esi/involvements/involvement.type.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { RelationshipContract } from '../../trust/contracts/contract.type.ts';
import { Dispute } from '../../trust/disputes/dispute.type.ts';
import { VmiAgreement } from '../../vmi/agreements/agreement.type.ts';
import { ReplenishmentOrder } from '../../vmi/orders/order.type.ts';
import { changeActions } from './change-request.actions.ts';
import { ChangeRequestStateEnum, ChangeSubjectKindEnum } from './change-request.enums.ts';
import { seeChangeRequest } from './change-requests.policy.ts';
import { ChangeRequestRound } from './change-round.type.ts';

/** It waits for an answer, and the day for that is over. */
export const isOverdue = (row: Row): Sql => sql`(${row('state')} in ('PROPOSED','COUNTERED') and ${row('answer_due_on')} < (now() at time zone 'UTC')::date)`;

@readType({
  table: 'change_request', rule: seeChangeRequest, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'One side asks the other to change what both have agreed on: countered as often as they like, agreed, declined or taken back; or imposed by the side that asked, which speaks against it as other breaches do. Both see it entirely, and nobody else.',
})
export class ChangeRequest extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => ChangeSubjectKindEnum, { column: 'subject_kind', description: 'What is to be changed.' })
  subjectKind!: string;

  @one(() => VmiAgreement, { link: { agreement_id: 'id' }, nullable: true, description: 'The agreement that is to be changed; null where it is about something else.' })
  agreement!: VmiAgreement | null;

  @one(() => RelationshipContract, { link: { contract_id: 'id' }, nullable: true, description: 'The contract that is to be changed; null where it is about something else.' })
  contract!: RelationshipContract | null;

  @one(() => ReplenishmentOrder, { link: { order_id: 'id' }, nullable: true, description: 'The order that is to be changed; null where it is about something else.' })
  order!: ReplenishmentOrder | null;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The supplier’s part in a project that is to be changed; null where it is about something else.' })
  involvement!: EsiInvolvement | null;

  @column(() => ChangeRequestStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @column(() => SharingSideEnum, { column: 'proposed_by_side', description: 'The side that asked for the change, and that alone could impose it.' })
  proposedBySide!: string;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who asked; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, description: 'When.' })
  proposedAt!: Date;

  @column(() => Int, { column: 'round', description: 'How many rounds there were, the first included.' })
  round!: number;

  @one(() => ChangeRequestRound, { link: (request, terms) => sql`${terms('request_id')} = ${request('id')} and ${terms('number')} = ${request('round')}`, description: 'The last terms.' })
  terms!: ChangeRequestRound;

  @one(() => ChangeRequestRound, {
    nullable: true, link: (request, terms) => sql`${terms('request_id')} = ${request('id')} and ${terms('number')} = ${request('settled_round')}`,
    description: 'The terms that were agreed on, or imposed; null before.',
  })
  settledTerms!: ChangeRequestRound | null;

  @list(() => ChangeRequestRound, { link: { id: 'request_id' }, order: ['number'], description: 'All rounds, in order.' })
  rounds!: ChangeRequestRound[];

  @column(() => SharingSideEnum, { column: 'turn_side', description: 'The side that is, or was, to answer the last terms.' })
  turnSide!: string;

  @column(() => LocalDate, { column: 'answer_due_on', description: 'By which day, in UTC, that is to be done.' })
  answerDueOn!: string;

  @expression(() => Boolean, { sql: isOverdue, description: 'It waits for an answer, and the day for that is over.' })
  isOverdue!: boolean;

  @column(() => DateTime, { column: 'overdue_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that; null while it has not, and again after each round.' })
  overdueNotedAt!: Date | null;

  @one(() => User, { link: { answered_by: 'id' }, nullable: true, description: 'Who agreed or declined; null before, and for whom the asker does not see.' })
  answeredBy!: User | null;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  answeredAt!: Date | null;

  @column(() => String, { column: 'answer_note', nullable: true, description: 'What was said to that: why it was declined.' })
  answerNote!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null where it was not.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was taken back.' })
  withdrawalReason!: string | null;

  @one(() => User, { link: { imposed_by: 'id' }, nullable: true, description: 'Who imposed it; null where nobody has, and for whom the asker does not see.' })
  imposedBy!: User | null;

  @column(() => DateTime, { column: 'imposed_at', convert: toInstant, nullable: true, description: 'When it was imposed; null where it was not.' })
  imposedAt!: Date | null;

  @column(() => String, { column: 'imposition_reason', nullable: true, description: 'Why it was imposed, as that side says.' })
  impositionReason!: string | null;

  @column(() => String, { column: 'statement', nullable: true, description: 'What the side on which it was imposed says to that; null while it says nothing.' })
  statement!: string | null;

  @one(() => User, { link: { stated_by: 'id' }, nullable: true, description: 'Who said so; null before, and for whom the asker does not see.' })
  statedBy!: User | null;

  @column(() => DateTime, { column: 'stated_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  statedAt!: Date | null;

  @one(() => Dispute, { link: { dispute_id: 'id' }, nullable: true, description: 'The dispute that the side on which it was imposed has raised about it; null where it names none.' })
  dispute!: Dispute | null;

  @one(() => ChangeRequest, { link: { supersedes_id: 'id' }, nullable: true, description: 'The request whose place it takes, or is to take; null where there is none.' })
  supersedes!: ChangeRequest | null;

  @column(() => DateTime, { column: 'superseded_at', convert: toInstant, nullable: true, description: 'When another request took its place; null before.' })
  supersededAt!: Date | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state', proposedBySide: 'proposed_by_side', turnSide: 'turn_side', statement: 'statement', disputeId: 'dispute_id' }, changeActions)
  viewerActions!: unknown;
}

definesTimeline('ChangeRequest', () => ChangeRequest, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, agreementId: { field: 'agreement', idOf: 'VmiAgreement' }, contractId: { field: 'contract', idOf: 'RelationshipContract' },
  orderId: { field: 'order', idOf: 'ReplenishmentOrder' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, disputeId: { field: 'dispute', idOf: 'Dispute' }, supersedesId: { field: 'supersedes', idOf: 'ChangeRequest' },
  proposedBy: { field: 'proposedBy', idOf: 'User' }, answeredBy: { field: 'answeredBy', idOf: 'User' }, imposedBy: { field: 'imposedBy', idOf: 'User' }, statedBy: { field: 'statedBy', idOf: 'User' },
});
