import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, day, positionId, report, stockOf, unbalanced } from './reporting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const warehouse = { positionId: positionId('radhafen-one-warehouse') };

describe('what is reported', () => {
  test('a count says what is there, and when; the same again is nothing new', async () => {
    const asOf = new Date(Date.now() - 60_000).toISOString();
    const first = await report(world, 'channel', { lines: [{ ...warehouse, quantity: '33', asOf }] });
    expect(first).toMatchObject({ userErrors: [], activityReport: { state: 'APPLIED', appliedCount: 1, reportedBySide: 'PARTNER' } });
    expect(await stockOf(world, 'radhafen-one-warehouse')).toMatchObject({ onHand: 33 });
    expect(await report(world, 'channel', { lines: [{ ...warehouse, quantity: '33.0', asOf }] })).toMatchObject({ activityReport: { appliedCount: 0, unchangedCount: 1 } });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('what was sold since the count leaves the stock, and stands in the history of demand', async () => {
    const before = await stockOf(world, 'radhafen-one-berlin');
    const { activityReport } = await report(world, 'channel', { lines: [{ positionId: positionId('radhafen-one-berlin'), metric: 'SOLD', quantity: '2' }] });
    expect(activityReport).toMatchObject({ appliedCount: 1 });
    expect(await stockOf(world, 'radhafen-one-berlin')).toMatchObject({ onHand: before.onHand! - 2, countedAt: before.countedAt });
    const [row] = await world.sql('select count(*)::int as entries from stock_entry e join activity_observation o on o.id = e.source_id where e.cause = $1', ['SALE']);
    expect(row!['entries']).toBe(1);
  });

  test('of consignment stock what is sold is bought at that moment, at the agreed price', async () => {
    const before = await stockOf(world, 'jade-pack-daya');
    await report(world, 'planner', { agreement: 'jade-vmi', lines: [{ positionId: positionId('jade-pack-daya'), metric: 'SOLD', quantity: '12' }] });
    const after = await stockOf(world, 'jade-pack-daya');
    expect(after).toMatchObject({ onHand: before.onHand! - 12, vendorOwned: before.vendorOwned - 12 });
    const bought = await world.sql(`select e.owner, e.delta::float, e.unit_price::float from stock_entry e join activity_observation o on o.id = e.source_id where e.cause = 'OWNERSHIP' order by e.owner`);
    expect(bought).toEqual([{ owner: 'BUYER', delta: 12, unit_price: 7400 }, { owner: 'VENDOR', delta: -12, unit_price: 7400 }]);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('nobody has counted the chargers: a sale of theirs is known, and what is there stays unknown', async () => {
    await report(world, 'channel', { lines: [{ positionId: positionId('radhafen-charger-leipzig'), metric: 'SOLD', quantity: '3' }] });
    expect(await stockOf(world, 'radhafen-charger-leipzig')).toMatchObject({ onHand: null });
  });

  test('items and places by their codes, and units of packs', async () => {
    const [place] = await world.sql<{ gln: string }>(`select gln from location where id = (select location_id from stock_position where id = (select id from stock_position p where exists (select from item i where i.id = p.item_id and i.sku = 'SC-L-B') limit 1))`);
    const lines = [{ item: '9520001007057', location: place!.gln, quantity: '3', unit: 'PF' }, { item: 'SO-53-G', location: place!.gln, quantity: '30', unit: 'EA' }];
    expect(await report(world, 'channel', { lines })).toMatchObject({ userErrors: [], activityReport: { appliedCount: 2 } });
    expect([await stockOf(world, 'radhafen-cargo-warehouse'), await stockOf(world, 'radhafen-one-warehouse')]).toMatchObject([{ onHand: 12 }, { onHand: 30 }]);
  });
});

describe('what comes late', () => {
  test('a count older than the last one is history, and never lowers what is there', async () => {
    const before = await stockOf(world, 'isarvelo-one-warehouse');
    const late = await report(world, 'rival-channel', { agreement: 'isarvelo-vmi', lines: [{ positionId: positionId('isarvelo-one-warehouse'), quantity: '1', day: day(-9) }] });
    expect(late).toMatchObject({ userErrors: [], activityReport: { appliedCount: 0, historyCount: 1, firstDay: day(-9) } });
    expect(await stockOf(world, 'isarvelo-one-warehouse')).toEqual(before);
  });

  test('a sale from before the last count is settled by that: demand, and no stock', async () => {
    const before = await stockOf(world, 'isarvelo-one-warehouse');
    await report(world, 'rival-channel', { agreement: 'isarvelo-vmi', lines: [{ positionId: positionId('isarvelo-one-warehouse'), metric: 'SOLD', quantity: '4', day: day(-9) }] });
    expect(await stockOf(world, 'isarvelo-one-warehouse')).toEqual(before);
  });

  test('a count of an hour ago leaves alone what moved since', async () => {
    const position = { positionId: positionId('isarvelo-one-warehouse') };
    const agreement = 'isarvelo-vmi';
    await report(world, 'rival-channel', { agreement, lines: [{ ...position, metric: 'SOLD', quantity: '5' }] });
    await report(world, 'rival-channel', { agreement, lines: [{ ...position, quantity: '40', asOf: new Date(Date.now() - 3_600_000).toISOString() }] });
    expect(await stockOf(world, 'isarvelo-one-warehouse')).toMatchObject({ onHand: 35 });
    expect(await unbalanced(world)).toEqual([]);
  });
});

describe('what contradicts', () => {
  const position = { positionId: positionId('suhe-motor-daya'), metric: 'SOLD', day: day(0) };
  const say = (quantity: string, isCorrection?: boolean) => report(world, 'motor-supplier', { agreement: 'suhe-vmi', lines: [{ ...position, quantity }], ...(isCorrection !== undefined && { isCorrection }) });
  let start: { onHand: number | null; vendorOwned: number };
  beforeEach(async () => { start = await stockOf(world, 'suhe-motor-daya'); });

  test('another figure of the same is refused, unless it corrects: then it takes the place of the first, in stock too', async () => {
    await say('10');
    expect(await stockOf(world, 'suhe-motor-daya')).toMatchObject({ onHand: start.onHand! - 10, vendorOwned: start.vendorOwned - 10 });
    expect((await say('8')).userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'lines', '0'] }]);
    expect((await say('8', true)).userErrors).toEqual([]);
    expect(await stockOf(world, 'suhe-motor-daya')).toMatchObject({ onHand: start.onHand! - 8, vendorOwned: start.vendorOwned - 8 });
    expect(await unbalanced(world)).toEqual([]);
    const query = 'query ($id: ID!, $since: Date!) { node(id: $id) { ... on StockPosition { activity(filter: { metrics: [SOLD], isStanding: true, since: $since }) { nodes { units supersedes { units } } } } } }';
    const { node } = await world.as('motor-supplier').data(query, { id: position.positionId, since: day(0) });
    expect(node.activity.nodes).toEqual([{ units: '8', supersedes: { units: '10' } }]);
  });

  test('two who correct at once: one after the other, and no unit lost', async () => {
    const answers = await Promise.all([say('20', true), say('21', true), say('22', true)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const standing = await world.sql<{ units: number }>(`select o.units::float as units from activity_observation o where o.measure = 'DEMAND' and o.position_id = $1 and o.day = $2
      and not exists (select from activity_observation n where n.supersedes_id = o.id)`, [seedId('formosa', 'position', 'suhe-motor-daya'), day(0)]);
    expect(standing).toHaveLength(1);
    expect(await stockOf(world, 'suhe-motor-daya')).toMatchObject({ onHand: start.onHand! + 8 - standing[0]!.units });
    expect(await unbalanced(world)).toEqual([]);
  });

  test('a period that shares days with what was reported is refused', async () => {
    const { userErrors } = await report(world, 'motor-supplier', { agreement: 'suhe-vmi', lines: [{ ...position, quantity: '30', periodFrom: day(-6) }] });
    expect(userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });
});

describe('bad lines', () => {
  const bad = [
    { ...warehouse, metric: 'SOLD', quantity: '-1', day: day(-30) }, { ...warehouse, metric: 'SOLD', quantity: '1', unit: 'KGM', day: day(-31) }, { ...warehouse, metric: 'SOLD', day: day(3) },
    { item: 'nothing', location: 'x' }, { item: 'SO-53-G', location: 'x' }, { positionId: positionId('isarvelo-one-warehouse') }, { positionId: positionId('nowhere') },
  ];

  test('are told by number, and nothing is applied', async () => {
    const { activityReport, userErrors } = await report(world, 'channel', { lines: [{ ...warehouse, metric: 'SOLD', quantity: '1', day: day(-40) }, ...bad] });
    expect(activityReport).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, ...field.slice(2)])).toEqual([
      ['OUT_OF_RANGE', '1', 'quantity'], ['INVALID', '2', 'unit'], ['OUT_OF_RANGE', '3', 'day'], ['NOT_FOUND', '4', 'item'], ['NOT_FOUND', '5', 'location'], ['NOT_FOUND', '6', 'positionId'], ['NOT_FOUND', '7', 'positionId'],
    ]);
  });

  test('or are left out, where the reporter wants the others applied', async () => {
    const { activityReport, userErrors } = await report(world, 'channel', { errorPolicy: 'REJECT_FAILED_LINES', lines: [{ ...warehouse, metric: 'SOLD', quantity: '1', day: day(-40) }, ...bad] });
    expect(activityReport).toMatchObject({ lineCount: 1, historyCount: 1 });
    expect(userErrors).toHaveLength(7);
  });

  test('none, and too many', async () => {
    expect((await report(world, 'channel', { lines: [] })).userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await report(world, 'channel', { lines: [{}] })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'lines', '0'] }]);
  });
});

