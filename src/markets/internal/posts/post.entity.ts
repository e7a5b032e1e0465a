import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

export type DepartmentPostState = 'HELD' | 'ENDED';

/** That somebody works in a department, or is its head: at the department's relationship, in the internal market. A person may have places in several, and one in each. */
export const DepartmentPostEntity = defineEntity({
  name: 'DepartmentPost',
  tableName: 'department_post',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    personId: p.uuid(),
    isHead: p.boolean(),
    sinceOn: p.string().columnType('date'),
    untilOn: p.string().columnType('date').nullable(),
    state: p.string().$type<DepartmentPostState>(),
    namedBy: p.uuid(),
    namedAt: p.datetime(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type DepartmentPostRecord = InferEntity<typeof DepartmentPostEntity>;

partOf('DepartmentPost', 'relationshipId');
