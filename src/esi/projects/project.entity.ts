import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const esiStages = ['SCREENING', 'CONCEPT', 'DESIGN', 'PROTOTYPE', 'PRODUCTION'] as const;
export type EsiStage = (typeof esiStages)[number];
export type EsiStatus = 'DRAFT' | 'ACTIVE' | 'ON_HOLD' | 'CLOSED' | 'CANCELLED';
export type GateState = 'PENDING' | 'IN_REVIEW' | 'PASSED' | 'CONDITIONAL' | 'FAILED';

/** The development of a product. Money is a decimal as text, for one unit, in the project's currency. */
export const EsiProjectEntity = defineEntity({
  name: 'EsiProject',
  tableName: 'esi_project',
  properties: {
    ...workspaceKey,
    number: p.string(),
    title: p.string(),
    outline: p.string(),
    product: p.string().nullable(),
    sponsorId: p.uuid(),
    currency: p.string(),
    targetPrice: p.string().columnType('numeric(19,4)').nullable(),
    /** A share of the price, from 0 to below 1. */
    targetMargin: p.string().columnType('numeric(7,6)').nullable(),
    yearlyUnits: p.integer().nullable(),
    targetLaunchOn: p.string().columnType('date').nullable(),
    launchedOn: p.string().columnType('date').nullable(),
    status: p.string().$type<EsiStatus>(),
    stage: p.string().$type<EsiStage>().nullable(),
    statusReason: p.string().nullable(),
    statusChangedBy: p.uuid(),
    statusChangedAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiProjectRecord = InferEntity<typeof EsiProjectEntity>;

/** The gate at which a stage ends. */
export const EsiGateEntity = defineEntity({
  name: 'EsiGate',
  tableName: 'esi_gate',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    stage: p.string().$type<EsiStage>(),
    state: p.string().$type<GateState>(),
    plannedOn: p.string().columnType('date').nullable(),
    enteredAt: p.datetime().nullable(),
    exitedAt: p.datetime().nullable(),
    round: p.integer(),
    /** How many of those who decide must be for it; null for all of them. */
    quorum: p.integer().nullable(),
    reviewOpenedBy: p.uuid().nullable(),
    reviewOpenedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiGateRecord = InferEntity<typeof EsiGateEntity>;
partOf('EsiGate', 'projectId');

/** A target price, the margin to be kept, and what a unit may cost: each time that they were set. */
export const EsiCostTargetEntity = defineEntity({
  name: 'EsiCostTarget',
  tableName: 'esi_cost_target',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    currency: p.string(),
    targetPrice: p.string().columnType('numeric(19,4)'),
    targetMargin: p.string().columnType('numeric(7,6)'),
    reason: p.string(),
    setBy: p.uuid(),
    setAt: p.datetime(),
  },
});
export type EsiCostTargetRecord = InferEntity<typeof EsiCostTargetEntity>;
partOf('EsiCostTarget', 'projectId');
