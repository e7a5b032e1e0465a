import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JobDefinition } from '../../../src/platform/jobs/job.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { seedId } from '../../../src/server/seed.ts';
import { concludeDisputes } from '../../../src/trust/disputes/conclude-disputes.job.ts';
import { monthsBefore } from '../../../src/trust/opportunism/clean-month.ts';
import { recordCleanMonths } from '../../../src/trust/opportunism/record-clean-months.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { done, evidenceOf, proposed } from '../disputes/acts.ts';
import { addApprover, report, reviewed, uuidOf } from './acts.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await addApprover(world);
});
afterAll(() => world.close());

const [third, second, last] = monthsBefore(new Date(), 3) as [string, string, string];
const workspace = seedId('formosa', 'workspace', 'formosa');

/** Lets a job run once through, in both workspaces, from its beginning. */
async function run(job: JobDefinition<never>): Promise<void> {
  const faults: unknown[] = [];
  await world.sql('delete from job where name = $1', [job.name]);
  const worker = startWorker({ database: world.database, jobs: [job], reportFault: (error) => faults.push(error) });
  await until(async () => {
    await world.sql("update job set run_at = now() where name = $1 and state = 'WAITING' and run_at > now() and attempts > 0", [job.name]);
    return (await world.sql("select from job where name = $1 and state = 'DONE'", [job.name])).length === 2;
  });
  await worker.stop();
}

/** Something that the two had to do with each other. */
async function dealt(key: string, day: string): Promise<void> {
  await world.sql(`insert into evidence (workspace_id, id, relationship_id, direction, leaf, outcome, weight, occurred_at, known_at, source_type, source_id, recorded_by)
    values ($1, gen_random_uuid(), $2, 'PARTNER_TO_FOCAL', 'PROMISE', 1, 1, $3, now(), 'Test', gen_random_uuid(), gen_random_uuid())`, [workspace, seedId('formosa', 'relationship', key), day]);
}

/** The clean months on record that count, as `month side`. */
async function clean(key: string): Promise<string[]> {
  const rows = await world.sql<{ month: string }>(`select source_key || case direction when 'FOCAL_TO_PARTNER' then ' FOCAL' else ' PARTNER' end as month from evidence e
    where source_type = 'Relationship' and relationship_id = $1 and source_key = any($2) and weight is not null and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) order by 1`,
    [seedId('formosa', 'relationship', key), [third, second, last]]);
  return rows.map(({ month }) => month);
}

const both = (...months: string[]) => months.flatMap((month) => [`${month} FOCAL`, `${month} PARTNER`]);

describe('a month', () => {
  const [calm, soiled, idle] = ['stilva-brakes.supplier', 'anchong-power.supplier', 'weihu-control.supplier'];
  let ledger: unknown[];
  const months = () => world.sql("select * from evidence where source_type = 'Relationship' order by id");

  test('is clean for each side of which nothing was found, where the two had to do with each other', async () => {
    await dealt(calm, `${second}-02`);
    await dealt(soiled, `${second}-02`);
    const act = await report(world, 'buyer', { relationship: soiled, occurredOn: `${last}-10` });
    await report(world, 'buyer', { relationship: soiled, committedBySide: 'FOCAL', occurredOn: `${second}-10` });
    await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: act });
    await run(recordCleanMonths);
    // The dealing of the second month bears the last one too, and nothing the third, which came before it. What is reported only soils nothing.
    expect(await clean(calm)).toEqual(both(second, last));
    expect(await clean(soiled)).toEqual([...both(second), `${last} FOCAL`]);
    expect(await clean(idle)).toEqual([]);
    const [event] = await world.sql("select outcome, weight, occurred_at from evidence where source_type = 'Relationship' and relationship_id = $1 and source_key = $2 limit 1", [seedId('formosa', 'relationship', calm), last]);
    expect(event).toMatchObject({ outcome: 1, weight: 0.5 });
    expect(new Date(event!['occurred_at']).toISOString().slice(0, 7)).toBe(last);
    ledger = await months();
  });

  test('is recorded once, however often the job runs', async () => {
    await run(recordCleanMonths);
    expect(await months()).toEqual(ledger);
  });

  test('is recorded once and for all, when the job is cut off after any of its steps', async () => {
    await dealt(idle, `${third}-20`);
    let cuts = 0;
    const cut: JobDefinition = {
      ...recordCleanMonths, name: 'test.cut', mostAttempts: 20,
      run: (job) => recordCleanMonths.run({ ...job, progress: async (told) => {
        cuts += 1;
        // What was written stands, and how far it came is told only now and then.
        if (cuts % 3 !== 0) throw new Error('cut off');
        return job.progress(told);
      } }),
    };
    await run(cut);
    expect(cuts).toBeGreaterThan(2);
    expect(await clean(idle)).toEqual(both(third, second, last));
    expect((await months()).length).toBe(ledger.length + 6);
  });

  test('is clean no more when an act of it is confirmed later, and again when that is overturned', async () => {
    const [one, two] = [await report(world, 'buyer', { relationship: calm, occurredOn: `${last}-01` }), await report(world, 'buyer', { relationship: calm, occurredOn: `${last}-28` })];
    for (const act of [one, two]) await reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: act });
    expect(await clean(calm)).toEqual([...both(second), `${last} FOCAL`]);
    await reviewed(world, 'second-approver', 'overturnOpportunisticAct', { opportunisticActId: one, reason: 'x' });
    expect(await clean(calm)).toEqual([...both(second), `${last} FOCAL`]);
    await run(recordCleanMonths);
    expect(await clean(calm)).toEqual([...both(second), `${last} FOCAL`]);
    await reviewed(world, 'second-approver', 'overturnOpportunisticAct', { opportunisticActId: two, reason: 'x' });
    expect(await clean(calm)).toEqual(both(second, last));
  });

  test('is not clean for the side that leaves a dispute open past its term on a day of it', async () => {
    const key = 'hsinyun-stores.distributor';
    await dealt(key, `${third}-20`);
    const { id } = await done(world, 'manager', 'raiseDispute', { relationshipId: world.relationshipId(key), matter: 'DELIVERY', title: 'x', description: 'x', termDays: 7 });
    await world.sql('alter table dispute disable trigger dispute_keeps_to_its_course');
    await world.sql("update dispute set raised_at = $2::date, due_on = $2::date + 7 where id = $1", [uuidOf(id), `${second}-10`]);
    await world.sql('alter table dispute enable trigger dispute_keeps_to_its_course');
    await run(recordCleanMonths);
    expect(await clean(key)).toEqual([...both(third), `${second} FOCAL`, `${last} FOCAL`]);
  });

  test('is not clean, whichever comes first, when an act of it is confirmed while it is recorded', async () => {
    for (const key of ['radhafen.distributor', 'isarvelo.distributor', 'polderwiel.distributor']) {
      await dealt(key, `${last}-02`);
      const act = await report(world, 'buyer', { relationship: key, occurredOn: `${last}-10` });
      await Promise.all([run(recordCleanMonths), reviewed(world, 'admin', 'confirmOpportunisticAct', { opportunisticActId: act })]);
      expect(await clean(key)).not.toContain(`${last} PARTNER`);
    }
  });

  test('begins to count with the first that was lived through', async () => {
    await dealt('ridgeline.competitor', `${second}-02`);
    await world.sql('update relationship set started_on = $2::date where id = $1', [seedId('formosa', 'relationship', 'ridgeline.competitor'), `${second}-02`]);
    await run(recordCleanMonths);
    expect(await clean('ridgeline.competitor')).toEqual(both(last));
  });
});

