import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';
import type { EsiStage } from '../projects/project.entity.ts';

export type TeamRole = 'LEAD' | 'ENGINEERING' | 'PURCHASING' | 'QUALITY' | 'PRODUCTION' | 'LOGISTICS' | 'FINANCE' | 'OTHER';

/** Somebody in a project's team: of the firm's, or of one supplier's. */
export const EsiTeamMemberEntity = defineEntity({
  name: 'EsiTeamMember',
  tableName: 'esi_team_member',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    userId: p.uuid(),
    role: p.string().$type<TeamRole>(),
    duty: p.string().nullable(),
    joinedOn: p.string().columnType('date'),
    leftOn: p.string().columnType('date').nullable(),
    ...timestamps,
  },
});
export type EsiTeamMemberRecord = InferEntity<typeof EsiTeamMemberEntity>;
partOf('EsiTeamMember', 'projectId');

export type DeliverableState = 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE' | 'CANCELLED';

/** What is to be delivered in a project by a day: by the firm, or by one supplier. */
export const EsiDeliverableEntity = defineEntity({
  name: 'EsiDeliverable',
  tableName: 'esi_deliverable',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    relationshipId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    title: p.string(),
    description: p.string().nullable(),
    stage: p.string().$type<EsiStage>(),
    dueOn: p.string().columnType('date'),
    state: p.string().$type<DeliverableState>(),
    stateReason: p.string().nullable(),
    doneBy: p.uuid().nullable(),
    doneAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type EsiDeliverableRecord = InferEntity<typeof EsiDeliverableEntity>;
partOf('EsiDeliverable', 'projectId');
