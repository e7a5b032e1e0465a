import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';

/** Relationships in one statement. */
const batch = 500;

interface Done {
  readonly after: string;
  readonly done: number;
}

/**
 * Works all scores out anew from the ledger, under the models in force. Each batch holds its standings while it reads, so that evidence which
 * comes meanwhile is in them once and is not lost; until its batch comes, a score stays as it was, and names the model that it was made with.
 */
export const rebuildStandings = defineJob({
  name: 'trust.rebuild-standings',
  async run({ ctx, checkpoint, progress }) {
    let { after, done } = (checkpoint as Done | null) ?? { after: '00000000-0000-0000-0000-000000000000', done: 0 };
    for (;;) {
      const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from relationship
        where workspace_id = ${ctx.principal.workspaceId}::uuid and id > ${after}::uuid order by id limit ${batch}::integer`);
      if (rows.length === 0) return;
      await ctx.database.append(sessionOf(ctx.principal), sql`select trust_rebuild(${rows.map(({ id }) => id)}::uuid[])`);
      after = rows.at(-1)!.id;
      done += rows.length;
      await progress({ done, checkpoint: { after, done } satisfies Done });
    }
  },
});
