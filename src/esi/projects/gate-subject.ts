import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { GateSubject } from './gates.policy.ts';
import type { EsiGateRecord } from './project.entity.ts';

/** What rules about a gate look at, as a JSON object of its row. */
export function gateSubject(gate: Row): Sql {
  return sql`(select json_build_object('state', ${gate('state')}, 'stage', ${gate('stage')}, 'reviewOpenedBy', ${gate('review_opened_by')}, 'projectStatus', p.status, 'projectStage', p.stage, 'sponsorId', p.sponsor_id,
    'deciderIds', (select coalesce(json_agg(d.user_id), '[]') from esi_gate_decider d where d.workspace_id = ${gate('workspace_id')} and d.gate_id = ${gate('id')} and d.removed_at is null),
    'voterIds', (select coalesce(json_agg(v.voter_id), '[]') from esi_gate_vote v where v.workspace_id = ${gate('workspace_id')} and v.gate_id = ${gate('id')} and v.round = ${gate('round')}))
    from esi_project p where p.workspace_id = ${gate('workspace_id')} and p.id = ${gate('project_id')})`;
}

/** The same within a write, of a gate that is held. */
export async function subjectOf({ em }: Write, { workspaceId, id }: EsiGateRecord): Promise<GateSubject> {
  const statement = sql`select ${gateSubject((name) => column('g', name))} as subject from esi_gate g where g.workspace_id = ${workspaceId}::uuid and g.id = ${id}::uuid`;
  const [row] = await em.execute<{ subject: GateSubject }[]>(statement.sql, statement.values);
  return row!.subject;
}
