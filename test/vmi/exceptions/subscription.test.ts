import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId } from '../proposals/running.ts';
import { watch } from './watching.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const query = 'subscription ($id: ID!) { supplyExceptionChanged(agreementId: $id) { kind status agreement { number } } }';
const listenAs = async (persona: string) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id: agreementId('radhafen-vmi') } });

test('both sides hear what goes wrong and right again under their agreement, and nobody else of it', async () => {
  const [planner, buyer, rival] = [await listenAs('planner'), await listenAs('channel'), await listenAs('rival-channel')];
  const position = seedId('formosa', 'position', 'radhafen-cargo-warehouse');
  // When they began to listen nobody is told: it is tried until each has heard.
  await until(async () => {
    for (const onHand of [40, 14]) {
      await world.sql('update stock_position set on_hand = $2 where id = $1', [position, onHand]);
      await watch(world);
    }
    return [planner, buyer].every(({ heard }) => heard.some(({ data }) => data?.['supplyExceptionChanged'].kind === 'OVERSTOCK'));
  }, 60);
  for (const { heard } of [planner, buyer]) for (const { data } of heard) expect(data?.['supplyExceptionChanged'].agreement.number).toBe('VMI-0201');
  expect(rival.heard).toHaveLength(0);
  for (const one of [planner, buyer, rival]) one.stop();
});
