import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DisputeOutcome, Judgement } from '../../domain/disputes.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const disputeMatters = ['PRICE', 'QUALITY', 'DELIVERY', 'PAYMENT', 'SCOPE', 'CONFIDENTIALITY', 'OTHER'] as const;
export type DisputeMatter = (typeof disputeMatters)[number];

export const openStatuses = ['RAISED', 'ACKNOWLEDGED', 'IN_TALKS', 'SETTLEMENT_PROPOSED'] as const;
export type DisputeStatus = (typeof openStatuses)[number] | 'SETTLED' | 'WITHDRAWN' | 'ABANDONED';

const judgement = () => p.string().$type<Judgement>().nullable();

/** A conflict that one side raises against the other, until it is settled or given up. What it is about never changes. */
export const DisputeEntity = defineEntity({
  name: 'Dispute',
  tableName: 'dispute',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    raisedBySide: p.string().$type<Side>(),
    raisedBy: p.uuid(),
    raisedAt: p.datetime(),
    matter: p.string().$type<DisputeMatter>(),
    title: p.string(),
    description: p.string(),
    claimMinor: p.bigint('string').nullable(),
    claimCurrency: p.string().nullable(),
    documentReference: p.string().nullable(),
    termDays: p.integer(),
    dueOn: p.string().columnType('date'),
    status: p.string().$type<DisputeStatus>(),
    acknowledgedBy: p.uuid().nullable(),
    acknowledgedAt: p.datetime().nullable(),
    settlementTerms: p.string().nullable(),
    settlementAmountMinor: p.bigint('string').nullable(),
    settlementAmountCurrency: p.string().nullable(),
    settlementProposedBySide: p.string().$type<Side>().nullable(),
    settlementProposedBy: p.uuid().nullable(),
    settlementProposedAt: p.datetime().nullable(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    focalJudgement: judgement(),
    focalJudgedBy: p.uuid().nullable(),
    partnerJudgement: judgement(),
    partnerJudgedBy: p.uuid().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    closeReason: p.string().nullable(),
    outcome: p.string().$type<DisputeOutcome>().nullable(),
    concludedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type DisputeRecord = InferEntity<typeof DisputeEntity>;

const saying = {
  ...workspaceKey,
  relationshipId: p.uuid(),
  disputeId: p.uuid(),
  body: p.string(),
  writtenBy: p.uuid(),
  writtenAt: p.datetime(),
};

/** What one side says to the other in a dispute. A ledger: never changed. */
export const DisputeMessageEntity = defineEntity({
  name: 'DisputeMessage',
  tableName: 'dispute_message',
  properties: { ...saying, side: p.string().$type<Side>(), attachments: p.json<readonly { title: string; url: string }[]>() },
});
export type DisputeMessageRecord = InferEntity<typeof DisputeMessageEntity>;

/** What the firm says of a dispute to itself. A ledger: never changed. */
export const DisputeNoteEntity = defineEntity({ name: 'DisputeNote', tableName: 'dispute_note', properties: saying });
export type DisputeNoteRecord = InferEntity<typeof DisputeNoteEntity>;

for (const part of ['Dispute', 'DisputeMessage', 'DisputeNote']) partOf(part, 'relationshipId');
