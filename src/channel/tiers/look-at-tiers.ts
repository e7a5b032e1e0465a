import { type KeptTierStanding, rankedStanding, type TierChange, tierChange } from '../../domain/channel/tier-change.ts';
import { type CriterionStanding, type Tier, tierStanding } from '../../domain/channel/tiers.ts';
import { column, join, literal, type Sql, sql } from '../../platform/sql.ts';
import { type Run, uuids } from '../../practices/programmes/measure-relationships.ts';
import { type ChannelMeasure, channelMeasures, measureOf } from './channel-measures.ts';

/** What makes the tiers at a moment. */
export interface TierModel {
  readonly id: string;
  readonly currency: string;
  readonly tiers: readonly Tier[];
}

/** What a look at a partner has found that is other than before. */
export interface LookedTier extends KeptTierStanding {
  readonly relationshipId: string;
  readonly modelId: string;
  readonly number: number;
  readonly change: TierChange;
  readonly fromTier: string | null;
}

/** The tiers in force at a moment; null while the firm has set none. One statement. */
export async function tierModelAt(run: Run, workspaceId: string, at: Date): Promise<TierModel | null> {
  const [model] = await run<TierModel>(sql`select m.id, m.currency, m.tiers from channel_tier_model m where m.workspace_id = ${workspaceId}::uuid and m.in_force_from <= ${at.toISOString()}::timestamptz
    order by m.number desc limit 1`);
  return model ?? null;
}

interface TierLook {
  readonly workspaceId: string;
  readonly relationshipIds: readonly string[];
  readonly at: Date;
}

/** Looks at how channel partners stand, and tells of those of whom anything is other than before: two statements, however many there are. */
export async function lookAtTiers(run: Run, model: TierModel, look: TierLook): Promise<LookedTier[]> {
  const measured = await run<MeasuredRow>(measuresOf(look, model.currency));
  const before = new Map((await run<KeptRow>(newestOf(look))).map((row) => [row.relationshipId, row]));
  return measured.flatMap(({ relationshipId, measures }) => {
    const standing = rankedStanding(model.tiers, tierStanding(model.tiers, new Map(channelMeasures.map((measure) => [measure, measures[measure]]))));
    const kept = before.get(relationshipId);
    const change = tierChange(kept === undefined ? null : { ...kept, missingForNext: [] }, standing);
    return change === null ? [] : [{ ...standing, relationshipId, modelId: model.id, number: (kept?.number ?? 0) + 1, change, fromTier: kept?.tier ?? null }];
  });
}

interface MeasuredRow {
  readonly relationshipId: string;
  readonly measures: Readonly<Record<ChannelMeasure, number | null>>;
}

interface KeptRow {
  readonly relationshipId: string;
  readonly number: number;
  readonly tier: string | null;
  readonly rank: number | null;
  readonly next: string | null;
  readonly criteria: readonly CriterionStanding[];
}

/** The same look as practices are measured by: the year that ends at the moment. */
function measuresOf({ workspaceId, relationshipIds, at }: TierLook, currency: string): Sql {
  const look = (name: string) => column('look', name);
  const moment = sql`${at.toISOString()}::timestamptz`;
  return sql`with look as materialized (select r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, ${moment} - interval '1 year' as since, ${moment} as until
      from relationship r where r.workspace_id = ${workspaceId}::uuid and r.id = any(${uuids(relationshipIds)}::uuid[]) and r.market = 'DISTRIBUTOR')
    select look.relationship_id as "relationshipId", json_build_object(${join(channelMeasures.map((measure) => sql`${literal(measure)}, ${measureOf[measure](look, currency)}`), ', ')}) as measures
    from look order by look.relationship_id`;
}

function newestOf({ workspaceId, relationshipIds }: TierLook): Sql {
  return sql`select distinct on (a.relationship_id) a.relationship_id as "relationshipId", a.number, a.tier, a.rank, a.next_tier as next, a.criteria from channel_tier_assessment a
    where a.workspace_id = ${workspaceId}::uuid and a.relationship_id = any(${uuids(relationshipIds)}::uuid[]) order by a.relationship_id, a.number desc`;
}
