import { defineEnum } from '../../platform/define-enum.ts';
import type { AgreementRole, AgreementStatus, VersionStatus, VmiAgreementVersionRecord } from './agreement.entity.ts';

export const VmiAgreementStatusEnum = defineEnum<AgreementStatus>('VmiAgreementStatus', 'Where an agreement on vendor-managed inventory stands.', {
  DRAFT: 'The firm’s own paper; the partner has not seen it.',
  PROPOSED: 'Put to the partner; no version is signed yet.',
  ACTIVE: 'Signed by both sides: stock is kept by it.',
  SUSPENDED: 'Nothing is proposed or ordered by it for the time being.',
  TERMINATED: 'Ended.',
  EXPIRED: 'Its last version has run out.',
});

export const VmiVersionStatusEnum = defineEnum<VersionStatus>('VmiVersionStatus', 'Where a version of the terms stands.', {
  DRAFT: 'The firm’s own paper.',
  PROPOSED: 'Put to the partner; it waits for the signatures of both.',
  SIGNED: 'Signed by both: it holds from its first day, until a later one does or it runs out.',
  DECLINED: 'The partner has declined it.',
  WITHDRAWN: 'Taken back by the firm.',
});

export const VmiRoleEnum = defineEnum<AgreementRole>('VmiRole', 'The part that a side has.', {
  VENDOR: 'It keeps the stock supplied.',
  BUYER: 'It is supplied.',
});

export const VmiApproverEnum = defineEnum<AgreementRole | 'BOTH'>('VmiApprover', 'Who approves what is proposed.', {
  VENDOR: 'The vendor.',
  BUYER: 'The buyer.',
  BOTH: 'Both, one after the other.',
});

export const ApprovalModeEnum = defineEnum<VmiAgreementVersionRecord['approvalMode']>('ApprovalMode', 'How proposals are approved.', {
  AUTOMATIC: 'By the platform, within the agreed limit and on fresh data; what is outside goes to the approver.',
  VENDOR: 'By the vendor.',
  BUYER: 'By the buyer.',
  BOTH: 'By both, one after the other.',
});

export const OwnershipRuleEnum = defineEnum<VmiAgreementVersionRecord['ownershipRule']>('OwnershipRule', 'When goods become the buyer’s.', {
  RECEIPT: 'When they are received.',
  CONSUMPTION: 'When they are sold or used: consignment.',
  AGE: 'When they are sold or used, or have lain for the agreed days: consignment.',
});

export const ServiceLevelTypeEnum = defineEnum<VmiAgreementVersionRecord['serviceLevelType']>('ServiceLevelType', 'What a service level is a share of.', {
  CYCLE: 'Replenishment cycles without a stock-out (type 1).',
  FILL_RATE: 'Units served at once (type 2).',
});

export const TriggerComparisonEnum = defineEnum<VmiAgreementVersionRecord['triggerComparison']>('TriggerComparison', 'When a level triggers replenishment.', {
  AT_OR_BELOW: 'When the inventory position is at the level or below.',
  BELOW: 'Only when it is below.',
});

export const FeedModeEnum = defineEnum<VmiAgreementVersionRecord['feedMode']>('FeedMode', 'What reports of activity hold.', {
  DELTA: 'What changed: an item that is missing has not changed.',
  FULL: 'All there is: an item that is missing is not reported any more.',
});

export const OnTimeByEnum = defineEnum<'PROMISED' | 'REQUESTED'>('OnTimeBy', 'Which day counts for being on time.', {
  PROMISED: 'The day that the vendor promised.',
  REQUESTED: 'The day that the buyer asked for.',
});

export const FillRateOfEnum = defineEnum<'UNITS' | 'LINES'>('FillRateOf', 'What a fill rate counts.', { UNITS: 'Units.', LINES: 'Order lines.' });
