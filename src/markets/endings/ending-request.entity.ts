import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { EndReason } from '../relationship.entity.ts';

export const endingRequestStatuses = ['OPEN', 'APPROVED', 'DECLINED', 'WITHDRAWN'] as const;
export type EndingRequestStatus = (typeof endingRequestStatuses)[number];

/** That somebody asks to end a key relationship, and what another person decided. */
export const EndingRequestEntity = defineEntity({
  name: 'EndingRequest',
  tableName: 'ending_request',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requestedBy: p.uuid(),
    reason: p.string().$type<EndReason>(),
    note: p.string().nullable(),
    endedOn: p.string().columnType('date').nullable(),
    status: p.string().$type<EndingRequestStatus>(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    decisionNote: p.string().nullable(),
    ...timestamps,
  },
});
export type EndingRequestRecord = InferEntity<typeof EndingRequestEntity>;

partOf('EndingRequest', 'relationshipId');
