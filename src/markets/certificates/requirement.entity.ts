import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LapseNoticeKind } from '../../domain/certificates.ts';
import type { BlockableAct } from '../../domain/requirements.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type RequirementKind = 'CERTIFICATE' | 'COMMITMENT';

/** What a relationship must hold, and what its lapse blocks. */
export const RequirementEntity = defineEntity({
  name: 'RelationshipRequirement',
  tableName: 'relationship_requirement',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    kind: p.string().$type<RequirementKind>(),
    standard: p.string().nullable(),
    standardKey: p.string().nullable(),
    commitmentId: p.uuid().nullable(),
    blocks: p.array().$type<BlockableAct[]>(),
    requiredFrom: p.string().columnType('date'),
    note: p.string().nullable(),
    endedOn: p.string().columnType('date').nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type RequirementRecord = InferEntity<typeof RequirementEntity>;

/** That a lapse does not block for a while, and why. A ledger: the newest counts, and ends by itself. */
export const LapseOverrideEntity = defineEntity({
  name: 'LapseOverride',
  tableName: 'lapse_override',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    requirementId: p.uuid(),
    until: p.string().columnType('date'),
    reason: p.string(),
    madeAt: p.datetime(),
    madeBy: p.uuid(),
  },
});

/** That the end of a certificate or of evidence comes near, or has come. A ledger: each is noted once. */
export const LapseNoticeEntity = defineEntity({
  name: 'LapseNotice',
  tableName: 'lapse_notice',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    certificateId: p.uuid().nullable(),
    evidenceId: p.uuid().nullable(),
    kind: p.string().$type<LapseNoticeKind>(),
    expiresOn: p.string().columnType('date'),
    notedAt: p.datetime(),
  },
});

for (const part of ['RelationshipRequirement', 'LapseOverride', 'LapseNotice']) partOf(part, 'relationshipId');
