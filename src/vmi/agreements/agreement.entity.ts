import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { KpiDefinitions } from './kpi-definitions.ts';

export const agreementStatuses = ['DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED', 'TERMINATED', 'EXPIRED'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** Who keeps whose stock. */
export const VmiAgreementEntity = defineEntity({
  name: 'VmiAgreement',
  tableName: 'vmi_agreement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    number: p.string(),
    title: p.string(),
    vendorSide: p.string().$type<Side>(),
    currency: p.string(),
    status: p.string().$type<AgreementStatus>(),
    statusReason: p.string().nullable(),
    statusChangedBy: p.uuid(),
    statusChangedAt: p.datetime(),
    /** When it was first put to the partner. */
    proposedAt: p.datetime().nullable(),
    suspendedBySide: p.string().$type<Side>().nullable(),
    ...timestamps,
  },
});
export type VmiAgreementRecord = InferEntity<typeof VmiAgreementEntity>;
partOf('VmiAgreement', 'relationshipId');

export type VersionStatus = 'DRAFT' | 'PROPOSED' | 'SIGNED' | 'DECLINED' | 'WITHDRAWN';
export type AgreementRole = 'VENDOR' | 'BUYER';

/** The terms of an agreement from a day on. Money and units are decimals as text. */
export const VmiAgreementVersionEntity = defineEntity({
  name: 'VmiAgreementVersion',
  tableName: 'vmi_agreement_version',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    number: p.integer(),
    status: p.string().$type<VersionStatus>(),
    validFrom: p.string().columnType('date'),
    validUntil: p.string().columnType('date').nullable(),
    ownershipRule: p.string().$type<'RECEIPT' | 'CONSUMPTION' | 'AGE'>(),
    ownershipAgeDays: p.integer().nullable(),
    approvalMode: p.string().$type<'AUTOMATIC' | 'VENDOR' | 'BUYER' | 'BOTH'>(),
    automaticLimit: p.string().columnType('numeric(19,4)').nullable(),
    automaticLimitCap: p.string().columnType('numeric(19,4)').nullable(),
    approver: p.string().$type<AgreementRole | 'BOTH'>(),
    proposalExpiryHours: p.integer(),
    freezeDays: p.integer(),
    reviewDays: p.integer(),
    answerHours: p.integer(),
    liabilityCap: p.string().columnType('numeric(19,4)').nullable(),
    serviceLevel: p.double(),
    serviceLevelType: p.string().$type<'CYCLE' | 'FILL_RATE'>(),
    thresholdSetter: p.string().$type<AgreementRole>(),
    triggerComparison: p.string().$type<'AT_OR_BELOW' | 'BELOW'>(),
    feedMode: p.string().$type<'DELTA' | 'FULL'>(),
    staleAfterHours: p.integer(),
    truckCapacity: p.string().columnType('numeric(18,4)').nullable(),
    kpiDefinitions: p.json().$type<KpiDefinitions>(),
    draftedBy: p.uuid(),
    proposedBy: p.uuid().nullable(),
    proposedAt: p.datetime().nullable(),
    focalSignedBy: p.uuid().nullable(),
    focalSignedAt: p.datetime().nullable(),
    partnerSignedBy: p.uuid().nullable(),
    partnerSignedAt: p.datetime().nullable(),
    declinedBy: p.uuid().nullable(),
    declinedAt: p.datetime().nullable(),
    declineReason: p.string().nullable(),
    note: p.string().nullable(),
    ...timestamps,
  },
});
export type VmiAgreementVersionRecord = InferEntity<typeof VmiAgreementVersionEntity>;
partOf('VmiAgreementVersion', 'agreementId');

/** What an item costs and how it is packed; units and money are decimals as text. */
export interface ItemTerms {
  readonly unitPrice: string;
  readonly minimumOrder: string;
  readonly packSize: string;
  readonly palletSize: string;
  readonly shelfLifeDays: number | null;
}

/** Of them, what one side has put forward and the other has yet to accept. */
export type PendingItemTerms = Partial<ItemTerms>;

/** An item of an agreement: what it costs, and how it is packed. */
export const VmiAgreementItemEntity = defineEntity({
  name: 'VmiAgreementItem',
  tableName: 'vmi_agreement_item',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    itemId: p.uuid(),
    vendorItemNumber: p.string().nullable(),
    buyerItemNumber: p.string().nullable(),
    unitPrice: p.string().columnType('numeric(19,4)'),
    minimumOrder: p.string().columnType('numeric(18,4)'),
    packSize: p.string().columnType('numeric(18,4)'),
    palletSize: p.string().columnType('numeric(18,4)'),
    shelfLifeDays: p.integer().nullable(),
    endedOn: p.string().columnType('date').nullable(),
    /** False while an item put forward under a signed agreement waits for the other side’s word. */
    isAgreed: p.boolean(),
    pending: p.json().$type<PendingItemTerms>().nullable(),
    pendingBySide: p.string().$type<Side>().nullable(),
    pendingBy: p.uuid().nullable(),
    pendingAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type VmiAgreementItemRecord = InferEntity<typeof VmiAgreementItemEntity>;
partOf('VmiAgreementItem', 'agreementId');
