import { sessionOf } from '../platform/database/session.ts';
import { invariant } from '../platform/errors/request-error.ts';
import type { RunningJob } from '../platform/jobs/job.ts';
import type { ActRule } from '../platform/rules.ts';
import type { Sql } from '../platform/sql.ts';
import type { Write } from '../platform/writes/write.ts';

/** Records in one transaction. */
const most = 200;

interface Batches<Due> {
  /** Names the work within its job. */
  readonly name: string;
  readonly rule: ActRule;
  /** What is due now and was not done yet, the same order each time; at most so many. */
  readonly due: (workspaceId: string, most: number) => Sql;
  /** Tells two that are due apart. */
  readonly keyOf: (due: Due) => string;
  readonly work: (tx: Write, due: Due) => Promise<void>;
}

/** Does what is due, a batch a transaction, until nothing is. What is done is due no more, so that a run cut off anywhere is gone on with by the next. */
export async function inBatches<Due extends object>({ ctx, write, progress }: RunningJob<Record<string, never>>, { name, rule, due, keyOf, work }: Batches<Due>): Promise<void> {
  let before: string | undefined;
  for (let done = 0; ;) {
    const rows = await ctx.database.read<Due>(sessionOf(ctx.principal), due(ctx.principal.workspaceId, most));
    if (rows.length === 0) return;
    const first = keyOf(rows[0]!);
    invariant(first !== before, `${name} leaves due what it has done.`);
    before = first;
    await write(`${name}/${first}`, { rule }, async (tx) => {
      for (const row of rows) await work(tx, row);
      return { done: rows.length };
    });
    done += rows.length;
    await progress({ done });
  }
}
