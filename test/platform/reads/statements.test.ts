import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addPartners(1_000);
});
afterAll(() => world.close());

/** Partners with a relationship each, written behind the API: a thousand mutations would only test patience. */
async function addPartners(count: number): Promise<void> {
  const [focal] = await world.sql<{ workspace_id: string; id: string }>("select p.workspace_id, p.id from party p join workspace w on w.id = p.workspace_id where w.slug = 'formosa' and p.is_focal");
  await world.sql(`insert into party (workspace_id, id, kind, name) select $1, gen_random_uuid(), 'ORGANIZATION', 'Zz ' || n from generate_series(1, $2::int) n`, [focal!.workspace_id, count]);
  await world.sql(`insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, supplier_kind)
    select workspace_id, gen_random_uuid(), 'SUPPLIER', $2, id, name, 'IDENTIFIED', 'GOODS' from party where workspace_id = $1 and name like 'Zz %'`, [focal!.workspace_id, focal!.id]);
}

const nested = `query ($first: Int) {
  relationships(first: $first) {
    totalCount
    edges { cursor node {
      id market stage viewerActions { action isAllowed }
      partner { name gln contacts { name } locations { name } identifiers { value } relationships(first: 3) { totalCount nodes { market partner { name parent { name } } } } }
      manager { displayName }
      lastChange { action actor { displayName } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

describe('an accepted operation', () => {
  test('runs one statement for a list with everything below it, for 10 rows as for 100', async () => {
    const auditor = world.as('auditor');
    await auditor.data('{ viewer: __typename relationships(first: 1) { nodes { id } } }');
    for (const first of [10, 100]) {
      let read = 0;
      const statements = await statementsOf(world, async () => { read = (await auditor.data(nested, { first })).relationships.edges.length; });
      expect(read).toBe(first);
      expect(statements).toHaveLength(1);
    }
  });

  test('runs as many statements over 1,000 records as over 10: paging through them reads each page once', async () => {
    const auditor = world.as('auditor');
    let pages = 0;
    const statements = await statementsOf(world, async () => {
      let after: string | null = null;
      do {
        const data: { relationships: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await auditor.data(
          'query ($after: String) { relationships(first: 100, after: $after, orderBy: { field: STARTED_ON }) { nodes { id partner { name } } pageInfo { hasNextPage endCursor } } }', { after });
        after = data.relationships.pageInfo.hasNextPage ? data.relationships.pageInfo.endCursor : null;
        pages += 1;
      } while (after !== null);
    });
    expect(pages).toBe(11);
    expect(statements).toHaveLength(pages);
  });

  test('runs one statement for each root field, and for each type that nodes are of', async () => {
    const auditor = world.as('auditor');
    const ids = [world.id('ridgeline'), world.relationshipId('harbourside-share.customer'), world.userId('manager'), world.userId('planner')];
    const data = await auditor.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    const types = new Set(data['nodes'].filter(Boolean).map((node: { __typename: string }) => node.__typename));
    const statements = await statementsOf(world, () => auditor.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } parties(first: 1) { nodes { id } } }', { ids }));
    expect(types.has('User')).toBe(true);
    expect(statements).toHaveLength(3 + 1);
  });

  test('counts only when the count is selected', async () => {
    const auditor = world.as('auditor');
    const without = await statementsOf(world, () => auditor.data('{ relationships(first: 5) { nodes { id } } }'));
    const counted = await statementsOf(world, () => auditor.data('{ relationships(first: 5) { nodes { id } totalCount } }'));
    expect(without.join()).not.toContain('count(');
    expect(counted.join()).toContain('count(');
  });

  test('that is refused never reaches the database', async () => {
    const manager = world.as('manager');
    const refused = [
      `{ relationships(first: 100) { nodes { partner { relationships(first: 100) { nodes { partner { relationships(first: 100) { nodes { id } } } } } } } } }`,
      `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: apiInfo { version }`).join(' ')} }`,
      '{ relationships(first: 5) { nodes { nonsense } } }',
    ];
    for (const source of refused) {
      const statements = await statementsOf(world, async () => { expect((await manager.query(source)).status).toBeGreaterThanOrEqual(400); });
      expect(statements).toEqual([]);
    }
  });
});
