import { importJob } from '../../../src/exchange/imports/import.job.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { readConfiguration } from '../../../src/server/configuration.ts';
import { openServedDatabase } from '../../../src/server/open-served-database.ts';
import { showingJob } from '../../trust/showing-job.ts';
import { countingJob } from './counting-job.ts';

/** A process that does nothing but run the jobs of the tests and imports; ended by SIGTERM, or killed. */
const database = await openServedDatabase(readConfiguration(process.env));
const worker = startWorker({ database, jobs: [countingJob, importJob, showingJob], reportFault: console.error, leaseSeconds: 2 });
console.log('working');
process.once('SIGTERM', () => void worker.stop().then(() => database.close()));
