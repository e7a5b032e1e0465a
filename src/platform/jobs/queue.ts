import type { Database } from '../database/database.ts';
import { announceCommit } from '../events/commit-signal.ts';
import { sql } from '../sql.ts';
import { systemId } from '../system.ts';
import { type JobDefinition, type Progress, usualAttempts } from './job.ts';

/** A job as a worker holds it, for as long as its lease lasts. */
export interface ClaimedJob {
  readonly workspace_id: string;
  readonly id: string;
  readonly name: string;
  readonly payload: object;
  readonly checkpoint: unknown;
  readonly attempts: number;
  readonly lease_id: string;
}

/** Takes jobs that are due, each for this worker alone. */
export function claimJobs(database: Database, names: readonly string[], most: number, leaseSeconds: number): Promise<ClaimedJob[]> {
  return database.call<ClaimedJob>(sql`select * from system_claim_jobs(${[...names]}::text[], ${most}::integer, ${leaseSeconds}::integer)`);
}

/** Prolongs the lease, and notes how far the work has come. False when another worker has the job. */
export async function keepJob(database: Database, { workspace_id: workspaceId, id, lease_id: lease }: ClaimedJob, leaseSeconds: number, told?: Progress): Promise<boolean> {
  const checkpoint = told?.checkpoint === undefined ? null : JSON.stringify(told.checkpoint);
  const [row] = await database.call<{ kept: boolean }>(sql`select system_keep_job(${workspaceId}::uuid, ${id}::uuid, ${lease}::uuid,
    ${leaseSeconds}::integer, ${told?.done ?? null}::integer, ${told?.total ?? null}::integer, ${checkpoint}) as kept`);
  if (told !== undefined) announceCommit(database);
  return row?.kept === true;
}

export interface RunEnd {
  readonly outcome: 'DONE' | 'FAILED' | 'GIVEN_BACK';
  /** Why, in a code that names no data. */
  readonly error?: string;
  readonly retrySeconds?: number;
}

/** Writes down how a run ended, unless another worker has the job. */
export async function endJob(database: Database, { workspace_id: workspaceId, id, lease_id: lease }: ClaimedJob, { outcome, error, retrySeconds }: RunEnd): Promise<void> {
  await database.call(sql`select system_end_job(${workspaceId}::uuid, ${id}::uuid, ${lease}::uuid, ${outcome}, ${error ?? null}, ${retrySeconds ?? 0}::integer)`);
  announceCommit(database);
}

/** Makes the jobs of the present span of time in every workspace, unless they are made; whoever is first makes them. */
export async function scheduleJob(database: Database, { name, every, mostAttempts = usualAttempts }: JobDefinition<never>, now: Date): Promise<number> {
  if (every === undefined) return 0;
  const start = new Date(Math.floor(now.getTime() / every) * every).toISOString();
  const [row] = await database.call<{ made: number }>(sql`select system_schedule_job(${name}, ${`at ${start}`}, ${start}::timestamptz, ${systemId}::uuid, ${mostAttempts}::integer) as made`);
  return row?.made ?? 0;
}
