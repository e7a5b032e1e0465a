import { LockMode } from '@mikro-orm/core';
import { sessionOf } from '../../platform/database/session.ts';
import { invariant } from '../../platform/errors/request-error.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { defineJob, RunInterrupted, type RunningJob } from '../../platform/jobs/job.ts';
import type { Write } from '../../platform/writes/write.ts';
import { VmiAgreementEntity, VmiAgreementVersionEntity } from '../agreements/agreement.entity.ts';
import { decideProposals } from '../decisions/decide-proposals.job.ts';
import { ReplenishmentRunEntity, type ReplenishmentRunRecord } from './proposal.entity.ts';
import { replenishRule } from './proposals.policy.ts';
import { proposePlaces, type ProposedCounts } from './propose-places.ts';
import { type PlaceToDo, placesOfRun } from './places-of-run.ts';

interface RunToDo {
  readonly runId: string;
  readonly isRenewal: boolean;
}

/**
 * Computes what an agreement's positions need, some places a transaction. What a transaction has done is noted in it with the run, so that
 * a run cut off anywhere is gone on with, and nothing is done twice.
 */
export const replenish = replenishBy(10_000);

/** The same, with so many positions in one transaction, unless one place alone has more. */
export function replenishBy(batchSize: number) {
  return defineJob<RunToDo>({
    name: 'vmi.replenish',
    async run(job) {
      try {
        await doRun(job, batchSize);
      } catch (error) {
        if (!(error instanceof RunInterrupted)) await noteFailure(job, error);
        throw error;
      }
    },
  });
}

async function doRun({ ctx, payload: { runId, isRenewal }, write, progress }: RunningJob<RunToDo>, batchSize: number): Promise<void> {
  const todo = await ctx.database.read<PlaceToDo>(sessionOf(ctx.principal), placesOfRun({ workspaceId: ctx.principal.workspaceId, runId, isRenewal }), 'once');
  const batches = batchesOf(todo, batchSize);
  let done = 0;
  for (const [at, places] of batches.entries()) {
    const answer = await write(`places/${places[0]!.placeId}`, { rule: replenishRule }, async (tx) => doPlaces(tx, { runId, places, isLast: at === batches.length - 1, left: todo.length - done - places.length }));
    done += places.length;
    await progress({ done, total: todo.length });
    if (answer.isOver === true) return;
  }
  if (batches.length === 0) await write('nothing', { rule: replenishRule }, async (tx) => doPlaces(tx, { runId, places: [], isLast: true, left: 0 }));
}

interface Step {
  readonly runId: string;
  readonly places: readonly PlaceToDo[];
  readonly isLast: boolean;
  /** Places still to be done after this step. */
  readonly left: number;
}

async function doPlaces(tx: Write, { runId, places, isLast, left }: Step): Promise<{ isOver: boolean }> {
  const { em, ctx } = tx;
  const { workspaceId } = ctx.principal;
  const found = await em.findOneOrFail(ReplenishmentRunEntity, { workspaceId, id: runId });
  // The agreement first, as everywhere; and not so that those have to wait who only refer to it.
  await em.execute('select 1 from vmi_agreement where workspace_id = ? and id = ? for no key update', [workspaceId, found.agreementId]);
  const agreement = await em.findOneOrFail(VmiAgreementEntity, { workspaceId, id: found.agreementId });
  const run = await em.findOneOrFail(ReplenishmentRunEntity, { workspaceId, id: runId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (agreement.status !== 'ACTIVE') return end(run, ctx.now, 'FAILED', 'NOT_IN_FORCE');
  const terms = await em.findOneOrFail(VmiAgreementVersionEntity, { workspaceId, id: run.versionId });
  if (places.length > 0) {
    const counts = await proposePlaces(tx, { agreement, terms, runId, placeIds: places.map(({ placeId }) => placeId) });
    count(run, counts, places);
    // What the terms leave to the platform is decided at once; who waits for its minute is only what a lost job has left.
    if (terms.approvalMode === 'AUTOMATIC' && counts.proposals > 0) await enqueue(tx, decideProposals, {});
  }
  run.places = run.placesDone + left;
  // After a failure the next try goes on.
  Object.assign(run, { status: 'RUNNING', finishedAt: null, failure: null });
  return isLast ? end(run, ctx.now, 'COMPLETED', null) : { isOver: false };
}

function count(run: ReplenishmentRunRecord, counts: ProposedCounts, places: readonly PlaceToDo[]): void {
  invariant(run.resumeAfter == null || run.resumeAfter < places[0]!.placeId, 'a place is done once in a run');
  run.resumeAfter = places.at(-1)!.placeId;
  run.placesDone += places.length;
  run.positions += counts.positions;
  run.blockedPositions += counts.blocked;
  run.proposedLines += counts.lines;
  run.proposals += counts.proposals;
  run.supersededProposals += counts.superseded;
}

function end(run: ReplenishmentRunRecord, now: Date, status: 'COMPLETED' | 'FAILED', failure: string | null): { isOver: true } {
  Object.assign(run, { status, finishedAt: now, failure });
  return { isOver: true };
}

/** A later try finds the run where this one left it. */
async function noteFailure({ ctx, payload: { runId }, write }: RunningJob<RunToDo>, error: unknown): Promise<void> {
  await write(`failed at ${new Date().toISOString()}`, { rule: replenishRule }, async ({ em }) => {
    const run = await em.findOneOrFail(ReplenishmentRunEntity, { workspaceId: ctx.principal.workspaceId, id: runId });
    return end(run, new Date(), 'FAILED', (error as { code?: string }).code ?? (error as Error).name);
  });
}

function batchesOf(places: readonly PlaceToDo[], batchSize: number): PlaceToDo[][] {
  const batches: PlaceToDo[][] = [];
  let room = 0;
  for (const place of places) {
    if (place.positions > room || batches.length === 0) {
      batches.push([]);
      room = batchSize;
    }
    batches.at(-1)!.push(place);
    room -= place.positions;
  }
  return batches;
}
