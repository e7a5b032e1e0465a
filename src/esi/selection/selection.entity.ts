import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Weighting } from '../../domain/choice/choice-inputs.ts';
import type { Choice } from '../../domain/choice/choose.ts';
import type { Comparison } from '../../domain/choice/comparisons.ts';
import type { Normalisation } from '../../domain/choice/normalised.ts';
import type { RandomIndexTable } from '../../domain/choice/random-index.ts';
import type { RankingMethod } from '../../domain/choice/score.ts';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { KeptInputs } from './kept-inputs.ts';

export const selectionIndicators = ['JUDGED', 'STATED', 'TRUST', 'COMMITMENT', 'DELIVERY', 'CERTIFICATES', 'CSR', 'EXPOSURE'] as const;
export type SelectionIndicator = (typeof selectionIndicators)[number];
export type SelectionState = 'OPEN' | 'DECIDED' | 'ABANDONED';

/** A choice among partners. What is asked stays as it was opened. */
export const PartnerSelectionEntity = defineEntity({
  name: 'PartnerSelection',
  tableName: 'partner_selection',
  properties: {
    ...workspaceKey,
    projectId: p.uuid().nullable(),
    title: p.string(),
    purpose: p.string(),
    method: p.string().$type<RankingMethod>(),
    normalisation: p.string().$type<Normalisation>(),
    weighting: p.string().$type<Weighting>(),
    randomIndex: p.string().$type<RandomIndexTable>(),
    state: p.string().$type<SelectionState>(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    /** Counts what people have judged: a result holds for one count. */
    inputsVersion: p.integer(),
    resultId: p.uuid().nullable(),
    chosenId: p.uuid().nullable(),
    followsRanking: p.boolean().nullable(),
    reason: p.string().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type PartnerSelectionRecord = InferEntity<typeof PartnerSelectionEntity>;

const ofSelection = { ...workspaceKey, selectionId: p.uuid() };

/** What candidates are judged by, or a group of such. */
export const SelectionCriterionEntity = defineEntity({
  name: 'SelectionCriterion',
  tableName: 'selection_criterion',
  properties: {
    ...ofSelection,
    parentId: p.uuid().nullable(),
    position: p.integer(),
    label: p.string(),
    /** Null for a group. */
    indicator: p.string().$type<SelectionIndicator>().nullable(),
    unit: p.string().nullable(),
    isCost: p.boolean(),
    weight: p.string().columnType('numeric(12,6)').nullable(),
  },
});
export type SelectionCriterionRecord = InferEntity<typeof SelectionCriterionEntity>;
partOf('SelectionCriterion', 'selectionId');

export const SelectionCandidateEntity = defineEntity({ name: 'SelectionCandidate', tableName: 'selection_candidate', properties: { ...ofSelection, relationshipId: p.uuid() } });
export type SelectionCandidateRecord = InferEntity<typeof SelectionCandidateEntity>;
partOf('SelectionCandidate', 'selectionId');

/** How one judge compares the criteria of a group; the newest of each judge counts. */
export const CriteriaWeighingEntity = defineEntity({
  name: 'CriteriaWeighing',
  tableName: 'criteria_weighing',
  properties: { ...ofSelection, groupId: p.uuid().nullable(), judgedBy: p.uuid(), judgedAt: p.datetime(), comparisons: p.json().$type<readonly Comparison<string>[]>() },
});
export type CriteriaWeighingRecord = InferEntity<typeof CriteriaWeighingEntity>;
partOf('CriteriaWeighing', 'selectionId');

/** What one judge says of a candidate under a criterion; the newest of each judge counts. */
export const CandidateJudgementEntity = defineEntity({
  name: 'CandidateJudgement',
  tableName: 'candidate_judgement',
  properties: { ...ofSelection, criterionId: p.uuid(), candidateId: p.uuid(), judgedBy: p.uuid(), judgedAt: p.datetime(), value: p.string().columnType('numeric(19,6)'), note: p.string() },
});
export type CandidateJudgementRecord = InferEntity<typeof CandidateJudgementEntity>;
partOf('CandidateJudgement', 'selectionId');

/** What came out, with all that it was worked out from. */
export const SelectionResultEntity = defineEntity({
  name: 'SelectionResult',
  tableName: 'selection_result',
  properties: {
    ...ofSelection, number: p.integer(), inputsVersion: p.integer(), computedBy: p.uuid(), computedAt: p.datetime(),
    inputs: p.json().$type<KeptInputs>(), choice: p.json().$type<Choice>(),
  },
});
export type SelectionResultRecord = InferEntity<typeof SelectionResultEntity>;
partOf('SelectionResult', 'selectionId');
// They are kept for good where they stand; the audit log need not hold them twice.
withholdFromAudit('SelectionResult', ['inputs', 'choice']);
