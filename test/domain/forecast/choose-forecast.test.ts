import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseForecast } from '../../../src/domain/forecast/choose-forecast.ts';
import { patternOf } from '../../../src/domain/forecast/demand-class.ts';
import { fitHolt, fitHoltWinters, fitSimpleSmoothing } from '../../../src/domain/forecast/fit-smoothing.ts';
import { foldDemand, foldSeries } from '../../../src/domain/forecast/fold-demand.ts';
import { forecastOf } from '../../../src/domain/forecast/forecast-ahead.ts';
import { deviationOfSum, deviationsAhead } from '../../../src/domain/forecast/forecast-deviation.ts';
import { demandOf } from '../../../src/domain/forecast/forecast-errors.ts';
import { type ForecastStart, slot, startState } from '../../../src/domain/forecast/forecast-state.ts';
import { seasonalStart } from '../../../src/domain/forecast/seasonal-start.ts';

const unknown = Number.NaN;
/** Numbers that look random and are the same every time. */
const noise = (at: number) => ((Math.sin(at * 12.9898) * 43758.5453) % 1) * 10;
const series = (length: number, of: (at: number) => number) => Array.from({ length }, (_, at) => of(at));
const weekly = [60, 80, 100, 120, 140, 150, 50];

describe('the class of demand', () => {
  test.each([
    ['none', [0, 0, 0], 'INSUFFICIENT', null, null],
    ['one', [0, 4, 0], 'INSUFFICIENT', 2, null],
    ['none known', [unknown, unknown], 'INSUFFICIENT', null, null],
    ['the same each time', [3, 3, 3, 3], 'SMOOTH', 1, 0],
    ['the same now and then', [0, 3, 0, 3], 'INTERMITTENT', 2, 0],
    ['more and less', [1, 9, 1, 9], 'ERRATIC', 1, 64 / 75],
    ['more and less, now and then', [0, 1, 0, 9, 0, 1, 0, 9], 'LUMPY', 2, 64 / 75],
    ['the same, without the periods that are not known', [3, unknown, unknown, 3, unknown, 3], 'SMOOTH', 1, 0],
  ] as const)('%s', (_name, demand, demandClass, meanInterval, squaredVariation) => {
    const found = patternOf(demand);
    expect({ ...found, squaredVariation: found.squaredVariation && Math.round(found.squaredVariation * 1e12) / 1e12 }).toEqual({
      demandClass, meanInterval, squaredVariation: squaredVariation && Math.round(squaredVariation * 1e12) / 1e12,
    });
  });

  test('is sparse from the cut on', () => {
    expect(patternOf([0, ...series(24, () => 2), 0, 0, 0, 0, 0, 0, 0, 2]).demandClass).toBe('INTERMITTENT');
    expect(patternOf([0, ...series(24, () => 2), 0, 0, 0, 0, 0, 0, 2]).demandClass).toBe('SMOOTH');
  });
});

