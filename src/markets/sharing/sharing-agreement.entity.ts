import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { InformationCategory, SharingDirection, SharingLevel } from '../../platform/sharing.ts';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const sharingStates = ['PROPOSED', 'IN_FORCE', 'DECLINED', 'WITHDRAWN', 'ENDED'] as const;
export type SharingState = (typeof sharingStates)[number];

/** Who tells whom what, how much of it, for what purpose and for how long. Its terms never change: other terms are another agreement. */
export const SharingAgreementEntity = defineEntity({
  name: 'SharingAgreement',
  tableName: 'sharing_agreement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    category: p.string().$type<InformationCategory>(),
    direction: p.string().$type<SharingDirection>(),
    level: p.string().$type<SharingLevel>(),
    purpose: p.string(),
    validFrom: p.string().columnType('date'),
    validUntil: p.string().columnType('date').nullable(),
    state: p.string().$type<SharingState>(),
    proposedBy: p.uuid(),
    isProposedByFocal: p.boolean(),
    focalAgreedBy: p.uuid().nullable(),
    focalAgreedAt: p.datetime().nullable(),
    partnerAgreedBy: p.uuid().nullable(),
    partnerAgreedAt: p.datetime().nullable(),
    supersedesId: p.uuid().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type SharingAgreementRecord = InferEntity<typeof SharingAgreementEntity>;

/** Something that one side tells the other under a category: a plan, a capacity, a figure. */
export const SharedStatementEntity = defineEntity({
  name: 'SharedStatement',
  tableName: 'shared_statement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    direction: p.string().$type<SharingDirection>(),
    category: p.string().$type<InformationCategory>(),
    title: p.string(),
    body: p.string(),
    coversFrom: p.string().columnType('date').nullable(),
    coversUntil: p.string().columnType('date').nullable(),
    toldBy: p.uuid(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type SharedStatementRecord = InferEntity<typeof SharedStatementEntity>;

export const allianceCheckItems = ['PURPOSE', 'NECESSITY', 'NO_PRICES', 'NO_MARKET_SPLIT', 'CLEAN_TEAM', 'COUNSEL', 'RETURN_OF_INFORMATION'] as const;
export type AllianceCheckItem = (typeof allianceCheckItems)[number];

/** One outcome of one item of the legal checklist; the newest of an item counts. A ledger: never changed. */
export const AllianceCheckEntity = defineEntity({
  name: 'AllianceCheck',
  tableName: 'alliance_check',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    item: p.string().$type<AllianceCheckItem>(),
    isPassed: p.boolean(),
    note: p.string().nullable(),
    checkedOn: p.string().columnType('date'),
    checkedBy: p.uuid(),
    recordedAt: p.datetime(),
  },
});
export type AllianceCheckRecord = InferEntity<typeof AllianceCheckEntity>;

// What a partner tells is not for the firm’s auditors to read: the agreement says who is shown it.
withholdFromAudit('SharedStatement', ['title', 'body']);

for (const part of ['SharingAgreement', 'SharedStatement', 'AllianceCheck']) partOf(part, 'relationshipId');
