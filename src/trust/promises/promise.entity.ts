import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PromiseStatus } from '../../domain/trust/promise-course.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const promiseCategories = ['DELIVERY', 'CAPACITY', 'QUALITY', 'PRICE', 'PAYMENT', 'INFORMATION', 'SUPPORT', 'INVESTMENT', 'OTHER'] as const;
export type PromiseCategory = (typeof promiseCategories)[number];

/** What one side of a relationship promised the other. Its terms never change: other terms are another promise, which supersedes it. */
export const PartnerPromiseEntity = defineEntity({
  name: 'PartnerPromise',
  tableName: 'promise',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    madeBySide: p.string().$type<Side>(),
    proposedBySide: p.string().$type<Side>(),
    statement: p.string(),
    category: p.string().$type<PromiseCategory>().nullable(),
    dueOn: p.string().columnType('date'),
    /** The promisee's, as it was when the promise was made. */
    timeZone: p.string(),
    dueEndsAt: p.datetime(),
    importance: p.smallint(),
    answerDays: p.smallint(),
    supersedesId: p.uuid().nullable(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    status: p.string().$type<PromiseStatus>(),
    acceptedBy: p.uuid().nullable(),
    acceptedAt: p.datetime().nullable(),
    claimedBy: p.uuid().nullable(),
    claimedAt: p.datetime().nullable(),
    claimedKeptOn: p.string().columnType('date').nullable(),
    claimNote: p.string().nullable(),
    reportedBy: p.uuid().nullable(),
    reportedAt: p.datetime().nullable(),
    reportNote: p.string().nullable(),
    answerBy: p.datetime().nullable(),
    contestedBy: p.uuid().nullable(),
    contestedAt: p.datetime().nullable(),
    contestReason: p.string().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionReason: p.string().nullable(),
    keptOn: p.string().columnType('date').nullable(),
    resolvedBy: p.uuid().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolutionNote: p.string().nullable(),
    ...timestamps,
  },
});
export type PartnerPromiseRecord = InferEntity<typeof PartnerPromiseEntity>;

/** A paper that one side laid beside a promise, by its address. It is taken back, never rewritten. */
export const PromiseAttachmentEntity = defineEntity({
  name: 'PromiseAttachment',
  tableName: 'promise_attachment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    promiseId: p.uuid(),
    addedBySide: p.string().$type<Side>(),
    title: p.string(),
    url: p.string(),
    sha256: p.string().nullable(),
    mediaType: p.string().nullable(),
    addedBy: p.uuid(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    ...timestamps,
  },
});
export type PromiseAttachmentRecord = InferEntity<typeof PromiseAttachmentEntity>;

/** That a promise became overdue. A ledger: never changed. */
export const PromiseNoticeEntity = defineEntity({
  name: 'PromiseNotice',
  tableName: 'promise_notice',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    promiseId: p.uuid(),
    dueOn: p.string().columnType('date'),
    notedAt: p.datetime(),
  },
});

for (const part of ['PartnerPromise', 'PromiseAttachment', 'PromiseNotice']) partOf(part, 'relationshipId');
