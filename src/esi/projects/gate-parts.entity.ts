import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { GateOutcome, GateVote } from '../../domain/development/gate-votes.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ConditionResolution = 'MET' | 'WAIVED';

const ofGate = { ...workspaceKey, projectId: p.uuid(), gateId: p.uuid() };

/** Something that a gate asks. */
export const EsiGateCriterionEntity = defineEntity({
  name: 'EsiGateCriterion',
  tableName: 'esi_gate_criterion',
  properties: {
    ...ofGate,
    code: p.string(),
    labelEn: p.string(),
    labelZhHant: p.string(),
    labelZhHans: p.string(),
    isMandatory: p.boolean(),
    concernsSuppliers: p.boolean(),
    place: p.integer(),
    metBy: p.uuid().nullable(),
    metAt: p.datetime().nullable(),
    evidenceNote: p.string().nullable(),
    removedBy: p.uuid().nullable(),
    removedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiGateCriterionRecord = InferEntity<typeof EsiGateCriterionEntity>;
partOf('EsiGateCriterion', 'projectId');

/** Who decides at a gate. */
export const EsiGateDeciderEntity = defineEntity({
  name: 'EsiGateDecider',
  tableName: 'esi_gate_decider',
  properties: {
    ...ofGate,
    userId: p.uuid(),
    namedBy: p.uuid(),
    namedAt: p.datetime(),
    removedBy: p.uuid().nullable(),
    removedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiGateDeciderRecord = InferEntity<typeof EsiGateDeciderEntity>;
partOf('EsiGateDecider', 'projectId');

/** What a decider said in one review; never changed. */
export const EsiGateVoteEntity = defineEntity({
  name: 'EsiGateVote',
  tableName: 'esi_gate_vote',
  properties: { ...ofGate, round: p.integer(), voterId: p.uuid(), vote: p.string().$type<GateVote>(), reason: p.string().nullable(), castAt: p.datetime() },
});
export type EsiGateVoteRecord = InferEntity<typeof EsiGateVoteEntity>;
partOf('EsiGateVote', 'projectId');

/** A review that is over, with what it came to; never changed. */
export const EsiGateReviewEntity = defineEntity({
  name: 'EsiGateReview',
  tableName: 'esi_gate_review',
  properties: {
    ...ofGate,
    round: p.integer(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    outcome: p.string().$type<GateOutcome | 'WITHDRAWN'>(),
    reason: p.string(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
    deciderIds: p.array().columnType('uuid[]').$type<string[]>(),
    quorum: p.integer(),
  },
});
export type EsiGateReviewRecord = InferEntity<typeof EsiGateReviewEntity>;
partOf('EsiGateReview', 'projectId');

/** Work that a gate was passed on condition of. */
export const EsiGateConditionEntity = defineEntity({
  name: 'EsiGateCondition',
  tableName: 'esi_gate_condition',
  properties: {
    ...ofGate,
    round: p.integer(),
    statement: p.string(),
    ownerId: p.uuid(),
    dueOn: p.string().columnType('date'),
    resolution: p.string().$type<ConditionResolution>().nullable(),
    resolvedBy: p.uuid().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolutionNote: p.string().nullable(),
    overdueNotedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiGateConditionRecord = InferEntity<typeof EsiGateConditionEntity>;
partOf('EsiGateCondition', 'projectId');
