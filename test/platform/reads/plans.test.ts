import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Database } from '../../../src/platform/database/database.ts';
import { setSession } from '../../../src/platform/database/session.ts';
import { onDatabase } from '../../global-setup.ts';
import { type LargeNetwork, layOut, ownRelationships } from '../../large-network.ts';
import { type Actor, openWorld, type World } from '../../world.ts';

/**
 * A page of a long list is read from an index that stands in the list's order, from the cursor on: the millionth page costs what the first
 * one does. PostgreSQL's own plans say so. (PGlite's planner is the same, but only PostgreSQL holds lists that long.)
 */
(process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? describe : describe.skip)('on PostgreSQL', () => {
  const network: LargeNetwork = { slug: 'large', parties: 2_000, relationships: 10_000, auditEntriesEach: 0 };
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    for (const statement of ['begin', ...layOut(network), 'commit', 'vacuum analyze']) await world.sql(statement);
  });
  afterAll(() => world.close());

  const as = (persona: string): Actor => world.as(persona, { workspace: network.slug });
  const orders = ['PARTNER_NAME', 'STARTED_ON', 'UPDATED_AT'].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ field, direction })));
  const filters = [null, { markets: ['CUSTOMER'] }, { startedOnOrAfter: '2011-01-01' }];

  describe.each(orders)('ordered by $field $direction', (orderBy) => {
    test.each(filters)('staff read no more than a page, with the filter %j', async (filter) => {
      // The index of another order cannot find the first days of business; it skips what it meets.
      const skipped = filter?.startedOnOrAfter !== undefined && orderBy.field !== 'STARTED_ON' ? pageSize : 0;
      const { scans, sorts } = await planOfDeepPage(as('admin'), { orderBy, filter });
      expect(scans).toEqual([expect.objectContaining({ kind: 'Index Scan', table: 'relationship' })]);
      expect(scans[0]!.rowsRead).toBeLessThanOrEqual(pageSize + 1 + skipped);
      expect(sorts).toBe(0);
    });

    test.each(filters)('a partner reads no more than its own, with the filter %j', async (filter) => {
      const { scans } = await planOfDeepPage(as('supplier'), { orderBy, filter });
      for (const { kind, table, rowsRead } of scans) {
        expect([kind, table]).not.toEqual(['Seq Scan', 'relationship']);
        expect(rowsRead).toBeLessThanOrEqual(ownRelationships);
      }
    });
  });

  test.each(['NAME', 'CREATED_AT'])('staff read no more than a page of parties by %s, a partner no more than its own', async (field) => {
    const plan = (persona: string) => planOf(() => as(persona).data(
      'query ($field: PartyOrderField!) { parties(first: 20, orderBy: { field: $field }) { nodes { id } } }', { field },
    ));
    expect((await plan('admin')).scans).toEqual([{ kind: 'Index Scan', table: 'party', rowsRead: pageSize + 1 }]);
    for (const { kind, rowsRead } of (await plan('supplier')).scans) {
      expect(kind).not.toBe('Seq Scan');
      expect(rowsRead).toBeLessThanOrEqual(50);
    }
  });

  const pageSize = 20;
  const page = `query ($first: Int!, $after: String, $filter: RelationshipFilter, $orderBy: RelationshipOrder!) {
    relationships(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { endCursor } }
  }`;

  /** The plan of a page half a thousand records behind the beginning, or behind half of a shorter list. */
  async function planOfDeepPage(actor: Actor, list: { orderBy: object; filter: object | null }): Promise<Plan> {
    let after: string | null = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const { relationships } = (await actor.data(page, { ...list, first: 100, after })) as { relationships: { nodes: object[]; pageInfo: { endCursor: string | null } } };
      if (relationships.nodes.length < 100) break;
      after = relationships.pageInfo.endCursor;
    }
    return planOf(() => actor.data(page, { ...list, first: pageSize, after }));
  }

  /** The plan of the one statement that the work reads by. */
  async function planOf(work: () => Promise<unknown>): Promise<Plan> {
    const read = world.database.read.bind(world.database);
    const seen: Read[] = [];
    Object.assign(world.database, {
      read: (...args: Read) => {
        seen.push(args);
        return read(...args);
      },
    });
    await work().finally(() => Object.assign(world.database, { read }));
    expect(seen).toHaveLength(1);
    return explain(world, seen[0]!);
  }
});

type Read = Parameters<Database['read']>;

interface Plan {
  /** Every scan of a table, with the rows that it looked at. */
  readonly scans: { kind: string; table: string; rowsRead: number }[];
  readonly sorts: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs a statement prepared, as the serving role in its session, and has its plan told. */
async function explain(world: World, [session, { text, values }, planning = 'by values']: Read): Promise<Plan> {
  const [{ name }] = (await world.sql('select current_database() as name')) as [{ name: string }];
  const client = new pg.Client({ connectionString: onDatabase(process.env['TEST_DATABASE_URL']!, name) });
  await client.connect();
  try {
    await client.query("set role app_user; set timezone to 'UTC'; begin");
    await client.query(setSession.text, setSession.values(session, { access: 'read only', planning }));
    await client.query(`prepare page as ${text}`);
    const { rows } = await client.query(`explain (analyze, timing off, format json) execute page(${values.map(literal).join(', ')})`);
    const nodes = [...nodesOf((rows as [{ 'QUERY PLAN': [{ Plan: PlanNode }] }])[0]['QUERY PLAN'][0].Plan)].filter((node) => node['Actual Loops'] > 0);
    return {
      scans: nodes.filter((node) => node['Relation Name'] !== undefined).map((node) => ({ kind: node['Node Type'], table: node['Relation Name']!, rowsRead: lookedAt(node) })),
      sorts: nodes.filter((node) => node['Node Type'].includes('Sort')).length,
    };
  } finally {
    await client.end();
  }
}

function literal(value: unknown): string {
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.map((entry) => JSON.stringify(entry)).join(',')}}` : String(value));
}

function lookedAt(node: PlanNode): number {
  return (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
}

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}
