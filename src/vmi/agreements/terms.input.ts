import 'reflect-metadata';
import { Field, Float, InputType, Int } from 'type-graphql';
import { Decimal, LocalDate } from '../../platform/scalars.ts';
import type { AgreementRole, VmiAgreementVersionRecord } from './agreement.entity.ts';
import {
  ApprovalModeEnum, FeedModeEnum, FillRateOfEnum, OnTimeByEnum, OwnershipRuleEnum, ServiceLevelTypeEnum, TriggerComparisonEnum, VmiApproverEnum, VmiRoleEnum,
} from './agreement.enums.ts';

@InputType({ description: 'How both sides compute the figures; what is left out stays as it is, at first as usual.' })
export class KpiDefinitionsInput {
  @Field(() => Int, { nullable: true, description: 'Days before the day that counts from which a line is on time, 0 to 365; usually 1.' })
  earlyDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after it until which a line is on time, 0 to 365; usually 0.' })
  lateDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'Part of the quantity that may be missing from a line in full, 0 to 1; usually 0.' })
  shortTolerance?: number | null;

  @Field(() => OnTimeByEnum, { nullable: true, description: 'Which day counts; usually the one promised.' })
  onTimeBy?: 'PROMISED' | 'REQUESTED' | null;

  @Field(() => FillRateOfEnum, { nullable: true, description: 'What the fill rate counts; usually units.' })
  fillRateOf?: 'UNITS' | 'LINES' | null;

  @Field(() => Int, { nullable: true, description: 'Days that a year has for turns and days of supply, 1 to 366; usually 365.' })
  daysOfYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days ahead that a forecast is measured at, 1 to 365; usually 1.' })
  forecastLagDays?: number | null;
}

@InputType({ description: 'Terms of an agreement. Money is in its currency. What is left out of a new one is as the description says; of an amendment, as it stood.' })
export class VmiTermsInput {
  @Field(() => LocalDate, { nullable: true, description: 'First day; required. Not past, and not before the first day of terms signed already.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null, as in a new agreement, for terms without an end.' })
  validUntil?: string | null;

  @Field(() => OwnershipRuleEnum, { nullable: true, description: 'When goods become the buyer’s; at first RECEIPT.' })
  ownershipRule?: VmiAgreementVersionRecord['ownershipRule'] | null;

  @Field(() => Int, { nullable: true, description: 'Days after receipt at which goods become the buyer’s, 1 to 3,650; with AGE only.' })
  ownershipAgeDays?: number | null;

  @Field(() => ApprovalModeEnum, { nullable: true, description: 'How proposals are approved; at first by the BUYER.' })
  approvalMode?: VmiAgreementVersionRecord['approvalMode'] | null;

  @Field(() => Decimal, { nullable: true, description: 'Money of one proposal up to which it is approved automatically; with AUTOMATIC only.' })
  automaticLimit?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The most that the limit may be widened to as trust grows; no less than the limit. Null: it is never widened.' })
  automaticLimitCap?: string | null;

  @Field(() => VmiApproverEnum, { nullable: true, description: 'With AUTOMATIC: who approves what the platform may not; at first the BUYER. Otherwise it is who the mode says.' })
  approver?: AgreementRole | 'BOTH' | null;

  @Field(() => Int, { nullable: true, description: 'Hours after which a proposal that nobody has decided expires, 1 to 2,160; at first 72.' })
  proposalExpiryHours?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days before a delivery within which nothing changes but by both, 0 to 365; at first 0.' })
  freezeDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days from one review of the stock to the next, 1 to 365; at first 1.' })
  reviewDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours that the vendor has to answer an order, 1 to 720; at first 24.' })
  answerHours?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The most money that may be bound in stock and orders; null for no cap.' })
  liabilityCap?: string | null;

  @Field(() => Float, { nullable: true, description: 'The service level to be reached, above 0 and below 1; at first 0.95.' })
  serviceLevel?: number | null;

  @Field(() => ServiceLevelTypeEnum, { nullable: true, description: 'What it is a share of; at first FILL_RATE.' })
  serviceLevelType?: VmiAgreementVersionRecord['serviceLevelType'] | null;

  @Field(() => VmiRoleEnum, { nullable: true, description: 'Who sets minima, maxima and the other levels; at first the BUYER.' })
  thresholdSetter?: AgreementRole | null;

  @Field(() => TriggerComparisonEnum, { nullable: true, description: 'When a level triggers; at first AT_OR_BELOW.' })
  triggerComparison?: VmiAgreementVersionRecord['triggerComparison'] | null;

  @Field(() => FeedModeEnum, { nullable: true, description: 'What reports of activity hold; at first DELTA.' })
  feedMode?: VmiAgreementVersionRecord['feedMode'] | null;

  @Field(() => Int, { nullable: true, description: 'Hours after which what was reported counts as stale, 1 to 2,160; at first 48.' })
  staleAfterHours?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Units that a truck holds; null where nobody fills trucks.' })
  truckCapacity?: string | null;

  @Field(() => KpiDefinitionsInput, { nullable: true, description: 'How both sides compute the figures.' })
  kpiDefinitions?: KpiDefinitionsInput | null;

  @Field(() => String, { nullable: true, description: 'What else is to be said of these terms; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}
