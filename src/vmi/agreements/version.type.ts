import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { agreementMoney, units } from '../amounts.ts';
import { versionActions } from './agreement.actions.ts';
import {
  ApprovalModeEnum, FeedModeEnum, FillRateOfEnum, OnTimeByEnum, OwnershipRuleEnum, ServiceLevelTypeEnum, TriggerComparisonEnum, VmiApproverEnum, VmiRoleEnum, VmiVersionStatusEnum,
} from './agreement.enums.ts';
import { seeVersion } from './agreements.policy.ts';
import { isInForce } from './in-force.ts';

@ObjectType({ simpleResolvers: true, description: 'How both sides compute the figures of an agreement, so that they get the same ones.' })
export class KpiDefinitionSet {
  @Field(() => Int, { description: 'Days before the day that counts from which a line is on time.' })
  earlyDays!: number;

  @Field(() => Int, { description: 'Days after it until which a line is on time.' })
  lateDays!: number;

  @Field(() => Float, { description: 'Part of the quantity that may be missing from a line in full, 0 to 1.' })
  shortTolerance!: number;

  @Field(() => OnTimeByEnum, { description: 'Which day counts.' })
  onTimeBy!: string;

  @Field(() => FillRateOfEnum, { description: 'What the fill rate counts.' })
  fillRateOf!: string;

  @Field(() => Int, { description: 'Days that a year has for turns and days of supply.' })
  daysOfYear!: number;

  @Field(() => Int, { description: 'Days ahead that a forecast is measured at.' })
  forecastLagDays!: number;
}

const nobody = 'null until then, and for whom the asker does not see.';

@readType({
  table: 'vmi_agreement_version', rule: seeVersion, implements: [Node, Versioned, Actionable],
  description: 'The terms of an agreement from a day on. Once put forward they never change: other terms are another version. What was proposed under a version keeps it.',
})
export class VmiAgreementVersion extends Node {
  @column(() => Int, { column: 'number', description: 'Its number within the agreement, from 1.' })
  number!: number;

  @column(() => VmiVersionStatusEnum, { column: 'status', description: 'Where it stands.' })
  status!: string;

  @expression(() => Boolean, { sql: isInForce, description: 'These are the terms of today (UTC): signed, begun, not run out, and no later ones have begun.' })
  isInForce!: boolean;

  @column(() => LocalDate, { column: 'valid_from', description: 'First day.' })
  validFrom!: string;

  @column(() => LocalDate, { column: 'valid_until', nullable: true, description: 'Last day; null for terms without an end.' })
  validUntil!: string | null;

  @column(() => OwnershipRuleEnum, { column: 'ownership_rule', description: 'When goods become the buyer’s.' })
  ownershipRule!: string;

  @column(() => Int, { column: 'ownership_age_days', nullable: true, description: 'Days after receipt at which goods become the buyer’s; null unless it goes by age.' })
  ownershipAgeDays!: number | null;

  @column(() => ApprovalModeEnum, { column: 'approval_mode', description: 'How proposals are approved.' })
  approvalMode!: string;

  @agreementMoney({ column: 'automatic_limit', nullable: true, description: 'Money of one proposal up to which it is approved automatically; null unless proposals are.' })
  automaticLimit!: unknown;

  @agreementMoney({ column: 'automatic_limit_cap', nullable: true, description: 'The most that the limit may be widened to; null where it is never widened.' })
  automaticLimitCap!: unknown;

  @column(() => VmiApproverEnum, { column: 'approver', description: 'Who approves what the platform may not.' })
  approver!: string;

  @column(() => Int, { column: 'proposal_expiry_hours', description: 'Hours after which a proposal that nobody has decided expires.' })
  proposalExpiryHours!: number;

  @column(() => Int, { column: 'freeze_days', description: 'Days before a delivery within which nothing changes but by both.' })
  freezeDays!: number;

  @column(() => Int, { column: 'review_days', description: 'Days from one review of the stock to the next.' })
  reviewDays!: number;

  @column(() => Int, { column: 'answer_hours', description: 'Hours that the vendor has to answer an order.' })
  answerHours!: number;

  @agreementMoney({ column: 'liability_cap', nullable: true, description: 'The most money that may be bound in stock and orders; null for no cap.' })
  liabilityCap!: unknown;

  @column(() => Float, { column: 'service_level', description: 'The service level to be reached, above 0 and below 1.' })
  serviceLevel!: number;

  @column(() => ServiceLevelTypeEnum, { column: 'service_level_type', description: 'What it is a share of.' })
  serviceLevelType!: string;

  @column(() => VmiRoleEnum, { column: 'threshold_setter', description: 'Who sets minima, maxima and the other levels.' })
  thresholdSetter!: string;

  @column(() => TriggerComparisonEnum, { column: 'trigger_comparison', description: 'When a level triggers.' })
  triggerComparison!: string;

  @column(() => FeedModeEnum, { column: 'feed_mode', description: 'What reports of activity hold.' })
  feedMode!: string;

  @column(() => Int, { column: 'stale_after_hours', description: 'Hours after which what was reported counts as stale.' })
  staleAfterHours!: number;

  @units({ column: 'truck_capacity', nullable: true, description: 'Units that a truck holds; null where nobody fills trucks.' })
  truckCapacity!: string | null;

  @column(() => KpiDefinitionSet, { column: 'kpi_definitions', description: 'How both sides compute the figures.' })
  kpiDefinitions!: KpiDefinitionSet;

  @column(() => String, { column: 'note', nullable: true, description: 'What else is said of these terms.' })
  note!: string | null;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: `Who put it forward; ${nobody}` })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, nullable: true, description: 'When it was put to the partner; null until then.' })
  proposedAt!: Date | null;

  @one(() => User, { link: { focal_signed_by: 'id' }, nullable: true, description: `Who signed for the firm; ${nobody}` })
  focalSignedBy!: User | null;

  @column(() => DateTime, { column: 'focal_signed_at', convert: toInstant, nullable: true, description: 'When the firm signed; null until then.' })
  focalSignedAt!: Date | null;

  @one(() => User, { link: { partner_signed_by: 'id' }, nullable: true, description: `Who signed for the partner; ${nobody}` })
  partnerSignedBy!: User | null;

  @column(() => DateTime, { column: 'partner_signed_at', convert: toInstant, nullable: true, description: 'When the partner signed; null until then.' })
  partnerSignedAt!: Date | null;

  @one(() => User, { link: { declined_by: 'id' }, nullable: true, description: `Who declined for the partner; ${nobody}` })
  declinedBy!: User | null;

  @column(() => DateTime, { column: 'declined_at', convert: toInstant, nullable: true, description: 'When the partner declined; null unless it did.' })
  declinedAt!: Date | null;

  @column(() => String, { column: 'decline_reason', nullable: true, description: 'Why.' })
  declineReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ status: 'status', focalSignedAt: 'focal_signed_at', partnerSignedAt: 'partner_signed_at' }, versionActions)
  viewerActions!: unknown;
}

definesTimeline('VmiAgreementVersion', () => VmiAgreementVersion, Object.fromEntries(['proposedBy', 'focalSignedBy', 'partnerSignedBy', 'declinedBy'].map((name) => [name, { field: name, idOf: 'User' }])));
