import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { weekdayOf, dayNumber } from '../../../src/domain/calendar/day.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { day } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const position = (key: string, slug = 'formosa') => toGlobalId('StockPosition', seedId(slug, 'position', key));
const fields = `demandClass meanInterval squaredVariation method meanPerDay deviationPerDay learnedThrough methodChosenThrough isBeingRelearned
  errors { count meanError meanAbsoluteError rootMeanSquareError weightedError trackingSignal isBiased } history(days: 200) { day demand closing hadStock } forecast(days: 40) { day units usualUnits low high }`;
const query = `query ($id: ID!) { node(id: $id) { ... on StockPosition { onHand demand { ${fields} } } } }`;
const seen = async (persona: string, key: string, slug?: string) => (await world.as(persona).data(query, { id: position(key, slug) })).node;
const demandOf = async (key: string) => (await seen('planner', key)).demand;

interface ForecastDay { day: string; units: string; usualUnits: string; low: string; high: string }

describe('the demo world', () => {
  test.each([
    ['jade-pack-daya', 'SMOOTH', 'HOLT_WINTERS_ADDITIVE'],
    ['suhe-motor-daya', 'SMOOTH', 'HOLT_WINTERS_ADDITIVE'],
    ['radhafen-cargo-warehouse', 'INTERMITTENT', 'SYNTETOS_BOYLAN'],
    ['radhafen-charger-leipzig', 'LUMPY', 'SYNTETOS_BOYLAN'],
  ])('has %s, whose demand is %s and forecast by %s', async (key, demandClass, method) => {
    const demand = await demandOf(key);
    expect(demand).toMatchObject({ demandClass, method, learnedThrough: day(-1), methodChosenThrough: day(-1), isBeingRelearned: false });
    expect(demand.errors).toMatchObject({ isBiased: false, count: expect.any(Number) });
    // What is expected is near what is usual, and has a band around it.
    const usual = demand.forecast.map(({ usualUnits }: ForecastDay) => Number(usualUnits));
    const mean = usual.reduce((sum: number, units: number) => sum + units, 0) / usual.length;
    expect(mean).toBeGreaterThan(0.5 * Number(demand.meanPerDay));
    expect(mean).toBeLessThan(1.7 * Number(demand.meanPerDay));
    for (const { units, low, high } of demand.forecast as ForecastDay[]) expect(Number(low) <= Number(units) && Number(units) <= Number(high) && Number(low) >= 0).toBe(true);
  });

  test('expects nothing much of a plant on Sundays, and nothing on days known to be closed', async () => {
    const { forecast } = await demandOf('jade-pack-daya');
    const kinds = Map.groupBy((forecast as ForecastDay[]).entries(), ([ahead, { day: of }]) => (ahead >= 20 && ahead <= 22 ? 'CLOSED' : weekdayOf(dayNumber(of)) === 7 ? 'SUNDAY' : 'WORKING'));
    const unitsOf = (kind: 'SUNDAY' | 'WORKING') => kinds.get(kind)!.map(([, { units }]) => Number(units));
    expect(kinds.get('CLOSED')!.map(([, { units, low, high }]) => [units, low, high])).toEqual(Array.from({ length: 3 }, () => ['0', '0', '0']));
    expect(Math.max(...unitsOf('SUNDAY'))).toBeLessThan(8);
    expect(Math.min(...unitsOf('WORKING'))).toBeGreaterThan(8);
  });

  test('raises what is expected by the promotion to come, and not by the one gone by', async () => {
    const { forecast, meanPerDay } = await demandOf('radhafen-one-warehouse');
    for (const [ahead, { units, usualUnits }] of (forecast as ForecastDay[]).entries()) {
      const factor = ahead >= 8 && ahead <= 17 ? 1.6 : ahead === 24 || ahead === 25 ? 0 : 1;
      expect(Number(units)).toBeCloseTo(factor * Number(usualUnits), 3);
    }
    // 4.2 on a usual day of the end, a fifth less at the beginning: the autumn's promotion taken away.
    expect(Number(meanPerDay)).toBeGreaterThan(3);
    expect(Number(meanPerDay)).toBeLessThan(4.6);
  });

  test('does not take five days without stock for days without demand', async () => {
    const { history, meanPerDay } = await demandOf('radhafen-one-warehouse');
    const without = history.filter(({ hadStock }: { hadStock: boolean }) => !hadStock);
    expect(without.map(({ day: of, demand }: { day: string; demand: string }) => [of, demand])).toEqual([-62, -61, -60, -59, -58].map((ago) => [day(ago), '0']));
    const sold = history.reduce((sum: number, { demand }: { demand: string }) => sum + Number(demand), 0);
    expect(history).toHaveLength(120);
    expect(Number(meanPerDay)).not.toBeCloseTo(sold / 120, 2);
  });

  test('knows the demand of a position whose stock nobody tells', async () => {
    const { onHand, demand } = await seen('planner', 'radhafen-charger-leipzig');
    expect([onHand, demand.history.at(-1).closing, demand.history.at(-1).hadStock]).toEqual([null, null, null]);
    expect(demand.forecast).toHaveLength(40);
  });

  test('ends where stock is now', async () => {
    for (const key of ['jade-pack-daya', 'radhafen-one-berlin', 'isarvelo-one-warehouse']) {
      const { onHand, demand } = await seen('planner', key);
      expect(demand.history.at(-1)).toMatchObject({ day: day(-1), closing: onHand });
    }
  });
});

