import { newId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { uuids } from '../../practices/programmes/measure-relationships.ts';
import { runIn } from '../../practices/programmes/write-assessments.ts';
import { lookAtTiers, tierModelAt } from './look-at-tiers.ts';

/**
 * Looks at how channel partners stand and writes down what is other than before. Whoever looks at one at the same time waits, and then finds
 * what was written. Returns how many that were; null while the firm has set no tiers.
 */
export async function assessTiers(tx: Write, relationshipIds: readonly string[], at = tx.ctx.now): Promise<number | null> {
  const { workspaceId } = tx.ctx.principal;
  const run = runIn(tx);
  const model = await tierModelAt(run, workspaceId, at);
  if (model === null) return null;
  await run(sql`select id from relationship where workspace_id = ${workspaceId}::uuid and id = any(${uuids(relationshipIds)}::uuid[]) order by id for no key update`);
  const changed = (await lookAtTiers(run, model, { workspaceId, relationshipIds, at })).map((one) => ({ ...one, id: newId() }));
  if (changed.length === 0) return 0;
  const rows = changed.map(({ id, relationshipId, number, modelId, tier, rank, next, criteria, missingForNext, change, fromTier }) => ({
    id, relationship_id: relationshipId, number, model_id: modelId, tier, rank, next_tier: next, criteria, missing: missingForNext, change, from_tier: fromTier,
  }));
  await run(sql`insert into channel_tier_assessment (workspace_id, id, relationship_id, number, model_id, tier, rank, next_tier, criteria, missing, change, from_tier, assessed_at)
    select ${workspaceId}::uuid, x.id, x.relationship_id, x.number, x.model_id, x.tier, x.rank, x.next_tier, x.criteria, x.missing, x.change, x.from_tier, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(id uuid, relationship_id uuid, number integer, model_id uuid, tier text, rank integer, next_tier text, criteria jsonb, missing jsonb, change text, from_tier text)`);
  for (const { id, relationshipId, tier, fromTier } of changed) tx.record({ subjectType: 'ChannelTierAssessment', subjectId: id, ownerId: relationshipId, changes: { tier: { before: fromTier, after: tier } } });
  return changed.length;
}
