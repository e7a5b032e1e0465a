import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysOfSupply as walkedDays, demandOver } from '../../../src/domain/replenishment/days-of-supply.ts';
import { VmiAgreementEntity, VmiAgreementVersionEntity } from '../../../src/vmi/agreements/agreement.entity.ts';
import { noteDemand } from '../../../src/vmi/demand/note-demand.ts';
import { issueOrder } from '../../../src/vmi/orders/issue-order.ts';
import { lookAhead } from '../../../src/vmi/outlook/look-ahead.job.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen, transports } from '../../server/subscriptions/listening.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { act, agreementId, agreementUuid, asPlatform, positionId, positionUuid } from '../stock/stock-world.ts';

/** How positions stand, and what is to be expected of them. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const outlook = `id status levels { orderAt orderUpTo } daysOfSupply isDaysOfSupplyAtLeast isStale onHand available inventoryPosition`;
const standing = async (persona: string, key: string, more = '') => (await world.as(persona).data(`query ($id: ID!) { stockPosition(id: $id) { ${outlook} ${more} } }`, { id: positionId(key) })).stockPosition;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Tells so many units for each of the last days, and what is on hand at their ends. */
async function sell(key: string, units: (daysAgo: number) => number, days = 60): Promise<void> {
  const [of] = await world.sql<{ relationshipId: string; agreementId: string }>('select relationship_id as "relationshipId", agreement_id as "agreementId" from stock_position where id = $1', [positionUuid(key)]);
  for (const table of ['position_demand', 'position_forecast']) await world.sql(`delete from ${table} where position_id = $1`, [positionUuid(key)]);
  await world.sql('delete from demand_event where agreement_id = $1', [of!.agreementId]);
  const notes = Array.from({ length: days }, (_, index) => ({ ...of!, positionId: positionUuid(key), day: day(index - days), demand: units(days - index), closing: 1_000 }));
  await asPlatform(world, async (tx) => {
    await noteDemand(tx, notes);
    return { noted: notes.length };
  });
}

describe('what the database walks', () => {
  test('is what the domain walks', async () => {
    const units = fc.double({ min: 0, max: 500, noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 100) / 100);
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(units, fc.constant(0)), { minLength: 1, maxLength: 40 }), fc.integer({ min: -5_000, max: 600_000 }).map((value) => value / 100), fc.integer({ min: 0, max: 4_500 }).map((value) => value / 100), async (forecast, stock, days) => {
      let sum = 0;
      const sums = forecast.map((one) => (sum += one));
      const [row] = await world.sql<{ days: number; over: number | null }>('select days_to_use_up($1, $2::float8[]) as days, expected_over($2::float8[], $3) as over', [stock, `{${sums.join(',')}}`, days]);
      const { days: expected, isAtLeast } = walkedDays(stock, forecast);
      // Sums round otherwise than what is left: a stock that is used up to the last unit may last a part of a day more or less.
      expect(Math.abs(row!.days - expected)).toBeLessThan(isAtLeast || row!.days === forecast.length ? forecast.length * 1e-6 + 1e-6 : 1e-6);
      const over = demandOver(forecast, days);
      expect(row!.over === null).toBe(over === null);
      expect(row!.over ?? 0).toBeCloseTo(over ?? 0, 6);
    }), { numRuns: 60 });
  });
});

