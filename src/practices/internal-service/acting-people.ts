import type { EntityManager } from '@mikro-orm/postgresql';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import type { Acting } from './internal-service.policy.ts';

/** The posts that are held in departments, by the department's living relationship with the firm. */
const held = `department_post p join relationship r on r.workspace_id = p.workspace_id and r.id = p.relationship_id
    and p.state = 'HELD' and r.focal_id = app_focal() and r.market = 'INTERNAL' and r.stage <> 'TERMINATED'`;

/** Who acts for departments now, as rules look at it: once for acts, and once more for what a record says of itself. */
export async function actingFor(em: EntityManager, workspaceId: string, departmentIds: readonly string[]): Promise<Acting[]> {
  const people = await em.execute<{ departmentId: string; userId: string; isHead: boolean }[]>(
    `select r.partner_id as "departmentId", p.person_id as "userId", p.is_head as "isHead" from ${held} where p.workspace_id = ? and r.partner_id = any(?::uuid[])`, [workspaceId, `{${departmentIds.join(',')}}`]);
  return departmentIds.map((departmentId) => people.filter((one) => one.departmentId === departmentId).map(({ userId, isHead }) => ({ userId, isHead })));
}

/** The same of the department in a column of a row, as JSON. */
export function actingIn(row: Row, column: string): Sql {
  return sql`(select coalesce(json_agg(json_build_object('userId', p.person_id, 'isHead', p.is_head)), '[]') from ${raw(held)}
    where p.workspace_id = ${row('workspace_id')} and r.partner_id = ${row(column)})`;
}

/** What rules look at of a row between two departments, as JSON. `proposal` names the columns of the department and of the person that proposed. */
export function betweenIn(row: Row, [first, second]: readonly [string, string], proposal?: { readonly department: string; readonly person: string }): Sql {
  const proposed = proposal === undefined ? raw('') : sql`, 'isFirsts', ${row(proposal.department)} = ${row(first)}, 'proposedBy', ${row(proposal.person)}`;
  return sql`(select json_build_object('state', ${row('state')}, 'first', ${actingIn(row, first)}, 'second', ${actingIn(row, second)}${proposed}))`;
}
