import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysOfSupply, demandOver } from '../../../src/domain/replenishment/days-of-supply.ts';
import { inventoryPosition, reliableSupply } from '../../../src/domain/replenishment/inventory-position.ts';
import { bufferZones, levelsOf, type ReplenishmentPolicy } from '../../../src/domain/replenishment/policy.ts';
import { capsAt, positionLimits } from '../../../src/domain/replenishment/position-limits.ts';
import { projectedShortage, projectStock } from '../../../src/domain/replenishment/projection.ts';
import { fillTruck, type TruckLine } from '../../../src/domain/replenishment/truck-load.ts';

const anyForecast = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });

describe('the inventory position', () => {
  const buckets = { onHand: 10, inTransit: 5, onOrder: 20, allocated: 4, backordered: 1 };
  test('counts what is coming and what is owed', () => expect(inventoryPosition(buckets)).toBe(30));
  test('is not known without the stock on hand', () => expect(inventoryPosition({ ...buckets, onHand: null })).toBeNull());

  test('relies on what comes in time', () => {
    const receipts = [{ day: 3, units: 5 }, { day: 7, units: 10 }, { day: 8, units: 100 }, { day: null, units: 50 }, { day: -1, units: 2 }];
    const [first, second, third, fourth, fifth] = receipts;
    expect(reliableSupply(receipts, 7)).toEqual({ units: 17, counted: [first, second, fifth], late: [third, fourth] });
  });
});

describe('days of supply', () => {
  test.each([
    [10, [4, 4, 4], 2.5, false], [12, [4, 4, 4], 3, true], [13, [4, 4, 4], 3, true], [0, [4], 0, false], [-5, [4], 0, false],
    [0, [0, 0, 4], 2, false],
    [5, [], 0, true], [8, [4, 0, 0, 4, 4], 4, false],
  ])('of %d with %j', (stock, forecast, days, isAtLeast) => {
    expect(daysOfSupply(stock, forecast)).toEqual({ days, isAtLeast });
  });

  test('undo the demand over days', () => {
    fc.assert(fc.property(anyForecast, fc.double({ min: 0, max: 1, noNaN: true }), (forecast, part) => {
      const demand = demandOver(forecast, part * forecast.length)!;
      const { days, isAtLeast } = daysOfSupply(demand, forecast);
      // The stock of a day without demand lasts longer still.
      expect(isAtLeast || days >= part * forecast.length - 1e-9).toBe(true);
      expect(demandOver(forecast, days)).toBeCloseTo(demand, 9);
    }));
  });

  test('cannot be told beyond the forecast', () => {
    expect(demandOver([1, 2], 2.1)).toBeNull();
    expect(demandOver([1, 2], 2)).toBe(3);
    expect(() => demandOver([1], -1)).toThrow(RangeError);
  });
});

describe('a policy', () => {
  const forecast = [10, 20, 30, 40];
  const zones = {
    averageDailyUse: 10, leadTimeDays: 12, leadTimeFactor: 0.5, variabilityFactor: 0.5, orderCycleDays: 7, minimumOrderQuantity: 50,
  };
  test.each<[ReplenishmentPolicy, number, number, number | null]>([
    [{ method: 'MIN_MAX', minimum: 20, maximum: 80 }, 20, 80, null],
    [{ method: 'REORDER_POINT', reorderPoint: 30, orderQuantity: 60 }, 30, 30, 60],
    [{ method: 'BASE_STOCK', baseStock: 70 }, 70, 70, null],
    [{ method: 'DAYS_OF_SUPPLY', minimumDays: 1.5, targetDays: 4 }, 20, 100, null],
    [{ method: 'BUFFER_ZONES', ...zones }, 210, 280, null],
  ])('%j', (policy, trigger, orderUpTo, orderQuantity) => {
    expect(levelsOf(policy, forecast)).toEqual({ trigger, orderUpTo, orderQuantity });
  });

  test('cannot be told where the forecast ends too soon', () => {
    expect(levelsOf({ method: 'DAYS_OF_SUPPLY', minimumDays: 1, targetDays: 5 }, forecast)).toBeNull();
    expect(levelsOf({ method: 'DAYS_OF_SUPPLY', minimumDays: 5, targetDays: 3 }, forecast)).toBeNull();
  });

  test('has a green zone of the largest of order, cycle and base', () => {
    expect(bufferZones(zones)).toEqual({ red: 90, yellow: 120, green: 70 });
    expect(bufferZones({ ...zones, minimumOrderQuantity: 100 }).green).toBe(100);
    expect(bufferZones({ ...zones, orderCycleDays: 1 }).green).toBe(60);
  });

  test.each<[string, ReplenishmentPolicy]>([
    ['a minimum below 0', { method: 'MIN_MAX', minimum: -1, maximum: 5 }],
    ['a maximum below 0', { method: 'MIN_MAX', minimum: 0, maximum: -5 }],
    ['no lot', { method: 'REORDER_POINT', reorderPoint: 1, orderQuantity: 0 }],
    ['days below 0', { method: 'DAYS_OF_SUPPLY', minimumDays: -1, targetDays: 1 }],
    ['use below 0', { method: 'BUFFER_ZONES', ...zones, averageDailyUse: -1 }],
    ['a lead time below 0', { method: 'BUFFER_ZONES', ...zones, leadTimeDays: -1 }],
    ['a factor below 0', { method: 'BUFFER_ZONES', ...zones, leadTimeFactor: -1 }],
    ['variability below 0', { method: 'BUFFER_ZONES', ...zones, variabilityFactor: -1 }],
    ['a cycle below 0', { method: 'BUFFER_ZONES', ...zones, orderCycleDays: -1 }],
  ])('refuses %s', (_name, policy) => expect(() => levelsOf(policy, forecast)).toThrow(RangeError));
});