describe('who sees it', () => {
  test.each([['supplier', 'jade-pack-daya'], ['rival-supplier', 'saebom-pack-changhua'], ['motor-supplier', 'suhe-motor-daya'], ['channel', 'radhafen-one-warehouse'], ['rival-channel', 'isarvelo-one-warehouse']])(
    '%s sees the demand of %s as the firm does', async (persona, key) => {
      expect(await seen(persona, key)).toEqual(await seen('planner', key));
    },
  );

  test.each([
    ['supplier', 'saebom-pack-changhua'], ['rival-supplier', 'jade-pack-daya'], ['channel', 'isarvelo-one-warehouse'], ['rival-channel', 'radhafen-one-warehouse'], ['supplier', 'radhafen-one-warehouse'], ['other-workspace', 'jade-pack-daya'],
  ])('%s sees nothing of %s, neither by the position nor by its demand', async (persona, key) => {
    expect(await seen(persona, key)).toBeNull();
    const id = toGlobalId('PositionDemand', seedId('formosa', 'position', key));
    expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  });

  test('the other workspace its own: of five working days a week, forecast as such', async () => {
    const { demandClass, method } = (await seen('other-supplier', 'twin-pack-odense', 'fjordhave')).demand;
    expect([demandClass, method]).toEqual(['INTERMITTENT', 'HOLT_WINTERS_ADDITIVE']);
  });
});

describe('how far', () => {
  test.each([['history', 0], ['history', 367], ['forecast', 0], ['forecast', 367]])('%s of %i days is refused', async (field, days) => {
    const { errors } = await world.as('planner').query(`query ($id: ID!, $days: Int!) { node(id: $id) { ... on StockPosition { demand { ${field}(days: $days) { day } } } } }`, { id: position('jade-pack-daya'), days });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'DAYS_OUT_OF_RANGE' });
  });

  test('a year ahead, and as much as is known back', async () => {
    const { node } = await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on StockPosition { demand { history(days: 366) { day } few: history(days: 3) { day } forecast(days: 366) { day } } } } }', { id: position('isarvelo-one-warehouse') });
    expect([node.demand.history.length, node.demand.history[0].day, node.demand.few.map((one: { day: string }) => one.day), node.demand.forecast.length, node.demand.forecast[0].day]).toEqual([90, day(-90), [day(-3), day(-2), day(-1)], 366, day(0)]);
  });

  test('nothing is expected where nothing is known', async () => {
    await world.sql('delete from position_demand where id = $1', [seedId('formosa', 'position', 'radhafen-one-berlin')]);
    expect((await seen('channel', 'radhafen-one-berlin')).demand).toBeNull();
  });
});
