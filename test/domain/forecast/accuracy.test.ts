import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accuracyOf } from '../../../src/domain/forecast/accuracy.ts';
import { benchmarkForecasts } from '../../../src/domain/forecast/benchmark-forecasts.ts';
import { demandInStock, demandWithoutEvents, forecastWithEvents } from '../../../src/domain/forecast/known-events.ts';
import { trackingOf } from '../../../src/domain/forecast/tracking-signal.ts';

const unknown = Number.NaN;

describe('accuracy', () => {
  test('of nothing is not known', () => {
    const none = {
      count: 0, meanError: null, rootMeanSquareError: null, meanAbsoluteError: null, meanPercentageError: null,
      meanAbsolutePercentageError: null, weightedAbsolutePercentageError: null, meanAbsoluteScaledError: null,
    };
    expect(accuracyOf([], [])).toEqual(none);
    expect(accuracyOf([unknown], [3], { demand: [1, 2], seasonLength: 1 })).toEqual(none);
  });

  test('has no percentage of a demand of 0, and a weighted one all the same', () => {
    expect(accuracyOf([0, 4], [1, 5])).toMatchObject({
      meanPercentageError: null, meanAbsolutePercentageError: null, weightedAbsolutePercentageError: 50, meanError: -1,
    });
    expect(accuracyOf([0, 0], [1, 1]).weightedAbsolutePercentageError).toBeNull();
  });

  test('leaves out what is not known', () => {
    const training = { demand: [1, unknown, 3, 5], seasonLength: 1 };
    expect(accuracyOf([8, unknown, 6], [6, 100, 6], training)).toMatchObject({ count: 2, meanError: 1, meanAbsoluteScaledError: 0.5 });
  });

  test('has no scale where the past never changed, or is too short', () => {
    expect(accuracyOf([1], [2], { demand: [3, 3], seasonLength: 1 }).meanAbsoluteScaledError).toBeNull();
    expect(accuracyOf([1], [2], { demand: [3], seasonLength: 1 }).meanAbsoluteScaledError).toBeNull();
  });

  test('of unequal series is refused', () => {
    expect(() => accuracyOf([1], [])).toThrow(RangeError);
    expect(() => trackingOf([1], [])).toThrow(RangeError);
  });
});

test('tracking has no signal before the first error, and leaves out what is not known', () => {
  expect(trackingOf([5, unknown, 7], [5, 5, 5])).toEqual([
    { error: 0, runningSum: 0, meanAbsoluteDeviation: 0, trackingSignal: null },
    { error: 2, runningSum: 2, meanAbsoluteDeviation: 1, trackingSignal: 2 },
  ]);
});

describe('benchmarks', () => {
  test('go by what is known', () => {
    const demand = [2, 6, unknown, 4, unknown];
    expect([...benchmarkForecasts.mean(demand, 2)!]).toEqual([4, 4]);
    expect([...benchmarkForecasts.naive(demand, 2)!]).toEqual([4, 4]);
    expect([...benchmarkForecasts.seasonalNaive(demand, 3, 2)!]).toEqual([4, 2, 4]);
    expect([...benchmarkForecasts.drift(demand, 2)!]).toEqual([expect.closeTo(4 + 4 / 3, 12), expect.closeTo(6, 12)]);
  });

  test('of nothing are none', () => {
    for (const demand of [[], [unknown, unknown]]) {
      for (const benchmark of Object.values(benchmarkForecasts)) expect(benchmark(demand, 2, 2)).toBeNull();
    }
    expect(benchmarkForecasts.drift([3], 2)).toBeNull();
  });
});

describe('known events', () => {
  const events = [
    { from: 1, to: 2, factor: 2 }, { from: 2, to: 2, factor: 1.5, units: 4 }, { from: 3, to: 3, factor: 0 }, { from: 4, to: 9, units: -50 },
  ];

  test('multiply first and add then, and never lead below 0', () => {
    expect([...forecastWithEvents([10, 10, 10, 10, 10], events)]).toEqual([10, 20, 34, 0, 0]);
  });

  test('are taken out of the past, where a closure tells nothing', () => {
    expect([...demandWithoutEvents([10, 20, 34, 0], events)]).toEqual([10, 10, 10, unknown]);
    expect([...demandWithoutEvents([1], [{ from: 0, to: 0, units: 5 }])]).toEqual([0]);
    expect([...demandWithoutEvents([unknown], [])]).toEqual([unknown]);
  });

  test('taken out and put in again are nothing', () => {
    const event = fc.record({
      from: fc.integer({ min: 0, max: 9 }), to: fc.integer({ min: 0, max: 9 }), factor: fc.double({ min: 0.1, max: 5, noNaN: true }),
      units: fc.integer({ min: 0, max: 50 }),
    });
    const any = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 });
    fc.assert(fc.property(any, fc.array(event, { maxLength: 4 }), (demand, them) => {
      const again = demandWithoutEvents(forecastWithEvents(demand, them), them);
      for (const [at, units] of demand.entries()) expect(again[at]).toBeCloseTo(units, 6);
    }));
  });
});

test('what is sold without stock is not what was asked for', () => {
  expect([...demandInStock([5, 0, 2], [true, true, false])]).toEqual([5, 0, unknown]);
});
