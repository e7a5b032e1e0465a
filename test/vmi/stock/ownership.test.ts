import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { storedUnits } from '../../../src/domain/units.ts';
import { type LockedPosition, lockPositions } from '../../../src/vmi/stock/lock-positions.ts';
import { countMovements, receiptMovements, saleMovements, type StockFact, vendorPart } from '../../../src/vmi/stock/movements.ts';
import { passAgedOwnership } from '../../../src/vmi/stock/pass-aged-ownership.job.ts';
import { postStock, type StockMovement } from '../../../src/vmi/stock/post-stock.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, asPlatform, offBalance, positionId, positionUuid, stockOf, sums } from './stock-world.ts';

/** When goods become the buyer's: at receipt, at consumption, at their age. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Does something to a position in one transaction, as reports and receipts do. */
function happen(key: string, occurredAt: Date, movements: (position: LockedPosition, fact: StockFact) => StockMovement[]) {
  return asPlatform(world, async (tx) => {
    const position = (await lockPositions(tx, [positionUuid(key)])).get(positionUuid(key))!;
    return { posted: await postStock(tx, movements(position, { source: { type: 'StockPosition', id: randomUUID() }, occurredAt })) };
  });
}

const bought = async (persona: string, key: string) => (await world.as(persona).data(
  'query ($id: ID!) { node(id: $id) { ... on VmiAgreement { ownershipPassed { nodes { change cause amount { amount } } } ownershipPassedTotal(since: "2020-01-01T00:00:00Z", before: "2099-01-01T00:00:00Z") { entryCount amount { amount currencyCode } } } } }', { id: agreementId(key) })).node;

test('at consumption: what is used is bought that moment, what the buyer owns already going first', async () => {
  await happen('jade-pack-daya', daysAgo(0.2), (position, fact) => saleMovements(position, '12', '12', fact));
  expect(await stockOf(world, 'supplier', 'jade-pack-daya')).toMatchObject({ onHand: '298', vendorOwned: '298' });
  expect(await bought('supplier', 'jade-vmi')).toEqual({ ownershipPassed: { nodes: [{ change: '12', cause: 'OWNERSHIP', amount: { amount: '88800' } }] }, ownershipPassedTotal: { entryCount: 1, amount: { amount: '88800', currencyCode: 'TWD' } } });
  expect([vendorPart(50n, { recorded: 100n, vendorOwned: 70n }), vendorPart(30n, { recorded: 100n, vendorOwned: 70n }), vendorPart(200n, { recorded: 100n, vendorOwned: 70n }), vendorPart(-5n, { recorded: 1n, vendorOwned: 1n })]).toEqual([20n, 0n, 70n, 0n]);
});

test('a count is the difference: of a consignment, what is missing is bought, and what is found is the vendor’s', async () => {
  const count = (units: string) => happen('jade-cell-daya', new Date(), (position, fact) => countMovements(position, storedUnits(units), position, fact));
  await count('20500.5');
  expect(await stockOf(world, 'planner', 'jade-cell-daya')).toMatchObject({ onHand: '20500.5', vendorOwned: '20500.5' });
  expect((await bought('planner', 'jade-vmi')).ownershipPassedTotal).toMatchObject({ entryCount: 2, amount: { amount: '132756' } });
  await count('20600');
  expect(await stockOf(world, 'planner', 'jade-cell-daya')).toMatchObject({ onHand: '20600', vendorOwned: '20600' });
  const before = (await world.as('planner').data('query ($id: ID!) { stockPosition(id: $id) { countedAt } }', { id: positionId('jade-cell-daya') })).stockPosition.countedAt;
  await count('20600');
  expect((await world.as('planner').data('query ($id: ID!) { stockPosition(id: $id) { countedAt } }', { id: positionId('jade-cell-daya') })).stockPosition.countedAt > before).toBe(true);
});

test('at receipt: goods that come are bought; where nobody has counted, they do not make the stock known', async () => {
  const receive = (key: string, units: string) => happen(key, new Date(), (position, fact) => receiptMovements(position, { received: units, awaited: '0', held: '2' }, fact));
  await receive('isarvelo-one-warehouse', '6');
  expect(await stockOf(world, 'rival-channel', 'isarvelo-one-warehouse')).toMatchObject({ onHand: '47', vendorOwned: '0', held: '2' });
  expect(await bought('rival-channel', 'isarvelo-vmi')).toMatchObject({ ownershipPassed: { nodes: [{ change: '6', cause: 'RECEIPT', amount: { amount: '8730' } }] } });
  await receive('radhafen-charger-leipzig', '20');
  expect(await stockOf(world, 'channel', 'radhafen-charger-leipzig')).toMatchObject({ onHand: null, available: null, inventoryPosition: null, held: '2' });
  // Found 23 where 20 came: three had been there.
  await happen('radhafen-charger-leipzig', new Date(), (position, fact) => countMovements(position, storedUnits('23'), position, fact));
  expect(await stockOf(world, 'channel', 'radhafen-charger-leipzig')).toMatchObject({ onHand: '23', vendorOwned: '0' });
});

test('at its age, first in, first out: once, and only what is old enough', async () => {
  const receive = (days: number, units: string) => happen('suhe-motor-daya', daysAgo(days), (position, fact) => receiptMovements(position, { received: units, awaited: '0', held: '0' }, fact));
  await runJobs(world, passAgedOwnership);
  expect(await bought('motor-supplier', 'suhe-vmi')).toMatchObject({ ownershipPassedTotal: { entryCount: 0 } });
  await receive(75, '100');
  await receive(61, '20');
  await receive(59, '40');
  // Thirty were used meanwhile, the oldest: bought when they were used.
  await happen('suhe-motor-daya', daysAgo(1), (position, fact) => saleMovements(position, '30', '30', fact));
  await runJobs(world, passAgedOwnership);
  expect(await stockOf(world, 'planner', 'suhe-motor-daya')).toMatchObject({ onHand: '510', vendorOwned: '420' });
  expect(await bought('motor-supplier', 'suhe-vmi')).toEqual({
    ownershipPassed: { nodes: [{ change: '90', cause: 'OWNERSHIP', amount: { amount: '37350' } }, { change: '30', cause: 'OWNERSHIP', amount: { amount: '12450' } }] },
    ownershipPassedTotal: { entryCount: 2, amount: { amount: '49800', currencyCode: 'CNY' } },
  });
  await runJobs(world, passAgedOwnership);
  expect((await bought('motor-supplier', 'suhe-vmi')).ownershipPassedTotal.entryCount).toBe(2);
});

test('rivals learn nothing of what was bought, nor that there is a stock', async () => {
  for (const persona of ['rival-supplier', 'channel', 'other-workspace']) {
    const { node } = await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id: agreementId('jade-vmi') });
    expect(node).toBeNull();
    const { stockPositions } = await world.as(persona).data('{ stockPositions(first: 100) { totalCount nodes { id } } }');
    expect(stockPositions.nodes.map(({ id }: { id: string }) => id)).not.toContain(positionId('jade-pack-daya'));
    const [entry] = await world.sql<{ id: string }>('select id from stock_entry where position_id = $1 limit 1', [positionUuid('jade-pack-daya')]);
    const id = Buffer.from(`StockEntry:${entry!.id}`).toString('base64url');
    expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  }
});

test('after all of it, balances are the sums of their entries', async () => {
  expect(offBalance(await sums(world))).toEqual([]);
});
