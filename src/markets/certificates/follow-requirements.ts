import type { RequirementStatus } from '../../domain/requirements.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import type { Write } from '../../platform/writes/write.ts';
import { requirementStatus } from './requirement-status.ts';

/** What a change may bear on: the requirements of a partner's certificates of a standard, or those of a commitment. */
export type Bearing = { readonly partyId: string; readonly standardKey: string } | { readonly commitmentId: string };

/**
 * Does a change, and puts on record which requirements it moved from one status to another: so that it stands in the timelines of their
 * relationships, and whoever watches one of them hears of it.
 */
export async function followRequirements<Made>(tx: Write, bearing: Bearing, change: () => Made | Promise<Made>): Promise<Made> {
  const before = await statuses(tx, bearing);
  const made = await change();
  await tx.em.flush();
  for (const [id, { status, relationshipId }] of await statuses(tx, bearing)) {
    const earlier = before.get(id)?.status;
    if (earlier === undefined || earlier === status) continue;
    tx.record({ subjectType: 'RelationshipRequirement', subjectId: id, ownerId: relationshipId, changes: { status: { before: earlier, after: status } } });
  }
  return made;
}

interface Standing {
  readonly status: RequirementStatus;
  readonly relationshipId: string;
}

async function statuses({ em, ctx }: Write, bearing: Bearing): Promise<Map<string, Standing>> {
  const row = (name: string): Sql => column('q', name);
  const statement = sql`select q.id, q.relationship_id as "relationshipId", ${requirementStatus(row)} as status from relationship_requirement q
    where q.workspace_id = ${ctx.principal.workspaceId}::uuid and q.ended_on is null and ${concerns(bearing)} order by q.id`;
  const rows = await em.execute<(Standing & { id: string })[]>(statement.sql, statement.values);
  return new Map(rows.map((standing) => [standing.id, standing]));
}

function concerns(bearing: Bearing): Sql {
  if ('commitmentId' in bearing) return sql`q.commitment_id = ${bearing.commitmentId}::uuid`;
  return sql`q.standard_key = ${bearing.standardKey} and exists (select from relationship r
    where r.workspace_id = q.workspace_id and r.id = q.relationship_id and r.partner_id = ${bearing.partyId}::uuid)`;
}
