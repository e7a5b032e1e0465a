import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireCommitmentRule } from './certificates.policy.ts';
import { CsrCommitmentEntity, type CsrCommitmentRecord } from './commitment.entity.ts';
import { lockLiving } from './lock-living.ts';
import { addRequirement, requirementConstraints } from './require.ts';
import type { RequireCommitmentInput } from './requirement.input.ts';
import { refuseWithdrawn } from './withdraw-csr-commitment.service.ts';

/** Says that a CSR commitment must be kept, as evidence shows, and what stands still while it is not. */
export function requireCommitment(ctx: Context, input: RequireCommitmentInput): Promise<WriteAnswer<{ requirementId: string; relationshipId: string }>> {
  return write(ctx, { rule: requireCommitmentRule, input, idempotencyKey: input.idempotencyKey, constraints: requirementConstraints }, async (tx) => {
    const field = ['input', 'commitmentId'];
    const commitment = await findVisible<CsrCommitmentRecord>(tx.em, CsrCommitmentEntity, ctx, idOf('CsrCommitment', input.commitmentId), field);
    const relationship = await lockLiving(tx, requireCommitmentRule, commitment.relationshipId, field);
    refuseWithdrawn(commitment);
    return addRequirement(tx, relationship, input, { kind: 'COMMITMENT', commitmentId: commitment.id });
  });
}
