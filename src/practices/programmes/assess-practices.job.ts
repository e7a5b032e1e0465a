import { sessionOf } from '../../platform/database/session.ts';
import { defineJob, type RunningJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { assessPracticesRule } from './programmes.policy.ts';
import { type Looked, lookAtPractices } from './look-at-practices.ts';
import { assessRelationships, standingsOf } from './write-assessments.ts';

/** Relationships in one statement. */
const batch = 50;

interface Done {
  readonly after: string;
  readonly done: number;
}

/** Looks every day at the practices of all living relationships with external partners. */
export const assessPracticesDaily = defineJob({
  name: 'practices.assess',
  every: 24 * 60 * 60_000,
  async run(job) {
    const { ctx, checkpoint, progress } = job;
    let { after, done } = (checkpoint as Done | null) ?? { after: '00000000-0000-0000-0000-000000000000', done: 0 };
    for (;;) {
      const rows = await ctx.database.read<{ id: string }>(sessionOf(ctx.principal), sql`select id from relationship
        where workspace_id = ${ctx.principal.workspaceId}::uuid and id > ${after}::uuid and market <> 'INTERNAL' and stage <> 'TERMINATED' order by id limit ${batch}::integer`);
      if (rows.length === 0) return;
      await assessBatch(job, rows.map(({ id }) => id));
      after = rows.at(-1)!.id;
      done += rows.length;
      await progress({ done, checkpoint: { after, done } satisfies Done });
    }
  },
});

/** What is as before is only noted as looked at; the rest is looked at again where it is written, so that nobody's look comes between. */
async function assessBatch({ ctx, write }: RunningJob<Record<string, never>>, relationshipIds: readonly string[]): Promise<void> {
  const session = sessionOf(ctx.principal);
  const { workspaceId } = ctx.principal;
  const looked = await lookAtPractices((statement) => ctx.database.read(session, statement, 'by values'), { workspaceId, relationshipIds, at: ctx.now });
  const changed = new Set(looked.filter(({ change }) => change !== null).map(({ relationshipId }) => relationshipId));
  const same = looked.filter((one): one is Looked & { assessmentId: string } => !changed.has(one.relationshipId));
  if (same.length > 0) await ctx.database.append(session, standingsOf(workspaceId, same, ctx.now));
  if (changed.size === 0) return;
  await write(`${relationshipIds[0]!}/${ctx.now.toISOString()}`, { rule: assessPracticesRule }, async (tx) => {
    const written = await assessRelationships(tx, [...changed], ctx.now);
    if (written === 0) tx.record({ subjectType: 'Relationship', subjectId: [...changed][0]!, changes: {} });
    return { written };
  });
}
