import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { done } from './acts.ts';

/** Levels are told of as they change: to the firm whole, to the partner as it is told, to nobody else. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const query = 'subscription ($id: ID!) { practiceLevelChanged(relationshipId: $id) { audience practice change level indicators { indicator } } }';

test('both sides hear of a level gained or lost, each in its own form, and a rival hears nothing', async () => {
  const id = world.relationshipId('jade-cell.supplier');
  const listenAs = async (persona: string) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id } });
  const [firm, partner, rival] = [await listenAs('manager'), await listenAs('supplier'), await listenAs('rival-supplier')];
  const told = ({ heard }: typeof firm) => heard.map(({ data }) => data?.['practiceLevelChanged']).filter((one) => one != null);
  // When they began to listen nobody is told: it is tried until both have heard.
  let share = 0.9;
  await until(async () => {
    share = share === 0.9 ? 1 : 0.9;
    const criteria = ['INITIAL', 'DEFINED', 'MANAGED', 'OPTIMIZING'].map((level) => ({ level, indicator: 'CADENCE_KEPT', comparison: 'AT_LEAST', threshold: share === 1 ? 1 : 0, leastEvidence: share === 1 ? 5_000 : null }));
    await done(world, 'admin', 'adoptMaturityModel', { practice: 'COMMUNICATION', reason: 'Once so, once so.', criteria });
    await done(world, 'manager', 'assessPractices', { relationshipId: id });
    return [firm, partner].every((one) => told(one).length > 0);
  }, 60);
  for (const [one, audience] of [[firm, 'FIRM'], [partner, 'PARTNER']] as const) {
    for (const change of told(one)) expect(change).toMatchObject({ audience, practice: 'COMMUNICATION', change: expect.stringMatching(/^(GAINED|LOST)$/) });
  }
  expect(rival.heard).toHaveLength(0);
  for (const one of [firm, partner, rival]) one.stop();
});
