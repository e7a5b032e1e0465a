import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { day, seeded, signed, withDistributor, withSupplier } from '../agreements/acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { code message field }';
let keys = 0;

async function act(persona: string, name: string, selection: string, input: object): Promise<Record<string, any>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${errors} } }`, { input: { idempotencyKey: `level ${keys++}`, ...input } }))[name];
}
const levels = 'method minimum maximum reorderPoint orderQuantity minimumDays targetDays leadTimeDays leadTimeDeviation';
const open = (persona: string, input: object) => act(persona, 'openStockPosition', `stockPosition { id version setterSide onHand endedOn ${levels} agreementItem { id } }`, input);
const set = (persona: string, input: object) => act(persona, 'setPositionParameters', 'changedCount unchangedCount', input);
const historyOf = async (persona: string, id: string) => (await world.as(persona).data(`query ($id: ID!) { node(id: $id) { ... on StockPosition { ${levels} version parametersHistory { nodes { ${levels} source reason setBySide } } } } }`, { id })).node;

describe.each([['our store, kept by a supplier', withSupplier, 'formosa-stride/formosa-stride-daya-plant'], ['a distributor’s warehouse, kept by us', withDistributor, 'radhafen/radhafen-warehouse']] as const)('%s', (_name, direction, place) => {
  const { partner, rival } = direction;
  const locationId = seeded('Location', 'location', place);

  test.each([['VENDOR'], ['BUYER']] as const)('positions are opened and their levels set by the side that the terms name: the %s', async (thresholdSetter) => {
    const setterSide = (thresholdSetter === 'VENDOR') === (direction.vendorSide === 'FOCAL') ? 'FOCAL' : 'PARTNER';
    const [setter, other] = setterSide === 'FOCAL' ? ['planner', partner] : [partner, 'planner'];
    const { vmiAgreementItemId } = await signed(world, direction, { thresholdSetter });
    const input = { vmiAgreementItemId, locationId, levels: { method: 'MIN_MAX', minimum: '40', maximum: '120.50', leadTimeDays: 6 } };
    expect((await open(other, input)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await open(rival, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'vmiAgreementItemId'] }]);
    expect((await open(setter, { ...input, locationId: seeded('Location', 'location', 'saebom/saebom-plant') })).userErrors).toMatchObject([{ field: ['input', 'locationId'] }]);
    const { stockPosition } = await open(setter, input);
    expect(stockPosition).toMatchObject({ setterSide, onHand: null, minimum: '40', maximum: '120.5', leadTimeDays: 6, leadTimeDeviation: 0, agreementItem: { id: vmiAgreementItemId } });
    expect((await open(setter, input)).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    const { id, version } = stockPosition;
    const line = (more: object) => ({ stockPositionId: id, levels: { method: 'DAYS_OF_SUPPLY', minimumDays: 5, targetDays: 12 }, ...more });
    expect((await set(other, { lines: [line({})] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'lines', '0', 'stockPositionId'] }]);
    expect((await set(rival, { lines: [line({})] })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'lines', '0', 'stockPositionId'] }]);
    expect((await set(setter, { lines: [line({ expectedVersion: version + 5 })] })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect(await set(setter, { lines: [line({})], reason: 'Two weeks are enough.' })).toMatchObject({ changedCount: 1, unchangedCount: 0, userErrors: [] });
    expect(await set(setter, { lines: [line({})] })).toMatchObject({ changedCount: 0, unchangedCount: 1, userErrors: [] });
    for (const reader of [setter, other]) {
      expect(await historyOf(reader, id)).toMatchObject({
        method: 'DAYS_OF_SUPPLY', minimum: null, minimumDays: 5, leadTimeDays: 6, version: version + 1,
        parametersHistory: { nodes: [{ method: 'DAYS_OF_SUPPLY', source: 'MANUAL', reason: 'Two weeks are enough.', setBySide: setterSide }, { method: 'MIN_MAX', maximum: '120.5' }] },
      });
    }
    expect(await historyOf(rival, id)).toBeNull();
    const end = (persona: string, endedOn: string) => act(persona, 'endStockPosition', 'stockPosition { endedOn }', { stockPositionId: id, endedOn });
    expect((await end(other, day(0))).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await end(setter, day(-9))).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(await end(setter, day(0))).toMatchObject({ stockPosition: { endedOn: day(0) }, userErrors: [] });
    expect((await set(setter, { lines: [line({})] })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    expect(await open(setter, input)).toMatchObject({ stockPosition: { id, endedOn: null, method: 'MIN_MAX' }, userErrors: [] });
  });
});

test('of many lines each that fails says why, and the caller says what becomes of the others', async () => {
  const [pack, cell] = [seeded('StockPosition', 'position', 'jade-pack-daya'), seeded('StockPosition', 'position', 'jade-cell-daya')];
  const lines = [
    { stockPositionId: pack, levels: { method: 'MIN_MAX', minimum: '500', maximum: '1300' } },
    { stockPositionId: cell, levels: { method: 'MIN_MAX', minimum: '500', maximum: '100' } },
    { stockPositionId: pack, levels: { method: 'BASE_STOCK', baseStock: '1' } },
    { stockPositionId: cell, levels: { method: 'BASE_STOCK', baseStock: '1', minimum: '3' } },
    { stockPositionId: 'nonsense', levels: { method: 'BASE_STOCK', baseStock: '1' } },
    { stockPositionId: seeded('StockPosition', 'position', 'nobody'), levels: { method: 'REORDER_POINT', reorderPoint: '1' } },
  ];
  const wrong = [
    { code: 'INVALID', field: ['input', 'lines', '1', 'levels', 'maximum'] }, { code: 'DUPLICATE', field: ['input', 'lines', '2', 'stockPositionId'] }, { code: 'DUPLICATE', field: ['input', 'lines', '3', 'stockPositionId'] },
    { code: 'NOT_FOUND', field: ['input', 'lines', '4', 'stockPositionId'] }, { code: 'NOT_FOUND', field: ['input', 'lines', '5', 'stockPositionId'] },
  ];
  expect(await set('planner', { lines })).toMatchObject({ changedCount: null, userErrors: wrong });
  expect((await historyOf('planner', pack)).minimum).toBe('400');
  const input = { lines, errorPolicy: 'REJECT_FAILED_LINES', idempotencyKey: 'the same again' };
  const first = await set('planner', input);
  expect(first).toMatchObject({ changedCount: 1, unchangedCount: 0, userErrors: wrong });
  expect(await set('planner', input)).toEqual(first);
  expect(await historyOf('supplier', pack)).toMatchObject({ minimum: '500', maximum: '1300', leadTimeDays: 6, leadTimeDeviation: 1 });
  await expect(set('planner', { lines: Array.from({ length: 501 }, () => lines[0]) })).rejects.toThrow('at most 500');
  expect((await set('planner', { lines: [] })).userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  expect((await set('planner', { lines: [{ stockPositionId: cell, levels: { method: 'BASE_STOCK', baseStock: '1', minimum: '3' } }] })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'lines', '0', 'levels', 'minimum'] }]);
  // The rival keeps the same item at another plant: it learns of none of this, by no error.
  expect((await set('rival-supplier', { lines: [lines[0]] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

const byRule = (persona: string, input: object) => act(persona, 'setPositionParametersByRule', 'changedCount unchangedCount untoldCount vmiAgreement { id }', input);

test('a rule sets the levels of a whole agreement, or of some items of it', async () => {
  const vmiAgreementId = seeded('VmiAgreement', 'vmi-agreement', 'radhafen-vmi');
  const daysOfSupply = { minimumDays: 7, targetDays: 21 };
  expect((await byRule('planner', { vmiAgreementId, daysOfSupply })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await byRule('rival-channel', { vmiAgreementId, daysOfSupply })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await byRule('channel', { vmiAgreementId })).userErrors).toMatchObject([{ code: 'INVALID' }]);
  expect((await byRule('channel', { vmiAgreementId, daysOfSupply: { minimumDays: 9, targetDays: 3 } })).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'daysOfSupply', 'targetDays'] }]);
  expect(await byRule('channel', { vmiAgreementId, daysOfSupply, itemIds: [seeded('Item', 'item', 'stride-cargo')] })).toMatchObject({ changedCount: 1, untoldCount: 0, userErrors: [] });
  expect(await byRule('channel', { vmiAgreementId, daysOfSupply })).toMatchObject({ changedCount: 3, unchangedCount: 1, vmiAgreement: { id: vmiAgreementId } });
  expect(await historyOf('planner', seeded('StockPosition', 'position', 'radhafen-one-berlin'))).toMatchObject({ method: 'DAYS_OF_SUPPLY', leadTimeDays: 2, parametersHistory: { nodes: [{ source: 'RULE', targetDays: 21 }, { source: 'MANUAL' }] } });
});

test('a service level becomes a reorder point, where demand is known', async () => {
  const vmiAgreementId = seeded('VmiAgreement', 'vmi-agreement', 'jade-vmi');
  const answer = await byRule('planner', { vmiAgreementId, serviceLevel: { orderDays: 10, serviceLevel: 0.99 } });
  const rows = await world.sql(`select p.reorder_point::float as level, p.order_quantity::float as quantity, i.pack_size::float as pack, d.position_id is not null as known from stock_position p
    join vmi_agreement_item i on i.workspace_id = p.workspace_id and i.id = p.agreement_item_id join vmi_agreement a on a.id = p.agreement_id
    left join position_demand d on d.workspace_id = p.workspace_id and d.position_id = p.id where a.number = 'VMI-0101' and p.method = 'REORDER_POINT'`);
  expect(rows.length).toBeGreaterThan(0);
  expect(answer).toMatchObject({ changedCount: rows.length, userErrors: [] });
  for (const { level, quantity, pack, known } of rows) {
    expect(known).toBe(true);
    expect(Number.isInteger(level)).toBe(true);
    expect(quantity % pack).toBe(0);
  }
  expect((await byRule('planner', { vmiAgreementId, serviceLevel: { orderDays: 0 } })).userErrors).not.toEqual([]);
});

test('set by two at once, what is written last holds, and both stand in the history', async () => {
  const id = seeded('StockPosition', 'position', 'saebom-pack-changhua');
  const before = (await historyOf('planner', id)).parametersHistory.nodes.length;
  const answers = await Promise.all([1, 2, 3, 4].map((n) => set(n % 2 === 0 ? 'planner' : 'buyer', { lines: [{ stockPositionId: id, levels: { method: 'BASE_STOCK', baseStock: String(100 + n) } }] })));
  for (const { userErrors } of answers) expect(userErrors).toEqual([]);
  expect((await historyOf('planner', id)).parametersHistory.nodes).toHaveLength(before + 4);
});
