import { newId } from '../ids.ts';
import type { Write } from '../writes/write.ts';
import { type JobDefinition, usualAttempts } from './job.ts';

export interface EnqueueOptions {
  /** Not before this instant; at once when not given. */
  readonly runAt?: Date;
  /** One job of its kind in the workspace for all calls with the same key; at most 200 characters. */
  readonly key?: string;
}

/**
 * Asks for a job in the transaction of a write: it is there when the write has committed, and never without it.
 * @returns the job's id; that of the earlier one where the key was used before
 */
export async function enqueue<Payload extends object>({ em, ctx }: Write, job: JobDefinition<Payload>, payload: Payload, { runAt, key }: EnqueueOptions = {}): Promise<string> {
  const { workspaceId, id: requester } = ctx.principal;
  const made = await em.execute<{ id: string }[]>(
    `insert into job (workspace_id, id, name, key, payload, requested_by, run_at, most_attempts) values (?, ?, ?, ?, ?::jsonb, ?, coalesce(?::timestamptz, now()), ?)
     on conflict (workspace_id, name, key) where key is not null do nothing returning id`,
    [workspaceId, newId(), job.name, key ?? null, JSON.stringify(payload), requester, runAt?.toISOString() ?? null, job.mostAttempts ?? usualAttempts],
  );
  const [row] = made.length > 0 ? made : await em.execute<{ id: string }[]>('select id from job where workspace_id = ? and name = ? and key = ?', [workspaceId, job.name, key ?? null]);
  if (row === undefined) throw new Error(`The key of ${job.name} belongs to a job that ${ctx.principal.kind} does not see.`);
  return row.id;
}
