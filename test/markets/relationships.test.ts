import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
  relationships(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Pages {
  relationships: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string } };
}

test('a refusal is said in the reader’s language, with a code that programs read', async () => {
  const refused = '{ relationships(filter: { isKey: true }) { totalCount } }';
  const inChinese = await world.as('supplier', { locales: ['zh-CN'] }).query(refused);
  expect(inChinese.errors).toMatchObject([{ message: '您不得按 isKey 筛选或排序。', extensions: { code: 'FORBIDDEN', reason: 'HIDDEN_FIELD' } }]);
  const nobody = await world.bearing(null, { locales: ['en'] }).query(refused);
  expect(nobody).toMatchObject({ status: 401, errors: [{ message: expect.stringContaining('Who is asking?'), extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a manager pages through all relationships, forwards and back', async () => {
  const manager = world.as('manager');
  const forwards: string[] = [];
  let after: string | null = null;
  let last: string | null = null;
  do {
    const { relationships }: Pages = await manager.data(page, { first: 10, after });
    expect(relationships.totalCount).toBe(58);
    forwards.push(...relationships.nodes.map(({ id }) => id));
    last = relationships.pageInfo.endCursor;
    after = relationships.pageInfo.hasNextPage ? last : null;
  } while (after !== null);
  expect(new Set(forwards).size).toBe(58);

  const backwards: string[] = [];
  let before: string | null = null;
  do {
    const { relationships }: Pages = await manager.data(page, { last: 10, before });
    backwards.unshift(...relationships.nodes.map(({ id }) => id));
    before = relationships.pageInfo.hasPreviousPage ? relationships.pageInfo.startCursor : null;
  } while (before !== null);
  expect(backwards).toEqual(forwards);
});
