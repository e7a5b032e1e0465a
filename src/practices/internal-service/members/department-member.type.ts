import 'reflect-metadata';
import type { AuditEntry } from '../../../partners/audit-entry.type.ts';
import { lastChange } from '../../../partners/last-change.ts';
import { Party } from '../../../partners/party.type.ts';
import { User } from '../../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../../platform/public.type.ts';
import { column, one, readType } from '../../../platform/reads/declare.ts';
import { definePage } from '../../../platform/reads/define-page.ts';
import { oneOf } from '../../../platform/reads/page.ts';
import { DateTime } from '../../../platform/scalars.ts';
import { sql } from '../../../platform/sql.ts';
import { definesTimeline } from '../../../platform/timeline.ts';
import { viewerActionsOver } from '../../../platform/viewer-actions.ts';
import { actingIn } from '../acting-people.ts';
import { memberActions } from '../internal-service.actions.ts';
import { DepartmentMemberStateEnum, DepartmentRoleEnum } from '../internal-service.enums.ts';
import { seeInternalService } from '../internal-service.policy.ts';

@readType({
  table: 'department_member', rule: seeInternalService, implements: [Node, Versioned, Actionable],
  description: 'Somebody of the firm who acts for one of its departments, or did. The firm’s own: no partner learns of it.',
})
export class DepartmentMember extends Node {
  @one(() => Party, { link: { department_id: 'id' }, description: 'The department.' })
  department!: Party;

  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: 'The person; null for whom the asker does not see.' })
  user!: User | null;

  @column(() => DepartmentRoleEnum, { column: 'role', description: 'As what.' })
  role!: string;

  @column(() => DepartmentMemberStateEnum, { column: 'state', description: 'Whether it is so now.' })
  state!: string;

  @one(() => User, { link: { named_by: 'id' }, nullable: true, description: 'Who said so; null for whom the asker does not see.' })
  namedBy!: User | null;

  @column(() => DateTime, { column: 'named_at', convert: toInstant, description: 'Since when.' })
  namedAt!: Date;

  @one(() => User, { link: { ended_by: 'id' }, nullable: true, description: 'Who ended it; null while it lasts, and for whom the asker does not see.' })
  endedBy!: User | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'Until when; null while it lasts.' })
  endedAt!: Date | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why it ended; null while it lasts.' })
  endReason!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'role', ${row('role')}, 'acting', ${actingIn(row, 'department_id')}))`, memberActions)
  viewerActions!: unknown;
}

definesTimeline('DepartmentMember', () => DepartmentMember, {
  departmentId: { field: 'department', idOf: 'Party' }, userId: { field: 'user', idOf: 'User' }, namedBy: { field: 'namedBy', idOf: 'User' }, endedBy: { field: 'endedBy', idOf: 'User' },
});

/** Lists of people who act for departments. */
export const departmentMemberPage = definePage({
  name: 'DepartmentMember',
  type: () => DepartmentMember,
  description: 'People who act for departments; staff only.',
  rule: seeInternalService,
  defaultSize: 25,
  orders: { NAMED_AT: { column: 'named_at', cast: 'timestamptz', field: 'namedAt', description: 'By when they were named.' } },
  defaultOrder: { field: 'NAMED_AT', direction: 'DESC' },
  filters: {
    states: { type: () => [DepartmentMemberStateEnum], field: 'state', sql: oneOf('state'), description: 'Who act now, or no longer.' },
    roles: { type: () => [DepartmentRoleEnum], field: 'role', sql: oneOf('role'), description: 'As one of these.' },
  },
});
