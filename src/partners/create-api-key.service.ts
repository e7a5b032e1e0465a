import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { idOf, newId } from '../platform/ids.ts';
import { type Permission, permissionsOfRole, type Role } from '../platform/principal.ts';
import { requiredText } from '../platform/text.ts';
import { authorize, findVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import type { CreateApiKeyInput } from './api-key.input.ts';
import { addKey, mostKeyDays, usualKeyDays } from './add-key.ts';
import { daysUpTo } from './days.ts';
import { refuseUnfitRole } from './member-roles.ts';
import { memberMessages } from './members.messages.ts';
import { createKeyRule } from './members.policy.ts';
import { PartyEntity, type PartyRecord } from './party.entity.ts';

/** A key as it is answered: the secret leaves this program here and nowhere else. */
export type MadeKey = {
  readonly apiKeyId: string;
  readonly key: string;
};

/** Makes an API key for a party. */
export function createApiKey(ctx: Context, input: CreateApiKeyInput): Promise<WriteAnswer<MadeKey>> {
  return write(ctx, { rule: createKeyRule }, async ({ em }) => {
    const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.partyId), ['input', 'partyId']);
    refuseUnfitRole(party, input.role);
    const scopes = scopesOf(input.scopes, input.role);
    authorize(ctx, createKeyRule, { permissions: scopes }, ['input', 'scopes']);
    const name = requiredText(input.name, ['input', 'name'], 200);
    const days = daysUpTo(mostKeyDays, input.expiresInDays ?? usualKeyDays);
    return addKey(em, ctx, { partyId: party.id, role: input.role, name, scopes, lineageId: newId() }, days);
  });
}

/** Scopes choose among what the role allows. None at all would make a key for nothing, and is likelier a mistake. */
function scopesOf(asked: readonly Permission[], role: Role): Permission[] {
  const field = ['input', 'scopes'];
  if (asked.length === 0) throw new Refusal({ code: 'REQUIRED', message: memberMessages.keyNeedsScopes, field });
  const beyond = asked.find((scope) => !permissionsOfRole[role].has(scope));
  if (beyond !== undefined)
    throw new Refusal({ code: 'INVALID', message: memberMessages.scopeBeyondRole, values: { scope: beyond }, field });
  return [...new Set(asked)];
}
