import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';
import { newKey, perform, performed, refused, uuidOf } from './sign-ins.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const dayInMilliseconds = 86_400_000;
const daysUntil = (instant: string) => (Date.parse(instant) - Date.now()) / dayInMilliseconds;

describe('rotateApiKey', () => {
  test('makes a successor; both work, and the old one for seven days at most', async () => {
    const { id, key } = await newKey(world, { expiresInDays: 200 });
    const { key: next, apiKey, previous } = await performed(world.as('admin'), 'rotateApiKey', { apiKeyId: id, expiresInDays: 365 });
    expect(apiKey).toMatchObject({
      name: 'Stock reports',
      role: 'SUPPLIER_USER',
      scopes: ['PARTY_READ', 'RELATIONSHIP_READ'],
      party: { id: world.id('jade-cell') },
    });
    expect(daysUntil(apiKey.expiresAt)).toBeCloseTo(365, 1);
    expect(previous).toMatchObject({ id, isActive: true });
    expect(daysUntil(previous.expiresAt)).toBeCloseTo(7, 1);
    for (const each of [key, next])
      expect(await world.bearing(each).data('{ viewer { role } }')).toEqual({ viewer: { role: 'SUPPLIER_USER' } });
  });

  test('does not lengthen a key that ends sooner', async () => {
    const { id } = await newKey(world, { expiresInDays: 2 });
    const { previous } = await performed(world.as('admin'), 'rotateApiKey', { apiKeyId: id });
    expect(daysUntil(previous.expiresAt)).toBeCloseTo(2, 1);
  });

  test('keeps to two at a time, until one of them has ended', async () => {
    const first = await newKey(world);
    const { apiKey: second } = await performed(world.as('admin'), 'rotateApiKey', { apiKeyId: first.id });
    for (const apiKeyId of [first.id, second.id])
      expect(await refused(world.as('admin'), 'rotateApiKey', { apiKeyId })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await performed(world.as('admin'), 'revokeApiKey', { apiKeyId: first.id });
    await performed(world.as('admin'), 'rotateApiKey', { apiKeyId: second.id });
  });

  test('keeps to two at a time when ten rotate at the same time', async () => {
    const { id } = await newKey(world);
    const answers = await Promise.all(Array.from({ length: 10 }, () => perform(world.as('admin'), 'rotateApiKey', { apiKeyId: id })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(new Set(['LIMIT_EXCEEDED']));
    expect(
      await world.sql('select from api_key where lineage_id = (select lineage_id from api_key where id = $1)', [uuidOf(id)]),
    ).toHaveLength(2);
  });

  test('is of the version seen, and on record', async () => {
    const { id } = await newKey(world);
    expect(await refused(world.as('admin'), 'rotateApiKey', { apiKeyId: id, expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
      current: { id },
    });
    const { apiKey } = await performed(world.as('admin'), 'rotateApiKey', { apiKeyId: id, expectedVersion: 1 });
    for (const subject of [id, apiKey.id]) {
      const { node } = await world
        .as('auditor')
        .data('query ($id: ID!) { node(id: $id) { ... on ApiKey { lastChange { action actor { id } } } } }', { id: subject });
      expect(node.lastChange).toEqual({ action: 'key.rotate', actor: { id: world.userId('admin') } });
    }
  });
});
