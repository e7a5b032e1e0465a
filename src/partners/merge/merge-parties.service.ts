import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { partnerMessages } from '../partners.messages.ts';
import { PartyEntity, type PartyRecord } from '../party.entity.ts';
import { parentField } from '../party-parent.ts';
import { mergeMembers } from './merge-members.service.ts';
import { mergeParts, type PartyMerge } from './merge-part.ts';
import type { MergePartiesInput } from './merge.input.ts';
import { mergeMessages } from './merge.messages.ts';
import { mergePartiesRule } from './merge.policy.ts';

/**
 * Makes one party of two records of it. All that the duplicate kept becomes the survivor's; the duplicate's record stays, says into which
 * it was merged, and takes on nothing new. Not to be undone; all of it is in the audit log.
 */
export function mergeParties(ctx: Context, input: MergePartiesInput): Promise<WriteAnswer<{ survivorId: string; duplicateId: string }>> {
  const request = {
    rule: mergePartiesRule, input: { mergeParties: input }, idempotencyKey: input.idempotencyKey,
    // The survivor would belong to one of its own parts.
    constraints: { party_parent_is_above: { code: 'INVALID', message: partnerMessages.parentIsBelow, field: parentField } },
  } as const;
  return write(ctx, request, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { survivor, duplicate } = await lockBoth(tx, input);
    authorize(ctx, mergePartiesRule, undefined);
    refuseUnlike(survivor, duplicate);
    const merge: PartyMerge = { survivor, duplicate, reason };
    Object.assign(duplicate, { mergedIntoId: survivor.id, mergedAt: ctx.now, mergeReason: reason });
    // First of all: the database moves what a party kept only to the party that it has become.
    await tx.em.flush();
    await mergeMembers(tx, merge, input.membersOfDuplicate ?? null);
    for (const part of mergeParts()) await part.merge(tx, merge);
    tx.record({ subjectType: 'Party', subjectId: survivor.id, changes: { mergedPartyId: { before: null, after: duplicate.id } } });
    return { survivorId: survivor.id, duplicateId: duplicate.id };
  });
}

/** Holds both, the lower id first, so that two merges of the same parties come one after the other. */
async function lockBoth({ em, ctx }: Write, input: MergePartiesInput): Promise<Pick<PartyMerge, 'survivor' | 'duplicate'>> {
  const [survivorField, duplicateField] = [['input', 'survivorId'], ['input', 'duplicateId']];
  // Looked at apart from what is then changed: it is read once more under the lock.
  const aside: EntityManager = em.fork({ keepTransactionContext: true });
  const { id: survivorId } = await findVisible<PartyRecord>(aside, PartyEntity, ctx, idOf('Party', input.survivorId), survivorField);
  const { id: duplicateId } = await findVisible<PartyRecord>(aside, PartyEntity, ctx, idOf('Party', input.duplicateId), duplicateField);
  if (survivorId === duplicateId) throw new Refusal({ code: 'INVALID', message: mergeMessages.mergeWithItself, field: duplicateField });
  const held = new Map<string, PartyRecord>();
  for (const [id, field] of [[survivorId, survivorField], [duplicateId, duplicateField]].toSorted(([one], [other]) => (one! < other! ? -1 : 1)) as [string, string[]][]) {
    held.set(id, await lockVisible<PartyRecord>(em, PartyEntity, ctx, id, field));
  }
  const [survivor, duplicate] = [held.get(survivorId)!, held.get(duplicateId)!];
  checkVersion(survivor, 'Party', input.expectedVersions?.survivor);
  checkVersion(duplicate, 'Party', input.expectedVersions?.duplicate);
  return { survivor, duplicate };
}

function refuseUnlike(survivor: PartyRecord, duplicate: PartyRecord): void {
  for (const [party, field] of [[survivor, 'survivorId'], [duplicate, 'duplicateId']] as const) {
    if (party.isFocal) throw new Refusal({ code: 'NOT_ALLOWED', message: mergeMessages.focalIsNoDuplicate, field: ['input', field] });
    if (party.mergedIntoId != null) {
      throw new Refusal({ code: 'STATE_CONFLICT', message: partnerMessages.partyMerged, field: ['input', field], currentState: 'MERGED', allowedActions: [] });
    }
  }
  if (survivor.kind !== duplicate.kind) throw new Refusal({ code: 'INVALID', message: mergeMessages.kindsDiffer, field: ['input', 'duplicateId'] });
  if (survivor.kind === 'DEPARTMENT' && survivor.parentId !== duplicate.parentId) {
    throw new Refusal({ code: 'INVALID', message: mergeMessages.departmentsOfTwo, field: ['input', 'duplicateId'] });
  }
}
