import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { certificateMessages } from './certificates.messages.ts';
import { type CommitmentSubject, withdrawCommitmentRule } from './certificates.policy.ts';
import { CsrCommitmentEntity, type CsrCommitmentRecord } from './commitment.entity.ts';
import type { WithdrawCsrCommitmentInput } from './commitment.input.ts';
import { followRequirements } from './follow-requirements.ts';

/** Records that a commitment was taken back. A requirement that names it is no longer met. */
export function withdrawCsrCommitment(ctx: Context, input: WithdrawCsrCommitmentInput): Promise<WriteAnswer<{ commitmentId: string; relationshipId: string }>> {
  return write(ctx, { rule: withdrawCommitmentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const commitment = await lockVisible<CsrCommitmentRecord>(tx.em, CsrCommitmentEntity, ctx, idOf('CsrCommitment', input.commitmentId), ['input', 'commitmentId']);
    checkVersion(commitment, 'CsrCommitment', input.expectedVersion);
    refuseWithdrawn(commitment);
    authorize(ctx, withdrawCommitmentRule, commitment);
    const statusReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    await followRequirements(tx, { commitmentId: commitment.id }, () => void tx.em.assign(commitment, { status: 'WITHDRAWN', statusReason, withdrawnOn: ctx.now.toISOString().slice(0, 10) }));
    return { commitmentId: commitment.id, relationshipId: commitment.relationshipId };
  });
}

/** Refuses to go on with what was taken back. */
export function refuseWithdrawn({ status }: CommitmentSubject): void {
  if (status === 'WITHDRAWN') throw new Refusal({ code: 'STATE_CONFLICT', message: certificateMessages.commitmentWithdrawn, currentState: status, allowedActions: [] });
}
