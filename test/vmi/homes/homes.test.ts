import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';
import { clearTable, propose } from '../decisions/proposing.ts';
import { agreementId, exceptionsOf, positionId, watch } from '../exceptions/watching.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await clearTable(world);
}, 120_000);
afterAll(() => world.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function doing(persona: string, act: string, input: object, made: string): Promise<any> {
  const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const { [act]: answer } = await world.as(persona).data(`mutation ($input: ${type}!) { ${act}(input: $input) { ${made} userErrors { code message field } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  expect(answer.userErrors).toEqual([]);
  return Object.values(answer)[0];
}

const order = 'order { id number lines { id } }';
const ordering = (persona: string, agreement: string, position: string, quantity: string) =>
  doing(persona, 'placeReplenishmentOrder', { agreementId: agreementId(agreement), requestedOn: inDays(10), lines: [{ positionId: positionId(position), quantity }], note: 'For the fair.' }, order);

const supplierHome = `query ($id: ID) { supplierHome(relationshipId: $id) {
  relationship { id } agreements { nodes { number } } counts { ordersToAnswer ordersToShip proposalsToDecide runningLow discrepancies promisesDue exceptions }
  ordersToAnswer { totalCount nodes { number answerDueAt } } ordersToShip { totalCount nodes { number lines { confirmed shipped promisedOn } } } proposalsToDecide { totalCount nodes { number } }
  runningLow { totalCount nodes { status daysOfSupply item { sku } } } discrepancies { totalCount } promisesDue { totalCount } exceptions { totalCount nodes { kind } } } }`;
const channelHome = `query ($id: ID) { channelHome(relationshipId: $id) {
  relationship { id } agreements { nodes { number } } counts { incoming stock proposalsToDecide answersToDecide shipmentsToReceive discrepancies exceptions }
  incoming { totalCount nodes { stage units expectedOn item { sku } order { number } } } stock { totalCount nodes { onHand daysOfSupply status } } proposalsToDecide { totalCount nodes { id } }
  answersToDecide { totalCount nodes { number } } shipmentsToReceive { totalCount } discrepancies { totalCount } exceptions { totalCount nodes { kind } } } }`;

/** That each count is that of the list of its name. */
function expectCounted(home: Record<string, any>): void {
  for (const [name, count] of Object.entries(home['counts'])) expect([name, home[name].totalCount]).toEqual([name, count]);
}

test('the supplier reads what to answer, then what to ship; the firm’s people read the same of it', async () => {
  const { id, number, lines } = await ordering('buyer', 'jade-vmi', 'jade-pack-daya', '96');
  const before = (await world.as('supplier').data(supplierHome))['supplierHome'];
  expect(before.agreements.nodes).toContainEqual({ number: 'VMI-0101' });
  for (const { number: of } of before.agreements.nodes) expect(of).toMatch(/^VMI-01/);
  expect(before.ordersToAnswer.nodes.map((one: { number: string }) => one.number)).toContain(number);
  await doing('supplier', 'answerReplenishmentOrder', { orderId: id, lines: [{ orderLineId: lines[0].id, answer: 'ACCEPTED' }] }, order);
  const after = (await world.as('supplier').data(supplierHome))['supplierHome'];
  expect(after.ordersToAnswer.nodes.map((one: { number: string }) => one.number)).not.toContain(number);
  expect(after.ordersToShip.nodes).toContainEqual({ number, lines: [{ confirmed: '96', shipped: '0', promisedOn: inDays(10) }] });
  expectCounted(after);
  expect((await world.as('planner').data(supplierHome, { id: after.relationship.id }))['supplierHome'].counts).toMatchObject({ ordersToShip: after.counts.ordersToShip, runningLow: after.counts.runningLow });
});

test('the channel reads what is coming and when, its stock and what it is to decide', async () => {
  const proposal = await propose(world, { agreement: 'radhafen-vmi', lines: { 'radhafen-cargo-warehouse': 4 } });
  const { id, number, lines } = await ordering('channel', 'radhafen-vmi', 'radhafen-one-warehouse', '12');
  await doing('planner', 'answerReplenishmentOrder', { orderId: id, lines: [{ orderLineId: lines[0].id, answer: 'ACCEPTED' }] }, order);
  const { id: shipmentId } = await doing('planner', 'createShipment', { orderId: id, lines: [{ orderLineId: lines[0].id, quantity: '12' }], expectedAt: new Date(Date.now() + 9 * 86_400_000).toISOString() }, 'shipment { id }');
  await doing('planner', 'sendShipment', { shipmentId }, 'shipment { id }');
  const home = (await world.as('channel').data(channelHome))['channelHome'];
  expect(home.incoming.nodes).toContainEqual(expect.objectContaining({ stage: 'IN_TRANSIT', units: '12', order: { number }, item: { sku: 'SO-53-G' }, expectedOn: expect.any(String) }));
  expect(home.stock.nodes).toContainEqual(expect.objectContaining({ onHand: null, status: 'UNKNOWN' }));
  expect(home.proposalsToDecide.nodes).toContainEqual({ id: proposal.id });
  expectCounted(home);
});

test('a home is its owner’s alone, and nobody has one on the side that it is not on', async () => {
  const ask = async (persona: string, query: string, id?: string) => Object.values(await world.as(persona).data(query, { id }))[0];
  expect(await ask('channel', supplierHome)).toBeNull();
  expect(await ask('supplier', channelHome)).toBeNull();
  for (const persona of ['rival-channel', 'supplier']) expect(await ask(persona, channelHome, world.relationshipId('radhafen.distributor'))).toBeNull();
  expect(await ask('rival-supplier', supplierHome, world.relationshipId('jade-cell.supplier'))).toBeNull();
  // Staff have as many as there are, and name one.
  expect(await ask('planner', supplierHome)).toBeNull();
  // Whose vendor is the firm: what it is to ship.
  expect(await ask('planner', supplierHome, world.relationshipId('radhafen.distributor'))).toMatchObject({ agreements: { nodes: expect.arrayContaining([{ number: 'VMI-0201' }, { number: 'VMI-0204' }]) } });
});

test('a whole home is one statement', async () => {
  await world.as('channel').data(channelHome);
  await world.as('supplier').data(supplierHome);
  expect(await statementsOf(world, () => world.as('channel').data(channelHome))).toHaveLength(1);
  expect(await statementsOf(world, () => world.as('supplier').data(supplierHome))).toHaveLength(1);
});

test('an order whose answer is late, and another price, are told with what is at stake', async () => {
  const late = await ordering('buyer', 'jade-vmi', 'jade-pack-daya', '48');
  const priced = await ordering('buyer', 'jade-vmi', 'jade-cell-daya', '2000');
  await doing('supplier', 'answerReplenishmentOrder', { orderId: priced.id, lines: [{ orderLineId: priced.lines[0].id, answer: 'ACCEPTED_WITH_CHANGES', unitPrice: '91', reason: 'Lithium went up.' }] }, order);
  const changed = ['alter table replenishment_order disable trigger user', `update replenishment_order set answer_due_at = now() - interval '1 hour' where number = '${late.number}'`, 'alter table replenishment_order enable trigger user'];
  for (const statement of changed) await world.sql(statement);
  await watch(world);
  expect(await exceptionsOf(world, 'supplier', 'jade-vmi', { kinds: ['LATE_ANSWER'] })).toContainEqual(expect.objectContaining({ subjectId: late.id, unitsAtRisk: '48', moneyAtRisk: { amount: '355200', currencyCode: 'TWD' } }));
  expect(await exceptionsOf(world, 'buyer', 'jade-vmi', { kinds: ['PRICE_MISMATCH'] })).toMatchObject([{ subjectId: priced.lines[0].id, unitsAtRisk: '2000', moneyAtRisk: { amount: '6000', currencyCode: 'TWD' } }]);
});
