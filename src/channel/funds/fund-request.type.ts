import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { fundRequestActions } from './fund.actions.ts';
import { ChannelFundRequestStateEnum } from './fund.enums.ts';
import { ChannelFund } from './fund.type.ts';
import { ChannelFundClaim } from './fund-claim.type.ts';
import { seeFundMoney, seeFundRequest } from './funds.policy.ts';

@readType({ table: 'channel_fund_approval', rule: seeFundMoney, implements: Node, description: 'That somebody of the firm has approved a request. For the firm’s people alone; never changed.' })
export class ChannelFundApproval extends Node {
  @one(() => User, { link: { approved_by: 'id' }, nullable: true, description: 'Who; null for whom the asker does not see.' })
  approvedBy!: User | null;

  @column(() => LocalDate, { column: 'claim_until', description: 'Until which day it may be claimed, as they said.' })
  claimUntil!: string;

  @column(() => DateTime, { column: 'approved_at', convert: toInstant, description: 'When.' })
  approvedAt!: string;
}

@readType({
  table: 'channel_fund_request', rule: seeFundRequest, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What a channel partner asks for of a fund: approved, claimed with proof, paid, or free again. The partner and the firm see it, and nobody else.',
})
export class ChannelFundRequest extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @one(() => ChannelFund, { link: { fund_id: 'id' }, nullable: true, description: 'The fund; null for who is not in the channel.' })
  fund!: ChannelFund | null;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'activity', description: 'What is to be done with the money.' })
  activity!: string;

  @column(() => LocalDate, { column: 'held_on', description: 'On which day.' })
  heldOn!: string;

  @column(() => ChannelFundRequestStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @money({ minorUnits: 'requested_minor', currency: 'currency', description: 'What was asked for.' })
  requested!: unknown;

  @money({ minorUnits: 'approved_minor', currency: 'currency', description: 'What was approved; 0 before.' })
  approved!: unknown;

  @money({ minorUnits: 'claimed_minor', currency: 'currency', description: 'What is claimed now and not settled; 0 while nothing is.' })
  claimed!: unknown;

  @money({ minorUnits: 'paid_minor', currency: 'currency', description: 'All that was paid so far.' })
  paid!: unknown;

  @column(() => LocalDate, { column: 'claim_until', nullable: true, description: 'The last day, in UTC, on which anything may be claimed; null until it is approved.' })
  claimUntil!: string | null;

  @one(() => User, { link: { requested_by: 'id' }, nullable: true, description: 'Who asked; null for whom the asker does not see.' })
  requestedBy!: User | null;

  @column(() => DateTime, { column: 'requested_at', convert: toInstant, description: 'When.' })
  requestedAt!: string;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When the firm decided; null before.' })
  decidedAt!: string | null;

  @column(() => String, { column: 'decision_note', nullable: true, description: 'What the firm said to that; null where it said nothing.' })
  decisionNote!: string | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When the partner gave it up; null where it did not.' })
  withdrawnAt!: string | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why; null where it did not.' })
  withdrawalReason!: string | null;

  @column(() => DateTime, { column: 'expired_at', convert: toInstant, nullable: true, description: 'When the rest became free again by itself; null where it did not.' })
  expiredAt!: string | null;

  @list(() => ChannelFundClaim, { link: { id: 'request_id' }, order: ['number'], description: 'What was claimed, in order.' })
  claims!: ChannelFundClaim[];

  @list(() => ChannelFundApproval, { link: { id: 'request_id' }, order: ['approved_at'], description: 'Who of the firm has approved it; empty for a partner.' })
  approvals!: ChannelFundApproval[];

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, fundRequestActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelFundRequest', () => ChannelFundRequest, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, fundId: { field: 'fund', idOf: 'ChannelFund' }, requestedBy: { field: 'requestedBy', idOf: 'User' } });
definesTimeline('ChannelFundApproval', () => ChannelFundApproval, { approvedBy: { field: 'approvedBy', idOf: 'User' } });
