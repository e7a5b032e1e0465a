import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { act, agreementId, offBalance, positionId, positionUuid, stockOf, sums } from './stock-world.ts';

/** Stock moved by people: both directions, both sides, and everybody else. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const at = (key: string) => ({ stockPositionId: positionId(key) });
const passed = async (persona: string, key: string) => (await world.as(persona).data(
  `query ($id: ID!) { node(id: $id) { ... on VmiAgreement { ownershipPassed(first: 3) { totalCount nodes { change cause owner unitPrice { amount currencyCode } amount { amount currencyCode } position { id } sourceType } }
     ownershipPassedTotal(since: "2020-01-01T00:00:00Z", before: "2099-01-01T00:00:00Z") { amount { amount currencyCode } entryCount } } } }`, { id: agreementId(key) })).node;

describe('our supplier keeps our stock as a consignment', () => {
  test('what we take off it was lost in our hands: it is bought, at the agreement’s price', async () => {
    const answer = await act(world, 'planner', 'adjustStock', { ...at('jade-pack-daya'), change: '-10', reason: 'Fell off the fork lift.' });
    expect(answer).toMatchObject({ userErrors: [], stockAdjustment: { kind: 'ADJUSTMENT', owner: 'VENDOR', units: '-10', recordedBySide: 'FOCAL' }, stockPosition: { onHand: '300', vendorOwned: '300', available: '300', inventoryPosition: '300' } });
    const bought = { change: '10', cause: 'OWNERSHIP', owner: 'BUYER', unitPrice: { amount: '7400', currencyCode: 'TWD' }, amount: { amount: '74000', currencyCode: 'TWD' }, position: { id: positionId('jade-pack-daya') }, sourceType: 'StockAdjustment' };
    for (const persona of ['planner', 'supplier']) {
      expect(await passed(persona, 'jade-vmi')).toEqual({ ownershipPassed: { totalCount: 1, nodes: [bought] }, ownershipPassedTotal: { amount: { amount: '74000', currencyCode: 'TWD' }, entryCount: 1 } });
    }
  });

  test('the vendor writes off its own, for which nobody pays, and adds nothing', async () => {
    const before = (await passed('supplier', 'jade-vmi')).ownershipPassedTotal;
    expect(await act(world, 'supplier', 'adjustStock', { ...at('jade-pack-daya'), change: -4 })).toMatchObject({ userErrors: [], stockPosition: { onHand: '296', vendorOwned: '296' }, stockAdjustment: { recordedBySide: 'PARTNER' } });
    expect((await passed('supplier', 'jade-vmi')).ownershipPassedTotal).toEqual(before);
    expect((await act(world, 'supplier', 'adjustStock', { ...at('jade-pack-daya'), change: '4' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'change'] }]);
    expect((await act(world, 'supplier', 'adjustStock', { ...at('jade-pack-daya'), change: '-4', owner: 'BUYER' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'owner'] }]);
  });

  test('units put aside are there, and count for nothing; what goes back to the vendor is never bought', async () => {
    expect(await act(world, 'planner', 'holdStock', { ...at('jade-pack-daya'), units: '6' })).toMatchObject({ userErrors: [], stockPosition: { onHand: '290', held: '6', vendorOwned: '290', inventoryPosition: '290' } });
    expect(await act(world, 'supplier', 'releaseStock', { ...at('jade-pack-daya'), units: '2' })).toMatchObject({ userErrors: [], stockPosition: { onHand: '292', held: '4', vendorOwned: '292' } });
    expect((await act(world, 'supplier', 'returnStock', { ...at('jade-pack-daya'), units: '5' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'units'], message: '可動用的數量只有 4。' }]);
    expect(await act(world, 'supplier', 'returnStock', { ...at('jade-pack-daya'), units: '4' })).toMatchObject({ userErrors: [], stockPosition: { onHand: '292', held: '0' } });
    expect((await passed('planner', 'jade-vmi')).ownershipPassed.totalCount).toBe(1);
    expect((await act(world, 'supplier', 'releaseStock', { ...at('jade-pack-daya'), units: '1' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  test('the ledger tells both sides the same, newest first, and the ledger’s source can be fetched', async () => {
    const ledger = 'query ($id: ID!) { stockPosition(id: $id) { stockEntries(first: 100, filter: { buckets: [HELD] }) { nodes { change cause owner sourceId recordedBy { id } } } stockAdjustments { totalCount nodes { kind reason } } } }';
    const [planner, supplier] = await Promise.all(['planner', 'supplier'].map(async (persona) => (await world.as(persona).data(ledger, { id: positionId('jade-pack-daya') })).stockPosition));
    expect(planner.stockEntries.nodes.map(({ change, cause }: { change: string; cause: string }) => [change, cause])).toEqual([['-4', 'RETURN'], ['-2', 'RELEASE'], ['6', 'HOLD']]);
    expect(supplier.stockAdjustments).toEqual(planner.stockAdjustments);
    expect(planner.stockAdjustments.totalCount).toBe(5);
    const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on StockAdjustment { kind units } } }', { id: planner.stockEntries.nodes[0].sourceId });
    expect(node).toEqual({ kind: 'RETURN', units: '4' });
  });
});

describe('we keep our distributor’s stock, which is its own', () => {
  test('the buyer puts it right; we, the vendor, own nothing of it', async () => {
    expect(await act(world, 'channel', 'adjustStock', { ...at('radhafen-one-warehouse'), change: '2.5' })).toMatchObject({ userErrors: [], stockAdjustment: { owner: 'BUYER', recordedBySide: 'PARTNER' }, stockPosition: { onHand: '38.5', vendorOwned: '0', available: '34.5' } });
    for (const name of ['adjustStock', 'holdStock']) {
      expect((await act(world, 'planner', name, { ...at('radhafen-one-warehouse'), ...(name === 'adjustStock' ? { change: '-1' } : { units: '1' }) })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', message: '此處沒有屬於供方的庫存。' }]);
    }
    expect((await passed('channel', 'radhafen-vmi')).ownershipPassed.totalCount).toBe(0);
  });

  test('units go from one of its places to another, and nowhere else', async () => {
    const transfer = (from: string, to: string, units: string) => ({ fromStockPositionId: positionId(from), toStockPositionId: positionId(to), units });
    expect(await act(world, 'channel', 'transferStock', transfer('radhafen-one-warehouse', 'radhafen-one-berlin', '3'))).toMatchObject({ userErrors: [], stockPosition: { onHand: '35.5' } });
    expect(await stockOf(world, 'planner', 'radhafen-one-berlin')).toMatchObject({ onHand: '9' });
    const refused = [
      ['radhafen-one-warehouse', 'radhafen-cargo-warehouse', '1', 'INVALID'], ['radhafen-one-warehouse', 'radhafen-one-warehouse', '1', 'INVALID'], ['radhafen-one-warehouse', 'isarvelo-one-warehouse', '1', 'NOT_FOUND'],
      ['radhafen-one-berlin', 'radhafen-one-warehouse', '9.0001', 'OUT_OF_RANGE'], ['radhafen-one-berlin', 'radhafen-one-warehouse', '0', 'OUT_OF_RANGE'], ['radhafen-charger-leipzig', 'radhafen-one-warehouse', '1', 'INVALID'],
    ] as const;
    for (const [from, to, units, code] of refused) expect([from, to, (await act(world, 'channel', 'transferStock', transfer(from, to, units))).userErrors[0].code]).toEqual([from, to, code]);
    // The same item under two agreements is two stocks.
    expect((await act(world, 'planner', 'transferStock', transfer('jade-pack-daya', 'saebom-pack-changhua', '1'))).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'toStockPositionId'] }]);
  });

  test('what nobody has counted is not put right', async () => {
    expect((await act(world, 'channel', 'adjustStock', { ...at('radhafen-charger-leipzig'), change: '1' })).userErrors).toMatchObject([{ code: 'INVALID', message: 'Nobody has counted this stock yet. Report first what is on hand.' }]);
  });
});

describe('what is refused', () => {
  test('bad inputs', async () => {
    const refused = [
      [{ change: '0' }, 'INVALID', 'change'], [{ change: '0.00001' }, 'INVALID', 'change'], [{ change: '100000000000000' }, 'INVALID', 'change'], [{ change: '-206' }, 'OUT_OF_RANGE', 'change'], [{ change: '1', reason: ' ' }, 'REQUIRED', 'reason'],
      [{ change: '1', reason: 'x'.repeat(2_001) }, 'OUT_OF_RANGE', 'reason'], [{ change: '1', occurredAt: new Date(Date.now() + 60_000).toISOString() }, 'OUT_OF_RANGE', 'occurredAt'], [{ change: '1', stockPositionId: 'x' }, 'NOT_FOUND', 'stockPositionId'],
      [{ change: '1', stockPositionId: agreementId('saebom-vmi') }, 'NOT_FOUND', 'stockPositionId'], [{ change: '-1', owner: 'VENDOR' }, 'OUT_OF_RANGE', 'change'],
    ] as const;
    for (const [input, code, field] of refused) expect([input, (await act(world, 'planner', 'adjustStock', { ...at('saebom-pack-changhua'), ...input })).userErrors]).toMatchObject([input, [{ code, field: ['input', field] }]]);
    expect(await stockOf(world, 'planner', 'saebom-pack-changhua')).toMatchObject({ onHand: '205' });
  });

  test('everybody whose stock it is not', async () => {
    for (const persona of ['supplier', 'channel', 'motor-supplier', 'other-workspace']) {
      expect([persona, (await act(world, persona, 'adjustStock', { ...at('saebom-pack-changhua'), change: '1' })).userErrors]).toMatchObject([persona, [{ code: 'NOT_FOUND', field: ['input', 'stockPositionId'] }]]);
      expect((await world.as(persona).data('query ($id: ID!) { stockPosition(id: $id) { id } }', { id: positionId('saebom-pack-changhua') })).stockPosition).toBeNull();
    }
    const { errors } = await world.as('auditor').query('mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { code } } }', { input: { ...at('saebom-pack-changhua'), change: '1', reason: 'x', idempotencyKey: 'x' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('what may be done is said before', async () => {
    const allowed = async (persona: string, key: string) => (await world.as(persona).data('query ($id: ID!) { stockPosition(id: $id) { stockActions { action isAllowed reason { code } } } }', { id: positionId(key) })).stockPosition.stockActions
      .filter(({ isAllowed }: { isAllowed: boolean }) => isAllowed).map(({ action }: { action: string }) => action);
    const all = ['ADJUST_STOCK', 'TRANSFER_STOCK', 'HOLD_STOCK', 'RELEASE_STOCK', 'RETURN_STOCK'];
    expect(await allowed('planner', 'saebom-pack-changhua')).toEqual(all);
    expect(await allowed('rival-supplier', 'saebom-pack-changhua')).toEqual([]);
    expect(await allowed('supplier', 'jade-pack-daya')).toEqual(all.slice(0, 3));
    expect(await allowed('auditor', 'jade-pack-daya')).toEqual([]);
    expect(await allowed('channel', 'radhafen-one-warehouse')).toEqual(all);
  });

  test('balances are nobody’s to set, and entries nobody’s to write in another’s name, in the database too', async () => {
    const { database } = world;
    const session = { workspaceId: (await world.sql<{ id: string }>("select workspace_id as id from stock_position where id = $1", [positionUuid('jade-pack-daya')]))[0]!.id, partyId: '', focalPartyId: '', principalId: randomUUID(), isStaff: true };
    const attempt = async (statement: string) => {
      const em = database.entityManager(session);
      await em.begin();
      try { return await em.execute(statement); } catch (error) { return (error as { code: string }).code; } finally { await em.rollback(); }
    };
    for (const set of ['on_hand = 5', 'vendor_owned = 0', 'counted_at = now()', 'in_transit = 1']) expect(await attempt(`update stock_position set ${set}`)).toBe('42501');
    expect(await attempt(`update stock_position set status = 'WITHIN_RANGE', days_of_supply = 900 where status = 'UNKNOWN' returning status, days_of_supply`)).toEqual(expect.arrayContaining([{ status: 'UNKNOWN', days_of_supply: null }]));
    const entry = (by: string) => `insert into stock_entry (workspace_id, id, relationship_id, agreement_id, position_id, bucket, owner, delta, cause, occurred_at, recorded_by, source_type, source_id)
      select workspace_id, gen_random_uuid(), relationship_id, agreement_id, id, 'ON_HAND', 'BUYER', 1, 'COUNT', now(), '${by}', 'X', gen_random_uuid() from stock_position limit 1`;
    expect(await attempt(entry(randomUUID()))).toBe('42501');
    expect(await attempt(entry(session.principalId))).toEqual([]);
    for (const change of ['update stock_entry set delta = 0', 'delete from stock_entry', 'update stock_adjustment set units = 1', 'delete from stock_adjustment']) expect(await attempt(change)).toBe('42501');
  });
});

describe('again and at once', () => {
  test('the same key is one act; the same key for something else is refused', async () => {
    const input = { ...at('isarvelo-one-warehouse'), change: '-1', idempotencyKey: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(world, 'rival-channel', 'adjustStock', input)));
    expect(new Set(answers.map(({ stockAdjustment }) => stockAdjustment.id)).size).toBe(1);
    expect(await stockOf(world, 'rival-channel', 'isarvelo-one-warehouse')).toMatchObject({ onHand: '40' });
    expect((await act(world, 'rival-channel', 'adjustStock', { ...input, change: '-2' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });

  test('of what all want at once, nobody gets more than there is', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => act(world, 'rival-channel', index % 2 === 0 ? 'adjustStock' : 'holdStock', { ...at('isarvelo-one-warehouse'), ...(index % 2 === 0 ? { change: '-9' } : { units: '9' }) })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(4);
    expect(await stockOf(world, 'rival-channel', 'isarvelo-one-warehouse')).toMatchObject({ onHand: '4' });
  });

  test('units that cross between two places at once do not wait for each other for ever', async () => {
    const move = (from: string, to: string) => act(world, 'channel', 'transferStock', { fromStockPositionId: positionId(from), toStockPositionId: positionId(to), units: '1' });
    const [one, other] = ['radhafen-one-warehouse', 'radhafen-one-berlin'] as const;
    const before = await stockOf(world, 'channel', one);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? move(one, other) : move(other, one))));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await stockOf(world, 'channel', one)).toEqual(before);
  });
});

test('after all of it, balances are the sums of their entries', async () => {
  expect(offBalance(await sums(world))).toEqual([]);
});