describe('who reports', () => {
  test('a rival cannot report, nor learn that there is something to report', async () => {
    const { userErrors } = await report(world, 'rival-channel', { lines: [{ ...warehouse }] });
    const unknown = await report(world, 'rival-channel', { agreement: 'none', lines: [{ ...warehouse }] });
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'agreementId'] }]);
    expect(unknown.userErrors).toEqual(userErrors);
  });

  test('who only looks on may not', async () => {
    const { errors } = await world.as('auditor').query('mutation ($input: ReportActivityInput!) { reportActivity(input: $input) { activityReport { id } } }', {
      input: { agreementId: agreementId('radhafen-vmi'), idempotencyKey: 'k', lines: [{ ...warehouse, metric: 'SOLD', quantity: '1' }] },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('one key, one effect', async () => {
    const once = { idempotencyKey: 'the same', lines: [{ positionId: positionId('radhafen-cargo-warehouse'), metric: 'SOLD', quantity: '1' }] };
    const answers = await Promise.all([report(world, 'channel', once), report(world, 'channel', once)]);
    expect(answers[0].activityReport!['id']).toBe(answers[1].activityReport!['id']);
    expect(await unbalanced(world)).toEqual([]);
  });

  test('the agreement tells when something was reported last', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on VmiAgreement { lastReportedAt isActivityStale activityReports(first: 2) { totalCount nodes { state source } } } } }';
    const { node } = await world.as('channel').data(query, { id: agreementId('radhafen-vmi') });
    expect(node).toMatchObject({ isActivityStale: false, activityReports: { nodes: [{ state: 'APPLIED', source: 'DIRECT' }, {}] } });
    expect((await world.as('buyer').data(query, { id: agreementId('saebom-vmi') })).node).toMatchObject({ lastReportedAt: null, isActivityStale: true });
    expect((await world.as('rival-channel').data(query, { id: agreementId('radhafen-vmi') })).node).toBeNull();
  });

  test('a full report tells how much it left out', async () => {
    const { activityReport } = await report(world, 'channel', { feedMode: 'FULL', lines: [{ ...warehouse, quantity: '29' }] });
    expect(activityReport).toMatchObject({ missingCount: 1 });
  });
});
