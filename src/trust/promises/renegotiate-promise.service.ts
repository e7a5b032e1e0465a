import { sideOf } from '../sides.ts';
import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { lockPromise, type PromiseAnswer, promiseConstraints } from './lock-promise.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';
import type { RenegotiatePromiseInput } from './promise.input.ts';
import { promiseMessages } from './promises.messages.ts';
import { dueIn, importanceOf } from './promise-terms.ts';
import { renegotiatePromiseRule } from './promises.policy.ts';

/** Puts other terms forward for a promise. The promise stands as it is until the other side accepts them. */
export function renegotiatePromise(ctx: Context, input: RenegotiatePromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: renegotiatePromiseRule, input, idempotencyKey: input.idempotencyKey, constraints: promiseConstraints }, async (tx) => {
    const promise = await lockPromise(tx, renegotiatePromiseRule, input);
    requireAlive(await findOwnRelationship(tx.em, ctx, promise.relationshipId, ['input', 'promiseId']));
    const { workspaceId, relationshipId, madeBySide, category, answerDays } = promise;
    const counter = tx.em.create(PartnerPromiseEntity, {
      workspaceId, id: newId(), relationshipId, madeBySide, category, answerDays, proposedBySide: sideOf(ctx.principal), supersedesId: promise.id,
      madeBy: ctx.principal.id, madeAt: ctx.now, status: 'MADE', ...otherTerms(ctx, promise, input),
    } as PartnerPromiseRecord);
    return { promiseId: counter.id };
  });
}

function otherTerms(ctx: Context, promise: PartnerPromiseRecord, input: RenegotiatePromiseInput): Partial<PartnerPromiseRecord> {
  const statement = input.statement == null ? promise.statement : requiredText(input.statement, ['input', 'statement'], 2_000);
  const importance = importanceOf(input.importance ?? promise.importance);
  const due = dueIn(ctx, input.dueOn ?? promise.dueOn, promise.timeZone);
  const isOther = statement !== promise.statement || importance !== promise.importance || due.dueOn !== promise.dueOn;
  if (!isOther) throw new Refusal({ code: 'INVALID', message: promiseMessages.nothingNew, field: ['input'] });
  return { statement, importance, ...due };
}
