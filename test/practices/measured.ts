import type { Indicator } from '../../src/domain/practices/indicators.ts';
import { sessionOf as asSession } from '../../src/platform/database/session.ts';
import { column, sql } from '../../src/platform/sql.ts';
import { createSystemContext } from '../../src/platform/system.ts';
import { indicatorSources } from '../../src/practices/measures/indicator-source.ts';
import { seedId } from '../../src/server/seed.ts';
import { uuidOf } from '../trust/sessions.ts';
import type { World } from '../world.ts';

/** What a source tells of an indicator, seen from a relationship. */
export interface Measured {
  readonly value: number | null;
  readonly evidence: number;
  readonly records: readonly { readonly type: string; readonly id: string }[];
}

/** What an indicator comes to for a relationship of the first demo world, over the year that ends at a moment, as the platform reckons it. */
export async function measured({ database }: World, indicator: Indicator, relationshipId: string, at = new Date()): Promise<Measured> {
  const source = indicatorSources().get(indicator);
  if (source === undefined) throw new Error(`${indicator} is not measured.`);
  const look = (name: string) => column('look', name);
  const { principal } = createSystemContext(database, { workspaceId: seedId('formosa', 'workspace', 'formosa'), workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride') });
  const [row] = await database.read<Measured>(asSession(principal), sql`
    with look as (select r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, ${at}::timestamptz - interval '1 year' as since, ${at}::timestamptz as until from relationship r where r.id = ${uuidOf(relationshipId)}::uuid)
    select m.value, m.evidence, (select coalesce(json_agg(json_build_object('type', t.type, 'id', t.id) order by t.at, t.id), '[]') from (${source.records(look)}) t) as records
    from look cross join lateral (${source.measured(look)}) m`);
  return row!;
}
