import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { seeded } from '../agreements/acting.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test.each([['channel', 'radhafen/radhafen-warehouse'], ['admin', 'formosa-stride/formosa-stride-daya-plant']])('%s may not remove a place where stock is kept', async (persona, place) => {
  const { removeLocation } = await world.as(persona).data(
    'mutation ($input: RemoveLocationInput!) { removeLocation(input: $input) { userErrors { code message field } } }', { input: { locationId: seeded('Location', 'location', place) } },
  );
  expect(removeLocation.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', field: ['input', 'locationId'] }]);
});
