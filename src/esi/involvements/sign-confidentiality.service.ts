import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayOf } from './confidentiality-terms.ts';
import type { SignConfidentialityAgreementInput } from './confidentiality.input.ts';
import { followPapers } from './follow-papers.ts';
import type { ConfidentialityAgreementRecord } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';
import { signConfidentialityRule } from './involvements.policy.ts';
import { type ConfidentialityAnswer, confidentialityConstraints as constraints, confidentialityField, lockConfidentialityAndParts } from './lock-confidentiality.ts';

/** Signs for the asker's own side. With both signatures it is in force from its first day, and the parts begin that waited for nothing else. */
export function signConfidentialityAgreement(ctx: Context, input: SignConfidentialityAgreementInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: signConfidentialityRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, parts } = await lockConfidentialityAndParts(tx, signConfidentialityRule, input, 'NDA_PENDING');
    await findOwnLiving(tx.em, ctx, agreement.relationshipId, confidentialityField);
    if (agreement.validUntil != null && agreement.validUntil < dayOf(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: involvementMessages.dayPast, field: confidentialityField });
    await sign(tx, agreement);
    for (const part of parts) await followPapers(tx, part);
    return { agreementId: agreement.id };
  });
}

async function sign({ em, ctx }: Write, agreement: ConfidentialityAgreementRecord): Promise<void> {
  em.assign(agreement, ctx.principal.isStaff ? { focalSignedBy: ctx.principal.id, focalSignedAt: ctx.now } : { partnerSignedBy: ctx.principal.id, partnerSignedAt: ctx.now });
  if (agreement.focalSignedAt == null || agreement.partnerSignedAt == null) return;
  em.assign(agreement, { state: 'SIGNED' });
  // Signed first, and then in force: each is on record.
  await em.flush();
  if (agreement.validFrom <= dayOf(ctx.now)) em.assign(agreement, { state: 'IN_FORCE' });
  await em.flush();
}
