import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireCertificateRule } from './certificates.policy.ts';
import { lockLiving } from './lock-living.ts';
import { addRequirement, requirementConstraints } from './require.ts';
import type { RequireCertificateInput } from './requirement.input.ts';
import { standardOf } from './standard-of.ts';

/** Says that a relationship must hold a certificate of a standard, and what stands still while it does not. */
export function requireCertificate(ctx: Context, input: RequireCertificateInput): Promise<WriteAnswer<{ requirementId: string; relationshipId: string }>> {
  return write(ctx, { rule: requireCertificateRule, input, idempotencyKey: input.idempotencyKey, constraints: requirementConstraints }, async (tx) => {
    const relationship = await lockLiving(tx, requireCertificateRule, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    return addRequirement(tx, relationship, input, { kind: 'CERTIFICATE', ...standardOf(input.standard, ['input', 'standard']) });
  });
}