describe('status', () => {
  test('goes by the inventory position and the levels of the method; not counted is not within range', async () => {
    const all = (await world.as('planner').data(`{ stockPositions(first: 100) { nodes { ${outlook} } } }`)).stockPositions.nodes;
    const of = (key: string) => all.find(({ id }: { id: string }) => id === positionId(key));
    expect(of('jade-pack-daya')).toMatchObject({ status: 'BELOW_MINIMUM', levels: { orderAt: '400', orderUpTo: '1200' } });
    expect(of('saebom-pack-changhua')).toMatchObject({ status: 'WITHIN_RANGE', levels: { orderAt: '150', orderUpTo: '390' } });
    expect(of('radhafen-one-berlin')).toMatchObject({ status: 'BELOW_MINIMUM', levels: { orderAt: '9', orderUpTo: '9' } });
    expect(of('radhafen-charger-leipzig')).toMatchObject({ status: 'UNKNOWN', onHand: null, daysOfSupply: null, isStale: true });
  });

  test('follows stock in the same transaction, also to nothing and to too much', async () => {
    const set = async (change: string) => (await act(world, 'rival-channel', 'adjustStock', { stockPositionId: positionId('isarvelo-one-warehouse'), change })).userErrors.length === 0 && (await standing('rival-channel', 'isarvelo-one-warehouse')).status;
    expect((await standing('rival-channel', 'isarvelo-one-warehouse')).status).toBe('WITHIN_RANGE');
    expect(await set('31')).toBe('WITHIN_RANGE');
    expect(await set('0.0001')).toBe('ABOVE_MAXIMUM');
    expect(await set('-48.0001')).toBe('WITHIN_RANGE');
    expect(await set('-0.5')).toBe('BELOW_MINIMUM');
    expect(await set('-23.5')).toBe('STOCKOUT');
  });

  test('above the level by the rounding to whole packs is not too much, save where a maximum is agreed', async () => {
    const stand = async (change: string) => (await act(world, 'planner', 'adjustStock', { stockPositionId: positionId('saebom-pack-changhua'), change })).userErrors.length === 0 && (await standing('planner', 'saebom-pack-changhua')).status;
    expect(await stand('197')).toBe('WITHIN_RANGE');
    expect(await stand('1')).toBe('ABOVE_MAXIMUM');
    expect(await stand('-198')).toBe('WITHIN_RANGE');
  });
});

