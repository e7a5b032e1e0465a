import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { textOf } from '../../platform/text.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockPromise, type PromiseAnswer, promiseConstraints, refuseOffCourse } from './lock-promise.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';
import type { AcceptPromiseInput, WaivePromiseInput, WithdrawPromiseInput } from './promise.input.ts';
import { acceptPromiseRule, renegotiatePromiseRule, waivePromiseRule, withdrawPromiseRule } from './promises.policy.ts';
import { closePromise } from './settle-promise.ts';

/** Accepts what the other side put forward. Other terms for a promise take its place in the same transaction. */
export function acceptPromise(ctx: Context, input: AcceptPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: acceptPromiseRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const promise = await lockPromise(tx, acceptPromiseRule, input);
    requireAlive(await findOwnRelationship(tx.em, ctx, promise.relationshipId, ['input', 'promiseId']));
    const superseded = await lockSuperseded(tx, promise);
    tx.em.assign(promise, { status: 'ACCEPTED', acceptedBy: ctx.principal.id, acceptedAt: ctx.now });
    // First the acceptance: without it the database lets nothing be renegotiated.
    await tx.em.flush();
    if (superseded !== null) await closePromise(tx, superseded, { status: 'RENEGOTIATED' });
    return { promiseId: promise.id };
  });
}

/** What a counter is to take the place of, if that is still open. */
async function lockSuperseded(tx: Write, { supersedesId }: PartnerPromiseRecord): Promise<PartnerPromiseRecord | null> {
  if (supersedesId == null) return null;
  const superseded = await lockVisible<PartnerPromiseRecord>(tx.em, PartnerPromiseEntity, tx.ctx, supersedesId, ['input', 'promiseId']);
  refuseOffCourse(tx, renegotiatePromiseRule, superseded);
  return superseded;
}

/** Takes back what one's own side put forward, before it is accepted. */
export function withdrawPromise(ctx: Context, input: WithdrawPromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: withdrawPromiseRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const resolutionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const promise = await lockPromise(tx, withdrawPromiseRule, input);
    await closePromise(tx, promise, { status: 'WITHDRAWN', resolutionNote });
    return { promiseId: promise.id };
  });
}

/** Lets go what the other side promised. */
export function waivePromise(ctx: Context, input: WaivePromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: waivePromiseRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const resolutionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const promise = await lockPromise(tx, waivePromiseRule, input);
    await closePromise(tx, promise, { status: 'WAIVED', resolutionNote });
    return { promiseId: promise.id };
  });
}
