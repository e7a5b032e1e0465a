import type { Context } from '../../platform/context.ts';
import { textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockPromise, type PromiseAnswer, promiseConstraints } from './lock-promise.ts';
import type { ClaimPromiseKeptInput, ConfirmPromiseKeptInput, ReportPromiseBrokenInput } from './promise.input.ts';
import { answerBy, dayKept } from './promise-terms.ts';
import { claimKeptRule, confirmKeptRule, reportBrokenRule } from './promises.policy.ts';
import { settlePromise } from './settle-promise.ts';

/** Says for the promisor on which day a promise was kept. It stands by itself when the promisee does not answer in time. */
export function claimPromiseKept(ctx: Context, input: ClaimPromiseKeptInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: claimKeptRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const claimNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const promise = await lockPromise(tx, claimKeptRule, input);
    const claimedKeptOn = dayKept(ctx, promise, input.keptOn);
    tx.em.assign(promise, { claimedKeptOn, claimNote, claimedBy: ctx.principal.id, claimedAt: ctx.now, answerBy: answerBy(ctx, promise) });
    return { promiseId: promise.id };
  });
}

/** Confirms for the promisee that a promise was kept on the day claimed. */
export function confirmPromiseKept(ctx: Context, input: ConfirmPromiseKeptInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: confirmKeptRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const promise = await lockPromise(tx, confirmKeptRule, input);
    await settlePromise(tx, promise, { keptOn: promise.claimedKeptOn! });
    return { promiseId: promise.id };
  });
}

/** Reports for the promisee that a promise was not kept. It counts at once; contested, it is decided. */
export function reportPromiseBroken(ctx: Context, input: ReportPromiseBrokenInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: reportBrokenRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const reportNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const promise = await lockPromise(tx, reportBrokenRule, input);
    await settlePromise(tx, promise, { keptOn: null }, { reportNote, reportedBy: ctx.principal.id, reportedAt: ctx.now, answerBy: answerBy(ctx, promise) });
    return { promiseId: promise.id };
  });
}
