import type { MergePart } from '../../partners/merge/merge-part.ts';
import { InterchangeEntity } from './interchange.entity.ts';

/** What came from the duplicate came from the survivor. */
export const mergeInterchanges: MergePart = {
  moves: ['interchange.party_id'],
  merge: async ({ em, ctx: { principal: { workspaceId } } }, { survivor, duplicate }) => {
    for (const interchange of await em.find(InterchangeEntity, { workspaceId, partyId: duplicate.id })) interchange.partyId = survivor.id;
    await em.flush();
  },
};
