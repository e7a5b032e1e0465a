import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import type { Message } from '../../platform/messages.ts';
import type { ActRule } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { CertificateEntity, type CertificateRecord } from './certificate.entity.ts';
import type { VerifyCertificateInput } from './certificate.input.ts';
import type { CertificateSubject } from './certificates.policy.ts';
import { followRequirements } from './follow-requirements.ts';

interface Review {
  readonly rule: ActRule<CertificateSubject>;
  /** The status that the review begins from, and what is said of any other. */
  readonly from: CertificateRecord['status'];
  readonly otherwise: Message;
  readonly change: (certificate: CertificateRecord) => Pick<CertificateRecord, 'status'> & Partial<CertificateRecord>;
}

const allowed = { SUBMITTED: ['VERIFY_CERTIFICATE', 'REJECT_CERTIFICATE'], VERIFIED: ['REVOKE_CERTIFICATE', 'RENEW_CERTIFICATE'], REJECTED: [], REVOKED: ['RENEW_CERTIFICATE'] } as const;

/** Holds a certificate, takes it to another status, and notes who did. */
export async function reviewCertificate(tx: Write, input: VerifyCertificateInput, { rule, from, otherwise, change }: Review): Promise<{ certificateId: string }> {
  const { em, ctx } = tx;
  const certificate = await lockVisible<CertificateRecord>(em, CertificateEntity, ctx, idOf('Certificate', input.certificateId), ['input', 'certificateId']);
  checkVersion(certificate, 'Certificate', input.expectedVersion);
  if (certificate.status !== from) {
    throw new Refusal({ code: 'STATE_CONFLICT', message: otherwise, currentState: certificate.status, allowedActions: allowed[certificate.status] });
  }
  authorize(ctx, rule, certificate);
  const changed = change(certificate);
  await followRequirements(tx, certificate, () => void em.assign(certificate, { ...changed, reviewedBy: ctx.principal.id, reviewedAt: ctx.now } as never));
  return { certificateId: certificate.id };
}
