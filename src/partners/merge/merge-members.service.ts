import { LockMode } from '@mikro-orm/core';
import { Refusal } from '../../platform/errors/refusal.ts';
import { authorize } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ApiKeyEntity, type ApiKeyRecord, MembershipEntity, type MembershipRecord } from '../member.entity.ts';
import type { MembersOfDuplicate } from './merge.input.ts';
import { mergeMessages } from './merge.messages.ts';
import { mergeMembersRule } from './merge.policy.ts';
import type { PartyMerge } from './merge-part.ts';

const field = ['input', 'membersOfDuplicate'];

/** Moves or removes those who act for the duplicate. What was removed before stays with its record, as history. */
export async function mergeMembers(tx: Write, { survivor, duplicate, reason }: PartyMerge, chosen: MembersOfDuplicate | null): Promise<void> {
  const [theirs, others] = [await actorsOf(tx, duplicate.id), await actorsOf(tx, survivor.id)];
  if (isEmpty(theirs)) return;
  if (chosen === null && !isEmpty(others)) throw new Refusal({ code: 'REQUIRED', message: mergeMessages.sayWhatOfMembers, field });
  authorize(tx.ctx, mergeMembersRule, { hasKeys: theirs.keys.length > 0 }, field);
  const isMoving = (chosen ?? 'MOVE') === 'MOVE';
  const already = new Set(others.memberships.map(({ userId }) => userId));
  for (const membership of theirs.memberships) {
    // A person acts for a party once.
    if (isMoving && !already.has(membership.userId)) membership.partyId = survivor.id;
    else Object.assign(membership, { status: 'REMOVED', statusReason: reason, invitationHash: null, invitationExpiresAt: null });
  }
  for (const key of theirs.keys) Object.assign(key, isMoving ? { partyId: survivor.id } : { revokedAt: tx.ctx.now });
}

interface Actors {
  readonly memberships: readonly MembershipRecord[];
  readonly keys: readonly ApiKeyRecord[];
}

/** Who signs in for a party, or may yet: suspended members and open invitations, too. */
async function actorsOf({ em, ctx }: Write, partyId: string): Promise<Actors> {
  const { workspaceId } = ctx.principal;
  const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return {
    memberships: await em.find(MembershipEntity, { workspaceId, partyId, status: { $ne: 'REMOVED' } }, options),
    keys: await em.find(ApiKeyEntity, { workspaceId, partyId, revokedAt: null, expiresAt: { $gt: ctx.now } }, options),
  };
}

function isEmpty({ memberships, keys }: Actors): boolean {
  return memberships.length + keys.length === 0;
}