describe('the method chosen', () => {
  test.each([
    ['a mean for too short a series', series(9, () => 5), 0, 'MEAN'],
    ['a mean for no demand', series(40, () => 0), 0, 'MEAN'],
    ['a mean for nothing', [], 7, 'MEAN'],
    ['simple smoothing for a level', series(60, (at) => 100 + noise(at)), 0, 'SIMPLE_SMOOTHING'],
    ['Holt for a trend', series(60, (at) => 100 + 5 * at + noise(at)), 0, 'HOLT'],
    ['the season that adds up', series(84, (at) => 20 + weekly[at % 7]! + noise(at)), 7, 'HOLT_WINTERS_ADDITIVE'],
    ['the season that multiplies', series(84, (at) => (1 + at / 20) * weekly[at % 7]! + noise(at) / 5), 7, 'HOLT_WINTERS_MULTIPLICATIVE'],
    ['no season where too little is known after the first', series(15, (at) => 20 + weekly[at % 7]!), 7, 'SIMPLE_SMOOTHING'],
    ['no season where there are not two', series(13, (at) => 20 + weekly[at % 7]!), 7, 'SIMPLE_SMOOTHING'],
    ['Syntetos and Boylan for lumpy demand', series(60, (at) => (at % 4 === 0 ? 1 + (at % 7) ** 2 : 0)), 7, 'SYNTETOS_BOYLAN'],
    ['the same for erratic demand without a season', series(60, (at) => 1 + Math.abs(noise(at)) ** 3), 0, 'SYNTETOS_BOYLAN'],
    ['a season where it explains erratic demand', series(84, (at) => (at % 7 === 3 ? 500 : 20) + noise(at)), 7, 'HOLT_WINTERS_ADDITIVE'],
    ['a season for a week of five days', series(84, (at) => (at % 7 < 5 ? 20 + noise(at) : 0)), 7, 'HOLT_WINTERS_ADDITIVE'],
    ['no season for demand on half of the days by chance', series(84, (at) => (noise(at) > 0 ? 5 + noise(at + 7) / 4 : 0)), 7, 'SYNTETOS_BOYLAN'],
    ['what sinks for demand that has ended', series(52, (at) => (at < 40 && at % 3 === 0 ? 5 : 0)), 0, 'TEUNTER_SYNTETOS_BABAI'],
  ] as const)('%s', (_name, demand, seasonLength, method) => {
    const { state, tried, ...found } = chooseForecast(demand, seasonLength);
    expect(found.method).toBe(method);
    const criteria = tried.map(({ criterion }) => criterion);
    expect(criteria).toEqual(criteria.toSorted((one, other) => one - other));
    expect(state[slot.periods]).toBe(demand.length);
    expect(found.pattern).toEqual(patternOf(demand));
    expect(demandOf(state).mean ?? 0).toBeCloseTo(demand.reduce((sum: number, units) => sum + units, 0) / Math.max(1, demand.length), 9);
  });

  test('meets a series without any noise', () => {
    expect([...forecastOf(chooseForecast(series(20, (at) => 50 + at)).state, 2)!]).toEqual([expect.closeTo(70, 4), expect.closeTo(71, 4)]);
    expect(chooseForecast(series(20, () => 50)).method).toBe('SIMPLE_SMOOTHING');
  });

  test('goes on from period to period as if all had been folded in at once', () => {
    const demand = series(84, (at) => 20 + weekly[at % 7]! + noise(at));
    const { state } = chooseForecast(demand.slice(0, 70), 7);
    const apart = state.slice();
    for (const units of demand.slice(70)) foldDemand(apart, 0, units);
    expect(foldSeries(state, demand, 70)).toEqual(apart);
  });
});

describe('fitting', () => {
  test('finds nothing in nothing', () => {
    expect([fitSimpleSmoothing([]), fitSimpleSmoothing([unknown]), fitHolt([5, unknown])]).toEqual([null, null, null]);
    expect(fitHoltWinters([1, 2, 3, 4, 5], 3, false)).toBeNull();
    expect(fitHoltWinters([1, 2, unknown, unknown], 2, false)).toBeNull();
  });

  test('leaves no more squares than any other constants and start', () => {
    const demand = series(40, (at) => 100 + at + noise(at)).with(0, unknown).with(7, unknown);
    const [simple, holt] = [fitSimpleSmoothing(demand)!, fitHolt(demand)!];
    expect(simple.count).toBe(38);
    const part = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
    fc.assert(fc.property(part, part, fc.integer({ min: 80, max: 120 }), fc.integer({ min: -3, max: 3 }), (alpha, beta, level, trend) => {
      const constants = { alpha, beta, gamma: 0 };
      const squares = (start: ForecastStart) => foldSeries(startState(start), demand)[slot.errorSquares]!;
      expect(squares({ method: 'SIMPLE_SMOOTHING', smoothing: constants, level })).toBeGreaterThan(simple.squares * 0.99999);
      expect(squares({ method: 'HOLT', smoothing: constants, level, trend })).toBeGreaterThan(holt.squares * 0.99999);
    }));
  });

  test('knows a season with periods that are not known', () => {
    const demand = series(42, (at) => 20 + weekly[at % 7]!).with(3, unknown).with(20, unknown);
    const fit = fitHoltWinters(demand, 7, false)!;
    expect(fit.count).toBe(34);
    const forecast = forecastOf(foldSeries(startState(fit.start), demand, fit.from), 7)!;
    expect([...forecast].map(Math.round)).toEqual(weekly.map((units) => units + 20));
  });
});

