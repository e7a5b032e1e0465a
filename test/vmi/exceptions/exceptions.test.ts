import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { propose } from '../decisions/proposing.ts';
import { agreementId, exceptionsOf, handling, positionId, watch } from './watching.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await watch(world);
}, 120_000);
afterAll(() => world.close());

const uuid = (key: string) => seedId('formosa', 'position', key);
/** Stock as the ledger has it, changed behind the API. */
const setStock = (key: string, onHand: number | null) => world.sql('update stock_position set on_hand = $2 where id = $1', [uuid(key), onHand]);
const ofPosition = async (key: string, kind: string, agreement = 'radhafen-vmi') => (await exceptionsOf(world, 'planner', agreement, { kinds: [kind], positionIds: [positionId(key)] }));

test('what nobody has counted is told, without an amount, once however often one looks', async () => {
  await watch(world);
  const found = await ofPosition('radhafen-charger-leipzig', 'UNKNOWN_STOCK');
  expect(found).toMatchObject([{ kind: 'UNKNOWN_STOCK', status: 'OPEN', unitsAtRisk: null, moneyAtRisk: null, agreement: { number: 'VMI-0201' }, escalatesAt: expect.any(String) }]);
});

test('a position below its level is told once, by how pressing it is, to both sides alike', async () => {
  const found = [...await ofPosition('radhafen-one-berlin', 'BELOW_MINIMUM'), ...await ofPosition('radhafen-one-berlin', 'STOCK_OUT_RISK')];
  expect(found).toHaveLength(1);
  const seen = (await exceptionsOf(world, 'channel', 'radhafen-vmi')).find(({ id }) => id === found[0].id);
  expect(seen).toMatchObject({ unitsAtRisk: found[0].unitsAtRisk, moneyAtRisk: found[0].moneyAtRisk });
  // 6 on hand of a base stock of 9, at 1,480 each.
  await world.sql('update position_forecast set sums = $2 where position_id = $1', [uuid('radhafen-one-berlin'), []]);
  await setStock('radhafen-one-berlin', 6);
  await watch(world);
  expect(await ofPosition('radhafen-one-berlin', 'BELOW_MINIMUM')).toMatchObject([{ severity: 'MEDIUM', unitsAtRisk: '3', moneyAtRisk: { amount: '4440', currencyCode: 'EUR' } }]);
});

test('a stock-out is critical, is resolved by itself when the goods are there, and opens anew when they are gone', async () => {
  await setStock('radhafen-cargo-warehouse', 0);
  await watch(world);
  const [open] = await ofPosition('radhafen-cargo-warehouse', 'STOCK_OUT_RISK');
  expect(open).toMatchObject({ severity: 'CRITICAL', status: 'OPEN', concerned: 1 });
  await setStock('radhafen-cargo-warehouse', 18);
  await watch(world);
  expect(await ofPosition('radhafen-cargo-warehouse', 'STOCK_OUT_RISK')).toMatchObject([{ id: open.id, status: 'RESOLVED', causeGoneAt: expect.any(String) }]);
  await setStock('radhafen-cargo-warehouse', 0);
  await watch(world);
  const again = await ofPosition('radhafen-cargo-warehouse', 'STOCK_OUT_RISK');
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set(['OPEN', 'RESOLVED']));
  await setStock('radhafen-cargo-warehouse', 14);
  await watch(world);
});

test('more than is ordered up to is overstock, at the price of what is too much', async () => {
  await setStock('radhafen-cargo-warehouse', 25);
  await watch(world);
  expect(await ofPosition('radhafen-cargo-warehouse', 'OVERSTOCK')).toMatchObject([{ severity: 'LOW', unitsAtRisk: '5', moneyAtRisk: { amount: '16250', currencyCode: 'EUR' } }]);
  await setStock('radhafen-cargo-warehouse', 14);
  await watch(world);
});

test('what is stale is told once for an agreement', async () => {
  await world.sql("update stock_position set counted_at = now() - interval '30 days' where agreement_id = $1 and counted_at is not null", [seedId('formosa', 'vmi-agreement', 'jade-vmi')]);
  await watch(world);
  expect(await exceptionsOf(world, 'supplier', 'jade-vmi', { kinds: ['STALE_DATA'] })).toMatchObject([{ subjectType: 'VmiAgreement', subjectId: agreementId('jade-vmi'), concerned: 2, moneyAtRisk: null }]);
});

test('the most money comes first, and what is not known last', async () => {
  const amounts = (await exceptionsOf(world, 'planner', 'radhafen-vmi')).map(({ moneyAtRisk }) => (moneyAtRisk === null ? 0 : Number(moneyAtRisk.amount)));
  expect(amounts.length).toBeGreaterThan(2);
  expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
});

test('a rival sees nothing of it: not in lists, by id, by an act', async () => {
  const [{ id }] = await ofPosition('radhafen-charger-leipzig', 'UNKNOWN_STOCK') as [{ id: string }];
  for (const persona of ['rival-channel', 'supplier']) {
    expect(await exceptionsOf(world, persona, 'radhafen-vmi')).toEqual([]);
    const { node, supplyException } = await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } supplyException(id: $id) { id } }', { id });
    expect([node, supplyException]).toEqual([null, null]);
    expect(await handling(world, persona, 'acknowledgeSupplyException', { exceptionId: id })).toMatchObject({ exception: null, userErrors: [{ code: 'NOT_FOUND' }] });
  }
});

test('a proposal that waits for one side’s word alone is that side’s affair', async () => {
  const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
  await world.sql("update replenishment_proposal set computed_at = now() - interval '3 days', expires_at = now() + interval '1 hour' where id = $1", [proposal.uuid]).catch(async () => {
    await world.sql('alter table replenishment_proposal disable trigger user');
    await world.sql("update replenishment_proposal set computed_at = now() - interval '3 days', expires_at = now() + interval '1 hour' where id = $1", [proposal.uuid]);
    await world.sql('alter table replenishment_proposal enable trigger user');
  });
  await watch(world);
  const [waiting] = await exceptionsOf(world, 'buyer', 'saebom-vmi', { kinds: ['PROPOSAL_WAITING'] });
  expect(waiting).toMatchObject({ severity: 'HIGH', forSide: 'FOCAL', subjectId: proposal.id, moneyAtRisk: { amount: '53040', currencyCode: 'USD' } });
  expect(await exceptionsOf(world, 'rival-supplier', 'saebom-vmi', { kinds: ['PROPOSAL_WAITING'] })).toEqual([]);
  expect(await handling(world, 'rival-supplier', 'resolveSupplyException', { exceptionId: waiting.id, reason: 'x' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  const { node } = await world.as('rival-supplier').data('query ($id: ID!) { node(id: $id) { ... on VmiAgreement { timeline(first: 100) { nodes { subjectId } } } } }', { id: agreementId('saebom-vmi') });
  expect(node.timeline.nodes.map(({ subjectId }: { subjectId: string }) => subjectId)).not.toContain(waiting.id);
});
