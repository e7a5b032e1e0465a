import { type DemandPattern, patternOfState } from './demand-class.ts';
import { fitHolt, fitHoltWinters, fitSimpleSmoothing, type FittedSmoothing } from './fit-smoothing.ts';
import { foldSeries } from './fold-demand.ts';
import { type DemandSeries, defaultSmoothing, type ForecastMethod, isSeasonal } from './forecast-method.ts';
import { type ForecastStart, type ForecastState, slot, startState } from './forecast-state.ts';

/** How a series will be forecast, and why. */
export interface ForecastChoice {
  readonly method: ForecastMethod;
  readonly pattern: DemandPattern;
  /** All of the series folded in. */
  readonly state: ForecastState;
  /** The corrected Akaike criterion of each method that was tried, the lowest being chosen; none where the class decides. */
  readonly tried: readonly { readonly method: ForecastMethod; readonly criterion: number }[];
}

/**
 * Chooses a method by the class of demand, fits it and folds the series in.
 * - nothing to go by, or fewer than ten known periods: their mean;
 * - smooth: simple smoothing, Holt, or Holt and Winters with a trend or without, whichever has the lowest corrected Akaike criterion over the same periods;
 * - erratic: the same where a season explains it, else as lumpy, since the paper's classes put both on the side of Syntetos and Boylan;
 * - intermittent and lumpy, but on more than every second period: the same, since that is how a week of five working days looks;
 * - other intermittent and lumpy: Syntetos and Boylan; Teunter, Syntetos and Babai where demand may have ended, which has their forecast sink.
 * @param seasonLength periods of a season, such as 7 for days or 12 for months; 0 for none
 */
export function chooseForecast(demand: DemandSeries, seasonLength = 0): ForecastChoice {
  const mean = foldSeries(startState({ method: 'MEAN', smoothing: defaultSmoothing }), demand);
  const pattern = patternOfState(mean);
  if (pattern.demandClass === 'INSUFFICIENT' || mean[slot.observed]! < fewestToFit) {
    return { method: 'MEAN', pattern, state: mean, tried: [] };
  }
  const candidates = pattern.meanInterval! < sparse ? candidatesFor(demand, seasonLength) : [];
  const [best] = candidates;
  const isFitting = best && (pattern.demandClass === 'SMOOTH' || isSeasonal(best.fit.start.method));
  const tried = candidates.map(({ fit, criterion }) => ({ method: fit.start.method, criterion }));
  if (isFitting) return { method: best.fit.start.method, pattern, state: stateFor(best.fit, demand), tried };
  const method = hasEnded(mean) ? 'TEUNTER_SYNTETOS_BABAI' : 'SYNTETOS_BOYLAN';
  return { method, pattern, state: foldSeries(startState({ method, smoothing: defaultSmoothing }), demand), tried };
}

const fewestToFit = 10;

/** In periods from one demand to the next: from here on chance alone makes seasons. */
const sparse = 2;

/** If demands come by chance, one interval in twenty lasts three times the mean or more. */
const intervalsToDoubt = 3;

function hasEnded(state: ForecastState): boolean {
  const meanInterval = state[slot.observedAtDemand]! / state[slot.demands]!;
  return state[slot.observed]! - state[slot.observedAtDemand]! >= intervalsToDoubt * meanInterval;
}

interface Candidate {
  readonly fit: FittedSmoothing;
  readonly criterion: number;
}

/** The methods that can be fitted, the best first. */
function candidatesFor(demand: DemandSeries, seasonLength: number): Candidate[] {
  const seasonal = seasonLength < 2 ? [] : [false, true].flatMap((isMultiplicative) => [true, false].map((hasTrend) => fitHoltWinters(demand, seasonLength, isMultiplicative, hasTrend)));
  // Only errors of the same periods can be compared: those after the first season, where any of the methods needs it.
  const since = Math.max(0, ...seasonal.map((fit) => fit?.from ?? 0));
  return [fitSimpleSmoothing(demand), fitHolt(demand), ...seasonal]
    .filter((fit) => fit !== null)
    .map((fit) => ({ fit, criterion: criterionOf(fit, demand, since) }))
    .filter(({ criterion }) => !Number.isNaN(criterion))
    .toSorted((one, other) => one.criterion - other.criterion);
}

/** n ln(squares / n) + 2 k n / (n − k − 1), k being constants, start values and the variance; NaN with too few periods for so many. */
function criterionOf({ start, from }: FittedSmoothing, demand: DemandSeries, since: number): number {
  const state = startState(start);
  const before = foldSeries(state, sliceOf(demand, from, since));
  const [squares, count] = [before[slot.errorSquares]!, before[slot.errors]!];
  foldSeries(state, demand, since);
  const n = state[slot.errors]! - count;
  const k = parametersOf(start);
  if (n <= k + 1) return Number.NaN;
  // A series that is met exactly has no error whose logarithm could be taken.
  return n * Math.log(Math.max(Number.MIN_VALUE, state[slot.errorSquares]! - squares) / n) + (2 * k * n) / (n - k - 1);
}

function parametersOf({ method, smoothing, trend, season }: ForecastStart): number {
  if (method === 'SIMPLE_SMOOTHING') return 3;
  const isLevel = smoothing.beta === 0 && trend === 0;
  return method === 'HOLT' ? 5 : (isLevel ? 4 : 6) + (season!.length - 1);
}

/** The fitted state with all of the series in it; of a season that only gave the start, what is known of demand as such. */
function stateFor({ start, from }: FittedSmoothing, demand: DemandSeries): ForecastState {
  const state = startState(start);
  const first = foldSeries(startState({ method: 'MEAN', smoothing: defaultSmoothing }), sliceOf(demand, 0, from));
  state.set(first.subarray(slot.periods, slot.errors), slot.periods);
  return foldSeries(state, demand, from);
}

function sliceOf(demand: DemandSeries, from: number, to: number): Float64Array {
  return Float64Array.from({ length: to - from }, (_, at) => demand[from + at]!);
}
