import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, doing, propose } from './proposing.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const query = 'subscription ($id: ID!) { replenishmentProposalChanged(agreementId: $id) { id status } }';
const listenAs = async (persona: string) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id: agreementId('saebom-vmi') } });

test('both sides hear of each change to a proposal, and nobody else of any', async () => {
  const [first, second] = [await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 } }), await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } })];
  const [planner, vendor, rival] = [await listenAs('planner'), await listenAs('rival-supplier'), await listenAs('supplier')];
  // When they began to listen nobody is told: it is tried until each has heard.
  const lines = (quantity: string) => [{ proposalLineId: first.lines['saebom-pack-changhua'], quantity, reason: 'More.' }];
  await until(async () => {
    for (const quantity of ['24', '36']) await doing(world, 'buyer', 'counter', { replenishmentProposalId: first.id, lines: lines(quantity) });
    return planner.heard.length > 0 && vendor.heard.length > 0;
  }, 60);
  expect(planner.heard[0]!.data).toEqual({ replenishmentProposalChanged: { id: first.id, status: 'COUNTERED' } });
  expect(vendor.heard[0]!.data).toEqual({ replenishmentProposalChanged: { id: first.id, status: 'COUNTERED' } });
  await doing(world, 'buyer', 'reject', { replenishmentProposalId: second.id, code: 'NOT_NEEDED' });
  await doing(world, 'buyer', 'reject', { replenishmentProposalId: first.id, code: 'NOT_NEEDED' });
  await until(() => planner.heard.at(-1)?.data?.['replenishmentProposalChanged'].status === 'REJECTED');
  expect(planner.heard.every(({ data }) => data?.['replenishmentProposalChanged'].id === first.id)).toBe(true);
  expect(rival.heard).toHaveLength(0);
  for (const one of [planner, vendor, rival]) one.stop();
});
