import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { clearTable, codesOf, errors, ordersOf, propose } from './proposing.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterEach(() => clearTable(world));
afterAll(() => world.close());

const mutation = `mutation ($input: ApproveReplenishmentProposalsInput!) { approveReplenishmentProposals(input: $input) { approvedLines { line proposalId orderId } approvedCount userErrors { ${errors} } } }`;
async function approveAll(lines: readonly object[], more: object = {}): Promise<any> {
  return (await world.as('buyer').data(mutation, { input: { lines, idempotencyKey: randomUUID(), ...more } }))['approveReplenishmentProposals'];
}

test('the good ones become orders, the others say why at their places', async () => {
  const jade = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } });
  const ours = await propose(world, { agreement: 'isarvelo-vmi', lines: { 'isarvelo-one-warehouse': 10 } });
  const soon = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 }, neededIn: 1 });
  const lines = [{ replenishmentProposalId: soon.id }, { replenishmentProposalId: jade.id }, { replenishmentProposalId: ours.id }, { replenishmentProposalId: world.id('saebom') }];
  const answer = await approveAll(lines);
  expect(answer).toMatchObject({ approvedCount: 1, approvedLines: [{ line: 1, proposalId: jade.id, orderId: expect.any(String) }] });
  expect(codesOf(answer).toSorted()).toEqual(['NOT_ALLOWED input lines 2 replenishmentProposalId', 'NOT_FOUND input lines 3 replenishmentProposalId', 'REQUIRED input lines 0 reason']);
  expect([await ordersOf(world, jade), await ordersOf(world, ours), await ordersOf(world, soon)]).toEqual([1, 0, 0]);
});

test('under REJECT_ALL one that fails leaves all as they were', async () => {
  const jade = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } });
  const ours = await propose(world, { agreement: 'isarvelo-vmi', lines: { 'isarvelo-one-warehouse': 10 } });
  const answer = await approveAll([{ replenishmentProposalId: jade.id }, { replenishmentProposalId: ours.id }], { errorPolicy: 'REJECT_ALL' });
  expect(answer).toMatchObject({ approvedLines: null, approvedCount: null });
  expect(codesOf(answer)).toEqual(['NOT_ALLOWED input lines 1 replenishmentProposalId']);
  expect(await ordersOf(world, jade)).toBe(0);
});

test('none, too many, and one twice are refused; the same key answers the same', async () => {
  const jade = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } });
  expect(codesOf(await approveAll([]))).toEqual(['REQUIRED input lines']);
  const many = { lines: Array.from({ length: 501 }, () => ({ replenishmentProposalId: 'x' })), idempotencyKey: 'many' };
  expect((await world.as('buyer').query(mutation, { input: many })).errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  expect(codesOf(await approveAll([{ replenishmentProposalId: jade.id }, { replenishmentProposalId: jade.id }]))).toEqual(['DUPLICATE input lines 1 replenishmentProposalId']);
  const idempotencyKey = randomUUID();
  const first = await approveAll([{ replenishmentProposalId: jade.id }], { idempotencyKey });
  expect(await approveAll([{ replenishmentProposalId: jade.id }], { idempotencyKey })).toEqual(first);
  expect(await ordersOf(world, jade)).toBe(1);
});
