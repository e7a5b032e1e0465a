import { sideOf } from '../sides.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { PartnerPromiseEntity, type PartnerPromiseRecord, PromiseAttachmentEntity, type PromiseAttachmentRecord } from './promise.entity.ts';
import type { AttachToPromiseInput, WithdrawPromiseAttachmentInput } from './promise.input.ts';
import { promiseMessages } from './promises.messages.ts';
import { httpsAddress } from '../https-address.ts';
import { attachToPromiseRule, withdrawAttachmentRule } from './promises.policy.ts';

type AttachmentAnswer = { readonly promiseAttachmentId: string; readonly promiseId: string };

const constraints: Record<string, UserErrorFacts> = {
  promise_attachment_at_most: { code: 'LIMIT_EXCEEDED', message: promiseMessages.tooManyAttachments, field: ['input', 'promiseId'] },
};

/** Lays a paper beside a promise, in whatever state that is. */
export function attachToPromise(ctx: Context, input: AttachToPromiseInput): Promise<WriteAnswer<AttachmentAnswer>> {
  return write(ctx, { rule: attachToPromiseRule, input, idempotencyKey: input.idempotencyKey, constraints }, async ({ em }) => {
    // Held, so that two at once do not both take the last place.
    const promise = await lockVisible<PartnerPromiseRecord>(em, PartnerPromiseEntity, ctx, idOf('PartnerPromise', input.promiseId), ['input', 'promiseId']);
    await findOwnRelationship(em, ctx, promise.relationshipId, ['input', 'promiseId']);
    authorize(ctx, attachToPromiseRule, undefined);
    const { workspaceId, relationshipId, id: promiseId } = promise;
    const attachment = em.create(PromiseAttachmentEntity, {
      workspaceId, id: newId(), relationshipId, promiseId, addedBySide: sideOf(ctx.principal), addedBy: ctx.principal.id, title: requiredText(input.title, ['input', 'title'], 200),
      url: httpsAddress(input.url, ['input', 'url']), sha256: sha256Of(input.sha256), mediaType: mediaTypeOf(input.mediaType),
    } as PromiseAttachmentRecord);
    return { promiseAttachmentId: attachment.id, promiseId };
  });
}

/** Takes back what one's own side attached: it stays, marked as withdrawn. */
export function withdrawPromiseAttachment(ctx: Context, input: WithdrawPromiseAttachmentInput): Promise<WriteAnswer<AttachmentAnswer>> {
  return write(ctx, { rule: withdrawAttachmentRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const field = ['input', 'promiseAttachmentId'];
    const attachment = await findVisible<PromiseAttachmentRecord>(em, PromiseAttachmentEntity, ctx, idOf('PromiseAttachment', input.promiseAttachmentId), field);
    await findOwnRelationship(em, ctx, attachment.relationshipId, field);
    if (attachment.withdrawnAt != null) throw new Refusal({ code: 'STATE_CONFLICT', message: promiseMessages.attachmentWithdrawn, currentState: 'WITHDRAWN', allowedActions: [] });
    authorize(ctx, withdrawAttachmentRule, attachment);
    em.assign(attachment, { withdrawnAt: ctx.now, withdrawnBy: ctx.principal.id });
    return { promiseAttachmentId: attachment.id, promiseId: attachment.promiseId };
  });
}

function sha256Of(sha256: string | null | undefined): string | null {
  const field = ['input', 'sha256'];
  const digits = textOf(sha256, field, { max: 64 })?.toLowerCase() ?? null;
  if (digits !== null && !/^[0-9a-f]{64}$/.test(digits)) throw invalid(promiseMessages.notSha256, field);
  return digits;
}

function mediaTypeOf(mediaType: string | null | undefined): string | null {
  const field = ['input', 'mediaType'];
  const type = textOf(mediaType, field, { max: 100 })?.toLowerCase() ?? null;
  if (type !== null && !/^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/.test(type)) throw invalid(promiseMessages.notMediaType, field);
  return type;
}

function invalid(message: Message, field: readonly string[]): Refusal {
  return new Refusal({ code: 'INVALID', message, field });
}
