import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findImport } from '../../src/exchange/imports/import-record.ts';
import { startImport } from '../../src/exchange/imports/start-import.service.ts';
import { storeUpload } from '../../src/exchange/uploads/store-upload.service.ts';
import { answerOf } from '../../src/partners/answer-of.ts';
import { systemContext } from '../../src/partners/system-context.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { sql } from '../../src/platform/sql.ts';
import { until } from '../until.ts';
import { type Workers, end, makeWorkers } from './workers.ts';

let workers: Workers;
beforeEach(async () => { workers = await makeWorkers(); });
afterEach(() => workers.remove());

const lines = 3_500;

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('externalId,name,timeZone\n');
  yield Buffer.from(Array.from({ length: lines }, (_, n) => `K-${n},Killed ${n},${n === 2_100 ? 'Nowhere' : 'UTC'}\n`).join(''));
}

async function ask(database: Database): Promise<string> {
  const ctx = await systemContext(database, 'formosa');
  const { uploadId } = await storeUpload(ctx, file(), null);
  const { importId } = await answerOf(startImport(ctx, { uploadId: toGlobalId('Upload', uploadId), kind: 'PARTIES', externalSystem: 'kill', errorPolicy: 'REJECT_FAILED_LINES', idempotencyKey: uploadId }));
  return importId;
}

async function found(database: Database, id: string) {
  const ctx = await systemContext(database, 'formosa');
  const { state, linesRead, createdCount, changedCount, unchangedCount, failedCount } = (await findImport(ctx, id))!;
  const [counted] = await database.read<{ parties: number; references: number; errors: number }>(sessionOf(ctx.principal), sql`
    select (select count(*)::int from party where name like 'Killed %') as parties, (select count(*)::int from external_reference where system = 'kill') as references,
      (select count(*)::int from import_error) as errors`);
  return { state, linesRead, createdCount, changedCount, unchangedCount, failedCount, ...counted };
}

// The first commits find the import and settle how it is read; those behind are batches.
test.each([['before', 3], ['after', 3], ['after', 4], ['before', 5]])('a worker killed %s commit %d of an import: another goes on, and each line is written once', async (when, at) => {
  const id = await workers.within(ask);
  const doomed = await workers.start({ GUANXI_TEST_DIE: when, GUANXI_TEST_DIE_AT: String(at), NODE_OPTIONS: `--import ${pathToFileURL('test/reliability/die-after-commit.js').href}` });
  await until(() => doomed.signalCode === 'SIGKILL');
  expect((await workers.within((database) => found(database, id))).state).toBe('RUNNING');
  const next = await workers.start();
  // The lease of the dead one runs out in two seconds.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  await end(next, 'SIGTERM');
  expect(await workers.within((database) => found(database, id))).toEqual({
    state: 'DONE', linesRead: lines, createdCount: lines - 1, changedCount: 0, unchangedCount: 0, failedCount: 1, parties: lines - 1, references: lines - 1, errors: 1,
  });
}, 90_000);
