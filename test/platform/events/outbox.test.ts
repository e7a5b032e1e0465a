import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openEvents } from '../../../src/platform/events/dispatcher.ts';
import { type DomainEvent, presentMoment, pruneOutbox, tellSince, wentBack } from '../../../src/platform/events/outbox.ts';
import { seedId } from '../../../src/server/seed.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const workspaceId = seedId('formosa', 'workspace', 'formosa');
const insert = (subject: string, count = 1) => `insert into outbox_event (workspace_id, id, action, subject_type, subject_id)
  select '${workspaceId}', gen_random_uuid(), 'test', 'Party', '${subject}' from generate_series(1, ${count})`;

async function toldSince(moment: string): Promise<{ told: DomainEvent[]; next: string }> {
  const told: DomainEvent[] = [];
  const next = await tellSince(world.database, moment, (event) => told.push(event));
  return { told, next };
}

test('each event is told once, in the order of commits, over several pages', async () => {
  const start = await presentMoment(world.database);
  const [one, many] = [randomUUID(), randomUUID()];
  await world.sql(insert(one));
  await world.sql(insert(many, 2_500));
  const { told, next } = await toldSince(start);
  expect(told.map(({ subjectId }) => subjectId)).toEqual([one, ...Array.from({ length: 2_500 }, () => many)]);
  expect(new Set(told.map(({ id }) => id)).size).toBe(2_501);
  expect((await toldSince(next)).told).toEqual([]);
});

test('rows of a dump from elsewhere, whose numbers are not of this cluster, are never news', async () => {
  const start = await presentMoment(world.database);
  const [foreign, old] = [randomUUID(), randomUUID()];
  await world.sql(`insert into outbox_event (workspace_id, id, action, subject_type, subject_id, transaction_id)
    values ('${workspaceId}', gen_random_uuid(), 'test', 'Party', '${foreign}', '900000000000')`);
  await world.sql(`insert into outbox_event (workspace_id, id, action, subject_type, subject_id, recorded_at)
    values ('${workspaceId}', gen_random_uuid(), 'test', 'Party', '${old}', now() - interval '2 hours')`);
  expect((await toldSince(start)).told).toEqual([]);
  expect(wentBack('900:1000:', '10:12:')).toBe(true);
  expect(wentBack('10:12:', '10:12:')).toBe(false);
});

test('what is older than two days is pruned, and nothing younger', async () => {
  const [old, young] = [randomUUID(), randomUUID()];
  for (const [subject, age] of [[old, '49 hours'], [young, '47 hours']]) {
    await world.sql(`insert into outbox_event (workspace_id, id, action, subject_type, subject_id, recorded_at)
      values ('${workspaceId}', gen_random_uuid(), 'test', 'Party', '${subject}', now() - interval '${age}')`);
  }
  expect(await pruneOutbox(world.database, workspaceId, 10)).toBe(1);
  const left = await world.sql<{ subject_id: string }>(`select subject_id from outbox_event where subject_id in ('${old}', '${young}')`);
  expect(left).toEqual([{ subject_id: young }]);
});

test('nobody asks the database while nobody listens', async () => {
  const calls: unknown[] = [];
  const database = { ...world.database, call: (statement: never) => {
    calls.push(statement);
    return world.database.call(statement);
  } } as typeof world.database;
  const events = openEvents(database, () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(calls).toHaveLength(0);
  const leave = await events.subscribe(workspaceId, randomUUID(), { next: () => undefined, lost: () => undefined });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  // Four times a second, and once to begin.
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.length).toBeLessThanOrEqual(6);
  leave();
  const before = calls.length;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(calls.length).toBeLessThanOrEqual(before + 1);
  await events.close();
});

const onPostgres = process.env['GUANXI_TEST_ENGINE'] === 'postgresql' ? describe : describe.skip;

// One connection knows no concurrent transactions.
onPostgres('beside a transaction that commits late', () => {
  test('later ones are told at once, and the late one when it commits, each once', async () => {
    const slow = new Client({ connectionString: await world.sql<{ name: string }>('select current_database() as name').then(([row]) => ownerUrl(row!.name)) });
    await slow.connect();
    const [late, quick, after] = [randomUUID(), randomUUID(), randomUUID()];
    const heard: string[] = [];
    const events = openEvents(world.database, () => undefined);
    const leaves = await Promise.all([late, quick, after].map((id) => events.subscribe(workspaceId, id, { next: ({ subjectId }) => heard.push(subjectId), lost: () => undefined })));
    try {
      await slow.query('begin');
      await slow.query(insert(late));
      await world.sql(insert(quick));
      await until(() => heard.length === 1);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(heard).toEqual([quick]);
      await slow.query('commit');
      await world.sql(insert(after));
      await until(() => heard.length === 3);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(heard.toSorted()).toEqual([late, quick, after].toSorted());
    } finally {
      for (const leave of leaves) leave();
      await slow.end();
      await events.close();
    }
  });
});

function ownerUrl(name: string): string {
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;
  return url.href;
}
