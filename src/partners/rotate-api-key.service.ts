import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { idOf } from '../platform/ids.ts';
import { messages } from '../platform/messages.ts';
import { authorize, checkVersion, lockVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { addKey, mostKeyDays, usualKeyDays } from './add-key.ts';
import type { RevokeApiKeyInput, RotateApiKeyInput } from './api-key.input.ts';
import type { MadeKey } from './create-api-key.service.ts';
import { daysFrom, daysUpTo } from './days.ts';
import { ApiKeyEntity, type ApiKeyRecord } from './member.entity.ts';
import { memberMessages } from './members.messages.ts';
import { revokeKeyRule, rotateKeyRule } from './members.policy.ts';

/** A key and the one it replaces. */
export type RotatedKey = MadeKey & { readonly previousId: string };

/** Makes the successor of a key. The old one goes on for a while, so that whoever uses it can change over without a gap. */
export function rotateApiKey(ctx: Context, input: RotateApiKeyInput): Promise<WriteAnswer<RotatedKey>> {
  return write(ctx, { rule: rotateKeyRule }, async ({ em }) => {
    const days = daysUpTo(mostKeyDays, input.expiresInDays ?? usualKeyDays);
    const old = await lockActive(em, ctx, input);
    authorize(ctx, rotateKeyRule, { permissions: old.scopes }, ['input', 'apiKeyId']);
    await refuseThird(em, ctx, old);
    const { lineageId, partyId, role, name, scopes } = old;
    const goesOnUntil = daysFrom(ctx.now, mostOverlapDays);
    if (old.expiresAt > goesOnUntil) old.expiresAt = goesOnUntil;
    return { ...addKey(em, ctx, { lineageId, partyId, role, name, scopes: [...scopes] }, days), previousId: old.id };
  });
}

/** Ends a key at once: requests that were let in before may go on for the two seconds that sign-ins are remembered. */
export function revokeApiKey(ctx: Context, input: RevokeApiKeyInput): Promise<WriteAnswer<{ apiKeyId: string }>> {
  return write(ctx, { rule: revokeKeyRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const key = await lockActive(em, ctx, input);
    key.revokedAt = ctx.now;
    return { apiKeyId: key.id };
  });
}

/** In days: how long a key works beside its successor. */
const mostOverlapDays = 7;
const mostInLineage = 2;

/** Holds a key that still works. Only such a one has a successor, so whoever rotates a lineage waits here for whoever is at it already. */
async function lockActive(em: EntityManager, ctx: Context, { apiKeyId, expectedVersion }: RevokeApiKeyInput): Promise<ApiKeyRecord> {
  const field = ['input', 'apiKeyId'];
  const key = await lockVisible<ApiKeyRecord>(em, ApiKeyEntity, ctx, idOf('ApiKey', apiKeyId), field);
  checkVersion(key, 'ApiKey', expectedVersion);
  if (key.revokedAt === null && key.expiresAt > ctx.now) return key;
  const currentState = key.revokedAt === null ? 'EXPIRED' : 'REVOKED';
  throw new Refusal({ code: 'STATE_CONFLICT', message: memberMessages.keyEnded, field, currentState, allowedActions: [] });
}

/** Two keys are for changing over from one to the other; a third would be a key that nobody thinks of. */
async function refuseThird(em: EntityManager, { now }: Context, { workspaceId, lineageId }: ApiKeyRecord): Promise<void> {
  const active = await em.count(ApiKeyEntity, { workspaceId, lineageId, revokedAt: null, expiresAt: { $gt: now } });
  if (active < mostInLineage) return;
  throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostInLineage }, field: ['input', 'apiKeyId'] });
}
