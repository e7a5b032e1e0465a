import { describe, expect, test } from '@jest/globals';
import { dayNumber } from '../../../src/domain/calendar/day.ts';
import { sizeOrder, roundToPacks } from '../../../src/domain/replenishment/sizing.ts';
import { bullwhip, bullwhipBound, movingAverageOrders } from '../../../src/domain/supply-kpis/bullwhip.ts';
import { deliveryPerformance } from '../../../src/domain/supply-kpis/delivery-performance.ts';
import { compareForecasts } from '../../../src/domain/supply-kpis/forecast-exception.ts';
import { inventoryTurns } from '../../../src/domain/supply-kpis/inventory-turns.ts';
import { describeEach, expectWithin, oracleCases } from '../oracle-cases.ts';

const of = (method: string) => oracleCases('vmi/service_levels_bullwhip_kpi', method);
const bounds = [...of('bullwhip_lower_bound_iid'), ...of('bullwhip_lower_bound_ar1')];
const others = ['bullwhip_ratio_of_series', 'pack_and_truck_rounding', 'otif_and_fill', 'inventory_turns'];

(bounds.length === 0 ? describe.skip : describe)('all published cases', () => {
  test('are here', () => {
    expect([bounds.length, ...others.map((method) => of(method).length)]).toEqual([7, 1, 1, 1, 1]);
    expect(oracleCases('cpfr/cpfr', 'cpfr_forecast_exception')).toHaveLength(1);
  });
});

describeEach(bounds, ({ inputs, expected, tolerance }) => {
  test('the least that the policy can have', () => {
    const link = { leadTime: inputs['lead_time'], periods: inputs['moving_average_periods'], correlation: inputs['rho'] };
    expectWithin(bullwhipBound(link), expected['ratio'], tolerance);
  });
});

describeEach(of('bullwhip_ratio_of_series'), ({ inputs, expected, tolerance }) => {
  test('orders of the policy, and their ratio', () => {
    const periods = inputs['moving_average_periods'];
    const orders = movingAverageOrders(inputs['demand'], { leadTime: inputs['lead_time'], periods, correlation: 0 });
    for (const [at, order] of expected['orders_first_5'].entries()) expectWithin(orders[at], order, tolerance);
    const found = bullwhip(orders, inputs['demand'].slice(periods))!;
    expectWithin(found.ratio, expected['ratio'], tolerance);
    expectWithin(found.variationRatio, expected['cv_ratio'], tolerance);
    expectWithin(expected['order_variance'] / found.ratio, expected['demand_variance'], tolerance);
  });
});

describeEach(of('pack_and_truck_rounding'), ({ inputs, expected }) => {
  test('quantities', () => {
    const found = inputs['cases'].map(({ need, pack, moq = 0, rule }: Record<string, any>) => {
      if (rule !== 'up') return roundToPacks(need, pack, 'NEAREST');
      return sizeOrder(need, { minimumOrderQuantity: moq, packSize: pack, palletSize: 0, truckFill: 0 }).quantity;
    });
    expect(found).toEqual(expected['quantities']);
  });
});

describeEach(of('otif_and_fill'), ({ inputs, expected, tolerance }) => {
  test('every measure', () => {
    const lines = inputs['lines'].map(({ ordered, delivered, promised, received }: Record<string, any>) => {
      return { ordered, promisedDay: dayNumber(promised), receipts: received ? [{ day: dayNumber(received), units: delivered }] : [] };
    });
    const terms = { earlyToleranceDays: inputs['early_tolerance_days'], lateToleranceDays: inputs['late_tolerance_days'] };
    const found = deliveryPerformance(lines, terms, dayNumber('2026-03-31'));
    const names = {
      on_time: found.onTime, in_full: found.inFull, otif: found.onTimeInFull, unit_fill_rate: found.unitFillRate,
      line_fill_rate: found.lineFillRate,
    };
    for (const [name, value] of Object.entries(names)) expectWithin(value, expected[name], tolerance);
  });
});

describeEach(of('inventory_turns'), ({ inputs, expected, tolerance }) => {
  test('turns and days', () => {
    const inventories = [inputs['opening_inventory'], inputs['closing_inventory']];
    const found = inventoryTurns({ costOfGoodsSold: inputs['cogs'], inventories, days: inputs['days'] });
    expectWithin(found.turns, expected['turns'], tolerance);
    expectWithin(found.daysOfSupply, expected['days_of_supply'], tolerance);
  });
});

describeEach(oracleCases('cpfr/cpfr', 'cpfr_forecast_exception'), ({ inputs, expected, tolerance }) => {
  test('differences and exceptions', () => {
    const found = compareForecasts(inputs['buyer_forecast'], inputs['seller_forecast'], inputs['threshold_percent']);
    for (const [at, { differencePercent, isException }] of found.entries()) {
      expectWithin(differencePercent, expected['symmetric_difference_percent'][at], tolerance);
      expect(isException).toBe(expected['exception'][at]);
    }
  });
});
