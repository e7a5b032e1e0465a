import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { RejectCertificateInput } from './certificate.input.ts';
import { certificateMessages } from './certificates.messages.ts';
import { rejectCertificateRule } from './certificates.policy.ts';
import { reviewCertificate } from './review-certificate.ts';

/** Says why a certificate is not accepted. It never counted, and may be handed in anew. */
export function rejectCertificate(ctx: Context, input: RejectCertificateInput): Promise<WriteAnswer<{ certificateId: string }>> {
  return write(ctx, { rule: rejectCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) => reviewCertificate(tx, input, {
    rule: rejectCertificateRule, from: 'SUBMITTED', otherwise: certificateMessages.notSubmitted,
    change: () => ({ status: 'REJECTED', statusReason: requiredText(input.reason, ['input', 'reason'], 2_000) }),
  }));
}
