import type { Database } from '../platform/database/database.ts';
import { startWorker, type Worker } from '../platform/jobs/worker.ts';
import type { FaultReporter } from './logger.ts';
import { jobs } from './rooms.ts';

/** Starts this server's share of the work that is done behind the requests. */
export function startJobs(database: Database, reportFault: FaultReporter): Worker {
  return startWorker({ database, jobs, reportFault: (error) => reportFault(error) });
}
