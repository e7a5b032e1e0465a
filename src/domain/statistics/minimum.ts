import { requireWithin } from './require-within.ts';

/** A function of as many variables as there are bounds. */
export type Objective = (point: readonly number[]) => number;

/** The least and the most a variable may be. */
export type Bounds = readonly (readonly [least: number, most: number])[];

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Where a function is least within bounds: a coarse grid finds the regions, and the simplex of J. A. Nelder and R. Mead (1965) settles in
 * the best two. It needs no derivatives, draws no random numbers, and gives the same answer every time; some 300 evaluations for three
 * variables. What is no number counts as high.
 * @param bounds one to four variables, each with its least no more than its most
 * @throws RangeError for other bounds
 */
export function minimumWithin(objective: Objective, bounds: Bounds): Minimum {
  requireWithin('The number of variables', bounds.length, 1, 4);
  for (const [least, most] of bounds) requireWithin('The least of a variable', least, -Number.MAX_VALUE, most);
  const evaluate = (point: readonly number[]): Minimum => {
    const within = point.map((value, at) => Math.min(bounds[at]![1], Math.max(bounds[at]![0], value)));
    const value = objective(within);
    return { point: within, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const starts = gridOf(bounds).map(evaluate).toSorted(byValue).slice(0, startsFollowed);
  return starts.map((start) => settle(settle(start, bounds, evaluate), bounds, evaluate)).toSorted(byValue)[0]!;
}

type Evaluate = (point: readonly number[]) => Minimum;

const startsFollowed = 2;
/** Where the grid has its points, as parts of the way from the least to the most. */
const gridParts = [0.05, 0.35, 0.65, 0.95];
/** The first simplex reaches so far along each variable. */
const reach = 0.15;
const mostSteps = 200;
/** A simplex whose corners differ so little, as a part of the value, has settled. */
const settled = 1e-8;

function gridOf(bounds: Bounds): number[][] {
  let points: number[][] = [[]];
  for (const [least, most] of bounds) {
    points = points.flatMap((point) => gridParts.map((part) => [...point, least + part * (most - least)]));
  }
  return points;
}

/** One run of the simplex. It is begun anew where it ended, since it may have shrunk before it was there. */
function settle(start: Minimum, bounds: Bounds, evaluate: Evaluate): Minimum {
  let simplex = [start, ...bounds.map(([least, most], at) => {
    // Away from the nearer bound, so that the simplex is not flat from the beginning.
    const step = reach * (most - least) * (start.point[at]! - least > most - start.point[at]! ? -1 : 1);
    return evaluate(start.point.with(at, start.point[at]! + step));
  })].toSorted(byValue);
  for (let step = 0; step < mostSteps && !hasSettled(simplex); step += 1) simplex = moved(simplex, evaluate).toSorted(byValue);
  return simplex[0]!;
}

function hasSettled(simplex: readonly Minimum[]): boolean {
  const [best, worst] = [simplex[0]!.value, simplex.at(-1)!.value];
  return worst - best <= settled * Math.abs(best);
}

/** Puts a better corner in the place of the worst: mirrored, mirrored farther, drawn in; or draws all corners towards the best. */
function moved(simplex: readonly Minimum[], evaluate: Evaluate): Minimum[] {
  const [worst, others] = [simplex.at(-1)!, simplex.slice(0, -1)];
  const centre = worst.point.map((_, at) => others.reduce((sum, { point }) => sum + point[at]!, 0) / others.length);
  const along = (part: number) => evaluate(centre.map((value, at) => value + part * (value - worst.point[at]!)));
  const mirrored = along(1);
  if (mirrored.value < simplex[0]!.value) return [...others, [along(2), mirrored].toSorted(byValue)[0]!];
  if (mirrored.value < others.at(-1)!.value) return [...others, mirrored];
  const drawnIn = along(mirrored.value < worst.value ? 0.5 : -0.5);
  if (drawnIn.value < Math.min(mirrored.value, worst.value)) return [...others, drawnIn];
  const best = simplex[0]!;
  return simplex.map((corner) => (corner === best ? best : evaluate(corner.point.map((value, at) => (value + best.point[at]!) / 2))));
}

function byValue(one: Minimum, other: Minimum): number {
  // Two that are infinite have no difference.
  return one.value === other.value ? 0 : one.value - other.value;
}
