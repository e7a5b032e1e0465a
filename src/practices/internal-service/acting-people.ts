import type { EntityManager } from '@mikro-orm/postgresql';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { type Acting } from './internal-service.policy.ts';
import { DepartmentMemberEntity, type DepartmentMemberRecord } from './members/department-member.entity.ts';

/** Who acts for departments now, as rules look at it: once for acts, and once more for what a record says of itself. */
export async function actingFor(em: EntityManager, workspaceId: string, departmentIds: readonly string[]): Promise<Acting[]> {
  const members = await em.find<DepartmentMemberRecord>(DepartmentMemberEntity, { workspaceId, departmentId: { $in: [...departmentIds] }, state: 'ACTIVE' });
  return departmentIds.map((departmentId) => members.filter((member) => member.departmentId === departmentId).map(({ userId, role }) => ({ userId, role })));
}

/** The same of the department in a column of a row, as JSON. */
export function actingIn(row: Row, column: string): Sql {
  return sql`(select coalesce(json_agg(json_build_object('userId', m.user_id, 'role', m.role)), '[]') from department_member m
    where m.workspace_id = ${row('workspace_id')} and m.department_id = ${row(column)} and m.state = 'ACTIVE')`;
}

/** What rules look at of a row between two departments, as JSON. `proposal` names the columns of the department and of the person that proposed. */
export function betweenIn(row: Row, [first, second]: readonly [string, string], proposal?: { readonly department: string; readonly person: string }): Sql {
  const proposed = proposal === undefined ? raw('') : sql`, 'isFirsts', ${row(proposal.department)} = ${row(first)}, 'proposedBy', ${row(proposal.person)}`;
  return sql`(select json_build_object('state', ${row('state')}, 'first', ${actingIn(row, first)}, 'second', ${actingIn(row, second)}${proposed}))`;
}
