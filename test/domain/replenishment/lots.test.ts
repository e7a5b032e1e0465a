import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  economicOrderQuantity, economicOrderQuantityWithBackorders, economicProductionQuantity, orderQuantityCost,
} from '../../../src/domain/replenishment/economic-order-quantity.ts';
import { newsvendorDiscrete, newsvendorNormal, newsvendorProfit } from '../../../src/domain/replenishment/newsvendor.ts';
import { bandByPower, bandPoisson } from '../../../src/domain/replenishment/order-up-to-band.ts';
import { allUnitsDiscountLot, incrementalDiscountLot } from '../../../src/domain/replenishment/quantity-discount.ts';
import {
  type ContinuousReview, reorderByBackorderedLot, reorderByExpectedInventory, reorderBySafetyStock, reorderCost, reorderPoisson,
} from '../../../src/domain/replenishment/reorder-point-and-quantity.ts';
import { wagnerWhitin } from '../../../src/domain/replenishment/wagner-whitin.ts';
import { poissonProbabilities } from '../../../src/domain/statistics/poisson.ts';

const money = fc.double({ min: 0.1, max: 500, noNaN: true });
const anyCosts = fc.record({ fixedCost: money, holdingCost: money, demandRate: money });
const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };

describe('the economic order quantity', () => {
  test('costs what it says, and no other quantity costs less', () => {
    fc.assert(fc.property(anyCosts, money, (rates, other) => {
      const { orderQuantity, cost } = economicOrderQuantity(rates);
      expect(orderQuantityCost(rates, orderQuantity) / cost).toBeCloseTo(1, 10);
      expect(orderQuantityCost(rates, other)).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
    }));
  });

  test('is met from above where demand hardly waits, and where production is fast', () => {
    const { orderQuantity } = economicOrderQuantity(costs);
    expect(economicOrderQuantityWithBackorders(costs, 1e9).orderQuantity).toBeCloseTo(orderQuantity, 4);
    expect(economicProductionQuantity(costs, 1e12).orderQuantity).toBeCloseTo(orderQuantity, 4);
  });

  test.each([
    ['no cost of ordering', () => economicOrderQuantity({ ...costs, fixedCost: 0 })],
    ['no cost of holding', () => economicOrderQuantity({ ...costs, holdingCost: 0 })],
    ['no demand', () => economicOrderQuantity({ ...costs, demandRate: 0 })],
    ['no quantity', () => orderQuantityCost(costs, 0)],
    ['free waiting', () => economicOrderQuantityWithBackorders(costs, 0)],
    ['production that does not keep up', () => economicProductionQuantity(costs, 1300)],
  ])('refuses %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});

describe('quantity discounts', () => {
  const purchase = { fixedCost: 8, demandRate: 1300, holdingCostRate: 0.3 };
  const breaks = (...prices: [number, number][]) => ({ ...purchase, breaks: prices.map(([from, unitCost]) => ({ from, unitCost })) });

  test('of one price are the economic order quantity', () => {
    const { orderQuantity, cost } = economicOrderQuantity({ ...purchase, holdingCost: 0.225 });
    for (const lotOf of [allUnitsDiscountLot, incrementalDiscountLot]) {
      expect(lotOf(breaks([0, 0.75]))).toEqual({ orderQuantity, region: 0, cost: expect.closeTo(cost + 975, 9) });
    }
  });

  test('are worth taking where they are deep', () => {
    expect(allUnitsDiscountLot(breaks([0, 0.75], [400, 0.74999]))).toMatchObject({ region: 0 });
    const found = allUnitsDiscountLot(breaks([0, 0.75], [100, 0.5], [5000, 0.4]));
    expect(found).toMatchObject({ region: 1, orderQuantity: expect.closeTo(372.38, 2) });
    expect(incrementalDiscountLot(breaks([0, 0.75], [100, 0.25]))).toMatchObject({ region: 1 });
  });

  test('for the further units cost no less than trying every quantity', () => {
    const prices = breaks([0, 1], [100, 0.8], [300, 0.7]);
    const goods = (units: number) => Math.min(units, 100) + Math.min(Math.max(0, units - 100), 200) * 0.8 + Math.max(0, units - 300) * 0.7;
    const costAt = (units: number) => (8 + goods(units)) * (1300 / units) + (0.3 * goods(units)) / 2;
    const found = incrementalDiscountLot(prices);
    expect(found.cost).toBeCloseTo(costAt(found.orderQuantity), 8);
    for (let units = 1; units < 3000; units += 1) expect(costAt(units)).toBeGreaterThanOrEqual(found.cost - 1e-9);
  });

  test.each([
    ['no price', breaks()], ['a first price later than 0', breaks([5, 1])], ['breaks that fall', breaks([0, 1], [50, 0.9], [40, 0.8])],
    ['prices that rise', breaks([0, 1], [270, 3])], ['no cost of holding', { ...breaks([0, 1]), holdingCostRate: 0 }],
  ])('refuse %s', (_name, wrong) => {
    expect(() => allUnitsDiscountLot(wrong)).toThrow(RangeError);
    expect(() => incrementalDiscountLot(wrong)).toThrow(RangeError);
  });
});

describe('Wagner and Whitin', () => {
  const anyUnits = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
  const anyPlan = fc.tuple(anyUnits, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 }));

  test('cost no more than any other plan, and meet all demand', () => {
    fc.assert(fc.property(anyPlan, ([demand, fixedCost, holdingCost]) => {
      const { orderQuantities, cost } = wagnerWhitin(demand, { fixedCost, holdingCost });
      let [stock, paid] = [0, 0];
      for (const [period, units] of demand.entries()) {
        stock += orderQuantities[period]! - units;
        paid += (orderQuantities[period]! > 0 ? fixedCost : 0) + holdingCost * stock;
        expect(stock).toBeGreaterThanOrEqual(0);
      }
      expect([stock, paid]).toEqual([0, cost]);
      const plans = Array.from({ length: 2 ** demand.length }, (_, plan) => costOfPlan(plan, demand, { fixedCost, holdingCost }));
      expect(Math.min(...plans)).toBe(cost);
    }));
  });

  test.each([[[1], -1, 1], [[1], 1, -1], [[-1], 1, 1]] as const)('refuse %j', (demand, fixedCost, holdingCost) => {
    expect(() => wagnerWhitin(demand, { fixedCost, holdingCost })).toThrow(RangeError);
  });
});

describe('the newsvendor', () => {
  test('has no better number', () => {
    fc.assert(fc.property(money, money, fc.double({ min: 0, max: 60, noNaN: true }), (holdingCost, stockOutCost, mean) => {
      const probabilities = poissonProbabilities(mean);
      const { baseStock, cost } = newsvendorDiscrete({ holdingCost, stockOutCost }, probabilities);
      for (const other of [baseStock - 1, baseStock + 1]) {
        let found = 0;
        for (const [units, part] of probabilities.entries()) {
          found += part * (units > other ? stockOutCost * (units - other) : holdingCost * (other - units));
        }
        expect(found).toBeGreaterThanOrEqual(cost * (1 - 1e-9));
      }
    }));
  });

  test('is not misled by the rounding of sums, and takes the most there is for a ratio next to 1', () => {
    expect(newsvendorDiscrete({ holdingCost: 7, stockOutCost: 3 }, Float64Array.of(0.1, 0.1, 0.1, 0.7)).baseStock).toBe(2);
    expect(newsvendorDiscrete({ holdingCost: 1e-15, stockOutCost: 1 }, Float64Array.of(0.5, 0.499)).baseStock).toBe(1);
  });

  test.each([
    ['a unit left over that costs nothing', () => newsvendorNormal({ holdingCost: 0, stockOutCost: 1 }, { mean: 1, deviation: 1 })],
    ['a unit missing that costs nothing', () => newsvendorNormal({ holdingCost: 1, stockOutCost: 0 }, { mean: 1, deviation: 1 })],
    ['selling below cost', () => newsvendorProfit({ revenue: 1, purchaseCost: 2, salvageValue: 0 }, { mean: 1, deviation: 1 })],
  ])('refuses %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});

describe('reorder point and quantity', () => {
  const review: ContinuousReview = {
    fixedCost: 8, holdingCost: 0.225, stockOutCost: 7.5, demand: { mean: 1300, deviation: 150 }, leadTime: 1 / 12,
  };

  test('by the backordered lot and by safety stock cost more than the best, and not much', () => {
    const best = reorderCost(review, { reorderPoint: 126.8, orderQuantity: 328.5 });
    for (const policy of [reorderByBackorderedLot(review), reorderBySafetyStock(review)]) {
      expect(reorderCost(review, policy)).toBeGreaterThan(best);
      expect(reorderCost(review, policy)).toBeLessThan(1.25 * best);
    }
  });

  test('are not worth a stock where a missing unit costs next to nothing', () => {
    expect(reorderByExpectedInventory({ ...review, stockOutCost: 0.01 })).toBeNull();
  });

  test('cost what their cost rate sums to', () => {
    const policy = { reorderPoint: 3, orderQuantity: 5 };
    const poisson = { ...review, fixedCost: 100, holdingCost: 20, stockOutCost: 150, demand: { mean: 1.5, deviation: 0 }, leadTime: 2 };
    expect(reorderPoisson(poisson)).toMatchObject(policy);
    expect(reorderPoisson({ ...poisson, fixedCost: 5000 }).orderQuantity).toBeGreaterThan(20);
    // Low costs of ordering, and a lead time of none: levels are added on both sides.
    expect(reorderPoisson({ ...poisson, fixedCost: 0.1, leadTime: 0 })).toMatchObject({ reorderPoint: -1, orderQuantity: 1 });
  });

  test.each([
    ['certain demand', () => reorderCost({ ...review, demand: { mean: 5, deviation: 0 } }, { reorderPoint: 1, orderQuantity: 1 })],
    ['a cost of no quantity', () => reorderCost(review, { reorderPoint: 1, orderQuantity: 0 })],
    ['free stock-outs', () => reorderByExpectedInventory({ ...review, stockOutCost: 0 })],
    ['free orders', () => reorderPoisson({ ...review, fixedCost: 0 })],
    ['no demand', () => reorderPoisson({ ...review, demand: { mean: 0, deviation: 0 } })],
  ])('refuse %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});

describe('the band', () => {
  const bandCosts = { fixedCost: 5, holdingCost: 1, stockOutCost: 4 };

  test('covers the lead time too', () => {
    const [none, two] = [bandPoisson(bandCosts, 6), bandPoisson(bandCosts, 6, 2)];
    expect(two.reorderPoint - none.reorderPoint).toBeGreaterThanOrEqual(11);
    expect(two.cost).toBeGreaterThan(none.cost);
  });

  test('by power is near the exact one', () => {
    const exact = bandPoisson({ fixedCost: 64, holdingCost: 1, stockOutCost: 9 }, 30);
    const near = bandByPower({ fixedCost: 64, holdingCost: 1, stockOutCost: 9 }, { mean: 30, deviation: Math.sqrt(30) });
    expect(Math.abs(near.reorderPoint - exact.reorderPoint)).toBeLessThan(5);
    expect(Math.abs(near.orderUpTo - exact.orderUpTo)).toBeLessThan(25);
  });

  test.each([
    ['no demand', () => bandPoisson(bandCosts, 0)], ['free orders', () => bandPoisson({ ...bandCosts, fixedCost: 0 }, 6)],
    ['a lead time below 0', () => bandPoisson(bandCosts, 6, -1)], ['free stock', () => bandPoisson({ ...bandCosts, holdingCost: 0 }, 6)],
    ['no deviation', () => bandByPower(bandCosts, { mean: 6, deviation: 0 })],
    ['no mean', () => bandByPower(bandCosts, { mean: 0, deviation: 1 })],
    ['free stock by power', () => bandByPower({ ...bandCosts, holdingCost: 0 }, { mean: 6, deviation: 1 })],
    ['free stock-outs by power', () => bandByPower({ ...bandCosts, stockOutCost: 0 }, { mean: 6, deviation: 1 })],
  ])('refuses %s', (_name, wrong) => expect(wrong).toThrow(RangeError));
});

/**
 * The cost of ordering in the periods whose bit is set, for all demand until the next one; infinite where demand comes before the first.
 */
function costOfPlan(plan: number, demand: readonly number[], rates: { fixedCost: number; holdingCost: number }): number {
  let [cost, since] = [0, -1];
  for (const [period, units] of demand.entries()) {
    if ((plan >> period) % 2 === 1) [cost, since] = [cost + rates.fixedCost, period];
    if (units > 0 && since < 0) return Number.POSITIVE_INFINITY;
    if (units > 0) cost += rates.holdingCost * (period - since) * units;
  }
  return cost;
}
