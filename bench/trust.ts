/**
 * What does it cost to keep trust, and to make it anew? `npm run bench:trust` lays 20,000 relationships with 2,000,000 events into
 * PostgreSQL (and, with --engine pglite, fewer into the embedded database), works all scores out from the ledger, adds events one by one,
 * lets them age, and holds what is kept to the same computed in the domain.
 *
 * Options: --relationships 20000, --events 2000000, --engine postgresql|pglite.
 */
import { parseArgs } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { sumsAt } from '../src/domain/trust/evidence.ts';
import { type Leaf, leaves } from '../src/domain/trust/leaves.ts';
import { scoresOf } from '../src/domain/trust/score.ts';
import { defaultTrustModel } from '../src/domain/trust/trust-model.ts';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { sessionOf } from '../src/platform/database/session.ts';
import { type Sql, sql } from '../src/platform/sql.ts';
import { createSystemContext } from '../src/platform/system.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { createBenchDatabase } from './reads/bench-database.ts';
import { marketColumns, marketValues } from '../test/market-columns.ts';

const { values: options } = parseArgs({
  options: { relationships: { type: 'string' }, events: { type: 'string' }, engine: { type: 'string', default: 'postgresql' } },
});
const isEmbedded = options.engine === 'pglite';
const relationshipCount = Number(options.relationships ?? (isEmbedded ? 2_000 : 20_000));
const eventCount = Number(options.events ?? relationshipCount * 100);
const workspaceId = '00000000-0000-4000-8000-00000000a001';
const focalPartyId = numbered('party', 0);
/** The platform's own. */
const principalId = '00000000-0000-4000-8000-000000000001';

if (isEmbedded) await onPglite();
else await onPostgres();

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

/** A firm whose partners have shown it something about every week, for two years; and it them. */
function layOut(): string[] {
  return [
    `insert into workspace (id, slug, name, focal_party_id) values ('${workspaceId}', 'bench', 'Bench', '${focalPartyId}')`,
    `insert into party (workspace_id, id, kind, name, is_focal) select '${workspaceId}', ${inSql('party', 'n')}, 'ORGANIZATION', 'Party ' || n, n = 0 from generate_series(0, ${relationshipCount}) n`,
    `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, ${marketColumns})
       select '${workspaceId}', ${inSql('relationship', 'n')}, 'SUPPLIER', '${focalPartyId}', ${inSql('party', 'n')}, 'Party ' || n, 'MAINTAINED',
         ${marketValues({ market: "'SUPPLIER'", partner: inSql('party', 'n'), focal: `'${focalPartyId}'::uuid` })}
       from generate_series(1, ${relationshipCount}) n`,
    'select setseed(0.5)',
    'alter table evidence disable trigger user',
    `insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, known_at, source_type, source_id, recorded_by)
       select '${workspaceId}', gen_random_uuid(), ${inSql('relationship', `(n % ${relationshipCount}) + 1`)}, (array['PARTNER_TO_FOCAL','FOCAL_TO_PARTNER'])[1 + (random() > 0.5)::int],
         (array[${leaves.map((leaf) => `'${leaf}'`).join(',')}])[1 + floor(random() * 8)::int], random(), 0.5 + floor(random() * 5), t.at, t.at, 'Bench', gen_random_uuid(), '${focalPartyId}'
       from (select n, now() - random() * interval '730 days' as at from generate_series(1, ${eventCount}) n) t`,
    'alter table evidence enable trigger user',
  ];
}

