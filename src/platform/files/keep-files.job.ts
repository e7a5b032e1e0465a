import type { Context } from '../context.ts';
import { defineJob } from '../jobs/job.ts';
import { sql } from '../sql.ts';
import { inTransaction } from '../writes/in-transaction.ts';
import type { FileStore } from './file-store.ts';
import { filesOf } from './files.ts';
import { holdBytes } from './hold-bytes.ts';

const batch = 500;
const day = 24 * 3_600_000;

/** Forgets files that nobody used within a day, and clears away bytes that no record knows: of those, and of transactions that came to nothing. */
export const keepFiles = defineJob({
  name: 'platform.keep-files',
  every: day,
  async run({ ctx, progress }) {
    const { workspaceId } = ctx.principal;
    const { store } = await filesOf(ctx.database);
    let done = 0;
    for (let pruned = batch; pruned === batch; await progress({ done: (done += pruned) })) pruned = await prune(ctx);
    await store.removeUnfinished(workspaceId, new Date(Date.now() - day));
    for await (const sha256 of store.list(workspaceId)) {
      if (await clearAway(ctx, store, sha256)) await progress({ done: (done += 1) });
    }
  },
});

async function prune({ database, principal }: Context): Promise<number> {
  const [row] = await database.call<{ pruned: number }>(sql`select system_prune_files(${principal.workspaceId}::uuid, ${batch}::integer) as pruned`);
  return row?.pruned ?? 0;
}

/** Asked twice: most are known, and only for those that are not is it worth to keep others waiting. */
async function clearAway(ctx: Context, store: FileStore, sha256: string): Promise<boolean> {
  const { database, principal: { workspaceId } } = ctx;
  const [before] = await database.call<{ known: boolean }>(sql`select system_file_is_known(${workspaceId}::uuid, ${sha256}) as known`);
  if (before?.known !== false) return false;
  return inTransaction(ctx, async (em) => {
    await holdBytes(em, workspaceId, sha256);
    const [now] = await em.execute<{ known: boolean }[]>('select system_file_is_known(?, ?) as known', [workspaceId, sha256]);
    if (now?.known !== false) return false;
    await store.remove(workspaceId, sha256);
    return true;
  });
}
