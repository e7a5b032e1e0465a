import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { updatePartyRule } from '../../src/partners/partners.policy.ts';
import { systemContext } from '../../src/partners/system-context.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { sql } from '../../src/platform/sql.ts';
import { write } from '../../src/platform/writes/write.ts';
import { countingJob } from '../platform/jobs/counting-job.ts';
import { isPostgres } from '../server/server-process.ts';
import { until } from '../until.ts';
import { type Workers, end, makeWorkers } from './workers.ts';

let workers: Workers;
beforeEach(async () => { workers = await makeWorkers(); });
afterEach(() => workers.remove());

const steps = 8;

function ask(database: Database): Promise<string> {
  return systemContext(database, 'formosa').then((ctx) => write(ctx, { rule: updatePartyRule }, async (tx) => {
    const jobId = await enqueue(tx, countingJob, { steps, name: 'Killed', pause: 100 });
    tx.record({ subjectType: 'Job', subjectId: jobId, changes: {} });
    return { jobId };
  })).then(({ jobId }) => jobId!);
}

async function found(database: Database, id: string): Promise<{ state: string; attempts: number; parties: string[] }> {
  const session = sessionOf((await systemContext(database, 'formosa')).principal);
  const [job] = await database.read<{ state: string; attempts: number }>(session, sql`select state, attempts from job where id = ${id}::uuid`);
  const parties = await database.read<{ name: string }>(session, sql`select name from party where name like 'Killed %' order by name`);
  return { ...job!, parties: parties.map(({ name }) => name) };
}

const whole = Array.from({ length: steps }, (_, step) => `Killed ${step}`);

test.each(['before', 'after'])('a worker killed %s the commit of a step: another finishes, and each step has one effect', async (when) => {
  const id = await workers.within(ask);
  const doomed = await workers.start({ GUANXI_TEST_DIE: when, NODE_OPTIONS: `--import ${pathToFileURL('test/reliability/die-after-commit.js').href}` });
  await until(() => doomed.signalCode === 'SIGKILL');
  expect((await workers.within((database) => found(database, id))).parties).toEqual(when === 'after' ? whole.slice(0, 1) : []);
  const next = await workers.start();
  // The lease of the dead one runs out in two seconds.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await end(next, 'SIGTERM');
  expect(await workers.within((database) => found(database, id))).toEqual({ state: 'DONE', attempts: 2, parties: whole });
}, 60_000);

// The embedded database belongs to one process.
(isPostgres ? describe : describe.skip)('of two workers', () => {
  test('one is killed in the middle: the other takes its job over and goes on', () => workers.within(async (database) => {
    const [one, two] = [await workers.start(), await workers.start()];
    const ids = [await ask(database), await ask(database)];
    await until(async () => (await found(database, ids[0]!)).parties.length >= 2);
    await end(one, 'SIGKILL');
    await until(async () => (await found(database, ids[0]!)).state === 'DONE' && (await found(database, ids[1]!)).state === 'DONE');
    expect((await found(database, ids[0]!)).parties).toEqual(whole.flatMap((name) => [name, name]));
    await end(two, 'SIGTERM');
  }), 60_000);
});
