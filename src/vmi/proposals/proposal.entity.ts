import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const proposalStatuses = ['COMPUTED', 'PENDING_APPROVAL', 'COUNTERED', 'APPROVED', 'REJECTED', 'EXPIRED', 'SUPERSEDED'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const rejectionCodes = ['NOT_NEEDED', 'TOO_MUCH', 'TOO_LITTLE', 'WRONG_DATA', 'NO_CAPACITY', 'WRONG_TIME', 'OTHER'] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

/** One computation of what an agreement’s positions need, for a cycle such as a day. */
export const ReplenishmentRunEntity = defineEntity({
  name: 'ReplenishmentRun',
  tableName: 'replenishment_run',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    versionId: p.uuid(),
    cycle: p.string(),
    status: p.string().$type<'RUNNING' | 'COMPLETED' | 'FAILED'>(),
    isFull: p.boolean(),
    startedBy: p.uuid(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    resumeAfter: p.uuid().nullable(),
    changedSince: p.datetime().nullable(),
    places: p.integer(),
    placesDone: p.integer(),
    positions: p.integer(),
    proposedLines: p.integer(),
    blockedPositions: p.integer(),
    proposals: p.integer(),
    supersededProposals: p.integer(),
    failure: p.string().nullable(),
    ...timestamps,
  },
});
export type ReplenishmentRunRecord = InferEntity<typeof ReplenishmentRunEntity>;
partOf('ReplenishmentRun', 'agreementId');

/** What a ship-to place of an agreement is to get; accepted, it becomes one order. */
export const ReplenishmentProposalEntity = defineEntity({
  name: 'ReplenishmentProposal',
  tableName: 'replenishment_proposal',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    versionId: p.uuid(),
    runId: p.uuid().nullable(),
    ordinal: p.integer(),
    number: p.string(),
    shipToId: p.uuid(),
    neededOn: p.string().columnType('date'),
    status: p.string().$type<ProposalStatus>(),
    amount: p.string().columnType('numeric(19,4)'),
    computedAt: p.datetime(),
    expiresAt: p.datetime(),
    isAutomatic: p.boolean(),
    needsPerson: p.array().$type<string[]>(),
    vendorApprovedBy: p.uuid().nullable(),
    vendorApprovedAt: p.datetime().nullable(),
    buyerApprovedBy: p.uuid().nullable(),
    buyerApprovedAt: p.datetime().nullable(),
    counteredBySide: p.string().$type<Side>().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionReason: p.string().nullable(),
    supersededById: p.uuid().nullable(),
    rejectionCode: p.string().$type<RejectionCode>().nullable(),
    /** Why it is ordered inside the freeze horizon. */
    exceptionReason: p.string().nullable(),
    /** How much could be approved by itself when that was done. */
    approvedLimit: p.string().columnType('numeric(19,4)').nullable(),
    ...timestamps,
  },
});
export type ReplenishmentProposalRecord = InferEntity<typeof ReplenishmentProposalEntity>;
partOf('ReplenishmentProposal', 'agreementId');

/** A position’s part of a proposal, with all that its quantity was computed from. */
export const ProposalLineEntity = defineEntity({
  name: 'ProposalLine',
  tableName: 'proposal_line',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    proposalId: p.uuid(),
    positionId: p.uuid(),
    itemId: p.uuid(),
    isOpen: p.boolean(),
    need: p.string().columnType('numeric(18,4)').nullable(),
    proposed: p.string().columnType('numeric(18,4)'),
    countered: p.string().columnType('numeric(18,4)').nullable(),
    accepted: p.string().columnType('numeric(18,4)').nullable(),
    shortfall: p.string().columnType('numeric(18,4)'),
    unitPrice: p.string().columnType('numeric(19,4)'),
    inputs: p.blob(),
    forecast: p.blob(),
    counterReason: p.string().nullable(),
  },
});
export type ProposalLineRecord = InferEntity<typeof ProposalLineEntity>;
partOf('ProposalLine', 'proposalId');