describe('limits of the position', () => {
  const situation = { unitCost: 4, leadTimeDays: 1, forecast: [10, 20, 30] };
  const none = { maximum: null, shelfLifeDays: null, liabilityCap: null };

  test('are those agreed', () => {
    expect(positionLimits({ maximum: 90, shelfLifeDays: 1, liabilityCap: 200 }, situation)).toEqual([
      { cause: 'MAXIMUM', limit: 90 }, { cause: 'SHELF_LIFE', limit: 30 }, { cause: 'LIABILITY', limit: 50 },
    ]);
    expect(positionLimits(none, situation)).toEqual([]);
    expect(positionLimits({ ...none, shelfLifeDays: 3 }, situation)).toEqual([]);
  });

  test('leave what is between', () => {
    expect(capsAt(60, [{ cause: 'MAXIMUM', limit: 90 }, { cause: 'LIABILITY', limit: 50 }])).toEqual([
      { cause: 'MAXIMUM', units: 30 }, { cause: 'LIABILITY', units: -10 },
    ]);
  });

  test.each([
    [{ maximum: -1 }, situation], [{ shelfLifeDays: -1 }, situation], [{ liabilityCap: -1 }, situation],
    [{ liabilityCap: 1 }, { ...situation, unitCost: 0 }],
  ])('refuse %j', (terms, where) => expect(() => positionLimits({ ...none, ...terms }, where)).toThrow(RangeError));
});

describe('a truck', () => {
  const line: TruckLine = { units: 10, position: 0, dailyDemand: 5, loadSize: 5, room: 100, spacePerUnit: 1 };

  test('is filled with what would run out first', () => {
    // Two days of the first, four of the second: two loads bring the first up to the second, and then they take turns.
    const load = fillTruck([line, { ...line, position: 10 }], 40);
    expect(load).toEqual({ trucks: 1, added: [15, 5], free: 0 });
  });

  test('takes the first of two that would run out together', () => {
    expect(fillTruck([line, line], 25).added).toEqual([5, 0]);
  });

  test('never passes the room of a line, nor the space that is left', () => {
    expect(fillTruck([{ ...line, room: 7 }], 33)).toEqual({ trucks: 1, added: [5], free: 18 });
    expect(fillTruck([line], 33)).toEqual({ trucks: 1, added: [20], free: 3 });
  });

  test('makes no need and no truck, and is not for what nobody asks for', () => {
    expect(fillTruck([{ ...line, units: 0 }], 30)).toEqual({ trucks: 0, added: [0], free: 0 });
    expect(fillTruck([line, { ...line, units: 0 }, { ...line, dailyDemand: 0 }], 30).added).toEqual([10, 0, 0]);
    expect(fillTruck([], 30)).toEqual({ trucks: 0, added: [], free: 0 });
  });

  test('holds what it holds, in as few trucks as the orders need', () => {
    const anyLine = fc.record({
      units: fc.integer({ min: 0, max: 60 }), position: fc.integer({ min: 0, max: 50 }), dailyDemand: fc.integer({ min: 0, max: 9 }),
      loadSize: fc.integer({ min: 1, max: 12 }), room: fc.integer({ min: 0, max: 90 }), spacePerUnit: fc.constantFrom(0.1, 0.5, 1, 2.5),
    });
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 8 }), fc.integer({ min: 5, max: 80 }), (lines, capacity) => {
      const { trucks, added, free } = fillTruck(lines, capacity);
      const space = (of: (at: number) => number) => lines.reduce((sum, { spacePerUnit }, at) => sum + of(at) * spacePerUnit, 0);
      const before = space((at) => lines[at]!.units);
      expect(trucks).toBe(Math.max(0, Math.ceil(before / capacity - 1e-9)));
      expect(before + space((at) => added[at]!) + free).toBeCloseTo(trucks * capacity, 6);
      for (const [at, { room, loadSize, units, dailyDemand, spacePerUnit }] of lines.entries()) {
        expect(added[at]!).toBeLessThanOrEqual(room);
        expect(added[at]! % loadSize).toBe(0);
        const isOpen = units > 0 && dailyDemand > 0 && added[at]! + loadSize <= room;
        expect(isOpen && loadSize * spacePerUnit <= free - 1e-6).toBe(false);
      }
    }));
  });

  test.each([
    [[line], 0], [[{ ...line, loadSize: 0 }], 9], [[{ ...line, spacePerUnit: 0 }], 9], [[{ ...line, units: -1 }], 9],
  ])('refuses %j', (lines, capacity) => expect(() => fillTruck(lines, capacity)).toThrow(RangeError));
});

