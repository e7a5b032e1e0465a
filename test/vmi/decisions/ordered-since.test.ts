import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideProposals } from '../../../src/vmi/decisions/decide-proposals.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { day, done } from '../orders/acting.ts';
import { agreementId, openProposals, positionId, runFor } from '../proposals/running.ts';
import { clearTable, standOf } from './proposing.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.sql('update trust_standing set trust = null, trust_uncertainty = 1');
});
afterAll(() => world.close());

const position = positionId('radhafen-one-berlin');

async function computed(): Promise<any> {
  await clearTable(world);
  await runFor(world, 'planner', 'radhafen-vmi');
  return (await openProposals(world, 'planner', 'radhafen-vmi')).find(({ lines }) => lines.some((line: any) => line.position.id === position));
}

const ordersOf = async () => Number((await world.sql<{ count: string }>("select count(*) from replenishment_order where proposal_id is not null and issued_at > now() - interval '5 minutes'"))[0]!.count);

test('what the buyer has ordered by hand since a proposal was computed is not ordered again by the platform', async () => {
  const proposal = await computed();
  expect(proposal).toMatchObject({ status: 'COMPUTED', needsPerson: [] });
  await done(world, 'channel', 'placeReplenishmentOrder', { agreementId: agreementId('radhafen-vmi'), requestedOn: day(30), lines: [{ positionId: position, quantity: '6' }] });
  const before = await ordersOf();
  await runJobs(world, decideProposals);
  expect(await standOf(world, 'channel', proposal)).toMatchObject({ status: 'PENDING_APPROVAL', isAutomatic: false, order: null });
  const { node } = await world.as('channel').data('query ($id: ID!) { node(id: $id) { ... on ReplenishmentProposal { needsPerson } } }', { id: proposal['id'] });
  expect(node['needsPerson']).toEqual(['ORDERED_SINCE']);
  expect(await ordersOf()).toBe(before);
});
