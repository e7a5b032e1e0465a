import { newId } from '../../platform/ids.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import type { Write } from '../../platform/writes/write.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { inBatches } from '../in-batches.ts';
import { ContractEntity, type ContractRecord, RenewalReviewEntity } from './contract.entity.ts';
import { followContractsRule } from './contracts.policy.ts';
import { type DueContract, dueContracts, type DueReview, dueReviews } from './due-contracts.ts';
import { showLapse, showRenewal } from './show-continuity.ts';

/**
 * Follows contracts from day to day: what is under notice ends, what renews itself goes on, what is over lapses; and renewals come up 180, 90
 * and 30 days before the end, each noted once.
 */
export const followContracts = defineJob({
  name: 'contracts.follow-days',
  every: 24 * 60 * 60_000,
  async run(job) {
    await inBatches<DueContract>(job, { name: 'close', rule: followContractsRule, due: dueContracts, keyOf: ({ id }) => id, work: close });
    await inBatches<DueReview>(job, { name: 'review', rule: followContractsRule, due: dueReviews, keyOf: ({ contractId, kind }) => `${contractId}/${kind}`, work: note });
  },
});

async function close(tx: Write, due: DueContract): Promise<void> {
  const { em, ctx } = tx;
  const contract = await lockVisible<ContractRecord>(em, ContractEntity, ctx, due.id, []);
  // Somebody was faster: given notice of, or renewed, since it was looked at.
  if (contract.state !== due.state) return;
  const state = contract.state === 'NOTICE_GIVEN' ? 'ENDED' : contract.isRenewedAutomatically ? 'RENEWED' : 'LAPSED';
  if (state === 'RENEWED') await goOn(tx, contract, due.nextUntil!);
  em.assign(contract, { state, closedBy: ctx.principal.id, closedAt: ctx.now });
  // The sums of evidence are kept by the database, which has to know of the contract first.
  await em.flush();
  const overAt = new Date(Date.parse(`${due.lastDay}T00:00:00Z`) + 24 * 60 * 60_000);
  // With the relationship the contract has no more to show.
  if (state === 'ENDED' || !due.isAlive) return;
  await (state === 'RENEWED' ? showRenewal : showLapse)(tx, contract, overAt);
}

/** The same contract for another term, on the consent that both gave to its renewing itself. */
async function goOn({ em, ctx }: Write, renewed: ContractRecord, validUntil: string): Promise<void> {
  const { workspaceId, relationshipId, number, title, kind, terms, signedOn, noticeDays, isRenewedAutomatically, renewalMonths, isProposedByFocal, focalAgreedBy, focalAgreedAt, partnerAgreedBy, partnerAgreedAt } = renewed;
  em.create(ContractEntity, {
    workspaceId, id: newId(), relationshipId, number, title, kind, terms, signedOn, validFrom: dayAfter(renewed.validUntil!), validUntil, noticeDays, isRenewedAutomatically, renewalMonths,
    renewsId: renewed.id, state: 'IN_FORCE', inForceAt: ctx.now, proposedBy: ctx.principal.id, isProposedByFocal, focalAgreedBy, focalAgreedAt, partnerAgreedBy, partnerAgreedAt,
  } as ContractRecord);
  await em.flush();
}

async function note({ em, ctx }: Write, due: DueReview): Promise<void> {
  em.create(RenewalReviewEntity, { ...due, workspaceId: ctx.principal.workspaceId, id: newId(), notedAt: ctx.now });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
}
