import { type ChoiceInputs, type Group, groupsOf } from './choice-inputs.ts';
import { combineJudges, type ComparisonMatrix, matrixOf, mostInconsistentTriple } from './comparisons.ts';
import { mostInconsistency, prioritiesOf } from './priorities.ts';

/** What the members of a group weigh among themselves, and how far the comparisons agree. */
export interface GroupWeights {
  readonly groupId: string | null;
  readonly members: readonly MemberWeight[];
  /** Null where weights are stated, or a group has one member. */
  readonly consistency: Consistency | null;
}

export interface MemberWeight {
  readonly criterionId: string;
  /** Among the members; they sum to 1. */
  readonly local: number;
  /** In the whole: the product down the tree; those of all leaves sum to 1. */
  readonly global: number;
  /** The local weight by geometric means, as a check; null where weights are stated. */
  readonly byGeometricMean: number | null;
}

export interface Consistency {
  readonly largestEigenvalue: number;
  readonly index: number;
  readonly ratio: number;
  readonly isConsistent: boolean;
  /** The three that contradict each other most; null where the ratio is not above a tenth. */
  readonly triple: { readonly criterionIds: readonly [string, string, string]; readonly direct: number; readonly implied: number; readonly factor: number } | null;
  /** Each judge’s own ratio. */
  readonly judges: readonly { readonly judgeId: string; readonly ratio: number }[];
}

/**
 * Weights of all criteria, group by group and down the tree, the top first. Several judges count as one, by the geometric mean of what they say.
 * @throws RangeError for a group that nobody has weighed
 */
export function weighCriteria(inputs: ChoiceInputs): GroupWeights[] {
  const global = new Map<string | null, number>([[null, 1]]);
  const groups = new Map(groupsOf(inputs.criteria).map((group) => [group.groupId, group]));
  const found: GroupWeights[] = [];
  for (const waiting: (string | null)[] = [null]; waiting.length > 0;) {
    const group = groups.get(waiting.shift()!);
    if (group === undefined) continue;
    const weights = weighGroup(inputs, group, global.get(group.groupId)!);
    for (const { criterionId, global: whole } of weights.members) global.set(criterionId, whole);
    waiting.push(...weights.members.map(({ criterionId }) => criterionId));
    found.push(weights);
  }
  return found;
}

function weighGroup(inputs: ChoiceInputs, { groupId, members }: Group, whole: number): GroupWeights {
  const ids = members.map(({ id }) => id);
  const said = inputs.weighings.filter((one) => one.groupId === groupId);
  if (members.length === 1 || inputs.weighting === 'DIRECT') {
    const sum = members.reduce((total, { weight }) => total + (weight ?? 0), 0);
    if (members.length > 1 && sum <= 0) throw new RangeError('Nobody has weighed these criteria');
    return { groupId, consistency: null, members: members.map(({ id, weight }) => shareOf(id, members.length === 1 ? 1 : (weight ?? 0) / sum, whole)) };
  }
  const judges = said.map(({ judgeId, comparisons }) => ({ judgeId, matrix: matrixOf(ids, comparisons) }));
  const combined = combineJudges(judges.map(({ matrix }) => matrix));
  const { weights, geometricMeanWeights, ...agreement } = prioritiesOf(combined, inputs.randomIndex);
  return {
    groupId, members: ids.map((id, place) => shareOf(id, weights[place]!, whole, geometricMeanWeights[place])),
    consistency: {
      largestEigenvalue: agreement.largestEigenvalue, index: agreement.consistencyIndex, ratio: agreement.consistencyRatio, isConsistent: agreement.consistencyRatio <= mostInconsistency,
      triple: agreement.consistencyRatio <= mostInconsistency ? null : tripleOf(combined, ids),
      judges: judges.map(({ judgeId, matrix }) => ({ judgeId, ratio: prioritiesOf(matrix, inputs.randomIndex).consistencyRatio })),
    },
  };
}

function shareOf(criterionId: string, local: number, whole: number, byGeometricMean: number | null = null): MemberWeight {
  return { criterionId, local, global: local * whole, byGeometricMean };
}

function tripleOf(matrix: ComparisonMatrix, ids: readonly string[]): Consistency['triple'] {
  const triple = mostInconsistentTriple(matrix);
  if (triple === null) return null;
  const { places: [first, second, third], direct, implied, factor } = triple;
  return { criterionIds: [ids[first]!, ids[second]!, ids[third]!], direct, implied, factor };
}
