import { expect, test } from '@jest/globals';
import { usualKpiDefinitions } from '../../../src/vmi/agreements/kpi-definitions.ts';
import type { KpiFacts, PositionHistory } from '../../../src/vmi/kpis/kpi-facts.ts';
import { measureKpis } from '../../../src/vmi/kpis/measure-kpis.ts';
import { kpiNames } from '../../../src/vmi/kpis/measured-kpis.ts';

const nothing: KpiFacts = {
  versionId: '', from: '2026-01-01', until: '2026-01-30', today: '2026-02-10', reviewDays: 1, definitions: usualKpiDefinitions, currency: 'EUR', lines: [], orders: [], shipped: [], proposals: [], positions: [],
};
const hex = (days: readonly number[]) => Buffer.from(Float32Array.from(days).buffer).toString('hex');
/** A position whose history begins so many days before the span. */
const history = (demand: readonly number[], closing: readonly number[], firstDay = '2026-01-01', unitPrice = 10): PositionHistory => [unitPrice, firstDay, hex(demand), hex(closing), []];
const days = (count: number, units: (at: number) => number) => Array.from({ length: count }, (_, at) => units(at));

test('without data every figure is null, and says that it was computed from nothing', () => {
  expect(Object.values(measureKpis(nothing))).toEqual(kpiNames.map(() => ({ value: null, basedOn: 0 })));
});

test('deliveries by the agreement’s day, tolerance and what may be missing', () => {
  const lines: KpiFacts['lines'] = [
    [100, '2026-01-10', '2026-01-08', [['2026-01-10', 60], ['2026-01-09', 40]]],
    [100, '2026-01-10', '2026-01-08', [['2026-01-11', 100]]],
    [100, '2026-01-10', '2026-01-08', [['2026-01-10', 98]]],
    [100, '2026-01-10', '2026-01-08', []],
  ];
  const usual = measureKpis({ ...nothing, lines });
  expect(usual).toMatchObject({ fillRate: { value: 298 / 400, basedOn: 4 }, lineFillRate: { value: 2 / 4 }, onTimeInFull: { value: 1 / 4, basedOn: 4 } });
  const definitions = { ...usualKpiDefinitions, lateDays: 1, shortTolerance: 0.02, fillRateOf: 'LINES' as const };
  expect(measureKpis({ ...nothing, lines, definitions })).toMatchObject({ fillRate: { value: 3 / 4 }, onTimeInFull: { value: 3 / 4 } });
  expect(measureKpis({ ...nothing, lines, definitions: { ...usualKpiDefinitions, onTimeBy: 'REQUESTED' } })).toMatchObject({ fillRate: { value: 298 / 400 }, onTimeInFull: { value: 0 } });
});

test('turns and days of supply over a year, stock-out days; days not known are left out', () => {
  const demand = days(30, (at) => (at === 3 ? Number.NaN : 4));
  const closing = days(30, (at) => (at < 2 ? Number.NaN : at < 5 ? 0 : 56));
  const { turns, daysOfSupply, stockOutDays, stockOutRate } = measureKpis({ ...nothing, positions: [history(demand, closing)] });
  // 4 a day, 1,460 a year, over a mean stock of 25 × 56 / 28 = 50.
  expect(turns.value).toBeCloseTo(29.2, 9);
  expect(daysOfSupply.value).toBeCloseTo(12.5, 9);
  expect([stockOutDays, stockOutRate]).toEqual([{ value: 3, basedOn: 28 }, { value: 3 / 28, basedOn: 28 }]);
});

test('a constant demand is forecast without an error; one that steps up is forecast too low', () => {
  const stock = days(90, () => 100);
  const constant = measureKpis({ ...nothing, positions: [history(days(90, () => 5), stock, '2025-11-02')] });
  expect(constant.forecastError.value).toBeCloseTo(0, 9);
  expect(constant.forecastError.basedOn).toBe(30);
  const stepped = measureKpis({ ...nothing, positions: [history(days(90, (at) => (at < 60 ? 5 : 10)), stock, '2025-11-02')] });
  expect(stepped.forecastBias.value).toBeLessThan(0);
  expect(stepped.forecastError.value).toBeCloseTo(-stepped.forecastBias.value!, 9);
  // Days without stock are not days without demand.
  const empty = measureKpis({ ...nothing, positions: [history(days(90, (at) => (at < 60 ? 5 : 0)), days(90, (at) => (at < 60 ? 100 : 0)), '2025-11-02')] });
  expect(empty.forecastError).toEqual({ value: null, basedOn: 0 });
});

test('the bullwhip ratio of orders twice as far from the mean is 4; fewer than twenty periods say nothing', () => {
  const demand = days(30, (at) => 10 + (at % 2));
  const orders: KpiFacts['orders'] = demand.map((units, at) => [`2026-01-${String(at + 1).padStart(2, '0')}`, 10 * (10.5 + 2 * (units - 10.5))]);
  const facts = { ...nothing, orders, positions: [history(demand, days(30, () => 5))] };
  expect(measureKpis(facts).bullwhipRatio.value).toBeCloseTo(4, 9);
  expect(measureKpis({ ...facts, reviewDays: 2 }).bullwhipRatio).toEqual({ value: null, basedOn: 15 });
});

test('how proposals were taken, and what was pushed', () => {
  const proposals: KpiFacts['proposals'] = [['APPROVED', true, 10, 10], ['APPROVED', false, 10, 14], ['REJECTED', false, 10, 0], ['EXPIRED', false, 10, 0]];
  expect(measureKpis({ ...nothing, proposals, shipped: [[120, 100], [50, 100]] })).toMatchObject({
    acceptance: { value: 1 / 4, basedOn: 4 }, overrides: { value: 1 / 2, basedOn: 2 }, automatic: { value: 1 / 4 }, pushedShare: { value: 0.1, basedOn: 2 },
  });
});
