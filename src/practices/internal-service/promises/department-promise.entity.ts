import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

export type DepartmentPromiseState = 'MADE' | 'ACCEPTED' | 'KEPT' | 'BROKEN' | 'WAIVED' | 'WITHDRAWN';

/** What one department promises another. */
export const DepartmentPromiseEntity = defineEntity({
  name: 'DepartmentPromise',
  tableName: 'department_promise',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    promisorId: p.uuid(),
    promiseeId: p.uuid(),
    statement: p.string(),
    importance: p.integer(),
    dueOn: p.string().columnType('date'),
    state: p.string().$type<DepartmentPromiseState>(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    acceptedBy: p.uuid().nullable(),
    acceptedAt: p.datetime().nullable(),
    keptOn: p.string().columnType('date').nullable(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    settleNote: p.string().nullable(),
    ...timestamps,
  },
});
export type DepartmentPromiseRecord = InferEntity<typeof DepartmentPromiseEntity>;
partOf('DepartmentPromise', 'relationshipId');
