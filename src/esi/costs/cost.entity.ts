import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import { amount } from './amount.column.ts';

/** A part of a product, with what it may cost, should cost, is quoted at and does cost; for one unit of the product, in the project's currency. */
export const CostComponentEntity = defineEntity({
  name: 'CostComponent',
  tableName: 'cost_component',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    parentId: p.uuid().nullable(),
    code: p.string(),
    name: p.string(),
    targetCost: amount().nullable(),
    isTargetShown: p.boolean(),
    shouldCost: amount().nullable(),
    shouldCostAssumptions: p.string().nullable(),
    quotedCost: amount().nullable(),
    quotedRoundId: p.uuid().nullable(),
    actualCost: amount().nullable(),
    actualBasis: p.string().nullable(),
    removedBy: p.uuid().nullable(),
    removedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type CostComponentRecord = InferEntity<typeof CostComponentEntity>;

/** Why the cost is not at its target, said of the figures as they stood. A ledger. */
export const CostGapExplanationEntity = defineEntity({
  name: 'CostGapExplanation',
  tableName: 'cost_gap_explanation',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    explanation: p.string(),
    targetCost: amount().nullable(),
    currentCost: amount().nullable(),
    explainedBy: p.uuid(),
    explainedAt: p.datetime(),
  },
});

/** What the cost was when a gate was decided. The database keeps it. */
export const CostGapSnapshotEntity = defineEntity({
  name: 'CostGapSnapshot',
  tableName: 'cost_gap_snapshot',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    gateId: p.uuid(),
    stage: p.string(),
    gateState: p.string(),
    review: p.integer(),
    takenAt: p.datetime(),
    targetCost: amount().nullable(),
    currentCost: amount().nullable(),
    knownCost: amount().nullable(),
    components: p.integer(),
    unknownComponents: p.integer(),
  },
});

for (const part of ['CostComponent', 'CostGapExplanation', 'CostGapSnapshot']) partOf(part, 'projectId');
