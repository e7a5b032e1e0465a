import type { JobDefinition } from '../../src/platform/jobs/job.ts';
import { startWorker } from '../../src/platform/jobs/worker.ts';
import { until } from '../until.ts';
import type { World } from '../world.ts';

/** Runs jobs that come by themselves, in both workspaces, now; throws where one fails. */
export async function runJobs({ database, sql }: World, ...jobs: readonly JobDefinition[]): Promise<void> {
  const names = jobs.map(({ name }) => name);
  await sql('delete from job where name = any($1)', [names]);
  const faults: unknown[] = [];
  const worker = startWorker({ database, jobs, reportFault: (error) => faults.push(error) });
  const done = async () => (await sql("select from job where name = any($1) and state = 'DONE'", [names])).length === 2 * jobs.length;
  await until(async () => faults.length > 0 || done());
  await worker.stop();
  if (faults.length > 0) throw faults[0];
}
