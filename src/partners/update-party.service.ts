import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { authorize, checkVersion } from '../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../platform/writes/write.ts';
import { applyChanges, changesIn } from '../platform/writes/changes.ts';
import { lockParty } from './lock-party.ts';
import { partnerMessages } from './partners.messages.ts';
import { registerPartyRule, updatePartyRule } from './partners.policy.ts';
import { departmentNeedsParent, findParent, parentField } from './party-parent.ts';
import type { PartyRecord } from './party.entity.ts';
import { partyFields } from './party.fields.ts';
import type { UpdatePartyInput } from './party.input.ts';

/** Changes a party's own data. */
export function updateParty(ctx: Context, input: UpdatePartyInput): Promise<WriteAnswer<{ partyId: string }>> {
  const request = {
    rule: updatePartyRule, input: { updateParty: input }, idempotencyKey: input.idempotencyKey,
    // Only the database sees the whole tree as it is when the change is made; see the migration.
    constraints: { party_parent_is_above: { code: 'INVALID', message: partnerMessages.parentIsBelow, field: parentField } },
  } as const;
  return write(ctx, request, async (tx) => {
    const party = await lockParty(tx, updatePartyRule, { id: input.partyId, field: 'partyId' });
    checkVersion(party, 'Party', input.expectedVersion);
    const changes = { ...changesIn(input, partyFields), ...(await parentChange(tx, party, input.parentId)) };
    refuseUnregistered(ctx, party, changes);
    applyChanges(tx, 'Party', party, changes);
    return { partyId: party.id };
  });
}

/** What the firm itself registers of every party. */
const registered = ['name', 'countryCode', 'parentId'] as const;

/** Refuses a partner what staff register; sending back what is recorded changes nothing and is fine. */
function refuseUnregistered(ctx: Context, party: PartyRecord, changes: Partial<PartyRecord>): void {
  for (const name of registered) {
    if (changes[name] !== undefined && changes[name] !== party[name]) authorize(ctx, registerPartyRule, undefined, ['input', name]);
  }
}

async function parentChange({ em, ctx }: Write, party: PartyRecord, parentId: string | null | undefined): Promise<Partial<PartyRecord>> {
  if (parentId === undefined) return {};
  if (parentId === null) {
    if (party.kind === 'DEPARTMENT') throw departmentNeedsParent();
    return { parentId };
  }
  const parent = await findParent(em, ctx, parentId);
  if (party.isFocal) throw new Refusal({ code: 'INVALID', message: partnerMessages.focalHasNoParent, field: parentField });
  return { parentId: parent.id };
}
