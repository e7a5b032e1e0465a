import { requireWithin } from '../statistics/require-within.ts';
import { leastKnown, leastShareKnown } from './objectives.ts';

/** What is seen of one input: sums over all that could tell of it (partners, departments, agreements), whether they do or not. */
export interface Observed {
  /** How many tell, and how many do not. */
  readonly known: number;
  readonly unknown: number;
  /** Points of those that tell, summed. */
  readonly points: number;
  /** Points that they and the others have at least, and at most: 0 and 100 each for one that does not tell. */
  readonly lowest: number;
  readonly highest: number;
}

/** An input as a mean, in points from 0 to 100. */
export interface Mean {
  /** Of those that tell; null while too few do. */
  readonly value: number | null;
  /** Between which the mean of all lies, whatever those are that do not tell; null where there is nothing that could tell. */
  readonly low: number | null;
  readonly high: number | null;
  /** The part that tells, 0 to 1; null where there is nothing that could tell. */
  readonly coverage: number | null;
}

/** @throws RangeError for sums that no points from 0 to 100 have */
export function meanOf({ known, unknown, points, lowest, highest }: Observed): Mean {
  const all = known + unknown;
  if (all === 0) return { value: null, low: null, high: null, coverage: null };
  return {
    value: known >= leastKnown ? asPoints(points / known) : null,
    low: asPoints(lowest / all),
    high: asPoints(highest / all),
    coverage: known / all,
  };
}

export interface Weighed extends Mean {
  /** Above 0. */
  readonly weight: number;
}

export interface Composite extends Mean {
  /** The part of all weight that lies on inputs with a value, 0 to 1. */
  readonly weightKnown: number;
}

/**
 * The weighted mean of the inputs that are known; null where they hold less than half of the weight. The bounds leave open what is unknown: an
 * input of which nothing is known may be anything from 0 to 100.
 * @param inputs one or more
 */
export function composeFigure(inputs: readonly Weighed[]): Composite {
  const weight = sum(inputs.map((input) => input.weight));
  const known = inputs.filter(({ value }) => value !== null);
  const weightKnown = sum(known.map((input) => input.weight)) / weight;
  const mean = (of: (input: Weighed) => number) => sum(inputs.map((input) => input.weight * of(input))) / weight;
  return {
    value: known.length > 0 && weightKnown >= leastShareKnown ? sum(known.map((input) => input.weight * input.value!)) / (weight * weightKnown) : null,
    low: mean(({ low }) => low ?? 0),
    high: mean(({ high }) => high ?? 100),
    coverage: mean(({ coverage }) => coverage ?? 0),
    weightKnown,
  };
}

/** A sum of many halves and thirds may end a hair beside its range. */
const hair = 1e-6;

function asPoints(mean: number): number {
  return Math.min(100, Math.max(0, requireWithin('Mean', mean, -hair, 100 + hair)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
