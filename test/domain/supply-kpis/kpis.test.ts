import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bullwhip, bullwhipBound, movingAverageOrders } from '../../../src/domain/supply-kpis/bullwhip.ts';
import { deliveryPerformance, lineOutcome } from '../../../src/domain/supply-kpis/delivery-performance.ts';
import { compareForecasts } from '../../../src/domain/supply-kpis/forecast-exception.ts';
import { inventoryTurns } from '../../../src/domain/supply-kpis/inventory-turns.ts';
import { type DecidedProposal, proposalAcceptance, pushedShare } from '../../../src/domain/supply-kpis/proposal-acceptance.ts';
import { stockOutDays } from '../../../src/domain/supply-kpis/stock-out-days.ts';

describe('a delivered line', () => {
  const terms = { earlyToleranceDays: 2, lateToleranceDays: 1 };
  const line = (...receipts: [day: number, units: number][]) => {
    return { ordered: 10, promisedDay: 100, receipts: receipts.map(([day, units]) => ({ day, units })) };
  };

  test.each([
    ['in one receipt', line([100, 10]), true, true, 10], ['in two receipts', line([101, 4], [99, 6]), true, true, 10],
    ['just early enough', line([98, 10]), true, true, 10], ['too early', line([97, 10]), false, true, 10],
    ['just late enough', line([101, 10]), true, true, 10],
    ['too late', line([102, 10]), false, true, 10], ['completed too late', line([100, 9], [102, 1]), false, true, 10],
    ['begun too early', line([97, 1], [100, 9]), false, true, 10], ['short', line([100, 9]), true, false, 9],
    ['never', line(), false, false, 0],
    ['too much', line([100, 14]), true, true, 10], ['complete, and something more long after', line([100, 10], [150, 5]), true, true, 10],
    ['by nothing', line([100, 0]), false, false, 0],
  ])('%s', (_name, one, isOnTime, isInFull, filled) => {
    expect(lineOutcome(one, terms, 200)).toEqual({ isOnTime, isInFull, filled });
  });

  test('counts from the day on after which it is late, or once it is complete', () => {
    expect(lineOutcome(line(), terms, 101)).toBeNull();
    expect(lineOutcome(line([100, 9]), terms, 101)).toBeNull();
    expect(lineOutcome(line(), terms, 102)).not.toBeNull();
    expect(lineOutcome(line([99, 10]), terms, 99)).not.toBeNull();
    expect(lineOutcome(line([101, 10]), terms, 100)).toBeNull();
  });

  test('that is not due is no mark, good or bad', () => {
    const none = { lines: 0, onTime: null, inFull: null, onTimeInFull: null, unitFillRate: null, lineFillRate: null };
    expect(deliveryPerformance([], terms, 200)).toEqual(none);
    expect(deliveryPerformance([line()], terms, 50)).toEqual(none);
  });

  test('that brings too much makes up for none that is short', () => {
    expect(deliveryPerformance([line([100, 20]), line()], terms, 200)).toEqual({
      lines: 2, onTime: 0.5, inFull: 0.5, onTimeInFull: 0.5, unitFillRate: 0.5, lineFillRate: 0.5,
    });
  });

  test('refuses a tolerance below 0', () => {
    expect(() => lineOutcome(line(), { ...terms, earlyToleranceDays: -1 }, 1)).toThrow(RangeError);
    expect(() => lineOutcome(line(), { ...terms, lateToleranceDays: -1 }, 1)).toThrow(RangeError);
  });
});

describe('inventory turns', () => {
  test.each([
    [1200, [100, 300], 6, 365 / 6], [1200, [100, null, 300], 6, 365 / 6], [0, [100], 0, null], [1200, [], null, null],
    [1200, [null], null, null], [1200, [0, 0], null, null],
  ])('of %d over %j', (costOfGoodsSold, inventories, turns, daysOfSupply) => {
    expect(inventoryTurns({ costOfGoodsSold, inventories, days: 365 })).toEqual({ turns, daysOfSupply });
  });

  test.each([[-1, [1], 365], [1, [-1], 365], [1, [1], -1]])('refuse %d, %j and %d', (costOfGoodsSold, inventories, days) => {
    expect(() => inventoryTurns({ costOfGoodsSold, inventories, days })).toThrow(RangeError);
  });
});

test.each([
  [[3, 0, null, -1, 5], 2, 4, 0.5], [[null], 0, 0, null], [[], 0, 0, null], [[1], 0, 1, 0],
])('days without stock in %j', (stock, empty, knownDays, rate) => {
  expect(stockOutDays(stock)).toEqual({ stockOutDays: empty, knownDays, rate });
});

