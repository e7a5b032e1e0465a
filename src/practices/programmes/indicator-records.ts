import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Batch } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { toInstant } from '../../platform/public.type.ts';
import { column, join, type Sql, sql } from '../../platform/sql.ts';
import { indicatorSources } from '../measures/indicator-source.ts';

/** From where an indicator was looked at, so that its records are found again. */
export interface LookedFrom {
  readonly relationshipId: string;
  /** The moment, ISO 8601; null where nobody has looked. */
  readonly until: string | null;
}

/** A record behind an indicator: its public type, its global id, and when it was (ISO 8601). */
export interface FoundRecord {
  readonly recordType: string;
  readonly recordId: string;
  readonly at: string;
}

export interface RecordsWanted {
  readonly relationshipId: string;
  readonly indicator: Indicator;
  /** The moment looked at, ISO 8601. */
  readonly until: string;
  readonly first: number;
}

interface RecordRow {
  readonly place: number;
  readonly type: string;
  readonly id: string;
  readonly at: string;
}

/**
 * The newest records behind many indicators, in one statement: as the asker's own session sees them. Those of one indicator are looked up
 * together, whatever relationships and moments they are of.
 */
export const indicatorRecords: Batch<RecordsWanted, readonly FoundRecord[]> = async (ctx, wanted) => {
  const told = wanted.map((one, place) => ({ ...one, place }));
  const arms = [...Map.groupBy(told, ({ indicator }) => indicator)].flatMap(([indicator, looks]) => {
    const source = indicatorSources().get(indicator);
    return source === undefined ? [] : [newest(looks, source.records((name) => column('look', name)))];
  });
  if (arms.length === 0) return wanted.map(() => []);
  const [row] = await ctx.database.read<{ data: RecordRow[] | null }>(sessionOf(ctx.principal), sql`select json_agg(r order by r.place, r.at desc, r.id) as data from (${join(arms, ' union all ')}) r`, 'by values');
  const byPlace = Map.groupBy(row?.data ?? [], ({ place }) => place);
  return wanted.map((_, place) => (byPlace.get(place) ?? []).map(({ type, id, at }) => ({ recordType: type, recordId: toGlobalId(type, id), at: toInstant(at) })));

  function newest(looks: readonly (RecordsWanted & { readonly place: number })[], records: Sql): Sql {
    const places = JSON.stringify(looks.map(({ place, relationshipId, until, first }) => ({ place, relationship_id: relationshipId, until, first })));
    return sql`select look.place, x.type, x.id, x.at from (
        select w.place, w.first, r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, w.until - interval '1 year' as since, w.until
        from jsonb_to_recordset(${places}::jsonb) w(place integer, relationship_id uuid, until timestamptz, first integer)
        join relationship r on r.workspace_id = ${ctx.principal.workspaceId}::uuid and r.id = w.relationship_id) look
      cross join lateral (select n.type, n.id, n.at from (${records}) n order by n.at desc, n.id limit look.first) x`;
  }
};
