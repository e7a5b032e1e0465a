import { otherSide } from '../../domain/sides.ts';
import { lockLiving } from '../../markets/lock-living.ts';
import { numberOf } from '../../markets/field-readers.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../sides.ts';
import { QuestionEntity, type QuestionRecord, ResponseAgreementEntity, type ResponseAgreementRecord } from './question.entity.ts';
import type { AskQuestionInput, SetResponseTimeInput } from './question.input.ts';
import { askRule, setResponseTimeRule } from './questions.policy.ts';
import { agreedHours, deadlines, workingTimeOf } from './reply-terms.ts';

/** Asks the other side something; it is to answer within the time agreed. */
export function askQuestion(ctx: Context, input: AskQuestionInput): Promise<WriteAnswer<{ questionId: string; relationshipId: string }>> {
  return write(ctx, { rule: askRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, askRule, undefined);
    const text = requiredText(input.text, ['input', 'text'], 5_000);
    const askedBySide = sideOf(ctx.principal);
    const hours = await agreedHours(em, relationship, otherSide(askedBySide));
    const work = await workingTimeOf(em, relationship, otherSide(askedBySide));
    const question = em.create(QuestionEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, askedBySide, text, category: input.category ?? null, askedBy: ctx.principal.id, askedAt: ctx.now,
      agreedHours: hours, isByWorkingDays: work !== null, ...deadlines(ctx.now, hours, work), state: 'OPEN',
    } as QuestionRecord);
    return { questionId: question.id, relationshipId: relationship.id };
  });
}

/** Records the time within which a side has agreed to answer, for what is asked from now on. */
export function setResponseTime(ctx: Context, input: SetResponseTimeInput): Promise<WriteAnswer<{ responseAgreementId: string; relationshipId: string }>> {
  return write(ctx, { rule: setResponseTimeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const relationship = await lockLiving(tx, setResponseTimeRule, input.relationshipId);
    const hours = numberOf(input.hours, ['input', 'hours'], { min: 1, max: 2_000 })!;
    const agreement = tx.em.create(ResponseAgreementEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, answeringSide: input.answeringSide, hours,
      reason: requiredText(input.reason, ['input', 'reason'], 2_000), setBy: ctx.principal.id, recordedAt: ctx.now,
    } as ResponseAgreementRecord);
    return { responseAgreementId: agreement.id, relationshipId: relationship.id };
  });
}
