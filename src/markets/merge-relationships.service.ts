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
  moves: ['relationship.partner_id', 'relationship.providing_department_id', 'relationship.receiving_department_id'],
  merge: async (tx, { survivor, duplicate, reason }) => {
    const theirs = await relationshipsOf(tx, duplicate.id);
    const living = (await relationshipsOf(tx, survivor.id)).filter(({ stage }) => stage !== 'TERMINATED');
    for (const relationship of theirs.filter(({ stage }) => stage !== 'TERMINATED')) {
      const goesOn = living.find(({ market }) => market === relationship.market);
      if (goesOn !== undefined) await endAsMerged(tx, relationship, goesOn, reason);
    }
    // At no moment do two live in one market.
    await tx.em.flush();
    for (const relationship of theirs) Object.assign(relationship, { partnerId: survivor.id, partnerName: survivor.name });
    await moveDepartments(tx, survivor.id, duplicate.id);
    await tx.em.flush();
  },
};

function relationshipsOf({ em, ctx }: Write, partnerId: string): Promise<RelationshipRecord[]> {
  const { workspaceId } = ctx.principal;
  return em.find(RelationshipEntity, { workspaceId, partnerId }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function endAsMerged(tx: Write, relationship: RelationshipRecord, goesOn: RelationshipRecord, reason: string): Promise<void> {
  const today = tx.ctx.now.toISOString().slice(0, 10);
  const { startedOn } = relationship;
  const endedOn = startedOn != null && startedOn > today ? startedOn : today;
  Object.assign(relationship, await terminate(tx, relationship, { reason: 'MERGED', note: reason, endedOn }), { mergedIntoId: goesOn.id });
}

/** Services between departments; one that would be rendered to oneself stays as it was, with the record that was merged. */
async function moveDepartments({ em, ctx: { principal: { workspaceId } } }: Write, survivorId: string, duplicateId: string): Promise<void> {
  for (const relationship of await em.find(RelationshipEntity, { workspaceId, $or: [{ providingDepartmentId: duplicateId }, { receivingDepartmentId: duplicateId }] })) {
    const became = (id: string | null | undefined) => (id === duplicateId ? survivorId : id);
    const [providing, receiving] = [became(relationship.providingDepartmentId), became(relationship.receivingDepartmentId)];
    if (providing !== receiving) Object.assign(relationship, { providingDepartmentId: providing, receivingDepartmentId: receiving });
  }
}
