import type { Database } from '../database/database.ts';
import { sql } from '../sql.ts';

/** One committed change, as the outbox tells it. */
export interface DomainEvent {
  readonly id: string;
  readonly workspaceId: string;
  /** The rule under which it was done, such as `relationship.end`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The record that the subject is a part of, if it is one. */
  readonly ownerId: string | null;
}

/** A moment in the order of commits: PostgreSQL's snapshot, as text. Means something in the cluster that it was taken in, and nowhere else. */
export type Moment = string;

interface OutboxRow {
  readonly moment: Moment;
  readonly workspace_id: string;
  readonly id: string | null;
  readonly transaction_id: string;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly owner_id: string | null;
}

const pageSize = 1_000;

/** The present moment: what commits from now on comes after it. */
export async function presentMoment(database: Database): Promise<Moment> {
  const [row] = await database.call<OutboxRow>(sql`select * from system_outbox(null, null, null, null, 0)`);
  return row!.moment;
}

/** Tells each event committed after `seen`, in commit order, and returns the moment up to which they were told. */
export async function tellSince(database: Database, seen: Moment, tell: (event: DomainEvent) => void): Promise<Moment> {
  let last: OutboxRow | undefined;
  for (;;) {
    const rows: OutboxRow[] = await database.call<OutboxRow>(sql`select * from system_outbox(
      ${seen}, ${last?.moment ?? null}, ${last?.transaction_id ?? null}, ${last?.id ?? null}::uuid, ${pageSize}::integer)`);
    for (const row of rows) if (row.id !== null) tell(eventOf(row, row.id));
    if (rows.length < pageSize) return rows[0]!.moment;
    last = rows.at(-1);
  }
}

/** Removes what is older than the outbox keeps of a workspace; returns how many were removed, at most `most`. */
export async function pruneOutbox(database: Database, workspaceId: string, most: number): Promise<number> {
  const [row] = await database.call<{ pruned: number }>(sql`select system_prune_outbox(${workspaceId}::uuid, ${most}::integer) as pruned`);
  return row?.pruned ?? 0;
}

/** Whether a moment lies before another that was taken earlier, as it can only when the database was exchanged for another cluster's. */
export function wentBack(before: Moment, after: Moment): boolean {
  return nextTransaction(after) < nextTransaction(before);
}

/** A snapshot reads `xmin:xmax:running`; xmax is the first transaction not yet begun. */
function nextTransaction(moment: Moment): bigint {
  return BigInt(moment.split(':')[1] ?? '0');
}

function eventOf(row: OutboxRow, id: string): DomainEvent {
  const { workspace_id: workspaceId, action, subject_type: subjectType, subject_id: subjectId, owner_id: ownerId } = row;
  return { id, workspaceId, action, subjectType, subjectId, ownerId };
}
