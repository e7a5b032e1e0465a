import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import { findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from './involvement.entity.ts';

/**
 * Refuses as not found what a supplier does inside a project that is not open to it: its part is active, a confidentiality agreement is in
 * force and, where it designs, so are the terms of who owns what. The firm's people always pass. Its own parts stay as they are until the
 * act has ended, so that whoever removes the supplier comes before the act or after it. Hold an involvement before, where the act holds one.
 */
export async function requireOpen({ em, ctx }: Write, projectId: string, path: readonly string[]): Promise<void> {
  const { isStaff, partyId, workspaceId } = ctx.principal;
  if (isStaff) return;
  await em.execute(`select i.id from esi_involvement i where i.workspace_id = ? and i.project_id = ? and i.state = 'ACTIVE'
    and exists (select from relationship r where r.workspace_id = i.workspace_id and r.id = i.relationship_id and r.partner_id = ?) order by i.id for share`, [workspaceId, projectId, partyId]);
  // Looked at only now: what was breached while we waited for the lock counts.
  const [row] = await em.execute<{ is_open: boolean }[]>('select ?::uuid = any (open_esi_projects()) as is_open', [projectId]);
  if (row?.is_open !== true) throw notFound(...path);
}

/** A project, for the firm's people and for suppliers that were invited to it; not found for anybody else. */
export async function findKnownProject({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<EsiProjectRecord> {
  const project = await findVisible<EsiProjectRecord>(em, EsiProjectEntity, ctx, id, path);
  if (ctx.principal.isStaff) return project;
  const [row] = await em.execute<{ is_known: boolean }[]>('select ?::uuid = any (known_esi_projects()) as is_known', [project.id]);
  if (row?.is_known !== true) throw notFound(...path);
  return project;
}

/** A supplier's part, for the firm's people and for that supplier once it was invited; not found for anybody else. */
export async function findOwnInvolvement(tx: Write, id: string | null, path: readonly string[]): Promise<EsiInvolvementRecord> {
  return requireOwn(tx, await findVisible<EsiInvolvementRecord>(tx.em, EsiInvolvementEntity, tx.ctx, id, path), path);
}

/** The same, held. What is kept under a part is held after it, and its project, where an act holds that, before. */
export async function holdInvolvement(tx: Write, id: string | null, path: readonly string[] = ['input', 'esiInvolvementId']): Promise<EsiInvolvementRecord> {
  return requireOwn(tx, await lockVisible<EsiInvolvementRecord>(tx.em, EsiInvolvementEntity, tx.ctx, id, path), path);
}

async function requireOwn({ em, ctx }: Write, involvement: EsiInvolvementRecord, path: readonly string[]): Promise<EsiInvolvementRecord> {
  if (!ctx.principal.isStaff && involvement.invitedAt == null) throw notFound(...path);
  await findOwnRelationship(em, ctx, involvement.relationshipId, path);
  return involvement;
}
