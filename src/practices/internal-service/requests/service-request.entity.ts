import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../../platform/writes/columns.ts';

export type ServiceRequestState = 'REQUESTED' | 'TAKEN_UP' | 'DONE' | 'RETURNED' | 'ACCEPTED' | 'WITHDRAWN';

/** States in which it lies with the provider. */
export const providersTurn = ['REQUESTED', 'TAKEN_UP', 'RETURNED'] as const satisfies readonly ServiceRequestState[];

/** What one department asks another to do for it. */
export const ServiceRequestEntity = defineEntity({
  name: 'ServiceRequest',
  tableName: 'service_request',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    providerId: p.uuid(),
    requesterId: p.uuid(),
    agreementId: p.uuid().nullable(),
    title: p.string(),
    what: p.string(),
    state: p.string().$type<ServiceRequestState>(),
    step: p.integer(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(),
    agreedHours: p.integer().nullable(),
    isByWorkingDays: p.boolean(),
    dueAt: p.datetime().nullable(),
    takenUpBy: p.uuid().nullable(),
    takenUpAt: p.datetime().nullable(),
    doneBy: p.uuid().nullable(),
    doneAt: p.datetime().nullable(),
    hoursTaken: p.double().$type<number>().nullable(),
    isInTime: p.boolean().nullable(),
    returns: p.integer(),
    returnedBy: p.uuid().nullable(),
    returnedAt: p.datetime().nullable(),
    acceptedBy: p.uuid().nullable(),
    acceptedAt: p.datetime().nullable(),
    satisfaction: p.integer().nullable(),
    comment: p.string().nullable(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawalReason: p.string().nullable(),
    overdueNotedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ServiceRequestRecord = InferEntity<typeof ServiceRequestEntity>;

/** A step that a request has taken. A ledger: never changed. */
export const ServiceRequestStepEntity = defineEntity({
  name: 'ServiceRequestStep',
  tableName: 'service_request_step',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requestId: p.uuid(),
    number: p.integer(),
    kind: p.string().$type<ServiceRequestState>(),
    madeBy: p.uuid(),
    madeAt: p.datetime(),
    note: p.string().nullable(),
    hours: p.double().$type<number>().nullable(),
    dueAt: p.datetime().nullable(),
  },
});
export type ServiceRequestStepRecord = InferEntity<typeof ServiceRequestStepEntity>;

for (const part of ['ServiceRequest', 'ServiceRequestStep']) partOf(part, 'relationshipId');
