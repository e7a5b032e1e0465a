import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { updatePartyRule } from '../../../src/partners/partners.policy.ts';
import { systemContext } from '../../../src/partners/system-context.ts';
import { Refusal } from '../../../src/platform/errors/refusal.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { enqueue, type EnqueueOptions } from '../../../src/platform/jobs/enqueue.ts';
import { defineJob, type JobDefinition } from '../../../src/platform/jobs/job.ts';
import { claimJobs, endJob, keepJob, scheduleJob } from '../../../src/platform/jobs/queue.ts';
import { startWorker, type Worker } from '../../../src/platform/jobs/worker.ts';
import { messages } from '../../../src/platform/messages.ts';
import { write } from '../../../src/platform/writes/write.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { countingJob } from './counting-job.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const faults: unknown[] = [];
async function working(jobs: readonly JobDefinition<never>[], work: () => Promise<void>): Promise<void> {
  const worker: Worker = startWorker({ database: world.database, jobs, reportFault: (error) => faults.push(error) });
  try {
    await work();
  } finally {
    await worker.stop();
  }
}

/** Asks for a job as some act of the platform would. */
async function ask<Payload extends object>(job: JobDefinition<Payload>, payload: Payload, options: EnqueueOptions & { readonly fails?: boolean } = {}): Promise<string> {
  const ctx = await systemContext(world.database, 'formosa');
  const { jobId } = await write(ctx, { rule: updatePartyRule }, async (tx) => {
    const id = await enqueue(tx, job, payload, options);
    tx.record({ subjectType: 'Job', subjectId: id, changes: {} });
    if (options.fails === true) throw new Refusal({ code: 'INVALID', message: messages.notFound });
    return { jobId: id };
  });
  return jobId as string;
}

const row = async (id: string): Promise<Record<string, any>> => (await world.sql('select * from job where id = $1', [id]))[0]!;
const stateOf = async (id: string, state: string): Promise<void> => until(async () => (await row(id))['state'] === state);
const parties = async (name: string): Promise<string[]> => (await world.sql<{ name: string }>('select name from party where name like $1 order by id', [`${name} %`])).map((one) => one.name);

test('a job is there when the write that asked for it has committed, and never without it', async () => {
  const payload = { steps: 3, name: 'Asked', pause: 0 };
  expect(await ask(countingJob, payload, { key: 'refused', fails: true })).toBeUndefined();
  expect(await world.sql(`select from job where key = 'refused'`)).toEqual([]);
  await working([countingJob], async () => {
    const id = await ask(countingJob, payload);
    await stateOf(id, 'DONE');
    expect(await row(id)).toMatchObject({ attempts: 1, progress_done: 3, progress_total: 3, error_code: null, lease_id: null });
  });
  expect(await parties('Asked')).toEqual(['Asked 0', 'Asked 1', 'Asked 2']);
});

test('a key asks for one job, and a time for one that waits', async () => {
  const payload = { steps: 1, name: 'Keyed', pause: 0 };
  const [one, two] = [await ask(countingJob, payload, { key: 'k' }), await ask(countingJob, payload, { key: 'k' })];
  const later = await ask(countingJob, { ...payload, name: 'Later' }, { runAt: new Date(Date.now() + 3_600_000) });
  expect(two).toBe(one);
  await working([countingJob], () => stateOf(one, 'DONE'));
  expect([await parties('Keyed'), await parties('Later'), (await row(later))['state']]).toEqual([['Keyed 0'], [], 'WAITING']);
});

test('what fails is tried again with growing pauses, and set aside in the end', async () => {
  let runs = 0;
  const failing = defineJob({ name: 'test.fail', mostAttempts: 2, run: async () => {
    runs += 1;
    throw Object.assign(new Error('a figure of somebody'), { code: 'E_TEST' });
  } });
  const id = await ask(failing, {});
  await working([failing], async () => {
    await until(async () => (await row(id))['attempts'] === 1 && (await row(id))['state'] === 'WAITING');
    expect(new Date((await row(id))['run_at']).getTime()).toBeGreaterThan(Date.now() + 1_000);
    await world.sql('update job set run_at = now() where id = $1', [id]);
    await stateOf(id, 'FAILED');
  });
  expect([runs, (await row(id))['error_code'], faults.length]).toEqual([2, 'E_TEST', 2]);
});

test('a worker that stops gives back what it was at, and the next goes on from there', async () => {
  const id = await ask(countingJob, { steps: 12, name: 'Stopped', pause: 50 });
  await working([countingJob], () => until(async () => (await row(id))['progress_done'] >= 3));
  expect(await row(id)).toMatchObject({ state: 'WAITING', attempts: 0 });
  const before = await parties('Stopped');
  expect(before.length).toBeLessThan(12);
  await working([countingJob], () => stateOf(id, 'DONE'));
  expect(await parties('Stopped')).toEqual(Array.from({ length: 12 }, (_, n) => `Stopped ${n}`));
});

