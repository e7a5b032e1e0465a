import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayInUtc } from '../channel-partner.ts';
import { conflictsOf, type FoundConflict, worstOf } from './deal-conflicts.ts';
import { ChannelDealCheckEntity, type ChannelDealCheckRecord, ChannelDealEntity, type ChannelDealRecord } from './deal.entity.ts';
import type { ApproveChannelDealInput, RefuseChannelDealInput } from './deal.input.ts';
import { dealMessages } from './deals.messages.ts';
import { approveDealRule, refuseDealRule } from './deals.policy.ts';
import { type DealAnswer, dealConstraints as constraints, holdDeal } from './hold-deal.ts';
import { protectionUntil } from './protection-day.ts';

/** Gives a deal to the partner. Of two who decide at the same time the second finds what the first has given away. */
export function approveChannelDeal(ctx: Context, input: ApproveChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: approveDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const decisionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const conflictNote = textOf(input.conflictNote, ['input', 'conflictNote'], { max: 2_000 });
    const protectedUntil = protectionUntil(input.protectedUntil, ctx.now);
    const deal = await holdDeal(tx, approveDealRule, input);
    await decideAlone(tx);
    await endPast(tx, deal);
    const found = await conflictsOf(tx, deal.id);
    refuseConflict(found, conflictNote);
    tx.em.assign(deal, { state: 'APPROVED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote, protectedUntil });
    keepCheck(tx, deal, { found, note: conflictNote });
    return { channelDealId: deal.id };
  });
}

/** Does not give a deal to the partner, who is told one of four reasons, and never on whose account. */
export function refuseChannelDeal(ctx: Context, input: RefuseChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: refuseDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const decisionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const note = textOf(input.conflictNote, ['input', 'conflictNote'], { max: 2_000 });
    const deal = await holdDeal(tx, refuseDealRule, input);
    const found = await conflictsOf(tx, deal.id);
    tx.em.assign(deal, { state: 'REFUSED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote, refusal: input.refusal });
    keepCheck(tx, deal, { found, note });
    return { channelDealId: deal.id };
  });
}

/** One after another, in each workspace: spellings differ, so that no index finds all that two could give away twice. */
async function decideAlone({ em, ctx }: Write): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 46))', [`guanxi.channel.deals ${ctx.principal.workspaceId}`]);
}

/** What was given to somebody until yesterday, and was not ended yet, stands in nobody's way. */
async function endPast({ em, ctx }: Write, { workspaceId, customerKey, productKey }: ChannelDealRecord): Promise<void> {
  const past = await em.find<ChannelDealRecord>(ChannelDealEntity, { workspaceId, customerKey, productKey, state: 'APPROVED', protectedUntil: { $lt: dayInUtc(ctx.now) } });
  for (const deal of past) em.assign(deal, { state: 'EXPIRED', expiredAt: ctx.now });
  if (past.length > 0) await em.flush();
}

function refuseConflict(found: readonly FoundConflict[], conflictNote: string | null): void {
  const given = found.find(({ verdict, state }) => verdict === 'CONFLICT' && state === 'APPROVED');
  if (given !== undefined) throw new Refusal({ code: 'BLOCKED', message: dealMessages.givenAway, field: ['input', 'channelDealId'], blockedBy: { type: 'ChannelDeal', id: given.dealId! } });
  if (found.length > 0 && conflictNote === null) throw new Refusal({ code: 'REQUIRED', message: dealMessages.sayWhy, field: ['input', 'conflictNote'] });
}

function keepCheck({ em, ctx }: Write, { workspaceId, relationshipId, id: dealId, state }: ChannelDealRecord, { found, note }: { readonly found: readonly FoundConflict[]; readonly note: string | null }): void {
  em.create(ChannelDealCheckEntity, {
    workspaceId, id: newId(), relationshipId, dealId, decision: state, verdict: worstOf(found), found: found.length, note, madeBy: ctx.principal.id, madeAt: ctx.now,
  } as ChannelDealCheckRecord);
}
