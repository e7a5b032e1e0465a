import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Permission, Role } from '../platform/principal.ts';
import { withholdFromAudit } from '../platform/writes/audit-record.ts';
import { erasureColumns, timestamps, workspaceKey } from '../platform/writes/columns.ts';
import type { Translations } from './party.entity.ts';

/** One company's marketing network, apart from all others. */
export const WorkspaceEntity = defineEntity({
  name: 'Workspace',
  tableName: 'workspace',
  properties: {
    id: p.uuid().primary(),
    slug: p.string(),
    name: p.string(),
    names: p.json().$type<Translations>(),
    focalPartyId: p.uuid(),
    reportingCurrency: p.string().nullable(),
    ...timestamps,
  },
});

/** A person who signs in, as one workspace knows them. */
export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'user_account',
  properties: {
    ...workspaceKey,
    issuer: p.string().nullable(),
    subject: p.string().nullable(),
    displayName: p.string(),
    email: p.string().nullable(),
    locale: p.string(),
    timeZone: p.string(),
    ...erasureColumns,
    ...timestamps,
  },
});
export type UserRecord = InferEntity<typeof UserEntity>;
withholdFromAudit('User', ['issuer', 'subject', 'displayName', 'email']);

export const membershipStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED', 'REMOVED'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** A person's part in a workspace: for which party, and as what. */
export const MembershipEntity = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    ...workspaceKey,
    userId: p.uuid(),
    partyId: p.uuid(),
    role: p.string().$type<Role>(),
    status: p.string().$type<MembershipStatus>(),
    statusReason: p.string().nullable(),
    invitationHash: p.string().nullable(),
    invitationExpiresAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type MembershipRecord = InferEntity<typeof MembershipEntity>;
withholdFromAudit('Membership', ['statusReason', 'invitationHash']);

/** A system's way in, bound to one party. */
export const ApiKeyEntity = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    ...workspaceKey,
    lineageId: p.uuid(),
    partyId: p.uuid(),
    role: p.string().$type<Role>(),
    name: p.string(),
    scopes: p.array().$type<Permission[]>(),
    secretHash: p.string(),
    createdBy: p.uuid().nullable(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    lastUsedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ApiKeyRecord = InferEntity<typeof ApiKeyEntity>;
withholdFromAudit('ApiKey', ['secretHash']);
