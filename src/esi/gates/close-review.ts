import { LockMode } from '@mikro-orm/core';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { EsiGateReviewEntity, type EsiGateReviewRecord } from '../projects/gate-parts.entity.ts';
import { subjectOf } from '../projects/gate-subject.ts';
import { EsiGateEntity, type EsiGateRecord, type EsiProjectRecord } from '../projects/project.entity.ts';
import type { HeldGate } from './lock-gate.ts';

/** Takes back the review that is open in a project that is given up. */
export async function endReview(tx: Write, { workspaceId, id: projectId, status, statusReason }: EsiProjectRecord): Promise<void> {
  const gate = status === 'CANCELLED' ? await tx.em.findOne<EsiGateRecord>(EsiGateEntity, { workspaceId, projectId, state: 'IN_REVIEW' }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (gate === null) return;
  await closeReview(tx, { gate, subject: await subjectOf(tx, gate) }, { outcome: 'WITHDRAWN', reason: statusReason! });
  tx.em.assign(gate, { state: 'PENDING', reviewOpenedBy: null, reviewOpenedAt: null });
}

/** First the review: without it the database lets no gate leave it. */
export async function closeReview({ em, ctx }: Write, { gate, subject }: Pick<HeldGate, 'gate' | 'subject'>, { outcome, reason }: Pick<EsiGateReviewRecord, 'outcome' | 'reason'>): Promise<void> {
  const { workspaceId, id: gateId, projectId, round, reviewOpenedBy, reviewOpenedAt } = gate;
  const deciderIds = subject.deciderIds.toSorted();
  em.create(EsiGateReviewEntity, {
    workspaceId, id: newId(), projectId, gateId, round, openedBy: reviewOpenedBy, openedAt: reviewOpenedAt, outcome, reason, decidedBy: ctx.principal.id, decidedAt: ctx.now, deciderIds,
    quorum: gate.quorum ?? deciderIds.length,
  } as EsiGateReviewRecord);
  await em.flush();
}
