/**
 * How long does a large file take to be brought in? `npm run bench:import` imports 50,000 parties into the embedded database, and into
 * PostgreSQL where one is found: as a first load, the same file again, and with every hundredth line changed; then as many ties.
 *
 * Options: --rows 50000, --engine pglite|postgresql (both when absent), --policy REJECT_ALL|REJECT_FAILED_LINES.
 */
import { parseArgs } from 'node:util';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { importJob } from '../src/exchange/imports/import.job.ts';
import type { ErrorPolicy, ImportKind } from '../src/exchange/imports/import.entity.ts';
import { findImport } from '../src/exchange/imports/import-record.ts';
import { startImport } from '../src/exchange/imports/start-import.service.ts';
import { storeUpload } from '../src/exchange/uploads/store-upload.service.ts';
import { answerOf } from '../src/partners/answer-of.ts';
import type { Database } from '../src/platform/database/database.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { toGlobalId } from '../src/platform/ids.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';
import { createSystemContext } from '../src/platform/system.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { createBenchDatabase } from './reads/bench-database.ts';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, engine: { type: 'string' }, policy: { type: 'string', default: 'REJECT_ALL' } },
});
const rowCount = Number(options.rows);
const workspaceId = '00000000-0000-4000-8000-00000000a001';
const focalPartyId = '00000000-0000-4000-8001-000000000000';
const firm = [
  `insert into workspace (id, slug, name, focal_party_id) values ('${workspaceId}', 'bench', 'Bench', '${focalPartyId}')`,
  `insert into party (workspace_id, id, kind, name, is_focal) values ('${workspaceId}', '${focalPartyId}', 'ORGANIZATION', 'Firm', true)`,
];

if (options.engine !== 'postgresql') await onPglite();
if (options.engine !== 'pglite') await onPostgres();

async function onPglite(): Promise<void> {
  const database = await openDatabase({}, { entities, migrations });
  const pglite = await (database.orm.em.getConnection() as unknown as { getNativeClient(): Promise<PGlite> }).getNativeClient();
  await pglite.transaction(async (transaction) => {
    await transaction.query('set local role postgres');
    for (const statement of firm) await transaction.query(statement);
  });
  await report('PGlite', database);
  await database.close();
}

async function onPostgres(): Promise<void> {
  const bench = await createBenchDatabase([]);
  const owner = new pg.Client({ connectionString: bench.ownerUrl });
  await owner.connect();
  for (const statement of ['begin', ...firm, 'commit']) await owner.query(statement);
  await owner.end();
  const database = await openDatabase({ databaseUrl: bench.servingUrl, ownerUrl: bench.ownerUrl }, { entities, migrations });
  await report(bench.description, database);
  await database.close();
  await bench.drop();
}

async function report(engine: string, database: Database): Promise<void> {
  const rows: Record<string, object> = {};
  const worker = startWorker({ database, jobs: [importJob], reportFault: console.error });
  rows['parties, first load'] = await timed(database, 'PARTIES', parties(() => false));
  rows['parties, the same file'] = await timed(database, 'PARTIES', parties(() => false));
  rows['parties, one in 100 changed'] = await timed(database, 'PARTIES', parties((n) => n % 100 === 0));
  rows['ties, first load'] = await timed(database, 'TIES', ties());
  await worker.stop();
  console.log(`${engine}: ${rowCount} lines, ${options.policy}; peak memory of the process ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`);
  console.table(rows);
}

async function timed(database: Database, kind: ImportKind, file: AsyncGenerator<Uint8Array>): Promise<object> {
  const ctx = createSystemContext(database, { workspaceId, workspaceSlug: 'bench', focalPartyId });
  const began = performance.now();
  const { uploadId, byteSize } = await storeUpload(ctx, file, 'bench.csv');
  const uploaded = performance.now();
  const { importId } = await answerOf(startImport(ctx, { uploadId: toGlobalId('Upload', uploadId), kind, externalSystem: 'bench', errorPolicy: options.policy as ErrorPolicy, idempotencyKey: uploadId }));
  for (;;) {
    const found = await findImport(ctx, importId);
    if (found?.finishedAt != null) {
      const seconds = (performance.now() - uploaded) / 1_000;
      const { state, createdCount, changedCount, unchangedCount, failedCount } = found;
      return {
        state, MB: (byteSize / 1e6).toFixed(1), 'upload s': ((uploaded - began) / 1_000).toFixed(1), 'import s': seconds.toFixed(1), 'rows/s': Math.round(rowCount / seconds),
        created: createdCount, changed: changedCount, unchanged: unchangedCount, failed: failedCount,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function* parties(isChanged: (n: number) => boolean): AsyncGenerator<Uint8Array> {
  yield Buffer.from('externalId,name,name.zh-Hant,country,timeZone,website,duns\n');
  for (let n = 0; n < rowCount; n += 1_000) {
    yield Buffer.from(Array.from({ length: Math.min(1_000, rowCount - n) }, (_, index) => {
      const at = n + index;
      return `B-${at},"Party ${at}${isChanged(at) ? ', renamed' : ''}",夥伴 ${at},TW,Asia/Taipei,https://party-${at}.example,${100_000_000 + at}\n`;
    }).join(''));
  }
}

async function* ties(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('kind,from,to,good,amount,currency,share\n');
  for (let n = 0; n < rowCount; n += 1_000) {
    yield Buffer.from(Array.from({ length: Math.min(1_000, rowCount - n) }, (_, index) => `SUPPLIES,B-${n + index},B-${(n + index + 1) % rowCount},parts,1250.50,TWD,0.25\n`).join(''));
  }
}
