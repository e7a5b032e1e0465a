import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../../../src/domain/calendar/day.ts';
import { chooseForecast } from '../../../src/domain/forecast/choose-forecast.ts';
import { deviationsOfSums } from '../../../src/domain/forecast/deviations-of-sums.ts';
import { deviationOfSum } from '../../../src/domain/forecast/forecast-deviation.ts';
import { defaultSmoothing } from '../../../src/domain/forecast/forecast-method.ts';
import { foldSeries } from '../../../src/domain/forecast/fold-demand.ts';
import { type ForecastState, startState } from '../../../src/domain/forecast/forecast-state.ts';
import { bytesOf } from '../../../src/vmi/demand/packed.ts';
import { positionForecast } from '../../../src/vmi/demand/position-forecast.ts';

const keep = (state: ForecastState, foldedUntil = '2026-03-02') => ({ state: bytesOf(state), foldedUntil });
const level = (units: readonly number[]) => foldSeries(startState({ method: 'SIMPLE_SMOOTHING', smoothing: defaultSmoothing, level: units[0]! }), units);
const weekly = () => chooseForecast(Array.from({ length: 70 }, (_, at) => 20 + [0, 3, 5, 9, 12, 30, 1][at % 7]! + Math.sin(at * 12.9898) * 2), 7).state;

describe('the forecast of a position', () => {
  test('is unknown while nothing is known, and never 0', () => {
    const nothing = startState({ method: 'MEAN', smoothing: defaultSmoothing });
    expect(positionForecast(null, { today: '2026-03-02', days: 3 })).toBeNull();
    expect(positionForecast(keep(nothing), { today: '2026-03-02', days: 3 })).toBeNull();
    expect(positionForecast(keep(foldSeries(nothing, [Number.NaN])), { today: '2026-03-02', days: 3 })).toBeNull();
  });

  test('has no band where one day is known, which says nothing of the next', () => {
    expect(positionForecast(keep(foldSeries(startState({ method: 'MEAN', smoothing: defaultSmoothing }), [4])), { today: '2026-03-02', days: 2 })).toEqual({ units: Float64Array.of(4, 4), usual: Float64Array.of(4, 4), deviations: null });
  });

  test('keeps to the day of the week, however long nobody has told anything', () => {
    const state = weekly();
    const ahead = positionForecast(keep(state), { today: '2026-03-02', days: 28 })!.units;
    for (const gap of [1, 6, 7, 20]) {
      const later = positionForecast(keep(state), { today: dayOf(20_514 + gap)!, days: 7 })!;
      expect(later.units).toEqual(ahead.slice(gap, gap + 7));
    }
  });

  test('is that of today when today is told already', () => {
    expect([...positionForecast(keep(level([5, 5]), '2026-03-04'), { today: '2026-03-02', days: 2 })!.units]).toEqual([5, 5]);
  });

  test('has what is known to come, on its days', () => {
    const events = [{ fromDay: '2026-03-03', toDay: '2026-03-04', factor: 2, unitsPerDay: '1.5' }, { fromDay: '2026-03-04', toDay: '2026-03-04', factor: 0, unitsPerDay: 0 }, { fromDay: '2026-02-01', toDay: '2026-03-01', factor: 9, unitsPerDay: '0' }];
    const { units, usual } = positionForecast(keep(level([4, 4])), { today: '2026-03-02', days: 4, events })!;
    expect([[...units], [...usual]]).toEqual([[4, 9.5, 1.5, 4], [4, 4, 4, 4]]);
  });
});

describe('deviations of sums', () => {
  test('are those that are reckoned one by one', () => {
    fc.assert(fc.property(fc.constantFrom(level([3, 5, 4, 8]), weekly()), fc.double({ min: 0.1, max: 40, noNaN: true }), fc.integer({ min: 1, max: 40 }), (state, sigma, horizon) => {
      const sums = deviationsOfSums(state, sigma, 0, horizon);
      sums.forEach((deviation, at) => expect(deviation).toBeCloseTo(deviationOfSum(state, sigma, at + 1), 8));
    }));
  });

  test('are larger the longer nobody has told anything: the variance of a sum, errors of the gap included', () => {
    const state = weekly();
    for (const [gap, horizon] of [[1, 5], [4, 3], [9, 14]] as const) {
      // Var(S(gap + n) − S(gap)), each error's effect on both sums taken together.
      const effect = (after: number): number => deviationOfSum(state, 1, after + 1) ** 2 - deviationOfSum(state, 1, after) ** 2;
      const root = (after: number) => Math.sqrt(effect(after));
      let expected = 0;
      for (let at = 0; at < horizon; at += 1) expected += effect(at);
      for (let since = 1; since <= gap; since += 1) expected += (root(since + horizon - 1) - root(since - 1)) ** 2;
      expect(deviationsOfSums(state, 1, gap, horizon)[horizon - 1]).toBeCloseTo(Math.sqrt(expected), 9);
      expect(deviationsOfSums(state, 1, gap, horizon)[horizon - 1]).toBeGreaterThan(deviationsOfSums(state, 1, 0, horizon)[horizon - 1]!);
    }
  });
});
