import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { EsiStage } from '../projects/project.entity.ts';

export type ChangeState = 'PROPOSED' | 'IMPACT' | 'AGREED' | 'REFUSED' | 'IMPLEMENTED' | 'WITHDRAWN';

const amount = () => p.string().columnType('numeric(19,4)').nullable();

/** A change to what is designed already, in one supplier's part. Amounts are decimals as text, in its currency. */
export const EngineeringChangeEntity = defineEntity({
  name: 'EngineeringChange',
  tableName: 'engineering_change',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid(),
    involvementId: p.uuid(),
    title: p.string(),
    description: p.string(),
    proposedBySide: p.string().$type<Side>(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    stageAtProposal: p.string().$type<EsiStage>(),
    state: p.string().$type<ChangeState>(),
    currency: p.string(),
    impactBySide: p.string().$type<Side>().nullable(),
    impactBy: p.uuid().nullable(),
    impactAt: p.datetime().nullable(),
    unitCostChange: amount(),
    toolingCost: amount(),
    daysChange: p.integer().nullable(),
    impactNote: p.string().nullable(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
    implementedBy: p.uuid().nullable(),
    implementedAt: p.datetime().nullable(),
    implementedOn: p.string().columnType('date').nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type EngineeringChangeRecord = InferEntity<typeof EngineeringChangeEntity>;
partOf('EngineeringChange', 'relationshipId');
