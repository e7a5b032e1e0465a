import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

test('however many variables are wrong, it is the client who is told so', async () => {
  const { data, errors } = await world.as('manager').query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 60 }, () => ({ no: 'id' })) });
  expect(data).toBeUndefined();
  expect(errors!.at(-1)).toMatchObject({ message: expect.stringContaining('Too many errors'), extensions: { code: 'BAD_USER_INPUT' } });
  expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
});
