import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

export type WorkHandOverState = 'HANDED_OVER' | 'TAKEN_UP' | 'RETURNED' | 'WITHDRAWN';

/** Work that one department hands over to another. */
export const WorkHandOverEntity = defineEntity({
  name: 'WorkHandOver',
  tableName: 'work_hand_over',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    fromId: p.uuid(),
    toId: p.uuid(),
    requestId: p.uuid().nullable(),
    title: p.string(),
    what: p.string(),
    state: p.string().$type<WorkHandOverState>(),
    step: p.integer(),
    round: p.integer(),
    isByWorkingDays: p.boolean(),
    firstHandedOverAt: p.datetime(),
    handedOverBy: p.uuid(),
    handedOverAt: p.datetime(),
    takenUpBy: p.uuid().nullable(),
    takenUpAt: p.datetime().nullable(),
    hoursToTakeUp: p.double().$type<number>().nullable(),
    returnedBy: p.uuid().nullable(),
    returnedAt: p.datetime().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    ...timestamps,
  },
});
export type WorkHandOverRecord = InferEntity<typeof WorkHandOverEntity>;

/** A step that a hand-over has taken. A ledger: never changed. */
export const WorkHandOverStepEntity = defineEntity({
  name: 'WorkHandOverStep',
  tableName: 'work_hand_over_step',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    handOverId: p.uuid(),
    number: p.integer(),
    round: p.integer(),
    kind: p.string().$type<WorkHandOverState>(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    note: p.string().nullable(),
    hours: p.double().$type<number>().nullable(),
  },
});
export type WorkHandOverStepRecord = InferEntity<typeof WorkHandOverStepEntity>;

for (const part of ['WorkHandOver', 'WorkHandOverStep']) partOf(part, 'relationshipId');
