import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type EvidenceEvent, sumsAt } from '../../src/domain/trust/evidence.ts';
import { leaves } from '../../src/domain/trust/leaves.ts';
import { defaultTrustModel } from '../../src/domain/trust/trust-model.ts';
import { systemContext } from '../../src/partners/system-context.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import type { ActRule } from '../../src/platform/rules.ts';
import { sql } from '../../src/platform/sql.ts';
import { write } from '../../src/platform/writes/write.ts';
import { seedId } from '../../src/server/seed.ts';
import { isPostgres } from '../server/server-process.ts';
import { showingJob } from '../trust/showing-job.ts';
import { until } from '../until.ts';
import { end, makeWorkers, type Workers } from './workers.ts';

let workers: Workers;
beforeEach(async () => { workers = await makeWorkers(); });
afterEach(() => workers.remove());

const relationshipId = seedId('formosa', 'relationship', 'stilva-brakes.supplier');
const steps = 40;
const rule: ActRule = { kind: 'act', name: 'test.ask', description: 'The tests ask for work.', permission: null };

async function ask(database: Database, name: string): Promise<void> {
  await write(await systemContext(database, 'formosa'), { rule }, async (tx) => {
    const jobId = await enqueue(tx, showingJob, { relationshipId, steps, name });
    tx.record({ subjectType: 'Job', subjectId: jobId, changes: {} });
    return {};
  });
}

interface Kept {
  readonly at: number;
  readonly positive: number[];
  readonly negative: number[];
}

/** What is in the ledger, and how far the sums kept with it are from it. */
async function look(database: Database): Promise<{ events: number; difference: number; done: number }> {
  const session = sessionOf((await systemContext(database, 'formosa')).principal);
  const [{ done } = { done: 0 }] = await database.read<{ done: number }>(session, sql`select count(*)::integer as done from job where name = 'test.show' and state = 'DONE'`);
  const events = await database.read<EvidenceEvent>(session, sql`select id, leaf, outcome, weight, extract(epoch from occurred_at)::double precision * 1000 as "occurredAt"
    from evidence where relationship_id = ${relationshipId}::uuid and direction = 'PARTNER_TO_FOCAL'`);
  const [kept] = await database.read<Kept>(session, sql`select extract(epoch from as_of)::double precision * 1000 as at, positive, negative
    from trust_standing where relationship_id = ${relationshipId}::uuid and direction = 'PARTNER_TO_FOCAL'`);
  if (kept === undefined) return { events: events.length, difference: 0, done };
  const sums = sumsAt(events, defaultTrustModel, kept.at);
  const difference = Math.max(...leaves.flatMap((leaf, index) => [Math.abs(sums[leaf].positive - kept.positive[index]!), Math.abs(sums[leaf].negative - kept.negative[index]!)]));
  return { events: events.length, difference, done };
}

// The embedded database belongs to one process.
(isPostgres ? describe : describe.skip)('two processes that add evidence to one relationship at once', () => {
  test('lose nothing and double nothing, though one is killed', () => workers.within(async (database) => {
    for (const name of ['one', 'other']) await ask(database, name);
    const [doomed, other] = [await workers.start(), await workers.start()];
    await until(async () => (await look(database)).events >= steps / 2);
    await end(doomed, 'SIGKILL');
    await until(async () => (await look(database)).done === 2);
    const { events, difference } = await look(database);
    expect(events).toBe(2 * steps);
    expect(difference).toBeLessThan(1e-9);
    await end(other, 'SIGTERM');
  }), 120_000);
});
