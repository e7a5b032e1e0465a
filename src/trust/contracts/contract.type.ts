import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { Int } from 'type-graphql';
import { ContractKindEnum, ContractStateEnum } from './contract.enums.ts';
import { daysLeft, lastDay } from './contract-days.ts';
import { answerContractRule, giveNoticeRule, seeContract, withdrawContractRule } from './contracts.policy.ts';
import { RenewalReview } from './renewal-review.type.ts';

defineActions({
  ANSWER_CONTRACT: 'Agree to a drafted contract, or decline it, for the side that did not draft it.',
  WITHDRAW_CONTRACT: 'Take a draft back, for the side that wrote it.',
  GIVE_CONTRACT_NOTICE: 'Give notice of a contract in force.',
});

@readType({
  table: 'relationship_contract', rule: seeContract, implements: [Node, Versioned, Actionable],
  description: 'What two sides have bound themselves to, and for how long. Both see all of it. Its terms never change: other terms are another contract.',
})
export class RelationshipContract extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship that it is made in.' })
  relationship!: Relationship;

  @column(() => ContractKindEnum, { column: 'kind', description: 'What it is about.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => String, { column: 'number', nullable: true, description: 'Its number on paper; null when there is none.' })
  number!: string | null;

  @column(() => String, { column: 'terms', description: 'What is agreed.' })
  terms!: string;

  @column(() => LocalDate, { column: 'signed_on', nullable: true, description: 'Day of the signatures on paper; null where there is no paper.' })
  signedOn!: string | null;

  @column(() => LocalDate, { column: 'valid_from', description: 'First day, in UTC.' })
  validFrom!: string;

  @column(() => LocalDate, { column: 'valid_until', nullable: true, description: 'Last day agreed, in UTC; null for one that is open.' })
  validUntil!: string | null;

  @column(() => Int, { column: 'notice_days', description: 'Days between a notice and the end.' })
  noticeDays!: number;

  @column(() => Boolean, { column: 'is_renewed_automatically', description: 'After its last day another term begins by itself, unless notice was given.' })
  isRenewedAutomatically!: boolean;

  @column(() => Int, { column: 'renewal_months', nullable: true, description: 'Months of the term that begins by itself; null for a contract that does not renew itself.' })
  renewalMonths!: number | null;

  @column(() => ContractStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @expression(() => LocalDate, { sql: lastDay, nullable: true, description: 'Last day as things stand: after notice, that of the notice; null while it is open.' })
  endsOn!: string | null;

  @expression(() => Int, { sql: daysLeft, nullable: true, description: 'Days until then, of a contract that binds: in force, renewed or under notice. 0 on the last day; null while it is open, and for others.' })
  daysLeft!: number | null;

  @list(() => RenewalReview, { link: { id: 'contract_id' }, order: ['noted_at', 'id'], description: 'When its renewal came up, oldest first: 180, 90 and 30 days before its end, each noted once.' })
  renewalReviews!: RenewalReview[];

  @one(() => RelationshipContract, { link: { renews_id: 'id' }, nullable: true, description: 'The contract that this one goes on from.' })
  renews!: RelationshipContract | null;

  @list(() => RelationshipContract, { link: { id: 'renews_id' }, order: ['created_at', 'id'], description: 'What was drafted to go on from it, oldest first; at most one of them was agreed.' })
  renewals!: RelationshipContract[];

  @expression(() => SharingSideEnum, { sql: (row) => sql`case when ${row('is_proposed_by_focal')} then 'FOCAL' else 'PARTNER' end`, description: 'Which side drafted it.' })
  draftedBySide!: string;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who drafted it; null for whom the asker does not see, and for a term that began by itself.' })
  draftedBy!: User | null;

  @one(() => User, { link: { focal_agreed_by: 'id' }, nullable: true, description: 'Who agreed for the firm; null for whom the asker does not see.' })
  focalAgreedBy!: User | null;

  @column(() => DateTime, { column: 'focal_agreed_at', convert: toInstant, nullable: true, description: 'When the firm agreed; null while it has not.' })
  focalAgreedAt!: string | null;

  @one(() => User, { link: { partner_agreed_by: 'id' }, nullable: true, description: 'Who agreed for the partner; null for whom the asker does not see.' })
  partnerAgreedBy!: User | null;

  @column(() => DateTime, { column: 'partner_agreed_at', convert: toInstant, nullable: true, description: 'When the partner agreed; null while it has not.' })
  partnerAgreedAt!: string | null;

  @column(() => DateTime, { column: 'in_force_at', convert: toInstant, nullable: true, description: 'Since when both have agreed here; null while they have not.' })
  inForceAt!: string | null;

  @expression(() => SharingSideEnum, {
    sql: (row) => sql`case when ${row('is_notice_by_focal')} then 'FOCAL' when not ${row('is_notice_by_focal')} then 'PARTNER' end`, nullable: true, description: 'Which side gave notice; null while nobody has.',
  })
  noticeBySide!: string | null;

  @one(() => User, { link: { notice_by: 'id' }, nullable: true, description: 'Who gave notice; null while nobody has, and for whom the asker does not see.' })
  noticeBy!: User | null;

  @column(() => DateTime, { column: 'notice_given_at', convert: toInstant, nullable: true, description: 'When notice was given.' })
  noticeGivenAt!: string | null;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was declined, taken back or given notice of.' })
  reason!: string | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was declined, taken back, renewed, or seen to have lapsed or ended.' })
  closedAt!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions(
    { state: 'state', isProposedByFocal: 'is_proposed_by_focal' },
    { ANSWER_CONTRACT: answerContractRule, WITHDRAW_CONTRACT: withdrawContractRule, GIVE_CONTRACT_NOTICE: giveNoticeRule },
  )
  viewerActions!: unknown;
}

definesTimeline('RelationshipContract', () => RelationshipContract, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, renewsId: { field: 'renews', idOf: 'RelationshipContract' }, proposedBy: { field: 'draftedBy', idOf: 'User' },
  focalAgreedBy: { field: 'focalAgreedBy', idOf: 'User' }, partnerAgreedBy: { field: 'partnerAgreedBy', idOf: 'User' }, noticeBy: { field: 'noticeBy', idOf: 'User' },
});
