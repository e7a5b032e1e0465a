import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patternOf, patternOfState } from '../../../src/domain/forecast/demand-class.ts';
import { foldDemand, foldSeries } from '../../../src/domain/forecast/fold-demand.ts';
import { forecastOf, rateAhead } from '../../../src/domain/forecast/forecast-ahead.ts';
import { demandOf, errorsOf } from '../../../src/domain/forecast/forecast-errors.ts';
import { forecastMethods, type ForecastMethod, isSeasonal, type Smoothing } from '../../../src/domain/forecast/forecast-method.ts';
import { type ForecastStart, methodOf, slot, stateLength, startState } from '../../../src/domain/forecast/forecast-state.ts';
import { trackingOf } from '../../../src/domain/forecast/tracking-signal.ts';

const unknown = Number.NaN;
const smoothing: Smoothing = { alpha: 0.3, beta: 0.2, gamma: 0.4 };

/** Demand with periods of nothing and periods that are not known. */
const anyDemand = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }) }, fc.constant(0), fc.constant(unknown)),
  { maxLength: 60 },
);
const anySmoothing = fc.record({
  alpha: fc.double({ min: 0, max: 1, noNaN: true }), beta: fc.double({ min: 0, max: 1, noNaN: true }),
  gamma: fc.double({ min: 0, max: 1, noNaN: true }),
});
const season = [0.8, 1.3, 0.9];

function startOf(method: ForecastMethod, constants = smoothing): ForecastStart {
  return isSeasonal(method) ? { method, smoothing: constants, level: 50, trend: 1, season } : { method, smoothing: constants };
}

/** What each method would forecast for each period, from the definitions and the whole history before it; null for none. */
function definition(method: ForecastMethod, demand: readonly number[], { alpha, beta, gamma }: Smoothing): (number | null)[] {
  const known = demand.map((units, period) => ({ units, period })).filter(({ units }) => !Number.isNaN(units));
  if (method === 'MEAN') {
    return [...demand.keys(), demand.length].map((end) => {
      const before = known.filter(({ period }) => period < end);
      return before.length === 0 ? null : before.reduce((sum, { units }) => sum + units, 0) / before.length;
    });
  }
  let [level, trend, passed, isStarted] = [50, 1, 0, isSeasonal(method)];
  let sinceFirst = 0;
  const figures = [...season];
  const forecasts: (number | null)[] = [];
  for (const [period, units] of [...demand, unknown].entries()) {
    const figure = figures[period % 3]!;
    const bias = { CROSTON: 1, SYNTETOS_BOYLAN: 1 - beta / 2, SHALE_BOYLAN_JOHNSTON: 1 - beta / (2 - beta) };
    const rate = {
      MEAN: 0, SIMPLE_SMOOTHING: level, HOLT: level + trend, HOLT_WINTERS_ADDITIVE: level + trend + figure,
      HOLT_WINTERS_MULTIPLICATIVE: (level + trend) * figure, TEUNTER_SYNTETOS_BABAI: level * trend,
      CROSTON: level / trend, SYNTETOS_BOYLAN: (level / trend) * bias.SYNTETOS_BOYLAN,
      SHALE_BOYLAN_JOHNSTON: (level / trend) * bias.SHALE_BOYLAN_JOHNSTON,
    };
    forecasts.push(isStarted ? rate[method] : null);
    const isTrended = method.startsWith('HOLT');
    sinceFirst += 1;
    if (Number.isNaN(units)) {
      if (isTrended && isStarted) level += trend;
      continue;
    }
    passed += 1;
    if (isTrended && isStarted) {
      const before = level;
      const isAdding = method !== 'HOLT_WINTERS_MULTIPLICATIVE';
      const plain = method === 'HOLT' ? units : isAdding ? units - figure : units / figure;
      level = isAdding || figure >= 0.01 ? alpha * plain + (1 - alpha) * (level + trend) : level + trend;
      if (isAdding || figure >= 0.01) trend = beta * (level - before) + (1 - beta) * trend;
      if (isAdding) figures[period % 3] = gamma * (units - level) + (1 - gamma) * figure;
      else if (level > 0) figures[period % 3] = gamma * (units / level) + (1 - gamma) * figure;
    } else if (isTrended) {
      if (passed === 1) [level, sinceFirst] = [units, 0];
      else [level, trend, isStarted] = [units, (units - level) / sinceFirst, true];
    } else if (method === 'SIMPLE_SMOOTHING') {
      [level, isStarted] = [isStarted ? alpha * units + (1 - alpha) * level : units, true];
    } else if (method === 'TEUNTER_SYNTETOS_BABAI') {
      if (isStarted) trend = beta * (units > 0 ? 1 : 0) + (1 - beta) * trend;
      if (isStarted && units > 0) level = alpha * units + (1 - alpha) * level;
      if (!isStarted && units > 0) [level, trend, isStarted] = [units, 1 / passed, true];
    } else if (units > 0) {
      [level, trend] = isStarted ? [alpha * units + (1 - alpha) * level, beta * passed + (1 - beta) * trend] : [units, passed];
      [passed, isStarted] = [0, true];
    }
  }
  return forecasts;
}

