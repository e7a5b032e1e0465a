import type { Database } from '../database/database.ts';
import { onCommit } from '../events/commit-signal.ts';
import { createPacer } from '../events/pacer.ts';
import { sql } from '../sql.ts';
import type { WorkspaceKey } from '../system.ts';
import type { JobDefinition } from './job.ts';
import { claimJobs, type ClaimedJob, scheduleJob } from './queue.ts';
import { runJob } from './run-job.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly jobs: readonly JobDefinition<never>[];
  readonly reportFault: (error: unknown) => void;
  /** Jobs run at once; 4 on PostgreSQL and 1 on the embedded database when not given. */
  readonly concurrency?: number;
  /** How long a job is ours without a sign of life; 30 when not given. */
  readonly leaseSeconds?: number;
}

/** Runs the jobs of all workspaces that are due. Several workers, of several servers, share them. */
export interface Worker {
  /** Asks the runs to end, waits for them, and gives back what they left. */
  stop(): Promise<void>;
}

const pace = { pause: 1_000, shortestPause: 20 };
/** In milliseconds: how often schedules are looked at. */
const scheduling = 30_000;

export function startWorker(options: WorkerOptions): Worker {
  const { database, jobs, reportFault } = options;
  const { leaseSeconds = 30, concurrency = database.engine === 'pglite' ? 1 : 4 } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const byName = new Map(jobs.map((job) => [job.name, job]));
  let scheduled = -Infinity;

  const begin = (job: ClaimedJob, workspace: WorkspaceKey): void => {
    const run = runJob({ database, leaseSeconds, reportFault, stopping: stopping.signal }, byName.get(job.name)!, job, workspace)
      .catch(reportFault).finally(() => {
        running.delete(run);
        pacer.wake();
      });
    running.add(run);
  };
  const pacer = createPacer(async () => {
    try {
      if (performance.now() - scheduled > scheduling) {
        for (const job of jobs) await scheduleJob(database, job, new Date());
        scheduled = performance.now();
      }
      const free = concurrency - running.size;
      const claimed = free > 0 && !stopping.signal.aborted ? await claimJobs(database, [...byName.keys()], free, leaseSeconds) : [];
      if (claimed.length === 0) return;
      const workspaces = await workspacesById(database);
      for (const job of claimed) begin(job, workspaces.get(job.workspace_id)!);
    } catch (error) {
      reportFault(error);
    }
  }, pace);
  const deafen = onCommit(database, () => pacer.wake());
  pacer.start();
  return {
    async stop() {
      deafen();
      stopping.abort();
      await pacer.stop();
      await Promise.all(running);
    },
  };
}

async function workspacesById(database: Database): Promise<Map<string, WorkspaceKey>> {
  const rows = await database.call<{ workspace_id: string; slug: string; focal_party_id: string }>(sql`select * from system_workspaces()`);
  return new Map(rows.map((row) => [row.workspace_id, { workspaceId: row.workspace_id, workspaceSlug: row.slug, focalPartyId: row.focal_party_id }]));
}
