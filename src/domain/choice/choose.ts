import { type ChoiceCriterion, type ChoiceInputs, leavesOf } from './choice-inputs.ts';
import { type Column, type Normalisation, normalise } from './normalised.ts';
import { rank } from './ranking.ts';
import { type RankingMethod, worthOf } from './score.ts';
import { weightRangeOf } from './weight-range.ts';
import { type GroupWeights, weighCriteria } from './weigh-criteria.ts';

/** What a choice comes to, with every number on the way to it. Plain data. */
export interface Choice {
  readonly groups: readonly GroupWeights[];
  readonly lines: readonly ChoiceLine[];
  /** By both methods and both normalisations; the one that counts first. */
  readonly rankings: readonly CandidateRanking[];
  /** How far each weight may move under the ranking that counts; empty where nobody has a place. */
  readonly ranges: readonly CriterionRange[];
}

/** One candidate under one criterion. What is unknown has no numbers. */
export interface ChoiceLine {
  readonly candidateId: string;
  readonly criterionId: string;
  readonly value: number | null;
  readonly weight: number;
  readonly byVector: number | null;
  readonly byMinMax: number | null;
  /** What it adds to the weighted sum, and how far it lies from the best and the worst of all candidates, weighed, under the normalisation that counts. */
  readonly added: number | null;
  readonly fromBest: number | null;
  readonly fromWorst: number | null;
}

export interface CandidateRanking {
  readonly method: RankingMethod;
  readonly normalisation: Normalisation;
  readonly standings: readonly { readonly candidateId: string; readonly place: number | null; readonly least: number; readonly most: number }[];
}

export interface CriterionRange {
  readonly criterionId: string;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly overtakenBelowBy: string | null;
  readonly overtakenAboveBy: string | null;
}

/**
 * Works a choice out from its inputs alone: weights, rankings, and how far they depend on the normalisation and on each weight.
 * @throws RangeError where something is missing that `missingOf` names
 */
export function choose(inputs: ChoiceInputs): Choice {
  const groups = weighCriteria(inputs);
  const leaves = leavesOf(inputs.criteria);
  const columns = leaves.map((leaf) => columnOf(inputs, leaf, groups));
  const others = (['WEIGHTED_SUM', 'TOPSIS'] as const).flatMap((method) => (['VECTOR', 'MIN_MAX'] as const).map((normalisation) => ({ method, normalisation })));
  const ways = [inputs, ...others.filter(({ method, normalisation }) => method !== inputs.method || normalisation !== inputs.normalisation)];
  return {
    groups, lines: linesOf(inputs, leaves, columns),
    rankings: ways.map(({ method, normalisation }) => ({
      method, normalisation, standings: rank(columns, method, normalisation).standings.map((standing, place) => ({ candidateId: inputs.candidateIds[place]!, ...standing })),
    })),
    ranges: inputs.criteria.flatMap(({ id }) => {
      const range = weightRangeOf(columns, placesUnder(id, inputs.criteria, leaves), inputs);
      const idAt = (place: number | null) => (place === null ? null : inputs.candidateIds[place]!);
      return range === null ? [] : [{ ...range, criterionId: id, overtakenBelowBy: idAt(range.overtakenBelowBy), overtakenAboveBy: idAt(range.overtakenAboveBy) }];
    }),
  };
}

function columnOf({ candidateIds, values }: ChoiceInputs, { id, isCost }: ChoiceCriterion, groups: readonly GroupWeights[]): Column {
  const weight = groups.flatMap(({ members }) => members).find(({ criterionId }) => criterionId === id)!.global;
  return { weight, isCost, values: candidateIds.map((candidateId) => values.find((one) => one.criterionId === id && one.candidateId === candidateId)?.value ?? null) };
}

function linesOf({ candidateIds, normalisation }: ChoiceInputs, leaves: readonly ChoiceCriterion[], columns: readonly Column[]): ChoiceLine[] {
  return leaves.flatMap(({ id: criterionId }, place) => {
    const column = columns[place]!;
    const [byVector, byMinMax] = [normalise(column, 'VECTOR'), normalise(column, 'MIN_MAX')];
    const counting = normalisation === 'VECTOR' ? byVector : byMinMax;
    return candidateIds.map((candidateId, at): ChoiceLine => {
      const value = counting.values[at] ?? null;
      return {
        candidateId, criterionId, value: column.values[at]!, weight: column.weight, byVector: byVector.values[at]!, byMinMax: byMinMax.values[at]!,
        added: value === null ? null : column.weight * worthOf(counting, value),
        fromBest: value === null ? null : column.weight * Math.abs(value - counting.best), fromWorst: value === null ? null : column.weight * Math.abs(value - counting.worst),
      };
    });
  });
}

/** The places of the leaves under a criterion, or its own. */
function placesUnder(id: string, criteria: readonly ChoiceCriterion[], leaves: readonly ChoiceCriterion[]): number[] {
  const place = leaves.findIndex((leaf) => leaf.id === id);
  return place >= 0 ? [place] : criteria.filter(({ parentId }) => parentId === id).flatMap((child) => placesUnder(child.id, criteria, leaves));
}