async function report(engine: string, database: Database): Promise<void> {
  const { principal } = createSystemContext(database, { workspaceId, workspaceSlug: 'bench', focalPartyId });
  const session = sessionOf(principal);
  const run = (statement: Sql) => database.append(session, statement);
  const rows: Record<string, { ms: string }> = {};
  const time = async (what: string, work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    const took = performance.now() - start;
    rows[what] = { ms: took.toFixed(1) };
    return took;
  };
  const ids = Array.from({ length: relationshipCount }, (_, index) => numbered('relationship', index + 1));
  const floor = await time('floor: the ledger read and summed by leaf, nothing written', () => database.read(session, sql`select count(*) from (
    select sum(outcome * weight) from evidence where workspace_id = ${workspaceId}::uuid group by relationship_id, direction, leaf) s`));
  const rebuilt = await time('all scores from the ledger, in batches of 500', async () => {
    for (let start = 0; start < ids.length; start += 500) await run(sql`select trust_rebuild(${ids.slice(start, start + 500)}::uuid[])`);
  });
  await time('all scores brought forward, in batches of 2,000', async () => {
    const until = new Date().toISOString();
    for (let start = 0; start < 2 * relationshipCount; start += 2_000) await run(sql`select trust_age(${until}::timestamptz, ${2_000}::integer)`);
  });
  const added = 2_000;
  const one = await time(`${added} events, one transaction each, sums kept`, async () => {
    for (let n = 0; n < added; n++) await run(addition(n));
  });
  await time('first 25 by trust', () => database.read(session, page(null)));
  await time('25 from the middle', () => database.read(session, page(50)));
  await time('all standings counted by band', () => database.read(session, sql`select trust_band, count(*) from trust_standing where workspace_id = ${workspaceId}::uuid group by 1`));
  console.log(`${engine}: ${relationshipCount} relationships, ${eventCount} events`);
  console.table(rows);
  console.log(`rebuild / floor ${(rebuilt / floor).toFixed(1)}; ${(eventCount / rebuilt).toFixed(0)} events a ms; ${((one / added) * 1000).toFixed(0)} µs an event with its transaction`);
  console.log(`greatest difference between what is kept and the domain, in points and in units of evidence, of 200 relationships with events added since: ${await greatestDifference(database, session, ids.slice(0, 200))}`);
  await run(sql`select trust_rebuild(${ids.slice(0, 200)}::uuid[])`);
  console.log(`the same made anew: ${await greatestDifference(database, session, ids.slice(0, 200))}`);
}

function addition(n: number): Sql {
  return sql`insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, source_type, source_id, recorded_by)
    values (${workspaceId}::uuid, gen_random_uuid(), ${numbered('relationship', 1 + (n % 200))}::uuid, 'PARTNER_TO_FOCAL', ${leaves[n % 8]!}, ${(n % 11) / 10}, ${1 + (n % 3)}, now() - ${`${n % 90} days`}::interval, 'Bench',
      gen_random_uuid(), ${principalId}::uuid)`;
}


function page(above: number | null): Sql {
  return sql`select id, trust from weighed_standing where workspace_id = ${workspaceId}::uuid and direction = 'PARTNER_TO_FOCAL'
    and (case when trust is null then 'NaN'::float8 else trust end) >= ${above ?? 0}::double precision order by (case when trust is null then 'NaN'::float8 else trust end), id limit 26`;
}

interface KeptRow {
  readonly relationship_id: string;
  readonly direction: string;
  readonly at: number;
  readonly positive: number[];
  readonly negative: number[];
  readonly trust: number | null;
  readonly commitment: number | null;
}

interface EventRow {
  readonly id: string;
  readonly relationship_id: string;
  readonly direction: string;
  readonly leaf: Leaf;
  readonly outcome: number;
  readonly weight: number;
  readonly occurredAt: number;
}

async function greatestDifference(database: Database, session: Parameters<Database['read']>[0], ids: readonly string[]): Promise<string> {
  const kept = await database.read<KeptRow>(session, sql`select relationship_id, direction, extract(epoch from as_of)::double precision * 1000 as at, positive, negative, trust, commitment
    from trust_standing where relationship_id = any(${[...ids]}::uuid[])`);
  const events = await database.read<EventRow>(session, sql`select id, relationship_id, direction, leaf, outcome, weight, extract(epoch from occurred_at)::double precision * 1000 as "occurredAt"
    from evidence where workspace_id = ${workspaceId}::uuid and relationship_id = any(${[...ids]}::uuid[])`);
  const of = Map.groupBy(events, ({ relationship_id: relationship, direction }) => `${relationship}/${direction}`);
  const differences = kept.flatMap((row) => {
    const sums = sumsAt(of.get(`${row.relationship_id}/${row.direction}`) ?? [], defaultTrustModel, row.at);
    const { trust, commitment } = scoresOf(sums, defaultTrustModel);
    return [
      Math.abs((row.trust ?? trust.value) - trust.value), Math.abs((row.commitment ?? commitment.value) - commitment.value),
      ...leaves.flatMap((leaf, index) => [Math.abs(row.positive[index]! - sums[leaf].positive), Math.abs(row.negative[index]! - sums[leaf].negative)]),
    ];
  });
  return Math.max(...differences).toExponential(1);
}

function numbered(kind: 'party' | 'relationship', number: number): string {
  return `00000000-0000-4000-${kind === 'party' ? '8001' : '8002'}-${number.toString(16).padStart(12, '0')}`;
}

function inSql(kind: 'party' | 'relationship', number: string): string {
  return `('00000000-0000-4000-${kind === 'party' ? '8001' : '8002'}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
