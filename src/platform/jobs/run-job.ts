import { createSystemContext, type WorkspaceKey } from '../system.ts';
import type { Database } from '../database/database.ts';
import { invariant } from '../errors/request-error.ts';
import { write } from '../writes/write.ts';
import { type JobDefinition, RunInterrupted, type RunningJob } from './job.ts';
import { type ClaimedJob, endJob, keepJob } from './queue.ts';

export interface RunOptions {
  readonly database: Database;
  readonly leaseSeconds: number;
  readonly reportFault: (error: unknown) => void;
  /** Aborted when the worker stops. */
  readonly stopping: AbortSignal;
}

/** Runs a claimed job to its end, whatever that is, and writes the end down. */
export async function runJob(options: RunOptions, definition: JobDefinition<never>, job: ClaimedJob, workspace: WorkspaceKey): Promise<void> {
  const { database, leaseSeconds, reportFault, stopping } = options;
  const lost = new AbortController();
  // Three chances to tell that we live before others think otherwise.
  const heart = setInterval(() => void beat(), (leaseSeconds * 1_000) / 3);
  const beat = async (): Promise<void> => {
    const isKept = await keepJob(database, job, leaseSeconds).catch(() => true);
    if (!isKept) lost.abort(new RunInterrupted('Another worker has the job.'));
  };
  try {
    await definition.run(runningJob(options, job, workspace, AbortSignal.any([stopping, lost.signal])) as never);
    await endJob(database, job, { outcome: 'DONE' });
  } catch (error) {
    if (error instanceof RunInterrupted) await endJob(database, job, { outcome: 'GIVEN_BACK' });
    else {
      reportFault(error);
      await endJob(database, job, { outcome: 'FAILED', error: codeOf(error), retrySeconds: backoff(job.attempts) });
    }
  } finally {
    clearInterval(heart);
  }
}

function runningJob({ database, leaseSeconds }: RunOptions, job: ClaimedJob, workspace: WorkspaceKey, signal: AbortSignal): RunningJob<object> {
  const ctx = createSystemContext(database, workspace);
  let isWriting = false;
  return {
    id: job.id, ctx, payload: job.payload, checkpoint: job.checkpoint, signal,
    async write(step, { as: asker = ctx, ...request }, work) {
      isWriting = true;
      return write(asker, { ...request, idempotencyKey: `${job.id}/${step}` }, async (tx) => {
        const [row] = await tx.em.execute<{ held: boolean }[]>('select system_hold_job(?, ?, ?) as held', [job.workspace_id, job.id, job.lease_id]);
        if (row?.held !== true) throw new RunInterrupted('Another worker has the job.');
        return work(tx);
      }).finally(() => (isWriting = false));
    },
    async progress(told) {
      // The step's transaction holds the job, so this would wait for itself.
      invariant(!isWriting, 'progress is told between the steps, not inside one');
      if (!(await keepJob(database, job, leaseSeconds, told))) throw new RunInterrupted('Another worker has the job.');
      if (signal.aborted) throw new RunInterrupted('The run is to end.');
    },
  };
}

/** In seconds: 2, 4, 8, … up to an hour, a quarter more or less, so that what failed together is not tried together. */
function backoff(attempts: number): number {
  return Math.round(Math.min(3_600, 2 ** attempts) * (0.75 + Math.random() / 2));
}

/** What of an error may stand in the database and be shown: its code or name, never its text, which may hold data. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const said = [code, name].find((one) => typeof one === 'string') ?? 'Error';
  return said.slice(0, 200);
}
