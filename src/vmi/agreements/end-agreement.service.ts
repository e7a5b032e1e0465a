import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { type AgreementStatus, VmiAgreementVersionEntity, type VmiAgreementRecord, type VmiAgreementVersionRecord } from './agreement.entity.ts';
import type { ResumeVmiAgreementInput, SuspendVmiAgreementInput, TerminateVmiAgreementInput } from './agreement.input.ts';
import { resumeAgreementRule, statusesFor, suspendAgreementRule, terminateAgreementRule } from './agreements.policy.ts';
import { type AgreementAnswer, agreementConstraints as constraints, lockAgreement } from './lock-agreement.ts';

/** Sets an agreement aside: nothing is proposed or ordered by it until the same side takes it up again. */
export function suspendVmiAgreement(ctx: Context, input: SuspendVmiAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: suspendAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const statusReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const agreement = await lockAgreement(tx, suspendAgreementRule, input, statusesFor.suspend);
    return moved(tx, agreement, 'SUSPENDED', { statusReason, suspendedBySide: sideOf(ctx.principal) });
  });
}

/** Takes a suspended agreement up again. */
export function resumeVmiAgreement(ctx: Context, input: ResumeVmiAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: resumeAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await lockAgreement(tx, resumeAgreementRule, input, statusesFor.resume);
    return moved(tx, agreement, 'ACTIVE', { statusReason: null, suspendedBySide: null });
  });
}

/** Ends an agreement for good. What is under way is delivered and received; a version not yet signed is taken back with it. */
export function terminateVmiAgreement(ctx: Context, input: TerminateVmiAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: terminateAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const statusReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const agreement = await lockAgreement(tx, terminateAgreementRule, input, statusesFor.terminate);
    if (ctx.principal.isStaff) await withdrawOpen(tx, agreement);
    return moved(tx, agreement, 'TERMINATED', { statusReason, suspendedBySide: null });
  });
}

function moved({ em, ctx }: Write, agreement: VmiAgreementRecord, status: AgreementStatus, more: Partial<VmiAgreementRecord>): AgreementAnswer {
  em.assign(agreement, { status, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now, ...more });
  return { agreementId: agreement.id };
}

/** The firm's own open version; a partner, who cannot take it back, leaves it where nobody can sign it any more. */
async function withdrawOpen({ em }: Write, { workspaceId, id }: VmiAgreementRecord): Promise<void> {
  const open = await em.find<VmiAgreementVersionRecord>(VmiAgreementVersionEntity, { workspaceId, agreementId: id, status: { $in: ['DRAFT', 'PROPOSED'] } } as never);
  for (const version of open) version.status = 'WITHDRAWN';
}
