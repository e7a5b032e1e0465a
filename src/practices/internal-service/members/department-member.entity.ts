import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

/** The head binds a department; a member acts for it in its daily work. */
export type DepartmentRole = 'HEAD' | 'MEMBER';

/** Somebody of the firm who acts for one of its departments, or did. */
export const DepartmentMemberEntity = defineEntity({
  name: 'DepartmentMember',
  tableName: 'department_member',
  properties: {
    ...workspaceKey,
    departmentId: p.uuid(),
    userId: p.uuid(),
    role: p.string().$type<DepartmentRole>(),
    state: p.string().$type<'ACTIVE' | 'ENDED'>(),
    namedBy: p.uuid(),
    namedAt: p.datetime(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type DepartmentMemberRecord = InferEntity<typeof DepartmentMemberEntity>;
partOf('DepartmentMember', 'departmentId');
