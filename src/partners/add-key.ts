import type { EntityManager } from '@mikro-orm/postgresql';
import { newApiKey } from '../platform/api-key.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { daysFrom } from './days.ts';
import { ApiKeyEntity, type ApiKeyRecord } from './member.entity.ts';

/** In days: how long keys work. */
export const usualKeyDays = 90;
export const mostKeyDays = 365;

/** What a key is, and its successors will be. */
export type KeyFacts = Pick<ApiKeyRecord, 'lineageId' | 'partyId' | 'role' | 'name' | 'scopes'>;

/** Adds a key with a secret of its own, good for so many days. */
export function addKey(em: EntityManager, { principal, now }: Context, facts: KeyFacts, days: number): { apiKeyId: string; key: string } {
  const id = newId();
  const { key, secretHash } = newApiKey(principal.workspaceId, id);
  em.create(ApiKeyEntity, {
    ...facts,
    workspaceId: principal.workspaceId,
    id,
    secretHash,
    createdBy: principal.kind === 'USER' ? principal.id : null,
    expiresAt: daysFrom(now, days),
    revokedAt: null,
    lastUsedAt: null,
  });
  return { apiKeyId: id, key };
}