describe('the projection of stock', () => {
  const forecast = [10, 10, 10, 10];
  const receipts = [
    { day: 2, units: 15, id: 'on its way' }, { day: -3, units: 1, id: 'overdue' }, { day: 4, units: 99, id: 'too late' },
    { day: null, units: 99, id: 'some day' },
  ];

  test('tells each day, when stock runs out, and what it counts on', () => {
    const found = projectStock({ available: 20, forecast, receipts });
    expect(found.days.map(({ day, received, demand, closing }) => [day, received, demand, closing])).toEqual([
      [0, 1, 10, 11], [1, 0, 10, 1], [2, 15, 10, 6], [3, 0, 10, -4],
    ]);
    expect([found.stockOutDay, found.stockOutDayWithoutReceipts]).toEqual([3, 2]);
    expect(found.countedOn.map(({ id }) => id)).toEqual(['on its way', 'overdue']);
    expect(found.notCountedOn.map(({ id }) => id)).toEqual(['too late', 'some day']);
    expect(found.days.every(({ low, high }) => low === null && high === null)).toBe(true);
  });

  test('has a band of nine tenths', () => {
    const [today, tomorrow] = projectStock({ available: 20, forecast, receipts: [], deviations: [0, 2, 3, 4] }).days;
    expect([today!.low, today!.high]).toEqual([10, 10]);
    expect([tomorrow!.low, tomorrow!.high]).toEqual([expect.closeTo(-3.2897, 4), expect.closeTo(3.2897, 4)]);
    expect(() => projectStock({ available: 20, forecast, receipts: [], deviations: [-1, 0, 0, 0] })).toThrow(RangeError);
  });

  test('has not run out with the last unit, which rounding does not take away', () => {
    expect(projectStock({ available: 40, forecast, receipts: [] }).stockOutDay).toBeNull();
    expect(projectStock({ available: 0.3, forecast: [0.1, 0.1, 0.1], receipts: [] }).stockOutDay).toBeNull();
    expect(projectStock({ available: 39.9, forecast, receipts: [] }).stockOutDay).toBe(3);
  });

  test('ends with what there was, what came and what was asked for', () => {
    const anyDays = fc.array(fc.integer({ min: -2, max: 40 }));
    fc.assert(fc.property(fc.integer({ min: -20, max: 100 }), anyForecast, anyDays, (available, demand, days) => {
      const found = projectStock({ available, forecast: demand, receipts: days.map((day) => ({ day, units: 7 })) });
      const sum = demand.reduce((total, units) => total + units, 0);
      expect(found.days.at(-1)!.closing).toBeCloseTo(available + 7 * found.countedOn.length - sum, 9);
      expect(found.countedOn.length + found.notCountedOn.length).toBe(days.length);
      expect(found.stockOutDay).toBe(found.days.find(({ closing }) => closing < 0)?.day ?? null);
    }));
  });

  test('looks ahead to the worst day that an order can still help, whatever comes after it', () => {
    const projection = projectStock({ available: 20, forecast, receipts });
    expect(projectedShortage(projection, 5, { from: 1, to: 2 })).toBe(4);
    expect(projectedShortage(projection, 5, { from: 2, to: 2 })).toBe(-1);
    expect(projectedShortage(projection, 5, { from: 2, to: 9 })).toBe(9);
    expect(projectedShortage(projection, 5, { from: 7, to: 9 })).toBe(Number.NEGATIVE_INFINITY);
  });
});
