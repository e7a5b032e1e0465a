import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { refuseKeysOwner } from './refuse-keys-owner.ts';
import { lockPromise, type PromiseAnswer, promiseConstraints } from './lock-promise.ts';
import type { PartnerPromiseRecord } from './promise.entity.ts';
import type { ContestPromiseInput, DecidePromiseContestInput, WithdrawPromiseContestInput } from './promise.input.ts';
import { promiseMessages } from './promises.messages.ts';
import { dayKept } from './promise-terms.ts';
import { contestPromiseRule, decideContestRule, withdrawContestRule } from './promises.policy.ts';
import { settlePromise } from './settle-promise.ts';

const keptOnField = ['input', 'keptOn'];

/** Contests what the other side says became of a promise. */
export function contestPromise(ctx: Context, input: ContestPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: contestPromiseRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const contestReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const promise = await lockPromise(tx, contestPromiseRule, input);
    const claim = promise.status === 'BROKEN' ? ownClaim(ctx, promise, input.keptOn) : noClaim(input.keptOn);
    tx.em.assign(promise, { ...claim, status: 'CONTESTED', contestReason, contestedBy: ctx.principal.id, contestedAt: ctx.now });
    return { promiseId: promise.id };
  });
}

/** Whoever contests that it is broken says when it was kept. What was settled is open again. */
function ownClaim(ctx: Context, promise: PartnerPromiseRecord, keptOn: string | null | undefined): Partial<PartnerPromiseRecord> {
  if (keptOn == null) throw new Refusal({ code: 'REQUIRED', message: promiseMessages.keptOnNeeded, field: keptOnField });
  return { claimedKeptOn: dayKept(ctx, promise, keptOn), claimedBy: ctx.principal.id, claimedAt: ctx.now, resolvedBy: null, resolvedAt: null };
}

function noClaim(keptOn: string | null | undefined): Partial<PartnerPromiseRecord> {
  if (keptOn != null) throw new Refusal({ code: 'INVALID', message: promiseMessages.dayWithoutKeeping, field: keptOnField });
  return {};
}

/** Gives in: what the other side said stands. */
export function withdrawPromiseContest(ctx: Context, input: WithdrawPromiseContestInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: withdrawContestRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const promise = await lockPromise(tx, withdrawContestRule, input);
    await settlePromise(tx, promise, { keptOn: promise.reportedAt == null ? promise.claimedKeptOn! : null });
    return { promiseId: promise.id };
  });
}

/** Decides for the firm what the sides do not agree on. What follows from it counts from then on, also where something else counted before. */
export function decidePromiseContest(ctx: Context, input: DecidePromiseContestInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: decideContestRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const decisionReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const promise = await lockPromise(tx, decideContestRule, input);
    await refuseKeysOwner(tx, promise);
    const decided = { decisionReason, decidedBy: ctx.principal.id, decidedAt: ctx.now };
    if (!input.isKept) noClaim(input.keptOn);
    if (input.isKept) await settlePromise(tx, promise, { keptOn: dayKept(ctx, promise, input.keptOn ?? promise.claimedKeptOn!) }, decided);
    else if (promise.dueEndsAt <= ctx.now) await settlePromise(tx, promise, { keptOn: null }, decided);
    else dismissClaim(tx, promise, decided);
    return { promiseId: promise.id };
  });
}

/** Not kept so far, and still in time: it goes on as if nobody had claimed anything. */
function dismissClaim({ em }: Write, promise: PartnerPromiseRecord, decided: Partial<PartnerPromiseRecord>): void {
  const nothing = { claimedKeptOn: null, claimedBy: null, claimedAt: null, claimNote: null, answerBy: null, contestedBy: null, contestedAt: null, contestReason: null };
  em.assign(promise, { ...decided, ...nothing, status: 'ACCEPTED' });
}
