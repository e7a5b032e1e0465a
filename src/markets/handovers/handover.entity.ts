import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Translations } from '../../partners/party.entity.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const handoverStatuses = ['OPEN', 'COMPLETED', 'CANCELLED'] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

/** A relationship on its way from one manager to the next. */
export const HandoverEntity = defineEntity({
  name: 'Handover',
  tableName: 'handover',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    fromUserId: p.uuid(),
    toUserId: p.uuid(),
    startedBy: p.uuid(),
    reason: p.string(),
    dueOn: p.string().columnType('date').nullable(),
    status: p.string().$type<HandoverStatus>(),
    closedAt: p.datetime().nullable(),
    closedBy: p.uuid().nullable(),
    closeReason: p.string().nullable(),
    ...timestamps,
  },
});
export type HandoverRecord = InferEntity<typeof HandoverEntity>;

/** One thing to do before the new manager takes over. */
export const HandoverItemEntity = defineEntity({
  name: 'HandoverItem',
  tableName: 'handover_item',
  properties: {
    ...workspaceKey,
    handoverId: p.uuid(),
    relationshipId: p.uuid(),
    position: p.integer(),
    name: p.string(),
    names: p.json().$type<Translations>(),
    isRequired: p.boolean(),
    doneAt: p.datetime().nullable(),
    doneBy: p.uuid().nullable(),
    note: p.string().nullable(),
    ...timestamps,
  },
});
export type HandoverItemRecord = InferEntity<typeof HandoverItemEntity>;

for (const part of ['Handover', 'HandoverItem']) partOf(part, 'relationshipId');
