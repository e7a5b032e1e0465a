import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PeriodKind } from '../../domain/scorecards/periods.ts';
import type { ScoreBand } from '../../domain/scorecards/score-bands.ts';
import type { CriterionNames, ScoreMeasure } from '../../domain/scorecards/scorecard-model.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type ScorecardState = 'OPEN' | 'ISSUED' | 'CLOSED' | 'WITHDRAWN';
export type ScorecardDisputeState = 'OPEN' | 'UPHELD' | 'CHANGED' | 'KEPT' | 'WITHDRAWN';

const day = () => p.string().columnType('date');
const decimal = () => p.string().columnType('numeric(19,4)');

/** How one side scores the other in one period. Once issued it is a snapshot: nothing of its rows changes. */
export const PeriodScorecardEntity = defineEntity({
  name: 'PeriodScorecard',
  tableName: 'scorecard',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    raterSide: p.string().$type<Side>(),
    periodKind: p.string().$type<PeriodKind>(),
    periodYear: p.integer(),
    periodNumber: p.integer(),
    firstDay: day(),
    lastDay: day(),
    state: p.string().$type<ScorecardState>(),
    modelVersion: p.integer(),
    bands: p.json<readonly ScoreBand[]>(),
    disputeDays: p.integer(),
    issueDueOn: day(),
    revision: p.integer(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    issuedBy: p.uuid().nullable(),
    issuedAt: p.datetime().nullable(),
    disputesUntil: day().nullable(),
    closedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    shownSince: p.datetime().nullable(),
    ...timestamps,
  },
});
export type PeriodScorecardRecord = InferEntity<typeof PeriodScorecardEntity>;

/** A record that a row was measured from: its public type's name and its uuid. */
export type NamedRecord = readonly [type: string, id: string];

/** One criterion of a card. It has no version of its own: whoever changes it holds the card. */
export const ScorecardRowEntity = defineEntity({
  name: 'ScorecardRow',
  tableName: 'scorecard_row',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    scorecardId: p.uuid(),
    place: p.integer(),
    criterion: p.string(),
    name: p.string(),
    names: p.json<CriterionNames>(),
    weight: decimal(),
    told: p.string().$type<'MEASURED' | 'JUDGED'>(),
    measure: p.string().$type<ScoreMeasure>().nullable(),
    worst: decimal(),
    best: decimal(),
    value: decimal().nullable(),
    evidenceCount: p.integer(),
    records: p.json<readonly NamedRecord[]>(),
    reason: p.string().nullable(),
    judgedBy: p.uuid().nullable(),
    judgedAt: p.datetime().nullable(),
  },
});
export type ScorecardRowRecord = InferEntity<typeof ScorecardRowEntity>;

/** That the side scored does not accept a row, and what the scoring side decided. */
export const ScorecardDisputeEntity = defineEntity({
  name: 'ScorecardDispute',
  tableName: 'scorecard_dispute',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    scorecardId: p.uuid(),
    rowId: p.uuid(),
    state: p.string().$type<ScorecardDisputeState>(),
    raisedBySide: p.string().$type<Side>(),
    raisedBy: p.uuid(),
    raisedAt: p.datetime(),
    reason: p.string(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    decisionNote: p.string().nullable(),
    newValue: decimal().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ScorecardDisputeRecord = InferEntity<typeof ScorecardDisputeEntity>;

for (const part of ['PeriodScorecard', 'ScorecardRow', 'ScorecardDispute']) partOf(part, 'relationshipId');
