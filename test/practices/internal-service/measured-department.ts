import { sessionOf as asSession } from '../../../src/platform/database/session.ts';
import { column, sql } from '../../../src/platform/sql.ts';
import { createSystemContext } from '../../../src/platform/system.ts';
import type { IndicatorSource } from '../../../src/practices/measures/indicator-source.ts';
import { seedId } from '../../../src/server/seed.ts';
import { uuidOf } from '../../trust/sessions.ts';
import type { World } from '../../world.ts';
import type { Measured } from '../measured.ts';

/** What an indicator comes to for a department of the first demo world, over the year that ends at a moment, as the platform reckons it. */
export async function measuredFor({ database }: World, source: IndicatorSource, departmentId: string, at = new Date()): Promise<Measured> {
  const look = (name: string) => column('look', name);
  const workspaceId = seedId('formosa', 'workspace', 'formosa');
  const { principal } = createSystemContext(database, { workspaceId, workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride') });
  const [row] = await database.read<Measured>(asSession(principal), sql`
    with look as (select ${workspaceId}::uuid as workspace_id, ${uuidOf(departmentId)}::uuid as department_id, ${at}::timestamptz - interval '1 year' as since, ${at}::timestamptz as until)
    select m.value, m.evidence, (select coalesce(json_agg(json_build_object('type', t.type, 'id', t.id) order by t.at, t.id), '[]') from (${source.records(look)}) t) as records
    from look cross join lateral (${source.measured(look)}) m`);
  return row!;
}
