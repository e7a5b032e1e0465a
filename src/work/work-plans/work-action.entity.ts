import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type WorkActionState = 'OPEN' | 'DONE' | 'CANCELLED';

/** Something to be done for an objective of a plan, and what it takes. */
export const WorkActionEntity = defineEntity({
  name: 'WorkAction',
  tableName: 'work_action',
  properties: {
    ...workspaceKey,
    planId: p.uuid(),
    objectiveId: p.uuid(),
    what: p.string(),
    ownerId: p.uuid(),
    startsOn: p.string().columnType('date'),
    dueOn: p.string().columnType('date'),
    weight: p.double(),
    /** Null until somebody says. */
    shareDone: p.double().nullable(),
    plannedPersonDays: p.double().nullable(),
    usedPersonDays: p.double().nullable(),
    plannedAmountMinor: p.bigint('string').nullable(),
    plannedCurrency: p.string().nullable(),
    usedAmountMinor: p.bigint('string').nullable(),
    usedCurrency: p.string().nullable(),
    state: p.string().$type<WorkActionState>(),
    plannedBy: p.uuid(),
    plannedAt: p.datetime(),
    reportedBy: p.uuid().nullable(),
    reportedAt: p.datetime().nullable(),
    reportNote: p.string().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endNote: p.string().nullable(),
    /** The last day that was noted as over. */
    overdueNotedOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type WorkActionRecord = InferEntity<typeof WorkActionEntity>;
