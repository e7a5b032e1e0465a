import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leadTimeDemand } from '../../../src/domain/replenishment/lead-time-demand.ts';
import {
  normalLoss, poissonLoss, standardLoss, standardLossInverse, standardSecondLoss,
} from '../../../src/domain/replenishment/loss-function.ts';
import { orderUpToForCycleService, orderUpToForFillRate, periodicService } from '../../../src/domain/replenishment/periodic-review.ts';
import { safetyStockFor, serviceOf } from '../../../src/domain/replenishment/service-level.ts';

const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const anyDemand = fc.record({
  mean: fc.double({ min: 1, max: 1e4, noNaN: true }), deviation: fc.double({ min: 0.1, max: 3e3, noNaN: true }),
});
const lot = fc.double({ min: 1, max: 1e4, noNaN: true });

describe('the loss function', () => {
  test('inverted is where it was', () => {
    fc.assert(fc.property(fc.double({ min: -50, max: 37, noNaN: true }), (z) => {
      expect(standardLossInverse(standardLoss(z))).toBeCloseTo(z, 8);
    }));
  });

  test('is the slope of the second one', () => {
    for (const z of [-3, -0.5, 0, 1, 2.5]) {
      expect((standardSecondLoss(z - 1e-4) - standardSecondLoss(z + 1e-4)) / 2e-4).toBeCloseTo(standardLoss(z), 6);
    }
  });

  test('has surplus less shortage equal to what there is beyond the mean', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.double({ min: 0, max: 150, noNaN: true }), (units, mean) => {
      const normal = [7, 0].map((deviation) => normalLoss(units, { mean, deviation }));
      for (const { shortage, surplus } of [poissonLoss(units, mean), ...normal]) {
        expect(surplus - shortage).toBeCloseTo(units - mean, 8);
        expect(Math.min(shortage, surplus)).toBeGreaterThanOrEqual(0);
      }
    }));
  });

  test.each([0, -1, Number.NaN])('has no inverse of %d', (loss) => expect(() => standardLossInverse(loss)).toThrow(RangeError));
  test('has no deviation below 0', () => expect(() => normalLoss(1, { mean: 1, deviation: -1 })).toThrow(RangeError));
});

describe('safety stock', () => {
  test('gives back the service it is for', () => {
    fc.assert(fc.property(anyDemand, level, lot, (demand, target, quantity) => {
      const cycle = safetyStockFor({ kind: 'CYCLE', level: target }, demand, quantity);
      expect(serviceOf(cycle.reorderPoint, demand, quantity).cycleService).toBeCloseTo(target, 8);
      const fill = safetyStockFor({ kind: 'FILL_RATE', level: target }, demand, quantity);
      expect(serviceOf(fill.reorderPoint, demand, quantity).fillRate).toBeCloseTo(target, 8);
    }));
  });

  test('grows with the service level, and with what is not certain', () => {
    fc.assert(fc.property(anyDemand, level, fc.constantFrom('CYCLE' as const, 'FILL_RATE' as const), (demand, target, kind) => {
      const of = (at: number) => safetyStockFor({ kind, level: at }, demand, 50).safetyStock;
      expect(of(target + 0.0005)).toBeGreaterThan(of(target));
      const wider = safetyStockFor({ kind: 'CYCLE', level: 0.9 }, { ...demand, deviation: demand.deviation + 1 }, 50);
      expect(wider.safetyStock).toBeGreaterThan(safetyStockFor({ kind: 'CYCLE', level: 0.9 }, demand, 50).safetyStock);
    }));
  });

  test('is none for demand that is certain', () => {
    const certain = { mean: 40, deviation: 0 };
    expect(safetyStockFor({ kind: 'FILL_RATE', level: 0.9 }, certain, 10)).toEqual({ z: 0, safetyStock: 0, reorderPoint: 40 });
    expect(safetyStockFor({ kind: 'CYCLE', level: 0.1 }, certain, 10)).toMatchObject({ safetyStock: 0, reorderPoint: 40 });
    expect(serviceOf(40, certain, 10)).toEqual({ safetyStock: 0, cycleService: 1, expectedShortage: 0, fillRate: 1 });
    expect(serviceOf(38, certain, 10)).toEqual({ safetyStock: -2, cycleService: 0, expectedShortage: 2, fillRate: 0.8 });
  });

  test.each([
    ['a level of 1', () => safetyStockFor({ kind: 'CYCLE', level: 1 }, { mean: 1, deviation: 1 }, 1)],
    ['a fill rate of 1', () => safetyStockFor({ kind: 'FILL_RATE', level: 1 }, { mean: 1, deviation: 1 }, 1)],
    ['a fill rate of 0', () => safetyStockFor({ kind: 'FILL_RATE', level: 0 }, { mean: 1, deviation: 1 }, 1)],
    ['no lot', () => safetyStockFor({ kind: 'FILL_RATE', level: 0.9 }, { mean: 1, deviation: 1 }, 0)],
    ['the service of no lot', () => serviceOf(1, { mean: 1, deviation: 1 }, 0)],
    ['a lead time below 0', () => leadTimeDemand({ mean: 1, deviation: 1 }, { mean: -1, deviation: 0 })],
    ['an uncertainty below 0', () => leadTimeDemand({ mean: 1, deviation: 1 }, { mean: 1, deviation: -1 })],
    ['a deviation below 0', () => leadTimeDemand({ mean: 1, deviation: -1 }, { mean: 1, deviation: 0 })],
  ])('refuses %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});

describe('periodic review', () => {
  const review = fc.record({
    demand: anyDemand.map(({ mean, deviation }) => ({ mean, deviation: Math.min(deviation, mean) })),
    leadTime: fc.record({ mean: fc.double({ min: 0, max: 20, noNaN: true }), deviation: fc.double({ min: 0, max: 2, noNaN: true }) }),
    reviewInterval: fc.double({ min: 0.5, max: 10, noNaN: true }),
  });

  test('up to its level gives the fill rate it is for', () => {
    fc.assert(fc.property(review, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (terms, target) => {
      const { orderUpTo } = orderUpToForFillRate(terms, target);
      expect(periodicService(terms, orderUpTo).fillRate).toBeCloseTo(target, 6);
    }));
  });

  test('needs more for more service, and for a longer interval', () => {
    fc.assert(fc.property(review, level, (terms, target) => {
      const { orderUpTo, safetyStock, demand } = orderUpToForCycleService(terms, target);
      expect(orderUpTo).toBeCloseTo(demand.mean + safetyStock, 6);
      expect(orderUpToForCycleService(terms, target + 0.0005).orderUpTo).toBeGreaterThan(orderUpTo);
      expect(orderUpToForFillRate(terms, Math.min(0.999, target + 0.0005)).orderUpTo)
        .toBeGreaterThanOrEqual(orderUpToForFillRate(terms, Math.min(0.999, target)).orderUpTo);
    }));
  });

  const plain = { demand: { mean: 10, deviation: 3 }, leadTime: { mean: 2, deviation: 0 }, reviewInterval: 1 };
  test.each([
    ['no interval', () => orderUpToForCycleService({ ...plain, reviewInterval: 0 }, 0.9)],
    ['an interval below 0', () => periodicService({ ...plain, reviewInterval: -1 }, 30)],
    ['no demand', () => periodicService({ ...plain, demand: { mean: 0, deviation: 1 } }, 30)],
    ['a fill rate of 1', () => orderUpToForFillRate(plain, 1)],
  ])('refuses %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});
