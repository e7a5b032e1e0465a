import { sideOf } from '../sides.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { DisputeMessageEntity, type DisputeMessageRecord, DisputeNoteEntity, type DisputeNoteRecord, type DisputeRecord } from './dispute.entity.ts';
import type { NoteDisputeInput, WriteInDisputeInput } from './dispute.input.ts';
import { noteDisputeRule, writeInDisputeRule } from './disputes.policy.ts';
import { lockDispute } from './lock-dispute.ts';
import { linksOf } from './titled-link.ts';

/** Says something to the other side in a dispute that is not over. */
export function writeInDispute(ctx: Context, input: WriteInDisputeInput): Promise<WriteAnswer<{ disputeMessageId: string; disputeId: string }>> {
  return write(ctx, { rule: writeInDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const body = requiredText(input.body, ['input', 'body'], 10_000);
    const attachments = linksOf(input.attachments, ['input', 'attachments']);
    const dispute = await lockDispute(tx, writeInDisputeRule, input, 'write');
    return { disputeMessageId: writeMessage(tx, dispute, { body, attachments }), disputeId: dispute.id };
  });
}

/** Adds what the asker's side says to a dispute that is held; returns its uuid. */
export function writeMessage({ em, ctx }: Write, dispute: DisputeRecord, said: Pick<DisputeMessageRecord, 'body' | 'attachments'>): string {
  const { principal, now } = ctx;
  const message = { ...of(dispute), id: newId(), ...said, side: sideOf(principal), writtenBy: principal.id, writtenAt: now };
  em.create(DisputeMessageEntity, message as DisputeMessageRecord);
  return message.id;
}

/** Notes on a dispute what only staff see. */
export function noteDispute(ctx: Context, input: NoteDisputeInput): Promise<WriteAnswer<{ disputeNoteId: string; disputeId: string }>> {
  return write(ctx, { rule: noteDisputeRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const body = requiredText(input.body, ['input', 'body'], 10_000);
    const dispute = await lockDispute(tx, noteDisputeRule, input);
    const note = { ...of(dispute), id: newId(), body, writtenBy: ctx.principal.id, writtenAt: ctx.now };
    tx.em.create(DisputeNoteEntity, note as DisputeNoteRecord);
    return { disputeNoteId: note.id, disputeId: dispute.id };
  });
}

function of({ workspaceId, relationshipId, id }: DisputeRecord): Pick<DisputeMessageRecord, 'workspaceId' | 'relationshipId' | 'disputeId'> {
  return { workspaceId, relationshipId, disputeId: id };
}
