/**
 * How long does it take to compute and write what 200,000 positions need? `npm run bench:replenishment` lays them out with 90 days of demand
 * each in PostgreSQL (with --engine pglite, 20,000 in the embedded database), runs all agreements as their jobs do, then again where 2 % of
 * the places have changed, and beside it the floor: the same rows read and the same lines written by the same statements, nothing computed.
 *
 * Options: --positions 200000, --engine postgresql|pglite.
 */
import { parseArgs } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { sessionOf } from '../src/platform/database/session.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';
import { createSystemContext } from '../src/platform/system.ts';
import { write } from '../src/platform/writes/write.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { replenish } from '../src/vmi/proposals/replenish.job.ts';
import { replenishRule } from '../src/vmi/proposals/proposals.policy.ts';
import { startRun } from '../src/vmi/proposals/run-record.ts';
import { createBenchDatabase } from './reads/bench-database.ts';
import { floorOf, forget } from './replenishment/floor.ts';
import { agreementCount, changeSome, focalPartyId, layOut, numbered, workspaceId } from './replenishment/lay-out.ts';

const { values: options } = parseArgs({ options: { positions: { type: 'string' }, engine: { type: 'string', default: 'postgresql' } } });
const isEmbedded = options.engine === 'pglite';
const positions = Number(options.positions ?? (isEmbedded ? 20_000 : 200_000));

type Statement = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

if (isEmbedded) await onPglite();
else await onPostgres();

async function onPglite(): Promise<void> {
  const database = await openDatabase({}, { entities, migrations });
  const pglite = await (database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  const asOwner: Statement = (text, values) => pglite.transaction(async (transaction) => {
    await transaction.query('set local role postgres');
    return transaction.query(text, values);
  });
  await layOut(asOwner, positions);
  await report('PGlite', database, asOwner);
  await database.close();
}

async function onPostgres(): Promise<void> {
  const bench = await createBenchDatabase([]);
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  await layOut((text, values) => owner.query(text, values), positions);
  await owner.query('vacuum analyze');
  const database = await openDatabase({ databaseUrl: bench.servingUrl, ownerUrl: bench.ownerUrl }, { entities, migrations });
  await report(bench.description, database, (text, values) => owner.query(text, values));
  await owner.end();
  await database.close();
  await bench.drop();
}

async function report(engine: string, database: Database, asOwner: Statement): Promise<void> {
  const rows: Record<string, { ms: string; positions: number; lines: number }> = {};
  const note = async (what: string, work: () => Promise<void>): Promise<number> => {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    const { rows: [sum] } = await asOwner(`select coalesce(sum(positions), 0)::integer as positions, coalesce(sum(proposed_lines), 0)::integer as lines from replenishment_run where cycle = $1`, [what]);
    rows[what] = { ms: took.toFixed(0), positions: Number(sum!['positions']), lines: Number(sum!['lines']) };
    return took;
  };
  const worker = startWorker({ database, jobs: [replenish], reportFault: (fault) => console.error(fault) });
  await note('first full run', () => run(database, 'first full run', true));
  const floor = await floorOf(database, asOwner);
  await forget(asOwner);
  const full = await note('full run', () => run(database, 'full run', true));
  await note('full run, nothing new', () => run(database, 'full run, nothing new', true));
  await changeSome(asOwner);
  const incremental = await note('2 % of places changed', () => run(database, '2 % of places changed', false));
  await worker.stop();
  console.log(`${engine}: ${positions} positions under ${agreementCount} agreements; peak memory of the process ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
  console.table({ 'floor: read and written, not computed': { ms: floor.toFixed(0), positions: rows['full run']!.positions, lines: rows['full run']!.lines }, ...rows });
  console.log(`full run / floor ${(full / floor).toFixed(2)}; ${(positions / full).toFixed(0)} positions a ms; incremental ${incremental.toFixed(0)} ms`);
}

/** As the server does it: its worker is there, the runs are asked for, and four are done at a time. */
async function run(database: Database, cycle: string, isFull: boolean): Promise<void> {
  const ctx = createSystemContext(database, { workspaceId, workspaceSlug: 'bench', focalPartyId });
  for (let n = 0; n < agreementCount; n += 1) {
    const agreement = { workspaceId, id: numbered('agreement', n), relationshipId: numbered('relationship', n) };
    const { userErrors } = await write(ctx, { rule: replenishRule }, async (tx) => ({ runId: await startRun(tx, { agreement, terms: { id: numbered('version', n) }, cycle, isFull, isRenewal: false }) }));
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }
  for (;;) {
    const [left] = await database.read<{ count: number }>(sessionOf(ctx.principal), { text: `select count(*)::integer as count from job where name = 'vmi.replenish' and state <> 'DONE'`, values: [] } as never, 'once');
    if (left!.count === 0) break;
    // Asked often enough to tell, and not so often that it slows what it waits for.
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
