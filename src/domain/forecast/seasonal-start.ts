import type { DemandSeries } from './forecast-method.ts';

/** Where Holt's and Winters' method begins, before the period that follows the first season. */
export interface SeasonalStart {
  readonly level: number;
  readonly trend: number;
  /** A figure for each period of a season; adds to 0, or has a mean of 1. */
  readonly season: readonly number[];
}

/**
 * Start values from the first two seasons, as R's HoltWinters takes them: the trend by a centred moving average, level and slope of a
 * straight line through it, and the mean of what is above or below it in each part of the season. A period that is not known is taken from
 * the same part of the other season.
 * @param length periods of a season, 2 or more
 * @returns null where two seasons are not there, or the figures of one that multiplies would be 0 or less
 */
export function seasonalStart(demand: DemandSeries, length: number, isMultiplicative: boolean): SeasonalStart | null {
  const seasons = firstTwoSeasons(demand, length);
  if (!seasons) return null;
  const first = Math.floor(length / 2);
  const averages = movingAverages(seasons, length);
  const figures = figuresOf(length, (at) => {
    const average = averages[at - first];
    if (average === undefined) return null;
    return isMultiplicative ? seasons[at]! / average : seasons[at]! - average;
  });
  const middle = figures.reduce((sum, figure) => sum + figure, 0) / length;
  const season = figures.map((figure) => (isMultiplicative ? figure / middle : figure - middle));
  const isUsable = season.every((figure) => Number.isFinite(figure) && (!isMultiplicative || figure > 0));
  return isUsable ? { ...straightLine(averages), season } : null;
}

function firstTwoSeasons(demand: DemandSeries, length: number): number[] | null {
  if (length < 2 || demand.length < 2 * length) return null;
  const seasons = Array.from({ length: 2 * length }, (_, at) => {
    const own = demand[at]!;
    return Number.isNaN(own) ? demand[(at + length) % (2 * length)]! : own;
  });
  return seasons.some((value) => Number.isNaN(value)) ? null : seasons;
}

/** Over one season each, half of the first and of the last one counting where the season has an even number of periods. */
function movingAverages(values: readonly number[], length: number): number[] {
  const isEven = length % 2 === 0;
  const width = isEven ? length + 1 : length;
  const weight = (place: number): number => (isEven && (place === 0 || place === width - 1) ? 0.5 : 1);
  return Array.from({ length: values.length - width + 1 }, (_, from) => {
    let sum = 0;
    for (let place = 0; place < width; place += 1) sum += weight(place) * values[from + place]!;
    return sum / length;
  });
}

/** The mean for each part of a season of what is there in either of the two. */
function figuresOf(length: number, deviation: (at: number) => number | null): number[] {
  return Array.from({ length }, (_, place) => {
    const found = [deviation(place), deviation(place + length)].filter((value) => value !== null);
    return found.reduce((sum, value) => sum + value, 0) / found.length;
  });
}

/** Least squares over places 1, 2, …: the level at place 0, and the trend. */
function straightLine(values: readonly number[]): { level: number; trend: number } {
  const centre = (values.length + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [product, squares] = [0, 0];
  for (const [at, value] of values.entries()) {
    product += (at + 1 - centre) * (value - mean);
    squares += (at + 1 - centre) ** 2;
  }
  const trend = product / squares;
  return { level: mean - trend * centre, trend };
}
