import 'reflect-metadata';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EndReasonEnum } from '../relationship.enums.ts';
import { Relationship } from '../relationship.type.ts';
import type { EndingRequestStatus } from './ending-request.entity.ts';
import { approveEndingRule, declineEndingRule, seeEndingRequest, withdrawEndingRule } from './endings.policy.ts';

defineActions({
  APPROVE_ENDING: 'Approve the end of a key relationship.',
  DECLINE_ENDING: 'Decline it, with a reason.',
  WITHDRAW_ENDING: 'Withdraw what one has asked for.',
});

export const EndingRequestStatusEnum = defineEnum<EndingRequestStatus>('EndingRequestStatus', 'Where a request stands: OPEN → APPROVED, DECLINED or WITHDRAWN.', {
  OPEN: 'Waits for another person.', APPROVED: 'The relationship has ended.', DECLINED: 'The relationship goes on.', WITHDRAWN: 'No longer asked for.',
});

@readType({
  table: 'ending_request', rule: seeEndingRequest, implements: [Node, Versioned, Actionable],
  description: 'That somebody asks to end a key relationship, which takes another person’s approval. The firm’s own: a partner sees the end.',
})
export class EndingRequest extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'What is to end.' })
  relationship!: Relationship;

  @one(() => User, { link: { requested_by: 'id' }, nullable: true, description: 'Who asks; null for a key or the platform.' })
  requestedBy!: User | null;

  @column(() => EndReasonEnum, { column: 'reason', description: 'Why it is to end.' })
  reason!: string;

  @column(() => String, { column: 'note', nullable: true, description: 'The story of it.' })
  note!: string | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'The last day wished for; null for the day of the approval.' })
  endedOn!: string | null;

  @column(() => EndingRequestStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @column(() => DateTime, { column: 'decided_at', nullable: true, convert: toInstant, description: 'When it was approved, declined or withdrawn.' })
  decidedAt!: Date | null;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who did that; null while it is open.' })
  decidedBy!: User | null;

  @column(() => String, { column: 'decision_note', nullable: true, description: 'What they said of it.' })
  decisionNote!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', requestedBy: 'requested_by' }, { APPROVE_ENDING: approveEndingRule, DECLINE_ENDING: declineEndingRule, WITHDRAW_ENDING: withdrawEndingRule })
  viewerActions!: unknown;
}

export const endingRequestPage = definePage({
  name: 'EndingRequest',
  type: () => EndingRequest,
  description: 'Requests to end key relationships.',
  defaultSize: 25,
  orders: { CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when they were made.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filters: { statuses: { type: () => [EndingRequestStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' } },
});

/** What requests add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipEndings {
  @page(() => endingRequestPage, { link: { id: 'relationship_id' }, description: 'That its end was asked for, and what was decided, for staff; to partners there is nothing.' })
  endingRequests!: unknown;
}

definesTimeline('EndingRequest', () => EndingRequest, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, requestedBy: { field: 'requestedBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' },
});
