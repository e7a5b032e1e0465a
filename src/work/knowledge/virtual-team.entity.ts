import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** People of several departments who work with one partner. */
export const VirtualTeamEntity = defineEntity({
  name: 'VirtualTeam',
  tableName: 'virtual_team',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    name: p.string(),
    purpose: p.string(),
    state: p.string().$type<'ACTIVE' | 'DISSOLVED'>(),
    formedBy: p.uuid(),
    formedAt: p.datetime(),
    dissolvedBy: p.uuid().nullable(),
    dissolvedAt: p.datetime().nullable(),
    dissolutionReason: p.string().nullable(),
    ...timestamps,
  },
});
export type VirtualTeamRecord = InferEntity<typeof VirtualTeamEntity>;

/** Who is of a team, for which department, in which role, from when until when. */
export const VirtualTeamMemberEntity = defineEntity({
  name: 'VirtualTeamMember',
  tableName: 'virtual_team_member',
  properties: {
    ...workspaceKey,
    teamId: p.uuid(),
    userId: p.uuid(),
    departmentId: p.uuid().nullable(),
    role: p.string(),
    fromOn: p.string().columnType('date'),
    untilOn: p.string().columnType('date').nullable(),
    state: p.string().$type<'NAMED' | 'ENDED'>(),
    addedBy: p.uuid(),
    addedAt: p.datetime(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type VirtualTeamMemberRecord = InferEntity<typeof VirtualTeamMemberEntity>;

partOf('VirtualTeamMember', 'teamId');