describe('the start of a season', () => {
  test.each([3, 4, 7, 12])('of %d periods is found in a series without noise', (length) => {
    const shape = series(length, (at) => at - (length - 1) / 2);
    const found = seasonalStart(series(2 * length, (at) => 100 + 2 * at + shape[at % length]!), length, false)!;
    expect(found.trend).toBeCloseTo(2, 9);
    for (const [at, figure] of found.season.entries()) expect(figure).toBeCloseTo(shape[at]!, 9);
  });

  test('has figures that add to 0, or have a mean of 1', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 30 }), (demand) => {
      const length = Math.floor(demand.length / 2);
      const sum = (isMultiplicative: boolean) => {
        return seasonalStart(demand, length, isMultiplicative)!.season.reduce((total, one) => total + one, 0);
      };
      expect(sum(false)).toBeCloseTo(0, 8);
      expect(sum(true)).toBeCloseTo(length, 8);
    }));
  });

  test.each([
    ['one season', [1, 2, 3], 2, false], ['no season', [1, 2, 3], 1, false],
    ['a part that is not known', [1, unknown, 3, unknown], 2, false],
    ['a figure of 0 that would multiply', [0, 4, 0, 4], 2, true], ['nothing to multiply', [0, 0, 0, 0], 2, true],
  ] as const)('is none for %s', (_name, demand, length, isMultiplicative) => {
    expect(seasonalStart(demand, length, isMultiplicative)).toBeNull();
  });
});

describe('the deviation of a forecast', () => {
  const figures = { SIMPLE_SMOOTHING: [], HOLT: [], HOLT_WINTERS_ADDITIVE: [1, -2, 1], HOLT_WINTERS_MULTIPLICATIVE: [1, 1], CROSTON: [] };
  const stateFor = (method: keyof typeof figures) => {
    return startState({ method, smoothing: { alpha: 0.3, beta: 0.2, gamma: 0.4 }, level: 50, trend: 1, season: figures[method] });
  };

  test.each(['SIMPLE_SMOOTHING', 'HOLT', 'HOLT_WINTERS_ADDITIVE'] as const)('%s: is what an error does to later periods', (method) => {
    const state = stateFor(method);
    const [usual, more] = [state.slice(), state.slice()];
    const next = forecastOf(state, 1)![0]!;
    foldDemand(usual, 0, next);
    foldDemand(more, 0, next + 1);
    const effects = forecastOf(more, 9)!.map((rate, at) => rate - forecastOf(usual, 9)![at]!);
    const [ahead, sums] = [deviationsAhead(state, 2, 10), [1, ...effects]];
    let [variance, sumOfEffects, varianceOfSum] = [0, 0, 0];
    for (const [at, effect] of sums.entries()) {
      variance += effect ** 2;
      sumOfEffects += effect;
      varianceOfSum += sumOfEffects ** 2;
      expect(ahead[at]).toBeCloseTo(2 * Math.sqrt(variance), 9);
      expect(deviationOfSum(state, 2, at + 1)).toBeCloseTo(2 * Math.sqrt(varianceOfSum), 9);
    }
  });

  test('of a mean is that of the demand', () => {
    const state = startState({ method: 'MEAN', smoothing: { alpha: 0.1, beta: 0, gamma: 0 }, level: 5 });
    expect([...deviationsAhead(state, 3, 3)]).toEqual([3, 3, 3]);
    expect(deviationOfSum(state, 3, 4)).toBe(6);
  });

  test.each(['HOLT_WINTERS_MULTIPLICATIVE', 'CROSTON'] as const)('%s: grows with time', (method) => {
    const ahead = [...deviationsAhead(stateFor(method), 1, 5)];
    expect(ahead).toEqual([...new Set(ahead)].toSorted((one, other) => one - other));
    expect(deviationOfSum(stateFor(method), 1, 4)).toBeGreaterThan(2);
  });

  test('is never below 0, and over no time none', () => {
    expect(() => deviationsAhead(stateFor('HOLT'), -1, 2)).toThrow(RangeError);
    expect(() => deviationOfSum(stateFor('HOLT'), -1, 2)).toThrow(RangeError);
    expect(deviationOfSum(stateFor('HOLT'), 1, 0)).toBe(0);
  });
});
