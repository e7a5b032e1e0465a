/**
 * How fast is an event? `npm run bench:events` starts two servers on one PostgreSQL database of its own and measures: from the sending of a
 * change to its arrival at subscribers of the same server and of the other; how many events a second reach many subscribers; and how many
 * jobs a second one worker does.
 *
 * Options: --events 200, --subscribers 100, --jobs 500.
 */
import { parseArgs } from 'node:util';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { defineJob } from '../src/platform/jobs/job.ts';
import { startWorker } from '../src/platform/jobs/worker.ts';
import { openDatabase } from '../src/platform/database/open-database.ts';
import { sql } from '../src/platform/sql.ts';
import { toGlobalId } from '../src/platform/ids.ts';
import { entities, migrations } from '../src/server/rooms.ts';
import { seedDemoWorlds, seedId } from '../src/server/seed.ts';
import { createDevelopmentIssuer } from '../src/server/identity/development-issuer.ts';
import { createBenchDatabase } from './reads/bench-database.ts';
import { startChild } from './reads/child-server.ts';

const { values: options } = parseArgs({ options: { events: { type: 'string', default: '200' }, subscribers: { type: 'string', default: '100' }, jobs: { type: 'string', default: '500' } } });
const secret = 'the secret of the benchmark, long enough';
const database = await createBenchDatabase([]);
console.log(database.description);
const opened = await openDatabase({ databaseUrl: database.servingUrl, ownerUrl: database.ownerUrl }, { entities, migrations });
await seedDemoWorlds(opened);
const environment = { DATABASE_URL: database.servingUrl, DATABASE_OWNER_URL: database.ownerUrl, GUANXI_SECRET: secret, GUANXI_DEMO: '1', PORT: '0' };
const servers = [await startChild('our-server.ts', environment), await startChild('our-server.ts', environment)] as const;
const issuer = createDevelopmentIssuer(new TextEncoder().encode(secret));
const token = await issuer.sign({ subject: 'manager', workspace: 'formosa' });
const id = toGlobalId('Relationship', seedId('formosa', 'relationship', 'jade-cell.supplier'));

try {
  const here = await latencies(servers[0].url, servers[0].url);
  const there = await latencies(servers[0].url, servers[1].url);
  console.table({ 'same server': summary(here), 'other server': summary(there) });
  console.table({ 'to many subscribers': await throughput(), jobs: await jobThroughput() });
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await opened.close();
  await database.drop();
}

/** Milliseconds from sending a change to its arrival, one after the other. */
async function latencies(writing: string, listening: string): Promise<number[]> {
  const arrivals = new Map<string, (at: number) => void>();
  const subscription = await subscribe(listening, (day) => arrivals.get(day)?.(performance.now()));
  const delays: number[] = [];
  for (let n = 0; n < Number(options.events); n += 1) {
    const arrival = new Promise<number>((resolve) => arrivals.set(dayOf(n), resolve));
    const sent = performance.now();
    await change(writing, n);
    delays.push((await arrival) - sent);
  }
  subscription.stop();
  return delays;
}

/** Events a second that reach all of many subscribers, in total. */
async function throughput(): Promise<{ events: number; seconds: number; 'per second': number }> {
  let heard = 0;
  const subscriptions = await Promise.all(Array.from({ length: Math.min(50, Number(options.subscribers)) }, () => subscribe(servers[1].url, () => (heard += 1))));
  heard = 0;
  const changes = 20;
  const start = performance.now();
  for (let n = 0; n < changes; n += 1) await change(servers[0].url, 500 + n);
  while (heard < changes * subscriptions.length && performance.now() - start < 30_000) await new Promise((resolve) => setTimeout(resolve, 5));
  const seconds = (performance.now() - start) / 1_000;
  for (const subscription of subscriptions) subscription.stop();
  return { events: heard, seconds: round(seconds), 'per second': round(heard / seconds) };
}

async function jobThroughput(): Promise<{ events: number; seconds: number; 'per second': number }> {
  const count = Number(options.jobs);
  const runs: unknown[] = [];
  const job = defineJob({ name: 'bench.nothing', run: async ({ id: run }) => void runs.push(run) });
  const start = performance.now();
  for (let n = 0; n < count; n += 1) await opened.call(sql`select system_schedule_job('bench.nothing', ${`n${n}`}, now(), ${seedId('formosa', 'user', 'manager')}::uuid, 1)`);
  const asked = performance.now();
  const worker = startWorker({ database: opened, jobs: [job], reportFault: console.error });
  while (runs.length < 2 * count) await new Promise((resolve) => setTimeout(resolve, 5));
  const seconds = (performance.now() - asked) / 1_000;
  await worker.stop();
  console.log(`${2 * count} jobs asked for in ${round((asked - start) / 1_000)} s`);
  return { events: runs.length, seconds: round(seconds), 'per second': round(runs.length / seconds) };
}

async function subscribe(url: string, take: (day: string) => void): Promise<{ stop: () => void }> {
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` } });
  await new Promise<void>((resolve, reject) => {
    client.subscribe({ query: 'subscription ($id: ID!) { relationshipChanged(id: $id) { startedOn } }', variables: { id } }, {
      next: ({ data }) => {
        take((data as { relationshipChanged: { startedOn: string } }).relationshipChanged.startedOn);
        resolve();
      },
      error: reject, complete: () => undefined,
    });
  });
  return { stop: () => void client.dispose() };
}

async function change(url: string, n: number): Promise<void> {
  const query = 'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { userErrors { code } } }';
  const body = JSON.stringify({ query, variables: { input: { relationshipId: id, startedOn: dayOf(n) } } });
  await (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body })).text();
}

function dayOf(n: number): string {
  return new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10);
}

function summary(delays: number[]): Record<string, number> {
  const sorted = delays.toSorted((one, other) => one - other);
  const at = (part: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!);
  return { events: sorted.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99), 'max ms': at(1) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