describe('a dispute that nobody ends', () => {
  const older = async (id: string, change: string) => {
    await world.sql('alter table dispute disable trigger dispute_keeps_to_its_course');
    await world.sql(`update dispute set ${change} where id = $1`, [uuidOf(id)]);
    await world.sql('alter table dispute enable trigger dispute_keeps_to_its_course');
  };
  const statusOf = async (id: string) => (await world.sql('select status, outcome, close_reason from dispute where id = $1', [uuidOf(id)]))[0]!;

  test('counts as fair to who says nothing for fourteen days, and is corrected by who speaks later', async () => {
    const [late, recent] = [await proposed(world), await proposed(world)];
    for (const disputeId of [late, recent]) await done(world, 'supplier', 'agreeToSettlement', { disputeId });
    await older(late, "settled_at = settled_at - interval '15 days', raised_at = raised_at - interval '20 days', due_on = due_on - 20");
    await older(recent, "settled_at = settled_at - interval '13 days', raised_at = raised_at - interval '20 days', due_on = due_on - 20");
    await run(concludeDisputes);
    expect(await statusOf(late)).toMatchObject({ outcome: 'SETTLED_FAIRLY_IN_TIME' });
    expect(await statusOf(recent)).toMatchObject({ outcome: null });
    expect(await evidenceOf(world, late)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0.7 }]);
    expect(await done(world, 'supplier', 'judgeSettlement', { disputeId: late, judgement: 'UNFAIR' })).toMatchObject({ outcome: 'SETTLED_UNFAIRLY' });
    expect(await evidenceOf(world, late)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, weight: 2 }]);
    await done(world, 'manager', 'judgeSettlement', { disputeId: late, judgement: 'UNFAIR' });
    expect(await evidenceOf(world, late)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, weight: 2 }, { direction: 'PARTNER_TO_FOCAL', outcome: 0, weight: 2 }]);
  });

  test('was never settled half a year after its term, and is told so once', async () => {
    const [left, young] = [await proposed(world), await proposed(world)];
    await older(left, 'raised_at = raised_at - interval \'211 days\', due_on = due_on - 211');
    await older(young, 'raised_at = raised_at - interval \'210 days\', due_on = due_on - 210');
    await run(concludeDisputes);
    expect(await statusOf(left)).toMatchObject({ status: 'ABANDONED', outcome: 'NEVER_SETTLED', close_reason: expect.stringContaining('180 days') });
    expect(await statusOf(young)).toMatchObject({ status: 'SETTLEMENT_PROPOSED' });
    await run(concludeDisputes);
    expect(await evidenceOf(world, left)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', outcome: 0, weight: 2 }]);
  });
});
