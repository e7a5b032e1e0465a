import { requireWithin } from './require-within.ts';

/** A function of as many variables as there are bounds. It may keep the list it is given no longer than the call. */
export type Objective = (point: readonly number[]) => number;

/** The least and the most a variable may be. */
export type Bounds = readonly (readonly [least: number, most: number])[];

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Where a function is least within bounds: a coarse grid finds the region, and a pattern search (R. Hooke and T. A. Jeeves 1961) settles
 * in it. It needs no derivatives, draws no random numbers, and gives the same answer every time. What is no number counts as high.
 * @param bounds one to four variables, each with its least below its most
 * @throws RangeError for other bounds
 */
export function minimumWithin(objective: Objective, bounds: Bounds): Minimum {
  requireWithin('The number of variables', bounds.length, 1, 4);
  for (const [least, most] of bounds) requireWithin('The least of a variable', least, -Number.MAX_VALUE, most);
  const starts = gridOf(bounds).map((point) => evaluated(objective, point)).toSorted((one, other) => one.value - other.value);
  return starts.slice(0, startsFollowed).map((start) => settle(objective, bounds, start)).reduce(lower);
}

const startsFollowed = 3;
/** Where the grid has its points, as parts of the way from the least to the most. */
const gridParts = [0.02, 0.15, 0.4, 0.75, 0.98];
const firstStep = 0.1;
const lastStep = 1e-7;

function settle(objective: Objective, bounds: Bounds, start: Minimum): Minimum {
  let best = start;
  for (let step = firstStep; step > lastStep;) {
    const explored = explore(objective, bounds, { from: best, step });
    if (explored.value < best.value) best = leap(objective, bounds, { from: best, to: explored });
    else step /= 2;
  }
  return best;
}

/** Tries each variable one step up and one step down, and keeps what is lower. */
function explore(objective: Objective, bounds: Bounds, { from, step }: { from: Minimum; step: number }): Minimum {
  let best = from;
  for (const [at, [least, most]] of bounds.entries()) {
    for (const sign of [1, -1]) {
      const value = best.point[at]! + sign * step * (most - least);
      best = lower(best, evaluated(objective, within(best.point.with(at, value), bounds)));
    }
  }
  return best;
}

/** Goes the same way once more, for as long as it leads down. */
function leap(objective: Objective, bounds: Bounds, { from, to }: { from: Minimum; to: Minimum }): Minimum {
  const beyond = evaluated(objective, within(to.point.map((value, at) => 2 * value - from.point[at]!), bounds));
  return beyond.value < to.value ? leap(objective, bounds, { from: to, to: beyond }) : to;
}

function gridOf(bounds: Bounds): number[][] {
  let points: number[][] = [[]];
  for (const [least, most] of bounds) {
    points = points.flatMap((point) => gridParts.map((part) => [...point, least + part * (most - least)]));
  }
  return points;
}

function evaluated(objective: Objective, point: readonly number[]): Minimum {
  const value = objective(point);
  return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
}

function within(point: readonly number[], bounds: Bounds): number[] {
  return point.map((value, at) => Math.min(bounds[at]![1], Math.max(bounds[at]![0], value)));
}

function lower(one: Minimum, other: Minimum): Minimum {
  return other.value < one.value ? other : one;
}