describe('days of supply and projection', () => {
  test('walk the forecast of the position; levels by days and by use follow from it', async () => {
    await sell('jade-pack-daya', () => 20);
    await sell('jade-cell-daya', () => 1_000);
    await sell('suhe-motor-daya', () => 10);
    await runJobs(world, lookAhead);
    const pack = await standing('planner', 'jade-pack-daya');
    expect(pack).toMatchObject({ isDaysOfSupplyAtLeast: false });
    expect(pack.daysOfSupply).toBeCloseTo(15.5, 1);
    const cells = await standing('supplier', 'jade-cell-daya');
    expect(Number(cells.levels.orderAt)).toBeCloseTo(10_000, -2);
    expect(Number(cells.levels.orderUpTo)).toBeCloseTo(24_000, -2);
    expect(cells.status).toBe('WITHIN_RANGE');
    const motors = await standing('motor-supplier', 'suhe-motor-daya');
    // Yellow 10 × 18, red 180 × 0.4 × 1.5; green the larger of the minimum order, a week's use and 180 × 0.4.
    expect(Number(motors.levels.orderAt)).toBeCloseTo(288, 0);
    expect(Number(motors.levels.orderUpTo)).toBeCloseTo(360, 0);
    expect(motors.status).toBe('ABOVE_MAXIMUM');
  });

  test('follow stock at once, and events and days with the next look ahead; a stock beyond the forecast lasts so long at least', async () => {
    await act(world, 'planner', 'adjustStock', { stockPositionId: positionId('jade-pack-daya'), change: '-210' });
    expect((await standing('planner', 'jade-pack-daya')).daysOfSupply).toBeCloseTo(5, 1);
    const closure = { agreementId: agreementId('jade-vmi'), kind: 'CLOSURE', title: 'Shut', fromDay: day(0), toDay: day(9), factor: 0, idempotencyKey: 'shut' };
    expect((await world.as('planner').data('mutation ($input: TellDemandEventInput!) { tellDemandEvent(input: $input) { userErrors { code message } } }', { input: closure })).tellDemandEvent.userErrors).toEqual([]);
    await runJobs(world, lookAhead);
    expect((await standing('planner', 'jade-pack-daya')).daysOfSupply).toBeCloseTo(15, 1);
    await act(world, 'planner', 'adjustStock', { stockPositionId: positionId('jade-pack-daya'), change: '5000' });
    expect(await standing('planner', 'jade-pack-daya')).toMatchObject({ daysOfSupply: 63, isDaysOfSupplyAtLeast: true, status: 'ABOVE_MAXIMUM' });
    await act(world, 'planner', 'adjustStock', { stockPositionId: positionId('jade-pack-daya'), change: '-5000' });
    // A forecast of some days ago is walked from today on.
    await world.sql("update position_forecast set from_day = from_day - 4 where position_id = $1", [positionUuid('jade-pack-daya')]);
    await act(world, 'planner', 'adjustStock', { stockPositionId: positionId('jade-pack-daya'), change: '1' });
    expect((await standing('planner', 'jade-pack-daya')).daysOfSupply).toBeCloseTo(6 + 101 / 20, 1);
  });

  test('the look ahead is due no more once it was made', async () => {
    await runJobs(world, lookAhead);
    const computed = () => world.sql("select position_id, computed_at from position_forecast order by position_id");
    const before = await computed();
    await runJobs(world, lookAhead);
    expect(await computed()).toEqual(before);
  });

  test('the projection tells by day what is there, which goods it counts on, and which not', async () => {
    await asPlatform(world, async (tx) => {
      const { workspaceId } = tx.ctx.principal;
      const agreement = await tx.em.findOneOrFail(VmiAgreementEntity, { workspaceId, id: agreementUuid('suhe-vmi') });
      const terms = await tx.em.findOneOrFail(VmiAgreementVersionEntity, { workspaceId, agreementId: agreement.id });
      const line = { positionId: positionUuid('suhe-motor-daya'), itemId: seedId('formosa', 'item', 'hub-motor'), units: '72', unitPrice: '415' };
      const shipToId = (await tx.em.execute<{ id: string }[]>('select location_id as id from stock_position where id = ?', [line.positionId]))[0]!.id;
      const orders = [];
      for (const neededOn of [day(5), day(40), day(-2)]) orders.push(await issueOrder(tx, { agreement, terms, proposal: { id: null, shipToId, neededOn }, lines: [line] }));
      return { orders };
    });
    const more = 'projection(days: 30) { days { day received demand closing low high } stockOutOn stockOutWithoutReceiptsOn countedOn { units expectedOn stage isConfirmed orderId shipmentId } notCountedOn { expectedOn } } onOrder';
    const [seen, told] = await Promise.all(['planner', 'motor-supplier'].map((persona) => standing(persona, 'suhe-motor-daya', more)));
    expect(told).toEqual(seen);
    const { days, countedOn, notCountedOn, stockOutOn, stockOutWithoutReceiptsOn } = seen.projection;
    expect(seen).toMatchObject({ onOrder: '216', inventoryPosition: '596' });
    expect(days).toHaveLength(30);
    expect(days[0]).toMatchObject({ day: day(0), received: '72' });
    expect(days[5]).toMatchObject({ day: day(5), received: '72' });
    expect(Number(days[5].closing)).toBeCloseTo(380 + 144 - 60, 0);
    expect(Number(days[29].low)).toBeLessThanOrEqual(Number(days[29].closing));
    expect(countedOn).toEqual([-2, 5].map((on) => ({ units: '72', expectedOn: day(on), stage: 'ON_ORDER', isConfirmed: false, orderId: expect.any(String), shipmentId: null })));
    expect(notCountedOn).toEqual([{ expectedOn: day(40) }]);
    expect([stockOutOn, stockOutWithoutReceiptsOn]).toEqual([null, null]);
    expect((await standing('channel', 'radhafen-charger-leipzig', more)).projection).toBeNull();
    const { errors } = await world.as('planner').query('query ($id: ID!) { stockPosition(id: $id) { projection(days: 0) { stockOutOn } } }', { id: positionId('suhe-motor-daya') });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('lists', () => {
  const list = async (persona: string, variables: Record<string, unknown>) => (await world.as(persona).data(
    'query ($filter: StockPositionFilter, $orderBy: StockPositionOrder, $first: Int, $after: String) { stockPositions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount pageInfo { endCursor hasNextPage } nodes { id status daysOfSupply isStale vendorOwned item { sku } location { name } agreement { id } } } }',
    variables)).stockPositions;

  test('are filtered by what the fields show', async () => {
    const { nodes } = await list('planner', { first: 100 });
    for (const status of ['STOCKOUT', 'BELOW_MINIMUM', 'WITHIN_RANGE', 'ABOVE_MAXIMUM', 'UNKNOWN']) {
      expect((await list('planner', { first: 100, filter: { statuses: [status] } })).nodes).toEqual(nodes.filter((node: { status: string }) => node.status === status));
    }
    for (const isStale of [true, false]) expect((await list('planner', { filter: { isStale } })).nodes).toEqual(nodes.filter((node: { isStale: boolean }) => node.isStale === isStale));
    expect((await list('planner', { filter: { isConsigned: true } })).nodes).toEqual(nodes.filter(({ vendorOwned }: { vendorOwned: string }) => Number(vendorOwned) > 0));
    const some = await list('planner', { filter: { agreementIds: [agreementId('jade-vmi'), 'x'], itemIds: [toGlobalId('Item', seedId('formosa', 'item', 'pack-48'))] } });
    expect(some.nodes.map(({ id }: { id: string }) => id)).toEqual([positionId('jade-pack-daya')]);
    expect((await list('planner', { filter: { agreementIds: ['x'] } })).totalCount).toBe(0);
    expect((await list('planner', { filter: { daysOfSupplyBelow: 12 } })).nodes).toEqual(nodes.filter(({ daysOfSupply }: { daysOfSupply: number | null }) => daysOfSupply !== null && daysOfSupply < 12));
  });

  test('are ordered, what runs out first first, unknown last, page by page', async () => {
    const { nodes, totalCount } = await list('planner', { first: 100 });
    const days = nodes.map(({ daysOfSupply }: { daysOfSupply: number | null }) => daysOfSupply ?? Infinity);
    expect(days).toEqual(days.toSorted((a: number, b: number) => a - b));
    for (const field of ['DAYS_OF_SUPPLY', 'COUNTED_AT', 'SKU', 'LOCATION']) {
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const page: any = await list('planner', { first: 3, after, orderBy: { field, direction: 'DESC' } });
        paged.push(...page.nodes.map(({ id }: { id: string }) => id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(new Set(paged).size).toBe(totalCount);
      expect(paged).toHaveLength(totalCount);
    }
  });

  test('hold for a partner its own alone, whatever it asks', async () => {
    for (const [persona, party] of [['rival-supplier', 'saebom'], ['rival-channel', 'isarvelo'], ['motor-supplier', 'suhe-motor']] as const) {
      const own = await world.sql(`select p.id from stock_position p join vmi_agreement a on a.workspace_id = p.workspace_id and a.id = p.agreement_id join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
        where a.status <> 'DRAFT' and r.partner_id = $1`, [seedId('formosa', 'party', party)]);
      for (const variables of [{}, { filter: { itemIds: [toGlobalId('Item', seedId('formosa', 'item', 'pack-48')), toGlobalId('Item', seedId('formosa', 'item', 'stride-one')), toGlobalId('Item', seedId('formosa', 'item', 'hub-motor'))] } }, { filter: { not: { agreementIds: ['x'] } } }]) {
        const { nodes, totalCount } = await list(persona, variables);
        const seen = nodes.map(({ id }: { id: string }) => id);
        expect([persona, seen.every((id: string) => own.some((one) => id === toGlobalId('StockPosition', one['id'])))]).toEqual([persona, true]);
        expect([persona, totalCount, totalCount > 0 && totalCount <= own.length]).toEqual([persona, seen.length, true]);
      }
      expect((await list(persona, { filter: { agreementIds: [agreementId('jade-vmi')] } })).totalCount).toBe(0);
    }
    const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on VmiAgreement { stockPositions { totalCount nodes { id } } } } }', { id: agreementId('jade-vmi') });
    expect(node.stockPositions.totalCount).toBe(2);
  });
});

describe('who watches an agreement hears of its positions', () => {
  test.each(transports)('both sides do, by %s, and nobody else', async (transport) => {
    const hear = async (persona: string) => listen(transport, { url: world.url, token: await world.as(persona).token(), query: 'subscription ($id: ID!) { stockPositionChanged(agreementId: $id) { id held } }', variables: { id: agreementId('isarvelo-vmi') } });
    const [planner, channel, rival] = await Promise.all(['planner', 'rival-channel', 'channel'].map(hear)) as [Awaited<ReturnType<typeof hear>>, Awaited<ReturnType<typeof hear>>, Awaited<ReturnType<typeof hear>>];
    const told = (held: unknown) => ({ stockPositionChanged: { id: positionId('isarvelo-one-warehouse'), held } });
    const { held } = await standing('planner', 'isarvelo-one-warehouse', 'held');
    for (const one of [planner, channel]) expect((await one.results(1)).data).toEqual(told(held));
    await act(world, 'rival-channel', 'adjustStock', { stockPositionId: positionId('isarvelo-one-warehouse'), change: '30' });
    await act(world, 'rival-channel', 'holdStock', { stockPositionId: positionId('isarvelo-one-warehouse'), units: '7' });
    for (const one of [planner, channel]) expect((await one.results(3)).data).toEqual(told(String(Number(held) + 7)));
    expect(rival.heard).toEqual([]);
    for (const one of [planner, channel, rival]) one.stop();
  });
});
