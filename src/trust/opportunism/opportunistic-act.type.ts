import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { addsTo, column, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { TitledLink } from '../disputes/titled-link.ts';
import { OpportunisticActKindEnum, OpportunisticActStatusEnum } from './opportunism.enums.ts';
import { overturnOpportunisticActRule, reviewOpportunisticActRule, seeOpportunisticAct } from './opportunism.policy.ts';

defineActions({
  CONFIRM_OPPORTUNISTIC_ACT: 'Confirm what another person has reported: it counts.',
  REJECT_OPPORTUNISTIC_ACT: 'Reject it, with a reason.',
  OVERTURN_OPPORTUNISTIC_ACT: 'Overturn what another approver has confirmed.',
});

@readType({
  table: 'opportunistic_act', rule: seeOpportunisticAct, implements: [Node, Versioned, Actionable],
  description: 'That one side served its own interest with guile at the other’s cost (Williamson 1975). Reported by staff, of either side; it counts once another person has confirmed it. The firm’s own.',
})
export class OpportunisticAct extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => SharingSideEnum, { column: 'committed_by_side', description: 'Whose act it was, towards the other side.' })
  committedBySide!: string;

  @column(() => OpportunisticActKindEnum, { column: 'kind', description: 'What was done.' })
  kind!: string;

  @column(() => Int, { column: 'severity', description: 'How bad it was, 2 to 8: its weight, once it is confirmed.' })
  severity!: number;

  @column(() => LocalDate, { column: 'occurred_on', description: 'The day of the act.' })
  occurredOn!: string;

  @column(() => String, { column: 'description', description: 'What happened, and how it is known.' })
  description!: string;

  @column(() => [TitledLink], { column: 'links', description: 'What shows it.' })
  links!: TitledLink[];

  @column(() => OpportunisticActStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @one(() => User, { link: { reported_by: 'id' }, nullable: true, description: 'Who reported it; null for a key.' })
  reportedBy!: User | null;

  @column(() => DateTime, { column: 'reported_at', convert: toInstant, description: 'When it was reported.' })
  reportedAt!: string;

  @one(() => User, { link: { reviewed_by: 'id' }, nullable: true, description: 'Who confirmed or rejected it; null while it waits.' })
  reviewedBy!: User | null;

  @column(() => DateTime, { column: 'reviewed_at', convert: toInstant, nullable: true, description: 'When that was.' })
  reviewedAt!: string | null;

  @column(() => String, { column: 'review_note', nullable: true, description: 'What they said of it.' })
  reviewNote!: string | null;

  @one(() => User, { link: { overturned_by: 'id' }, nullable: true, description: 'Who overturned it.' })
  overturnedBy!: User | null;

  @column(() => DateTime, { column: 'overturned_at', convert: toInstant, nullable: true, description: 'When that was.' })
  overturnedAt!: string | null;

  @column(() => String, { column: 'overturn_reason', nullable: true, description: 'Why.' })
  overturnReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', reportedBy: 'reported_by', reviewedBy: 'reviewed_by' }, {
    CONFIRM_OPPORTUNISTIC_ACT: reviewOpportunisticActRule, REJECT_OPPORTUNISTIC_ACT: reviewOpportunisticActRule, OVERTURN_OPPORTUNISTIC_ACT: overturnOpportunisticActRule,
  })
  viewerActions!: unknown;
}

/** Lists of opportunistic acts; those that wait for a review first to last: `statuses: [REPORTED]`. */
export const opportunisticActPage = definePage({
  name: 'OpportunisticAct',
  type: () => OpportunisticAct,
  description: 'Opportunistic acts, reported and decided.',
  defaultSize: 25,
  orders: {
    REPORTED_AT: { column: 'reported_at', cast: 'timestamptz', field: 'reportedAt', description: 'By when they were reported.' },
    OCCURRED_ON: { column: 'occurred_on', cast: 'date', field: 'occurredOn', description: 'By the day of the act.' },
  },
  defaultOrder: { field: 'REPORTED_AT', direction: 'DESC' },
  filters: {
    statuses: { type: () => [OpportunisticActStatusEnum], field: 'status', sql: oneOf('status'), description: 'Standing so.' },
    kinds: { type: () => [OpportunisticActKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    committedBySides: { type: () => [SharingSideEnum], field: 'committedBySide', sql: oneOf('committed_by_side'), description: 'Of one of these sides.' },
  },
});

/** What acts add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipOpportunism {
  @page(() => opportunisticActPage, { link: { id: 'relationship_id' }, description: 'Opportunistic acts of either side, reported and decided, for staff; to partners there is nothing.' })
  opportunisticActs!: unknown;
}

definesTimeline('OpportunisticAct', () => OpportunisticAct, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, reportedBy: { field: 'reportedBy', idOf: 'User' }, reviewedBy: { field: 'reviewedBy', idOf: 'User' },
  overturnedBy: { field: 'overturnedBy', idOf: 'User' },
});
