import type { Side } from '../../domain/sides.ts';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf, withholdFromAudit } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const channels = ['MEETING', 'CALL', 'EMAIL', 'SITE_VISIT', 'EVENT', 'PORTAL', 'EDI'] as const;
export type InteractionChannel = (typeof channels)[number];
export const purposes = ['SALES', 'AFTER_SALES', 'SERVICE', 'JOINT_WORK', 'COMPLAINT', 'INFORMATION', 'SOCIAL'] as const;
export type InteractionPurpose = (typeof purposes)[number];
export type InteractionStanding = 'RECORDED' | 'CORRECTED' | 'WITHDRAWN';

/** One contact between the sides of a relationship. Its facts never change: it is corrected by another record, or marked as withdrawn. */
export const InteractionEntity = defineEntity({
  name: 'Interaction',
  tableName: 'interaction',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    channel: p.string().$type<InteractionChannel>(),
    initiator: p.string().$type<Side>(),
    purpose: p.string().$type<InteractionPurpose>(),
    occurredAt: p.datetime(),
    durationMinutes: p.integer().nullable(),
    subject: p.string(),
    notes: p.string().nullable(),
    isShared: p.boolean(),
    recordedBy: p.uuid(),
    recordedSide: p.string().$type<Side>(),
    standing: p.string().$type<InteractionStanding>(),
    correctsId: p.uuid().nullable(),
    setAsideBy: p.uuid().nullable(),
    setAsideAt: p.datetime().nullable(),
    setAsideReason: p.string().nullable(),
    ...timestamps,
  },
});
export type InteractionRecord = InferEntity<typeof InteractionEntity>;

/** Somebody who took part: a user, or a contact of either side. */
export const InteractionParticipantEntity = defineEntity({
  name: 'InteractionParticipant',
  tableName: 'interaction_participant',
  properties: {
    ...workspaceKey,
    interactionId: p.uuid(),
    relationshipId: p.uuid(),
    userId: p.uuid().nullable(),
    contactId: p.uuid().nullable(),
  },
});
export type InteractionParticipantRecord = InferEntity<typeof InteractionParticipantEntity>;

for (const part of ['Interaction', 'InteractionParticipant']) partOf(part, 'relationshipId');
// The firm’s own notes stay with the contact, which never changes: its history is read by the partner too.
withholdFromAudit('Interaction', ['notes']);