describe.each(forecastMethods)('%s', (method) => {
  test('folded in period by period is what its definition makes of the whole history', () => {
    fc.assert(fc.property(anyDemand, anySmoothing, (demand, constants) => {
      const state = startState(startOf(method, constants));
      const expected = definition(method, demand, constants);
      for (const [period, units] of [...demand, unknown].entries()) {
        expectClose(forecastOf(state, 1) && rateAhead(state, 0, 1), expected[period]!);
        foldDemand(state, 0, units);
      }
    }));
  });

  test('keeps the errors, the bias and the pattern of the whole history', () => {
    fc.assert(fc.property(anyDemand, (demand) => {
      const state = foldSeries(startState(startOf(method)), demand);
      const forecasts = definition(method, demand, smoothing).slice(0, demand.length).map((rate) => rate ?? unknown);
      const tracked = trackingOf(demand, forecasts);
      const found = errorsOf(state);
      expect(found.count).toBe(tracked.length);
      expectClose(found.meanError, tracked.length === 0 ? null : tracked.at(-1)!.runningSum / tracked.length);
      expectClose(found.meanAbsoluteError, tracked.at(-1)?.meanAbsoluteDeviation ?? null);
      expectClose(found.trackingSignal, tracked.at(-1)?.trackingSignal ?? null);
      const squares = tracked.reduce((sum, { error }) => sum + error * error, 0);
      expectClose(found.rootMeanSquareError, tracked.length === 0 ? null : Math.sqrt(squares / tracked.length));
      expect(patternOfState(state)).toEqual(patternOf(demand));
      expectMoments(state, demand);
    }));
  });

  test('beside other states in one array', () => {
    const length = stateLength(3);
    const states = new Float64Array(3 * length).fill(7);
    states.set(startState(startOf(method)), length);
    const alone = startState(startOf(method));
    for (const units of [4, 0, unknown, 9, 12, 0, 0, 3]) {
      foldDemand(states, length, units);
      foldDemand(alone, 0, units);
    }
    expect([...states.subarray(length, length + alone.length)]).toEqual([...alone]);
    expect(rateAhead(states, length, 2)).toBe(rateAhead(alone, 0, 2));
    expect([...states.subarray(0, length), ...states.subarray(2 * length)].every((value) => value === 7)).toBe(true);
  });
});

describe('a period that is not known', () => {
  test('is not one without demand', () => {
    const fold = (units: number) => foldSeries(startState(startOf('SIMPLE_SMOOTHING')), [10, 10, units, 10]);
    expect(forecastOf(fold(unknown), 1)![0]).toBe(10);
    expect(forecastOf(fold(0), 1)![0]).toBeLessThan(10);
  });

  test('makes no interval longer', () => {
    const fold = (units: number) => foldSeries(startState(startOf('CROSTON')), [10, units, units, 10]);
    expect(forecastOf(fold(unknown), 1)![0]).toBe(10);
    expect(forecastOf(fold(0), 1)![0]).toBeLessThan(10);
  });

  test('lets the season go on', () => {
    const start: ForecastStart = { method: 'HOLT_WINTERS_ADDITIVE', smoothing, level: 10, trend: 0, season: [-5, 0, 5] };
    expect(forecastOf(foldSeries(startState(start), [unknown]), 3)).toEqual(Float64Array.of(10, 15, 5));
  });
});

