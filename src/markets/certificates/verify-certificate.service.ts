import type { Context } from '../../platform/context.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { VerifyCertificateInput } from './certificate.input.ts';
import { certificateMessages } from './certificates.messages.ts';
import { verifyCertificateRule } from './certificates.policy.ts';
import { reviewCertificate } from './review-certificate.ts';

/** Says that a certificate was checked and holds: from now on it counts. */
export function verifyCertificate(ctx: Context, input: VerifyCertificateInput): Promise<WriteAnswer<{ certificateId: string }>> {
  return write(ctx, { rule: verifyCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) => reviewCertificate(tx, input, {
    rule: verifyCertificateRule, from: 'SUBMITTED', otherwise: certificateMessages.notSubmitted, change: () => ({ status: 'VERIFIED' }),
  }));
}
