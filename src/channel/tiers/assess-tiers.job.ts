import { sessionOf } from '../../platform/database/session.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { sql } from '../../platform/sql.ts';
import { lookAtTiers, tierModelAt } from './look-at-tiers.ts';
import { assessTierRule } from './tiers.policy.ts';
import { assessTiers } from './write-tiers.ts';

/** Relationships in one statement. */
const batch = 50;

/** Looks every day at how all living channel partners stand; nothing is written where nothing is other than before. */
export const assessTiersDaily = defineJob({
  name: 'channel.assess-tiers',
  every: 24 * 60 * 60_000,
  async run({ ctx, checkpoint, progress, write }) {
    const [session, { workspaceId }] = [sessionOf(ctx.principal), ctx.principal];
    const run = <Row extends object>(statement: ReturnType<typeof sql>) => ctx.database.read<Row>(session, statement, 'by values');
    const model = await tierModelAt(run, workspaceId, ctx.now);
    if (model === null) return;
    for (let after = (checkpoint as { after: string } | null)?.after ?? '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await run<{ id: string }>(sql`select r.id from relationship r where r.workspace_id = ${workspaceId}::uuid and r.id > ${after}::uuid and r.market = 'DISTRIBUTOR' and r.stage <> 'TERMINATED' order by r.id limit ${batch}::integer`);
      if (rows.length === 0) return;
      // Looked at again where it is written, so that nobody's look comes between.
      const changed = (await lookAtTiers(run, model, { workspaceId, relationshipIds: rows.map(({ id }) => id), at: ctx.now })).map(({ relationshipId }) => relationshipId);
      if (changed.length > 0) {
        await write(`${rows[0]!.id}/${ctx.now.toISOString()}`, { rule: assessTierRule }, async (tx) => {
          const written = await assessTiers(tx, changed, ctx.now) ?? 0;
          if (written === 0) tx.record({ subjectType: 'Relationship', subjectId: changed[0]!, changes: {} });
          return { written };
        });
      }
      after = rows.at(-1)!.id;
      await progress({ done: rows.length, checkpoint: { after } });
    }
  },
});