describe('a season that multiplies', () => {
  const start = (level: number, figures: number[]): ForecastStart => {
    return { method: 'HOLT_WINTERS_MULTIPLICATIVE', smoothing, level, trend: -1, season: figures };
  };

  test('learns nothing of the level from a figure of 0', () => {
    const state = foldSeries(startState(start(10, [0, 2])), [5]);
    expect([state[slot.level], state[slot.trend]]).toEqual([9, -1]);
    expect(state[slot.season]).toBeCloseTo(0.4 * (5 / 9), 12);
  });

  test('does not explode when something is sold on a day that is mostly closed', () => {
    const demand = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 0 : 100));
    expect(foldSeries(startState(start(50, [0.1, 1.9])), [...demand, 3])[slot.level]).toBeLessThan(100);
  });

  test('learns no figure from a level of 0', () => {
    const state = foldSeries(startState(start(1, [1, 1])), [0]);
    expect([state[slot.level], state[slot.season]]).toEqual([0, 1]);
  });
});

describe('a forecast', () => {
  test('is none before there is anything known', () => {
    expect(forecastOf(startState(startOf('SIMPLE_SMOOTHING')), 3)).toBeNull();
    expect(errorsOf(startState(startOf('SIMPLE_SMOOTHING')))).toEqual({
      count: 0, meanError: null, meanAbsoluteError: null, rootMeanSquareError: null, trackingSignal: null, weightedError: null,
    });
    expect(demandOf(startState(startOf('SIMPLE_SMOOTHING')))).toEqual({ mean: null, deviation: null });
  });

  test('follows a trend, and never below 0', () => {
    expect([...forecastOf(foldSeries(startState(startOf('HOLT')), [30, 20]), 3)!]).toEqual([10, 0, 0]);
    expect([...forecastOf(foldSeries(startState(startOf('HOLT')), [10, 20]), 3)!]).toEqual([30, 40, 50]);
  });

  test('of dead demand sinks by Teunter, Syntetos and Babai, and stands still by Croston', () => {
    const quiet = [5, 0, 5, 0, 5, ...Array.from({ length: 60 }, () => 0)];
    const rate = (method: ForecastMethod) => forecastOf(foldSeries(startState(startOf(method)), quiet), 1)![0]!;
    expect(rate('TEUNTER_SYNTETOS_BABAI')).toBeLessThan(0.001);
    expect(rate('CROSTON')).toBeGreaterThan(2);
  });

  test('errors as parts of the demand', () => {
    expect(errorsOf(foldSeries(startState(startOf('SIMPLE_SMOOTHING')), [10, 20])).weightedError).toBe(0.5);
  });
});

describe('a start', () => {
  test('says its method', () => {
    expect(forecastMethods.map((method) => methodOf(startState(startOf(method))))).toEqual([...forecastMethods]);
  });

  test.each([
    [{ method: 'HOLT', smoothing: { ...smoothing, alpha: 1.1 } }], [{ method: 'HOLT', smoothing: { ...smoothing, beta: -0.1 } }],
    [{ method: 'HOLT', smoothing: { ...smoothing, gamma: Number.NaN } }], [{ method: 'HOLT_WINTERS_ADDITIVE', smoothing }],
    [{ method: 'HOLT_WINTERS_ADDITIVE', smoothing, level: 1, season }],
    [{ method: 'HOLT_WINTERS_ADDITIVE', smoothing, level: 1, trend: 0, season: [1] }],
  ] as [ForecastStart][])('refuses %j', (start) => {
    expect(() => startState(start)).toThrow(RangeError);
  });
});

function expectMoments(state: Float64Array, demand: readonly number[]): void {
  const known = demand.filter((units) => !Number.isNaN(units));
  const mean = known.length === 0 ? null : known.reduce((sum, units) => sum + units, 0) / known.length;
  const { mean: found, deviation } = demandOf(state);
  expectClose(found, mean);
  const squares = known.reduce((sum, units) => sum + (units - (mean ?? 0)) ** 2, 0);
  expectClose(deviation, known.length < 2 ? null : Math.sqrt(squares / (known.length - 1)));
}

function expectClose(found: number | null, expected: number | null): void {
  expect(found === null).toBe(expected === null);
  expect(Math.abs((found ?? 0) - (expected ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected ?? 0)));
}
