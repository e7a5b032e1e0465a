import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const contractKinds = ['FRAME', 'SUPPLY', 'DISTRIBUTION', 'NDA', 'SERVICE', 'ALLIANCE'] as const;
export type ContractKind = (typeof contractKinds)[number];

export const contractStates = ['DRAFT', 'DECLINED', 'WITHDRAWN', 'IN_FORCE', 'RENEWED', 'LAPSED', 'NOTICE_GIVEN', 'ENDED'] as const;
export type ContractState = (typeof contractStates)[number];

/** What two sides have bound themselves to, and for how long. Its terms never change: other terms are another contract. */
export const ContractEntity = defineEntity({
  name: 'RelationshipContract',
  tableName: 'relationship_contract',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    number: p.string().nullable(),
    title: p.string(),
    kind: p.string().$type<ContractKind>(),
    terms: p.string(),
    signedOn: p.string().columnType('date').nullable(),
    validFrom: p.string().columnType('date'),
    validUntil: p.string().columnType('date').nullable(),
    noticeDays: p.integer(),
    isRenewedAutomatically: p.boolean(),
    renewalMonths: p.integer().nullable(),
    renewsId: p.uuid().nullable(),
    state: p.string().$type<ContractState>(),
    proposedBy: p.uuid(),
    isProposedByFocal: p.boolean(),
    focalAgreedBy: p.uuid().nullable(),
    focalAgreedAt: p.datetime().nullable(),
    partnerAgreedBy: p.uuid().nullable(),
    partnerAgreedAt: p.datetime().nullable(),
    inForceAt: p.datetime().nullable(),
    noticeBy: p.uuid().nullable(),
    isNoticeByFocal: p.boolean().nullable(),
    noticeGivenAt: p.datetime().nullable(),
    endsOn: p.string().columnType('date').nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    reason: p.string().nullable(),
    ...timestamps,
  },
});
export type ContractRecord = InferEntity<typeof ContractEntity>;

export const renewalReviewKinds = ['IN_180_DAYS', 'IN_90_DAYS', 'IN_30_DAYS'] as const;
export type RenewalReviewKind = (typeof renewalReviewKinds)[number];

/** That the end of a contract came near. A ledger: never changed. */
export const RenewalReviewEntity = defineEntity({
  name: 'RenewalReview',
  tableName: 'renewal_review',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    contractId: p.uuid(),
    kind: p.string().$type<RenewalReviewKind>(),
    endsOn: p.string().columnType('date'),
    notedAt: p.datetime(),
  },
});

for (const part of ['RelationshipContract', 'RenewalReview']) partOf(part, 'relationshipId');
