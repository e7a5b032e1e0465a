import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { actions } from './dispute.actions.ts';
import { seeDispute } from './disputes.policy.ts';
import { DisputeMatterEnum, DisputeOutcomeEnum, DisputeStatusEnum, SettlementJudgementEnum } from './disputes.enums.ts';
import { isPastTerm } from './past-term.ts';

@readType({
  table: 'dispute', rule: seeDispute, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A conflict that one side raised against the other, until it is settled or given up. Both sides see it entirely, but for the firm’s own notes. Settled fairly and in time it speaks for the side complained of, though less than months without one; settled late, unfairly or never, against it.',
})
export class Dispute extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'raised_by_side', description: 'The side that raised it; it is raised against the other.' })
  raisedBySide!: string;

  @one(() => User, { link: { raised_by: 'id' }, nullable: true, description: 'Who raised it; null for a key, and for whom the asker does not see.' })
  raisedBy!: User | null;

  @column(() => DateTime, { column: 'raised_at', convert: toInstant, description: 'When.' })
  raisedAt!: string;

  @column(() => DisputeMatterEnum, { column: 'matter', description: 'What it is about.' })
  matter!: string;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'description', description: 'What happened, and what is asked for.' })
  description!: string;

  @money({ minorUnits: 'claim_minor', currency: 'claim_currency', description: 'What is claimed; null where nothing is.' })
  claim!: unknown;

  @column(() => String, { column: 'document_reference', nullable: true, description: 'Number of the order, delivery or invoice that it is about.' })
  documentReference!: string | null;

  @column(() => Int, { column: 'term_days', description: 'Days from its raising within which it is to be settled.' })
  termDays!: number;

  @column(() => LocalDate, { column: 'due_on', description: 'The last day of that term, in UTC.' })
  dueOn!: string;

  @expression(() => Boolean, { sql: isPastTerm, description: 'It is open, and its term is over.' })
  isPastTerm!: boolean;

  @column(() => DisputeStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @one(() => User, { link: { acknowledged_by: 'id' }, nullable: true, description: 'Who acknowledged it for the side complained of; null while nobody has.' })
  acknowledgedBy!: User | null;

  @column(() => DateTime, { column: 'acknowledged_at', convert: toInstant, nullable: true, description: 'When it was acknowledged.' })
  acknowledgedAt!: string | null;

  @column(() => String, { column: 'settlement_terms', nullable: true, description: 'What each side does by the settlement that is proposed, or agreed.' })
  settlementTerms!: string | null;

  @money({ minorUnits: 'settlement_amount_minor', currency: 'settlement_amount_currency', description: 'What the side complained of pays by it; null where no money moves.' })
  settlementAmount!: unknown;

  @column(() => SharingSideEnum, { column: 'settlement_proposed_by_side', nullable: true, description: 'The side that proposed it; the other answers.' })
  settlementProposedBySide!: string | null;

  @one(() => User, { link: { settlement_proposed_by: 'id' }, nullable: true, description: 'Who proposed it.' })
  settlementProposedBy!: User | null;

  @column(() => DateTime, { column: 'settlement_proposed_at', convert: toInstant, nullable: true, description: 'When it was proposed.' })
  settlementProposedAt!: string | null;

  @one(() => User, { link: { settled_by: 'id' }, nullable: true, description: 'Who agreed to it for the other side.' })
  settledBy!: User | null;

  @column(() => DateTime, { column: 'settled_at', convert: toInstant, nullable: true, description: 'When it was agreed to.' })
  settledAt!: string | null;

  @column(() => SettlementJudgementEnum, { column: 'focal_judgement', nullable: true, description: 'Whether the firm found the settlement fair; null until it says so. After 14 days silence counts as fair.' })
  focalJudgement!: string | null;

  @column(() => SettlementJudgementEnum, { column: 'partner_judgement', nullable: true, description: 'Whether the partner found the settlement fair; null until it says so. After 14 days silence counts as fair.' })
  partnerJudgement!: string | null;

  @one(() => User, { link: { closed_by: 'id' }, nullable: true, description: 'Who withdrew it or gave it up; null for the platform, and for whom the asker does not see.' })
  closedBy!: User | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was withdrawn or given up.' })
  closedAt!: string | null;

  @column(() => String, { column: 'close_reason', nullable: true, description: 'Why.' })
  closeReason!: string | null;

  @column(() => DisputeOutcomeEnum, { column: 'outcome', nullable: true, description: 'What became of it; null while that is open, and of one withdrawn.' })
  outcome!: string | null;

  @column(() => DateTime, { column: 'concluded_at', convert: toInstant, nullable: true, description: 'Since when the outcome is known.' })
  concludedAt!: string | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({
    status: 'status', raisedBySide: 'raised_by_side', settlementProposedBySide: 'settlement_proposed_by_side', focalJudgement: 'focal_judgement', partnerJudgement: 'partner_judgement',
  }, actions)
  viewerActions!: unknown;
}

definesTimeline('Dispute', () => Dispute, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, raisedBy: { field: 'raisedBy', idOf: 'User' }, acknowledgedBy: { field: 'acknowledgedBy', idOf: 'User' },
  settlementProposedBy: { field: 'settlementProposedBy', idOf: 'User' }, settledBy: { field: 'settledBy', idOf: 'User' }, closedBy: { field: 'closedBy', idOf: 'User' },
});
