import { LockMode } from '@mikro-orm/core';
import type { Write } from '../../platform/writes/write.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from './involvement.entity.ts';

/**
 * Takes a part on as far as its papers allow, in the transaction of the act that they follow from: what was accepted waits for them, and begins
 * once they are there. The database looks at the same papers again.
 */
export async function followPapers(tx: Write, involvement: EsiInvolvementRecord): Promise<void> {
  const { em, ctx } = tx;
  if (involvement.state === 'ACCEPTED') em.assign(involvement, { state: 'NDA_PENDING' });
  // First what was signed or specified just now: the database is asked.
  await em.flush();
  if (involvement.state !== 'NDA_PENDING') return;
  const { workspaceId, id, projectId } = involvement;
  const [row] = await em.execute<{ may_begin: boolean }[]>(
    "select cardinality(esi_involvement_needs(?, ?)) = 0 and p.status in ('ACTIVE', 'ON_HOLD') as may_begin from esi_project p where p.workspace_id = ? and p.id = ?", [workspaceId, id, workspaceId, projectId],
  );
  if (row?.may_begin !== true) return;
  em.assign(involvement, { state: 'ACTIVE', activatedBy: ctx.principal.id, activatedAt: ctx.now });
  await em.flush();
}

/** Holds, in the order of their ids, a relationship's parts in such a state: in one project, or with null in all. Before what both have signed is held. */
export function holdParts({ em, ctx }: Write, state: 'NDA_PENDING' | 'ACTIVE', { relationshipId, projectId }: { readonly relationshipId: string; readonly projectId: string | null }): Promise<EsiInvolvementRecord[]> {
  const where = { workspaceId: ctx.principal.workspaceId, relationshipId, state, ...(projectId !== null && { projectId }) };
  return em.find<EsiInvolvementRecord>(EsiInvolvementEntity, where, { orderBy: { id: 'asc' } as never, lockMode: LockMode.PESSIMISTIC_WRITE });
}
