import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import { findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { VmiAgreementEntity, type VmiAgreementRecord } from './agreement.entity.ts';

/** An agreement that the asker is a side of, once it was put to them. Anybody else's is not found, and neither is a draft of the firm's. */
export async function findOwnAgreement(tx: Write, id: string | null, path: readonly string[]): Promise<VmiAgreementRecord> {
  return requireOwn(tx, await findVisible<VmiAgreementRecord>(tx.em, VmiAgreementEntity, tx.ctx, id, path), path);
}

/** The same, held. Everything kept under an agreement is held after it, so that nobody waits for somebody who waits for them. */
export async function holdAgreement(tx: Write, id: string | null, path: readonly string[] = ['input', 'vmiAgreementId']): Promise<VmiAgreementRecord> {
  return requireOwn(tx, await lockVisible<VmiAgreementRecord>(tx.em, VmiAgreementEntity, tx.ctx, id, path), path);
}

async function requireOwn({ em, ctx }: Write, agreement: VmiAgreementRecord, path: readonly string[]): Promise<VmiAgreementRecord> {
  if (!ctx.principal.isStaff && agreement.status === 'DRAFT') throw notFound(...path);
  await findOwnRelationship(em, ctx, agreement.relationshipId, path);
  return agreement;
}
