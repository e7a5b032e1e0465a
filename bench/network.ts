/**
 * How long do questions about a large network take? `npm run bench:network` lays 20,000 parties and
 * 100,000 ties into the embedded database, and into PostgreSQL where one is found, and asks each network query of the functions that
 * answer it: cold (the snapshot is read), and warm (it is asked whether it still holds).
 *
 * Options: --parties 20000, --ties 100000, --engine pglite|postgresql (both when absent).
 */
import { parseArgs } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { assessExposure } from '../src/markets/network/assess-exposure.ts';
import { findNeighborhood } from '../src/markets/network/find-neighborhood.ts';
import { findPaths } from '../src/markets/network/find-paths.ts';
import { measureParty } from '../src/markets/network/measure-party.ts';
import type { NetworkSnapshot } from '../src/markets/network/network-snapshot.ts';
import { readNetwork } from '../src/markets/network/read-network.ts';
import { traceSupplyChain } from '../src/markets/network/trace-supply-chain.ts';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { noSession } from '../src/platform/database/session.ts';
import { sql } from '../src/platform/sql.ts';
import { createSystemContext } from '../src/platform/system.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { createBenchDatabase } from './reads/bench-database.ts';
import { marketColumns, marketValues } from '../test/market-columns.ts';

const marketOfRow = "(array['SUPPLIER','COMPETITOR','DISTRIBUTOR','CUSTOMER','INFLUENCER'])[n % 5 + 1]";

const { values: options } = parseArgs({
  options: { parties: { type: 'string', default: '20000' }, ties: { type: 'string', default: '100000' }, engine: { type: 'string' } },
});
const [partyCount, tieCount] = [Number(options.parties), Number(options.ties)];
const workspaceId = '00000000-0000-4000-8000-00000000a001';
const focalPartyId = partyId(0);

if (options.engine !== 'postgresql') await onPglite();
if (options.engine !== 'pglite') await onPostgres();

async function onPglite(): Promise<void> {
  const database = await openDatabase({}, { entities, migrations });
  const pglite = await (database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  await pglite.transaction(async (transaction) => {
    await transaction.query('set local role postgres');
    for (const statement of layOut()) await transaction.query(statement);
  });
  await report('PGlite', database);
  await database.close();
}

async function onPostgres(): Promise<void> {
  const bench = await createBenchDatabase([]);
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  for (const statement of ['begin', ...layOut(), 'commit', 'vacuum analyze']) await owner.query(statement);
  await owner.end();
  const database = await openDatabase({ databaseUrl: bench.servingUrl, ownerUrl: bench.ownerUrl }, { entities, migrations });
  await report(bench.description, database);
  await database.close();
  await bench.drop();
}

/** A firm with 2,000 partners in a network whose ties crowd around few parties, as ties do. */
function layOut(): string[] {
  return [
    `insert into workspace (id, slug, name, focal_party_id) values ('${workspaceId}', 'bench', 'Bench', '${focalPartyId}')`,
    `insert into party (workspace_id, id, kind, name, is_focal) select '${workspaceId}', ${partySql('n')}, 'ORGANIZATION', 'Party ' || n, n = 0 from generate_series(0, ${partyCount - 1}) n`,
    `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, ${marketColumns})
       select '${workspaceId}', gen_random_uuid(), ${marketOfRow}, '${focalPartyId}', ${partySql('n')}, 'Party ' || n, 'MAINTAINED',
         ${marketValues({ market: marketOfRow, partner: partySql('n'), focal: `'${focalPartyId}'::uuid` })}
       from generate_series(1, least(2000, ${partyCount - 1})) n`,
    'select setseed(0.5)',
    `insert into tie (workspace_id, id, kind, from_id, to_id, good, share_of_need, yearly_amount_minor, yearly_amount_currency)
       select '${workspaceId}', gen_random_uuid(), (array['SUPPLIES','SUPPLIES','SUPPLIES','FINANCES','INFORMS'])[n % 5 + 1], ${partySql('a')}, ${partySql('b')}, 'good ' || n % 3,
         case when n % 4 > 0 then random() * 0.4 end, 1000000, 'EUR'
       from (select n, floor(random() ^ 3 * ${partyCount})::int as a, floor(random() * ${partyCount})::int as b from generate_series(1, ${tieCount}) n) t
       where a <> b on conflict do nothing`,
  ];
}

async function report(engine: string, database: Database): Promise<void> {
  const ctx = createSystemContext(database, { workspaceId, workspaceSlug: 'bench', focalPartyId });
  const before = process.memoryUsage().heapUsed;
  const rows: Record<string, { ms: string }> = {};
  const time = async <Value>(what: string, work: () => Value | Promise<Value>): Promise<Value> => {
    const start = performance.now();
    const value = await work();
    rows[what] = { ms: (performance.now() - start).toFixed(1) };
    return value;
  };
  await database.read(noSession, sql`select 1`);
  const network: NetworkSnapshot = await time('snapshot, cold', () => readNetwork(ctx));
  await time('snapshot, still holding', () => readNetwork(ctx));
  const node = 5;
  const around = { depth: 4, kinds: null, markets: null };
  await time('neighborhood of depth 4, first', () => findNeighborhood(network, node, around));
  await time('neighborhood of depth 4, again', () => findNeighborhood(network, node + 1, around));
  await time('supply chain of 10 tiers, first', () => traceSupplyChain(network, node, 'DOWNSTREAM', 10));
  await time('supply chain of 10 tiers, again', () => traceSupplyChain(network, node + 1, 'UPSTREAM', 10));
  await time('20 paths of at most 6, first', () => findPaths(network, 19_000 % partyCount, 100, { length: 6, first: 20 }));
  await time('20 paths of at most 6, again', () => findPaths(network, 18_000 % partyCount, 200, { length: 6, first: 20 }));
  await time('exposure, first', () => assessExposure(network, node, true));
  await time('exposure, again', () => assessExposure(network, node + 1, true));
  for (const name of ['degree', 'closeness', 'constraint', 'effectiveSize', 'clustering', 'coreNumber', 'isCutPoint', 'componentSize', 'eigenvector', 'pageRank', 'betweenness'] as const) {
    await time(`metrics: ${name}, first`, () => measureParty(network, 0)[name]);
  }
  await time('metrics: all, again', () => ({ ...measureParty(network, 1) }));
  console.log(`${engine}: ${network.partyIds.length} parties, ${network.links.length} links; ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB of heap more`);
  console.table(rows);
}

function partyId(number: number): string {
  return `00000000-0000-4000-8001-${number.toString(16).padStart(12, '0')}`;
}

function partySql(number: string): string {
  return `('00000000-0000-4000-8001-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
