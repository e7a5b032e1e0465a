import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Database } from '../../src/platform/database/database.ts';
import { readConfiguration } from '../../src/server/configuration.ts';
import { openServedDatabase } from '../../src/server/open-served-database.ts';
import { makePlace, type Place } from '../server/server-process.ts';
import { until } from '../until.ts';

/** A place of its own with real worker processes in it. */
export interface Workers {
  readonly place: Place;
  start(more?: Record<string, string>): Promise<ChildProcessWithoutNullStreams>;
  /** Looks into the database; on the embedded one, while no worker has it. */
  within<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /** Kills what still runs, and removes the place. */
  remove(): Promise<void>;
}

export async function makeWorkers(): Promise<Workers> {
  const place = await makePlace();
  const workers: ChildProcessWithoutNullStreams[] = [];
  return {
    place,
    async start(more = {}) {
      const worker = spawn(process.execPath, ['--import', './scripts/typescript.js', 'test/platform/jobs/worker-process.ts'], { env: { PATH: process.env['PATH'], ...place.environment, ...more } });
      workers.push(worker);
      let output = '';
      for (const stream of [worker.stdout, worker.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      await until(() => output.includes('working') || worker.exitCode !== null || worker.signalCode !== null);
      return worker;
    },
    async within(work) {
      const database = await openServedDatabase(readConfiguration(place.environment));
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    async remove() {
      await Promise.all(workers.map((worker) => end(worker, 'SIGKILL')));
      await place.remove();
    },
  };
}

/** Ends a worker, unless it has ended. */
export async function end(worker: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill(signal);
  await once(worker, 'exit');
}
