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

/** Looks every day at the practices of all living relationships, with partners and with departments. */
export const assessPracticesDaily = defineJob({
  name: 'practices.assess',
  every: 24 * 60 * 60_000,
  async run(job) {
    const { ctx, checkpoint, progress } = job;
    let { after, done } = (checkpoint as Done | null) ?? { after: '00000000-0000-0000-0000-000000000000', done: 0 };
    for (;;) {
      const rows = await ctx.database.read<DueRow>(sessionOf(ctx.principal), sql`select r.id, exists (select from practice_standing s where s.workspace_id = r.workspace_id and s.relationship_id = r.id) as "isKnown"
        from relationship r where r.workspace_id = ${ctx.principal.workspaceId}::uuid and r.id > ${after}::uuid and r.stage <> 'TERMINATED'
          and (r.market <> 'INTERNAL' or r.focal_id = app_focal()) order by r.id limit ${batch}::integer`);
      if (rows.length === 0) return;
      await assessBatch(job, rows);
      after = rows.at(-1)!.id;
      done += rows.length;
      await progress({ done, checkpoint: { after, done } satisfies Done });
    }
  },
});

interface DueRow {
  readonly id: string;
  /** Somebody has looked at it before; of what nobody has, all is new. */
  readonly isKnown: boolean;
}

/** What is as before is only noted as looked at; the rest is looked at again where it is written, so that nobody's look comes between. */
async function assessBatch(job: RunningJob<Record<string, never>>, due: readonly DueRow[]): Promise<void> {
  const changed = [...due.flatMap(({ id, isKnown }) => (isKnown ? [] : [id])), ...await noteUnchanged(job, due.flatMap(({ id, isKnown }) => (isKnown ? [id] : [])))];
  if (changed.length === 0) return;
  const { ctx, write } = job;
  await write(`${due[0]!.id}/${ctx.now.toISOString()}`, { rule: assessPracticesRule }, async (tx) => {
    const written = await assessRelationships(tx, changed, ctx.now);
    if (written === 0) tx.record({ subjectType: 'Relationship', subjectId: changed[0]!, changes: {} });
    return { written };
  });
}

/** Notes the look at those of which nothing is other than before; the others are left for the write. */
async function noteUnchanged({ ctx }: RunningJob<Record<string, never>>, relationshipIds: readonly string[]): Promise<string[]> {
  if (relationshipIds.length === 0) return [];
  const session = sessionOf(ctx.principal);
  const { workspaceId } = ctx.principal;
  const looked = await lookAtPractices((statement) => ctx.database.read(session, statement, 'by values'), { workspaceId, relationshipIds, at: ctx.now });
  const changed = new Set(looked.filter(({ change }) => change !== null).map(({ relationshipId }) => relationshipId));
  const same = looked.filter((one): one is Looked & { assessmentId: string } => !changed.has(one.relationshipId));
  if (same.length > 0) await ctx.database.append(session, standingsOf(workspaceId, same, ctx.now));
  return [...changed];
}
