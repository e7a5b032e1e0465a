import type { Comparison } from './comparisons.ts';
import type { Normalisation } from './normalised.ts';
import type { RandomIndexTable } from './random-index.ts';
import type { RankingMethod } from './score.ts';

/** PAIRWISE: people compare criteria two by two. DIRECT: each weight is stated. */
export type Weighting = 'PAIRWISE' | 'DIRECT';

/** All that a choice is worked out from, as plain data that can be kept and worked out from again. */
export interface ChoiceInputs {
  /** The ranking that counts; the others are shown beside it. */
  readonly method: RankingMethod;
  readonly normalisation: Normalisation;
  readonly weighting: Weighting;
  readonly randomIndex: RandomIndexTable;
  readonly criteria: readonly ChoiceCriterion[];
  readonly weighings: readonly Weighing[];
  readonly candidateIds: readonly string[];
  readonly values: readonly ChoiceValue[];
}

/** A criterion, or a group of them; groups have no values of their own. */
export interface ChoiceCriterion {
  readonly id: string;
  readonly parentId: string | null;
  readonly isCost: boolean;
  /** Among its siblings, where weights are stated; any unit. */
  readonly weight: number | null;
}

/** How one judge compares the criteria of a group with each other; null is the top. */
export interface Weighing {
  readonly judgeId: string;
  readonly groupId: string | null;
  readonly comparisons: readonly Comparison<string>[];
}

/** What is known of a candidate under a criterion; null is unknown. */
export interface ChoiceValue {
  readonly criterionId: string;
  readonly candidateId: string;
  readonly value: number | null;
}

/** What is missing before anything can be worked out: weights of a group, or any value at all under a criterion. */
export interface Missing {
  readonly what: 'WEIGHTS' | 'VALUES';
  /** The group or the criterion; null is the top. */
  readonly id: string | null;
}

/** Everything that is missing, in the order of the criteria. */
export function missingOf(inputs: ChoiceInputs): Missing[] {
  const weights = groupsOf(inputs.criteria).filter(({ groupId, members }) => members.length > 1 && !isWeighed(inputs, groupId, members)).map(({ groupId }) => ({ what: 'WEIGHTS' as const, id: groupId }));
  const values = leavesOf(inputs.criteria).filter(({ id }) => !inputs.values.some(({ criterionId, value }) => criterionId === id && value !== null)).map(({ id }) => ({ what: 'VALUES' as const, id }));
  return [...weights, ...values];
}

function isWeighed({ weighting, weighings }: ChoiceInputs, groupId: string | null, members: readonly ChoiceCriterion[]): boolean {
  return weighting === 'DIRECT' ? members.some(({ weight }) => (weight ?? 0) > 0) : weighings.some((one) => one.groupId === groupId);
}

export interface Group {
  readonly groupId: string | null;
  readonly members: readonly ChoiceCriterion[];
}

/** The criteria by the group that they stand in, the top first. */
export function groupsOf(criteria: readonly ChoiceCriterion[]): Group[] {
  return [null, ...criteria.map(({ id }) => id)].map((groupId) => ({ groupId, members: criteria.filter(({ parentId }) => parentId === groupId) })).filter(({ members }) => members.length > 0);
}

/** The criteria that are no groups. */
export function leavesOf(criteria: readonly ChoiceCriterion[]): ChoiceCriterion[] {
  return criteria.filter(({ id }) => criteria.every(({ parentId }) => parentId !== id));
}
