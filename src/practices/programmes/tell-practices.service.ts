import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findPartnerRelationship } from './find-programme-relationship.ts';
import type { RelationshipPracticesInput, StopTellingPracticesInput } from './practice.input.ts';
import { programmeMessages } from './programmes.messages.ts';
import { tellPracticesRule } from './programmes.policy.ts';
import { PracticeTellingEntity, type PracticeTellingRecord } from './work.entity.ts';
import { assessRelationships } from './write-assessments.ts';

/** What acts of telling answer. A type, as the payloads' index asks. */
export type TellingAnswer = { readonly practiceTellingId: string; readonly relationshipId: string };

const toldAlready: UserErrorFacts = { code: 'STATE_CONFLICT', message: programmeMessages.toldAlready, currentState: 'TOLD', allowedActions: ['STOP_TELLING_PRACTICES'] };

/** Tells the partner how its practices stand, from now on. What was before stays the firm's. */
export function tellPractices(ctx: Context, input: RelationshipPracticesInput): Promise<WriteAnswer<TellingAnswer>> {
  return write(ctx, { rule: tellPracticesRule, input, idempotencyKey: input.idempotencyKey, constraints: { practice_telling_once: toldAlready } }, async (tx) => {
    authorize(ctx, tellPracticesRule, undefined);
    const { id: relationshipId } = await findPartnerRelationship(tx, input.relationshipId);
    const { workspaceId, id: toldBy } = ctx.principal;
    const telling = tx.em.create(PracticeTellingEntity, { workspaceId, id: newId(), relationshipId, toldBy, toldAt: ctx.now } as PracticeTellingRecord);
    await tx.em.flush();
    await assessRelationships(tx, [relationshipId]);
    return { practiceTellingId: telling.id, relationshipId };
  });
}

/** Takes back what the partner was told: it sees none of it any more. */
export function stopTellingPractices(ctx: Context, input: StopTellingPracticesInput): Promise<WriteAnswer<TellingAnswer>> {
  return write(ctx, { rule: tellPracticesRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    authorize(ctx, tellPracticesRule, undefined);
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { id: relationshipId, workspaceId } = await findPartnerRelationship(tx, input.relationshipId);
    const telling = await tx.em.findOne<PracticeTellingRecord>(PracticeTellingEntity, { workspaceId, relationshipId, takenBackAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (telling === null) throw new Refusal({ code: 'STATE_CONFLICT', message: programmeMessages.notTold, currentState: 'NOT_TOLD', allowedActions: ['TELL_PRACTICES'] });
    tx.em.assign(telling, { takenBackBy: ctx.principal.id, takenBackAt: ctx.now, reason });
    return { practiceTellingId: telling.id, relationshipId };
  });
}
