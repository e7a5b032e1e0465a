import { type AutonomyStep, limitAt, signedStep } from '../../domain/replenishment/earned-limit.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import type { VmiAgreementRecord, VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { type AutonomyCause, AutonomyChangeEntity, VmiAutonomyEntity, type VmiAutonomyRecord } from './autonomy.entity.ts';

/** An agreement held by the caller, with the terms in force. */
export interface AutonomyHeld {
  readonly agreement: VmiAgreementRecord;
  readonly terms: VmiAgreementVersionRecord;
}

/** The limit at a step, under terms that approve by themselves. */
export function earnedUnder({ automaticLimit, automaticLimitCap }: Pick<VmiAgreementVersionRecord, 'automaticLimit' | 'automaticLimitCap'>, step: AutonomyStep): string {
  return limitAt(step, { limit: automaticLimit!, cap: automaticLimitCap ?? null });
}

/** How much of an agreement is decided by itself; null where nobody has looked yet. The caller holds the agreement. */
export function findAutonomy({ em }: Write, { id: agreementId, workspaceId }: VmiAgreementRecord): Promise<VmiAutonomyRecord | null> {
  return em.findOne<VmiAutonomyRecord>(VmiAutonomyEntity, { workspaceId, agreementId });
}

/** Begins with what was signed. */
export async function beginAutonomy(tx: Write, { agreement, terms }: AutonomyHeld): Promise<VmiAutonomyRecord> {
  const { id: agreementId, workspaceId, relationshipId } = agreement;
  const begun = tx.em.create(VmiAutonomyEntity, {
    workspaceId, id: newId(), relationshipId, agreementId, step: signedStep, mode: 'FOLLOWING', limitAmount: earnedUnder(terms, signedStep), note: null, setBy: null, setBySide: null, setAt: null,
    changedAt: tx.ctx.now, widenedAt: null,
  } as VmiAutonomyRecord);
  noteChange(tx, { agreement, terms }, { cause: 'TERMS', fromLimit: null, toLimit: begun.limitAmount, note: null });
  await tx.em.flush();
  return begun;
}

interface ChangeFacts {
  readonly cause: AutonomyCause;
  readonly fromLimit: string | null;
  readonly toLimit: string;
  readonly note: string | null;
}

/** Writes down that the limit changed; returns the change's id. */
export function noteChange({ em, ctx }: Write, { agreement, terms }: AutonomyHeld, facts: ChangeFacts): string {
  const { workspaceId, relationshipId, id: agreementId } = agreement;
  const isOfPerson = facts.cause !== 'FOLLOWED' && facts.cause !== 'TERMS';
  const id = newId();
  em.create(AutonomyChangeEntity, {
    ...facts, workspaceId, id, relationshipId, agreementId, versionId: terms.id, changedBy: ctx.principal.id, changedBySide: isOfPerson ? sideOf(ctx.principal) : null, changedAt: ctx.now,
  });
  return id;
}