test('one worker has a job at a time; one that lost it changes nothing more', async () => {
  const name = 'test.held';
  const id = await ask(defineJob({ name, run: async () => undefined }), {});
  const claims = await Promise.all(Array.from({ length: 5 }, () => claimJobs(world.database, [name], 10, 60)));
  expect(claims.flat().map((job) => job.id)).toEqual([id]);
  const [first] = claims.flat();
  await world.sql(`update job set lease_until = now() - interval '1 second' where id = $1`, [id]);
  const [second] = await claimJobs(world.database, [name], 10, 60);
  expect([second!.id, await keepJob(world.database, first!, 60), await keepJob(world.database, second!, 60)]).toEqual([id, false, true]);
  await endJob(world.database, first!, { outcome: 'DONE' });
  expect((await row(id))['state']).toBe('RUNNING');
  await endJob(world.database, second!, { outcome: 'DONE' });
  expect((await row(id))['state']).toBe('DONE');
});

test('a job that kills its workers is set aside', async () => {
  const name = 'test.deadly';
  const id = await ask(defineJob({ name, mostAttempts: 1, run: async () => undefined }), {});
  await claimJobs(world.database, [name], 1, 60);
  await world.sql(`update job set lease_until = now() - interval '1 second' where id = $1`, [id]);
  expect(await claimJobs(world.database, [name], 1, 60)).toEqual([]);
  expect(await row(id)).toMatchObject({ state: 'FAILED', error_code: 'WORKER_LOST' });
});

test('a schedule makes one job a workspace and span, whoever looks and how often', async () => {
  const nightly = defineJob({ name: 'test.nightly', every: 3_600_000, run: async () => undefined }) as JobDefinition<never>;
  const now = new Date('2026-11-22T10:20:30Z');
  const made = await Promise.all(Array.from({ length: 4 }, () => scheduleJob(world.database, nightly, now)));
  const workspaces = await world.sql('select id from workspace');
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(workspaces.length);
  expect(await scheduleJob(world.database, nightly, new Date('2026-11-22T10:59:59Z'))).toBe(0);
  expect(await scheduleJob(world.database, nightly, new Date('2026-11-22T11:00:00Z'))).toBe(workspaces.length);
  const slots = await world.sql(`select distinct key from job where name = 'test.nightly' order by key`);
  expect(slots).toEqual([{ key: 'at 2026-11-22T10:00:00.000Z' }, { key: 'at 2026-11-22T11:00:00.000Z' }]);
});

describe('progress', () => {
  const query = 'subscription ($id: ID!) { jobProgressed(id: $id) { id state done total } }';

  test('is told to staff while it happens, and to nobody else', async () => {
    const id = await ask(countingJob, { steps: 4, name: 'Watched', pause: 100 });
    const globalId = toGlobalId('Job', id);
    const open = async (persona: string) => listen('WebSocket', { url: world.url, token: await world.as(persona).token(), query, variables: { id: globalId } });
    const [planner, supplier, other] = [await open('planner'), await open('supplier'), await open('other-workspace')];
    await planner.results(1);
    await working([countingJob], () => until(() => planner.heard.some(({ data }) => data!['jobProgressed'].state === 'DONE')));
    const told = planner.heard.map(({ data }) => data!['jobProgressed']);
    expect(told[0]).toEqual({ id: globalId, state: 'WAITING', done: 0, total: null });
    expect(told.map(({ done }) => done)).toEqual(expect.arrayContaining([0, 4]));
    expect([supplier.heard, other.heard]).toEqual([[], []]);
    for (const listening of [planner, supplier, other]) listening.stop();
    const { job } = await world.as('planner').data('query ($id: ID!) { job(id: $id) { state name attempts finishedAt } }', { id: globalId });
    expect(job).toMatchObject({ state: 'DONE', name: 'test.count', attempts: 1, finishedAt: expect.any(String) });
    for (const stranger of ['supplier', 'other-workspace']) {
      expect(await world.as(stranger).data('query ($id: ID!) { job(id: $id) { state } node(id: $id) { id } }', { id: globalId })).toEqual({ job: null, node: null });
    }
  }, 20_000);
});

test('a row of another workspace, or in another’s name, cannot be asked for', async () => {
  const ctx = await systemContext(world.database, 'formosa');
  const insert = (workspaceId: string, requester: string) => write(ctx, { rule: updatePartyRule }, async ({ em }) => {
    await em.execute(`insert into job (workspace_id, id, name, requested_by, most_attempts) values (?, gen_random_uuid(), 'test.theirs', ?, 1)`, [workspaceId, requester]);
    return {};
  });
  await expect(insert(seedId('fjordhave', 'workspace', 'fjordhave'), ctx.principal.id)).rejects.toThrow('row-level security');
  await expect(insert(ctx.principal.workspaceId, seedId('formosa', 'user', 'manager'))).rejects.toThrow('row-level security');
});
