import type { Indicator } from '../../src/domain/practices/indicators.ts';
import { sessionOf as asSession } from '../../src/platform/database/session.ts';
import { createSystemContext } from '../../src/platform/system.ts';
import { column, sql } from '../../src/platform/sql.ts';
import { indicatorSources } from '../../src/practices/measures/indicator-source.ts';
import { seedId } from '../../src/server/seed.ts';
import type { World } from '../world.ts';

export interface Measured {
  readonly value: number | null;
  readonly evidence: number;
  readonly records: readonly { readonly type: string; readonly id: string }[];
}

/** What an indicator comes to for a relationship of the demo world, as the platform reckons it; now unless said otherwise. */
export async function measured({ database }: World, indicator: Indicator, relationship: string, at = new Date()): Promise<Measured> {
  const id = (kind: string, key: string) => seedId('formosa', kind, key);
  const source = indicatorSources().get(indicator)!;
  const look = (name: string) => column('look', name);
  const { principal } = createSystemContext(database, { workspaceId: id('workspace', 'formosa'), workspaceSlug: 'formosa', focalPartyId: id('party', 'formosa-stride') });
  const [row] = await database.read<{ value: number | null; evidence: number; records: Measured['records'] }>(asSession(principal), sql`
    with look as (select r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, ${at}::timestamptz - interval '1 year' as since, ${at}::timestamptz as until from relationship r where r.id = ${id('relationship', relationship)}::uuid)
    select m.value, m.evidence, (select coalesce(json_agg(json_build_object('type', t.type, 'id', t.id) order by t.at, t.id), '[]') from (${source.records(look)}) t) as records
    from look cross join lateral (${source.measured(look)}) m`);
  return row!;
}
