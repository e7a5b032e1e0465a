import { LockMode } from '@mikro-orm/core';
import type { MergePart } from '../../partners/merge/merge-part.ts';
import { isMutual, TieEntity, type TieRecord } from './tie.entity.ts';

/**
 * The duplicate's ties become the survivor's. One that the survivor has as well ends; so does one between the two, which stays where it
 * was: nobody is tied to themselves.
 */
export const mergeTies: MergePart = {
  moves: ['tie.from_id', 'tie.to_id'],
  merge: async ({ em, ctx }, { survivor, duplicate }) => {
    const { workspaceId } = ctx.principal;
    const today = ctx.now.toISOString().slice(0, 10);
    const ends = (id: string) => ({ workspaceId, $or: [{ fromId: id }, { toId: id }] });
    const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const theirs = await em.find(TieEntity, ends(duplicate.id), options);
    const current = new Set((await em.find(TieEntity, { ...ends(survivor.id), endedOn: null }, options)).map((tie) => keyOf(tie)));
    for (const tie of theirs) {
      const moved = { ...tie, ...endsAfter(tie, duplicate.id, survivor.id) };
      const isSelf = moved.fromId === moved.toId;
      const isDouble = isSelf || current.has(keyOf(moved));
      if (tie.endedOn == null && isDouble) tie.endedOn = tie.startedOn != null && tie.startedOn > today ? tie.startedOn : today;
      else if (tie.endedOn == null) current.add(keyOf(moved));
      if (!isSelf) Object.assign(tie, { fromId: moved.fromId, toId: moved.toId });
    }
    await em.flush();
  },
};

/** What only one current tie may be. */
function keyOf({ fromId, toId, kind, good }: Pick<TieRecord, 'fromId' | 'toId' | 'kind' | 'good'>): string {
  return [fromId, toId, kind, good ?? ''].join(' ');
}

/** A mutual tie is kept with the lower party id first. */
function endsAfter({ fromId, toId, kind }: TieRecord, duplicateId: string, survivorId: string): Pick<TieRecord, 'fromId' | 'toId'> {
  const [from, to] = [fromId, toId].map((id) => (id === duplicateId ? survivorId : id)) as [string, string];
  return isMutual(kind) && from > to ? { fromId: to, toId: from } : { fromId: from, toId: to };
}
