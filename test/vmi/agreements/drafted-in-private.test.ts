import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { day, done, drafted, seeded, withDistributor, withSupplier } from './acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test.each([withSupplier, withDistributor])('how an agreement was drafted stays the firm’s own when it is put forward: vendor $vendorSide', async (direction) => {
  const ids = await drafted(world, direction);
  const place = direction.vendorSide === 'PARTNER' ? 'formosa-stride/formosa-stride-daya-plant' : 'radhafen/radhafen-warehouse';
  const levels = (minimum: string) => ({ method: 'MIN_MAX', minimum, maximum: '900', leadTimeDays: 3 });
  const { openStockPosition } = await world.as('planner').data('mutation ($input: OpenStockPositionInput!) { openStockPosition(input: $input) { stockPosition { id } userErrors { code } } }', {
    input: { idempotencyKey: `open ${place}`, vmiAgreementItemId: ids.vmiAgreementItemId, locationId: seeded('Location', 'location', place), levels: levels('123') },
  });
  const id = openStockPosition.stockPosition.id;
  const set = (minimum: string, reason: string) => world.as('planner').data('mutation ($input: SetPositionParametersInput!) { setPositionParameters(input: $input) { userErrors { code } } }', {
    input: { idempotencyKey: `set ${place} ${minimum}`, reason, lines: [{ stockPositionId: id, levels: levels(minimum) }] },
  });
  expect(await set('456', 'They need not know how low we would go')).toEqual({ setPositionParameters: { userErrors: [] } });
  await done(world, 'planner', 'proposeVmiAgreementVersion', { vmiAgreementVersionId: ids.vmiAgreementVersionId });
  await set('789', 'As talked over');
  const seen = await world.as(direction.partner).data(`query ($id: ID!, $position: ID!) {
    agreement: node(id: $id) { ... on VmiAgreement { timeline(first: 50) { nodes { subjectType changes { field before after } } } } }
    position: node(id: $position) { ... on StockPosition { minimum parametersHistory { nodes { minimum reason setBySide } totalCount } } } }`, { id: ids.vmiAgreementId, position: id });
  expect(seen['position']).toEqual({ minimum: '789', parametersHistory: { totalCount: 1, nodes: [{ minimum: '789', reason: 'As talked over', setBySide: 'FOCAL' }] } });
  // What stood when it was put forward is seen, and so in the change from it; what was tried before, and why, is not.
  expect(JSON.stringify(seen)).not.toMatch(/how low|123/);
});

test('an item that was struck from a draft is never seen by the partner, nor that the firm deals in it', async () => {
  const ids = await drafted(world, withDistributor);
  const itemId = seeded('Item', 'item', 'hub-motor');
  const { vmiAgreementItem } = await done(world, 'planner', 'addVmiAgreementItem', { vmiAgreementId: ids.vmiAgreementId, itemId, terms: { unitPrice: '77.7' } });
  await done(world, 'buyer', 'endVmiAgreementItem', { vmiAgreementItemId: vmiAgreementItem!['id'], endedOn: day(0) });
  await done(world, 'planner', 'proposeVmiAgreementVersion', { vmiAgreementVersionId: ids.vmiAgreementVersionId });
  const seenBy = (persona: string) => world.as(persona).data(
    'query ($id: ID!, $itemId: ID!) { node(id: $id) { ... on VmiAgreement { items(first: 9) { nodes { unitPrice { amount } } } } } item: node(id: $itemId) { id } }', { id: ids.vmiAgreementId, itemId },
  );
  expect(await seenBy('channel')).toEqual({ node: { items: { nodes: [{ unitPrice: { amount: '12.5' } }] } }, item: null });
  expect(await seenBy('planner')).toMatchObject({ node: { items: { nodes: [{}, { unitPrice: { amount: '77.7' } }] } }, item: { id: itemId } });
});
