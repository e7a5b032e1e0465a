import { sideOf } from '../sides.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import { PartyEntity } from '../../partners/party.entity.ts';
import type { Context } from '../../platform/context.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { PromiseAnswer } from './lock-promise.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord } from './promise.entity.ts';
import type { MakePromiseInput } from './promise.input.ts';
import { answerDaysOf, dueIn, importanceOf } from './promise-terms.ts';
import { makePromiseRule } from './promises.policy.ts';

/** Makes a promise for one's own side. It binds once the other side has accepted it. */
export function makePromise(ctx: Context, input: MakePromiseInput): Promise<WriteAnswer<PromiseAnswer>> {
  return write(ctx, { rule: makePromiseRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, makePromiseRule, undefined);
    const side = sideOf(ctx.principal);
    const promise = tx.em.create(PartnerPromiseEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, madeBySide: side, proposedBySide: side, madeBy: ctx.principal.id, madeAt: ctx.now, status: 'MADE',
      statement: requiredText(input.statement, ['input', 'statement'], 2_000), category: input.category ?? null, importance: importanceOf(input.importance), answerDays: answerDaysOf(input.answerDays),
      ...dueIn(ctx, input.dueOn, await timeZoneOfPromisee(tx, relationship)),
    } as PartnerPromiseRecord);
    return { promiseId: promise.id };
  });
}

/** Where the other side's calendar hangs. */
async function timeZoneOfPromisee({ em, ctx }: Write, { workspaceId, focalId, partnerId }: RelationshipRecord): Promise<string> {
  const promisee = sideOf(ctx.principal) === 'FOCAL' ? partnerId : focalId;
  const { timeZone } = await em.findOneOrFail(PartyEntity, { workspaceId, id: promisee });
  return timeZone;
}