describe('the bullwhip', () => {
  const demand = Array.from({ length: 40 }, (_, at) => 50 + ((at * 7) % 11));

  test('of passing demand on is 1', () => {
    expect(bullwhip(demand, demand)).toEqual({ ratio: 1, variationRatio: 1 });
    const doubled = demand.map((units) => 2 * units);
    expect(bullwhip(doubled, demand)).toEqual({ ratio: expect.closeTo(4, 12), variationRatio: expect.closeTo(1, 12) });
  });

  test('cannot be told of too little, of demand that never varies, or of nothing', () => {
    expect(bullwhip(demand.slice(0, 19), demand.slice(0, 19))).toBeNull();
    expect(bullwhip(demand.slice(0, 20), demand.slice(0, 20))).not.toBeNull();
    const flat = demand.map(() => 5);
    expect(bullwhip(demand, flat)).toBeNull();
    expect(bullwhip(flat.map(() => 0), demand)).toBeNull();
    const around = demand.map((_, at) => (at % 2 === 0 ? 1 : -1));
    expect(bullwhip(demand, around)).toBeNull();
  });

  test('is 1 at least for any link, and less for a longer average', () => {
    const correlation = fc.double({ min: -0.99, max: 0.99, noNaN: true });
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 30 }), correlation, (leadTime, periods, rho) => {
      const bound = bullwhipBound({ leadTime, periods, correlation: rho });
      expect(bound).toBeGreaterThanOrEqual(1);
      const [shorter, longer] = [periods, periods + 1].map((averaged) => bullwhipBound({ leadTime, periods: averaged, correlation: 0 }));
      expect(longer).toBeLessThanOrEqual(shorter!);
    }));
  });

  test('has no orders before the average is full', () => {
    expect(movingAverageOrders([5, 5, 5, 8], { leadTime: 2, periods: 2, correlation: 0 })).toEqual([5, 11]);
    expect(movingAverageOrders([5], { leadTime: 2, periods: 2, correlation: 0 })).toEqual([]);
  });

  test.each([[-1, 4, 0], [2, 0.5, 0], [2, 4, 1], [2, 4, -1]])('refuses %d, %d and %d', (leadTime, periods, correlation) => {
    expect(() => bullwhipBound({ leadTime, periods, correlation })).toThrow(RangeError);
  });
  test('refuses unequal series', () => expect(() => bullwhip([1], [])).toThrow(RangeError));
});

describe('acceptance', () => {
  const decided = (outcome: DecidedProposal['outcome'], proposed: number, approved: number, isAutomatic = false): DecidedProposal => {
    return { outcome, proposed, approved, isAutomatic };
  };

  test('tells what was approved, and how it was changed', () => {
    const proposals = [
      decided('APPROVED', 10, 10, true), decided('APPROVED', 10, 15), decided('APPROVED', 20, 15), decided('REJECTED', 10, 0),
      decided('EXPIRED', 5, 0),
      decided('EXPIRED', 0, 0),
    ];
    expect(proposalAcceptance(proposals)).toEqual({
      decided: 5, acceptance: 0.2, overrides: expect.closeTo(2 / 3, 12), automatic: 0.2, overrideBias: expect.closeTo(0.25 / 3, 12),
      overrideSize: 0.25,
    });
  });

  test('of nothing is not known', () => {
    const nothing = { acceptance: null, overrides: null, automatic: null, overrideBias: null, overrideSize: null };
    expect(proposalAcceptance([])).toEqual({ decided: 0, ...nothing });
    expect(proposalAcceptance([decided('REJECTED', 4, 0)])).toEqual({ ...nothing, decided: 1, acceptance: 0, automatic: 0 });
  });

  test.each([
    [[], null], [[{ shipped: 0, policyQuantity: 0 }], null], [[{ shipped: 4, policyQuantity: 0 }], Number.POSITIVE_INFINITY],
    [[{ shipped: 12, policyQuantity: 10 }, { shipped: 0, policyQuantity: 10 }], 0.1], [[{ shipped: 5, policyQuantity: 10 }], 0],
  ])('pushed in %j', (lines, share) => expect(pushedShare(lines)).toBe(share));
});

describe('two forecasts', () => {
  test('that are not both known are no exception, and two of 0 agree', () => {
    expect(compareForecasts([null, 5, 0, 0], [5, null, 0, 4], 10)).toEqual([
      { differencePercent: null, isException: false }, { differencePercent: null, isException: false },
      { differencePercent: 0, isException: false },
      { differencePercent: 200, isException: true },
    ]);
  });

  test('just as far apart as tolerated are no exception', () => {
    expect(compareForecasts([90], [110], 20)).toEqual([{ differencePercent: 20, isException: false }]);
    expect(compareForecasts([90], [110], 19.9)[0]!.isException).toBe(true);
  });

  test('are the same from either side', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (one, other) => {
      expect(compareForecasts([one], [other], 5)).toEqual(compareForecasts([other], [one], 5));
    }));
  });

  test.each([[[1], [], 5], [[1], [1], -5], [[-1], [1], 5], [[1], [-1], 5]])('refuse %j, %j and %d', (buyer, seller, threshold) => {
    expect(() => compareForecasts(buyer, seller, threshold)).toThrow(RangeError);
  });
});
