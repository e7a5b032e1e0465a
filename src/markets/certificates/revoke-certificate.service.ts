import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import type { RevokeCertificateInput } from './certificate.input.ts';
import { certificateMessages } from './certificates.messages.ts';
import { revokeCertificateRule } from './certificates.policy.ts';
import { reviewCertificate } from './review-certificate.ts';

/** Says that a verified certificate holds no more, before its last day. */
export function revokeCertificate(ctx: Context, input: RevokeCertificateInput): Promise<WriteAnswer<{ certificateId: string }>> {
  return write(ctx, { rule: revokeCertificateRule, input, idempotencyKey: input.idempotencyKey }, (tx) => reviewCertificate(tx, input, {
    rule: revokeCertificateRule, from: 'VERIFIED', otherwise: certificateMessages.notVerified,
    change: ({ validFrom, expiresOn }) => {
      const field = ['input', 'revokedOn'];
      const revokedOn = pastDay(ctx, input.revokedOn, field) ?? ctx.now.toISOString().slice(0, 10);
      if (revokedOn < validFrom || revokedOn > expiresOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: certificateMessages.revokedOutside, field });
      return { status: 'REVOKED', statusReason: requiredText(input.reason, ['input', 'reason'], 2_000), revokedOn };
    },
  }));
}
