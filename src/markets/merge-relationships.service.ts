import { LockMode } from '@mikro-orm/core';
import type { MergePart } from '../partners/merge/merge-part.ts';
import type { Write } from '../platform/writes/write.ts';
import { RelationshipEntity, type RelationshipRecord } from './relationship.entity.ts';
import { terminate } from './terminate-relationship.ts';

/**
 * The duplicate's relationships become the survivor's, ended ones too. Where both live in one market the survivor's goes on, and the
 * duplicate's ends as merged into it: with its stages, notes and history it is read from the survivor.
 */
export const mergeRelationships: MergePart = {
  moves: ['relationship.partner_id', 'relationship.focal_id', 'relationship.providing_department_id', 'relationship.receiving_department_id'],
  merge: async (tx, { survivor, duplicate, reason }) => {
    const theirs = await relationshipsOf(tx, duplicate.id);
    // One between the two would be with oneself: it ends, and stays with the record that was merged.
    const [withSurvivor, others] = partition(theirs, (relationship) => otherEnd(relationship, duplicate.id) === survivor.id);
    for (const relationship of withSurvivor.filter(isLiving)) Object.assign(relationship, await terminate(tx, relationship, { reason: 'OTHER', note: reason, endedOn: dayOfEnd(tx, relationship) }));
    const living = (await relationshipsOf(tx, survivor.id)).filter(isLiving);
    for (const relationship of others.filter(isLiving)) {
      const goesOn = living.find((own) => own.market === relationship.market && otherEnd(own, survivor.id) === otherEnd(relationship, duplicate.id));
      if (goesOn !== undefined) await endAsMerged(tx, relationship, goesOn, reason);
    }
    // At no moment do two live in one market.
    await tx.em.flush();
    for (const relationship of others) {
      Object.assign(relationship, relationship.partnerId === duplicate.id ? { partnerId: survivor.id, partnerName: survivor.name } : { focalId: survivor.id });
    }
    await moveDepartments(tx, survivor.id, duplicate.id);
    await tx.em.flush();
  },
};

const isLiving = ({ stage }: RelationshipRecord) => stage !== 'TERMINATED';

function otherEnd({ focalId, partnerId }: RelationshipRecord, id: string): string {
  return focalId === id ? partnerId : focalId;
}

function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** Those that a party stands in: as the partner, or between two departments at either end. */
function relationshipsOf({ em, ctx }: Write, partyId: string): Promise<RelationshipRecord[]> {
  const { workspaceId } = ctx.principal;
  return em.find(RelationshipEntity, { workspaceId, $or: [{ partnerId: partyId }, { focalId: partyId }] }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Today, or the first day of what begins later. */
function dayOfEnd({ ctx }: Write, { startedOn }: RelationshipRecord): string {
  const today = ctx.now.toISOString().slice(0, 10);
  return startedOn != null && startedOn > today ? startedOn : today;
}

async function endAsMerged(tx: Write, relationship: RelationshipRecord, goesOn: RelationshipRecord, reason: string): Promise<void> {
  const ending = { reason: 'MERGED', note: reason, endedOn: dayOfEnd(tx, relationship) } as const;
  Object.assign(relationship, await terminate(tx, relationship, ending), { mergedIntoId: goesOn.id });
}

/** Services between departments; one that would be rendered to oneself stays as it was, with the record that was merged. */
async function moveDepartments({ em, ctx: { principal: { workspaceId } } }: Write, survivorId: string, duplicateId: string): Promise<void> {
  for (const relationship of await em.find(RelationshipEntity, { workspaceId, $or: [{ providingDepartmentId: duplicateId }, { receivingDepartmentId: duplicateId }] })) {
    const became = (id: string | null | undefined) => (id === duplicateId ? survivorId : id);
    const [providing, receiving] = [became(relationship.providingDepartmentId), became(relationship.receivingDepartmentId)];
    if (providing !== receiving) Object.assign(relationship, { providingDepartmentId: providing, receivingDepartmentId: receiving });
  }
}
