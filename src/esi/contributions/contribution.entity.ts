import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ContributionKind = 'COST' | 'QUALITY' | 'TIME' | 'FUNCTION' | 'RISK';
export type ContributionState = 'SUBMITTED' | 'EVALUATING' | 'ACCEPTED' | 'REJECTED' | 'IMPLEMENTED' | 'VERIFIED' | 'SETTLED' | 'WITHDRAWN';

const amount = () => p.string().columnType('numeric(19,4)').nullable();
const day = () => p.string().columnType('date').nullable();

/** An idea for a supplier's part in a project, of that supplier or of the firm. Amounts are decimals as text, in its currency. */
export const EsiContributionEntity = defineEntity({
  name: 'EsiContribution',
  tableName: 'esi_contribution',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    kind: p.string().$type<ContributionKind>(),
    title: p.string(),
    description: p.string(),
    submittedBySide: p.string().$type<Side>(),
    submittedBy: p.uuid(),
    submittedAt: p.datetime(),
    currency: p.string(),
    estimatedAmount: amount(),
    estimatedDays: p.integer().nullable(),
    answerDays: p.integer(),
    answerDueAt: p.datetime(),
    state: p.string().$type<ContributionState>(),
    evaluationBegunBy: p.uuid().nullable(),
    evaluationBegunAt: p.datetime().nullable(),
    evaluatedBy: p.uuid().nullable(),
    evaluatedAt: p.datetime().nullable(),
    evaluationNote: p.string().nullable(),
    implementedBy: p.uuid().nullable(),
    implementedAt: p.datetime().nullable(),
    implementedOn: day(),
    verifiedBy: p.uuid().nullable(),
    verifiedAt: p.datetime().nullable(),
    verifiedAmount: amount(),
    verifiedDays: p.integer().nullable(),
    verificationMethod: p.string().nullable(),
    verifiedFrom: day(),
    verifiedUntil: day(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type EsiContributionRecord = InferEntity<typeof EsiContributionEntity>;
partOf('EsiContribution', 'relationshipId');
