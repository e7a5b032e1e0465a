import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { VmiAgreementItemEntity, type VmiAgreementRecord, VmiAgreementVersionEntity, type VmiAgreementVersionRecord } from './agreement.entity.ts';
import type { DeclineVmiAgreementVersionInput, ProposeVmiAgreementVersionInput, SignVmiAgreementVersionInput, WithdrawVmiAgreementVersionInput } from './agreement.input.ts';
import { agreementMessages } from './agreement.messages.ts';
import { declineVersionRule, proposeVersionRule, signVersionRule, versionStatusesFor, withdrawVersionRule } from './agreements.policy.ts';
import { agreementConstraints as constraints, earliestDay, lockVersion, type VersionAnswer } from './lock-agreement.ts';

/** Puts a version to the partner; from now on nobody rewrites it. */
export function proposeVmiAgreementVersion(ctx: Context, input: ProposeVmiAgreementVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: proposeVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, version } = await lockVersion(tx, proposeVersionRule, input, versionStatusesFor.draft);
    await requireFit(tx, agreement, version);
    const items = await tx.em.count(VmiAgreementItemEntity, { workspaceId: agreement.workspaceId, agreementId: agreement.id, endedOn: null });
    if (items === 0) throw new Refusal({ code: 'INVALID', message: agreementMessages.noItems, field: ['input', 'vmiAgreementVersionId'] });
    if (agreement.status === 'DRAFT') tx.em.assign(agreement, { status: 'PROPOSED', proposedAt: ctx.now, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now });
    await tx.em.flush();
    tx.em.assign(version, { status: 'PROPOSED', proposedBy: ctx.principal.id, proposedAt: ctx.now });
    return { agreementId: agreement.id, versionId: version.id };
  });
}

/** Signs for the asker's own side. The second signature puts the version, and a new agreement, into force. */
export function signVmiAgreementVersion(ctx: Context, input: SignVmiAgreementVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: signVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, version } = await lockVersion(tx, signVersionRule, input, versionStatusesFor.sign);
    await requireFit(tx, agreement, version);
    tx.em.assign(version, ctx.principal.isStaff ? { focalSignedBy: ctx.principal.id, focalSignedAt: ctx.now } : { partnerSignedBy: ctx.principal.id, partnerSignedAt: ctx.now });
    if (version.focalSignedAt != null && version.partnerSignedAt != null) {
      version.status = 'SIGNED';
      await tx.em.flush();
      if (agreement.status === 'PROPOSED') tx.em.assign(agreement, { status: 'ACTIVE', statusReason: null, statusChangedBy: ctx.principal.id, statusChangedAt: ctx.now });
    }
    return { agreementId: agreement.id, versionId: version.id };
  });
}

/** Declines a version for the partner. The agreement stays as it was. */
export function declineVmiAgreementVersion(ctx: Context, input: DeclineVmiAgreementVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: declineVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const declineReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { agreement, version } = await lockVersion(tx, declineVersionRule, input, versionStatusesFor.sign);
    tx.em.assign(version, { status: 'DECLINED', declinedBy: ctx.principal.id, declinedAt: ctx.now, declineReason });
    return { agreementId: agreement.id, versionId: version.id };
  });
}

/** Takes a version back before both have signed. */
export function withdrawVmiAgreementVersion(ctx: Context, input: WithdrawVmiAgreementVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: withdrawVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, version } = await lockVersion(tx, withdrawVersionRule, input, versionStatusesFor.withdraw);
    tx.em.assign(version, { status: 'WITHDRAWN' });
    return { agreementId: agreement.id, versionId: version.id };
  });
}

/** Terms come into force on their first day or later, in a relationship that lives, and never before those signed already. */
async function requireFit({ em, ctx }: Write, agreement: VmiAgreementRecord, { validFrom }: VmiAgreementVersionRecord): Promise<void> {
  const field = ['input', 'vmiAgreementVersionId'];
  requireAlive(await findOwnRelationship(em, ctx, agreement.relationshipId, field));
  if (validFrom < earliestDay(ctx.now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: agreementMessages.dayPast, field });
  const [latest] = await em.find<VmiAgreementVersionRecord>(VmiAgreementVersionEntity, { workspaceId: agreement.workspaceId, agreementId: agreement.id, status: 'SIGNED' }, { orderBy: { validFrom: 'desc' } as never, limit: 1 });
  if (latest !== undefined && validFrom < latest.validFrom) throw new Refusal({ code: 'OUT_OF_RANGE', message: agreementMessages.dayBeforeSigned, values: { day: latest.validFrom }, field });
}
