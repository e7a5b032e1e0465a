import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** To whom a firm is responsible, and for what. */
export const csrAreas = ['SHAREHOLDERS', 'LABOR', 'SUPPLIERS', 'CONSUMERS', 'ENVIRONMENT', 'COMMUNITY', 'DISCLOSURE', 'GOVERNANCE'] as const;
export type CsrArea = (typeof csrAreas)[number];

export type CommitmentStatus = 'ACTIVE' | 'WITHDRAWN';
export type EvidenceOutcome = 'MET' | 'PARTLY_MET' | 'NOT_MET';

/** What one side of a relationship has promised to do for those it affects. */
export const CsrCommitmentEntity = defineEntity({
  name: 'CsrCommitment',
  tableName: 'csr_commitment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    partyId: p.uuid(),
    area: p.string().$type<CsrArea>(),
    commitment: p.string(),
    standard: p.string().nullable(),
    madeOn: p.string().columnType('date'),
    status: p.string().$type<CommitmentStatus>(),
    statusReason: p.string().nullable(),
    withdrawnOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type CsrCommitmentRecord = InferEntity<typeof CsrCommitmentEntity>;

/** What somebody has found of a commitment. A ledger: never changed. */
export const CsrEvidenceEntity = defineEntity({
  name: 'CsrEvidence',
  tableName: 'csr_evidence',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    commitmentId: p.uuid(),
    what: p.string(),
    document: p.string().nullable(),
    assessor: p.string(),
    assessedOn: p.string().columnType('date'),
    validUntil: p.string().columnType('date'),
    outcome: p.string().$type<EvidenceOutcome>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
});

for (const part of ['CsrCommitment', 'CsrEvidence']) partOf(part, 'relationshipId');
