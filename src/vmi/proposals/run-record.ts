import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { VmiAgreementRecord, VmiAgreementVersionRecord } from '../agreements/agreement.entity.ts';
import { ReplenishmentRunEntity, type ReplenishmentRunRecord } from './proposal.entity.ts';
import { proposalMessages } from './proposals.messages.ts';
import { replenish } from './replenish.job.ts';

/** What is to be run. */
export interface RunToStart {
  readonly agreement: Pick<VmiAgreementRecord, 'workspaceId' | 'id' | 'relationshipId'>;
  readonly terms: Pick<VmiAgreementVersionRecord, 'id'>;
  /** The same cycle again is the same run. */
  readonly cycle: string;
  /** All places, or those where anything has changed since the last run. */
  readonly isFull: boolean;
  /** Only places with an open proposal: between two reviews nothing new is proposed. */
  readonly isRenewal: boolean;
}

/** Notes the run and asks for the work. */
export async function startRun(tx: Write, { agreement, terms, cycle, isFull, isRenewal }: RunToStart): Promise<string> {
  const { em, ctx } = tx;
  const before = await em.findOne(ReplenishmentRunEntity, { workspaceId: agreement.workspaceId, agreementId: agreement.id }, { orderBy: { startedAt: 'desc' } });
  if (before !== null) refuseRunning(before, ctx.now);
  // Changes need no earlier run that went through under the same terms to be known against.
  const since = isFull ? null : await lastRead(em, agreement, terms.id);
  const run = em.create(ReplenishmentRunEntity, {
    workspaceId: agreement.workspaceId, id: newId(), relationshipId: agreement.relationshipId, agreementId: agreement.id, versionId: terms.id, cycle, status: 'RUNNING', isFull: since === null, startedBy: ctx.principal.id,
    startedAt: ctx.now, finishedAt: null, resumeAfter: null, changedSince: since, places: 0, placesDone: 0, positions: 0, proposedLines: 0, blockedPositions: 0, proposals: 0, supersededProposals: 0, failure: null,
  } as ReplenishmentRunRecord);
  await em.flush();
  await enqueue(tx, replenish, { runId: run.id, isRenewal }, { key: run.id });
  return run.id;
}

/** Only one at a time; one that has not moved for so long has been left by its worker for good. */
function refuseRunning(run: ReplenishmentRunRecord, now: Date): void {
  if (run.status !== 'RUNNING') return;
  if (now.getTime() - run.updatedAt.getTime() < leftAfter) {
    throw new Refusal({ code: 'STATE_CONFLICT', message: proposalMessages.runInProgress, field: ['input', 'agreementId'], current: { type: 'ReplenishmentRun', id: run.id } });
  }
  Object.assign(run, { status: 'FAILED', finishedAt: now, failure: 'LEFT' });
}

const leftAfter = 60 * 60_000;

/**
 * The start of the last run that went through under these terms, less what a transaction may take: one that changed something before and
 * committed after was not seen. Null where there is none, or where the terms have changed, which concerns all places.
 */
async function lastRead(em: EntityManager, { workspaceId, id }: RunToStart['agreement'], versionId: string): Promise<Date | null> {
  const last = await em.findOne(ReplenishmentRunEntity, { workspaceId, agreementId: id, status: 'COMPLETED' }, { orderBy: { startedAt: 'desc' } });
  return last === null || last.versionId !== versionId ? null : new Date(last.startedAt.getTime() - longestTransaction);
}

const longestTransaction = 120_000;
