import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { seedId } from '../../../src/server/seed.ts';
import { scheduleRuns } from '../../../src/vmi/proposals/schedule-runs.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { doRuns } from './running.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = seedId('formosa', 'vmi-agreement', 'jade-vmi');

interface Started {
  readonly agreement_id: string;
  readonly cycle: string;
  readonly is_full: boolean;
}

/** What the schedule starts when its time has come (again). */
async function started(): Promise<Started[]> {
  const before = new Set((await world.sql<{ id: string }>('select id from replenishment_run')).map(({ id }) => id));
  await world.sql("delete from job where name = 'vmi.schedule-replenishment'");
  const faults: unknown[] = [];
  const worker = startWorker({ database: world.database, jobs: [scheduleRuns], reportFault: (fault) => faults.push(fault) });
  await until(async () => {
    const jobs = await world.sql<{ state: string }>("select state from job where name = 'vmi.schedule-replenishment'");
    return faults.length > 0 || (jobs.length > 0 && jobs.every(({ state }) => state === 'DONE'));
  });
  await worker.stop();
  expect(faults).toEqual([]);
  return (await world.sql<Started & { id: string }>('select id, agreement_id, cycle, is_full from replenishment_run')).filter(({ id }) => !before.has(id));
}

test('each agreement in force is run once a review; between reviews only one with an open proposal that rests on something changed', async () => {
  await doRuns(world);
  const first = await started();
  const inForce = await world.sql<{ id: string }>(`select a.id from vmi_agreement a where a.status = 'ACTIVE' and exists (select from vmi_agreement_version v
    where v.workspace_id = a.workspace_id and v.agreement_id = a.id and v.status = 'SIGNED' and current_date between v.valid_from and coalesce(v.valid_until, current_date))`);
  expect(first.map(({ agreement_id: id }) => id).toSorted()).toEqual(inForce.map(({ id }) => id).toSorted());
  expect(first).toContainEqual(expect.objectContaining({ agreement_id: jade, cycle: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), is_full: true }));
  await doRuns(world);

  expect(await started()).toEqual([]);

  await world.sql(
    `insert into stock_entry (workspace_id, id, relationship_id, agreement_id, position_id, bucket, owner, delta, cause, occurred_at, recorded_by, source_type, source_id)
     select p.workspace_id, gen_random_uuid(), p.relationship_id, p.agreement_id, p.id, 'ON_HAND', 'VENDOR', -5, 'COUNT', now(), $2, 'StockPosition', gen_random_uuid() from stock_position p where p.id = $1`,
    [seedId('formosa', 'position', 'jade-pack-daya'), seedId('formosa', 'user', 'buyer')],
  );
  const renewed = await started();
  expect(renewed).toEqual([expect.objectContaining({ agreement_id: jade, is_full: false, cycle: expect.stringContaining(' renewed ') })]);
  await doRuns(world);
  expect(await world.sql("select from replenishment_run where status <> 'COMPLETED'")).toEqual([]);
}, 120_000);
