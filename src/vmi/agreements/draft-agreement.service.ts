import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { newTerms, type Terms } from './agreement-terms.ts';
import { VmiAgreementEntity, type VmiAgreementRecord, VmiAgreementVersionEntity, type VmiAgreementVersionRecord } from './agreement.entity.ts';
import type { AmendVmiAgreementInput, DraftVmiAgreementInput, UpdateVmiAgreementInput, UpdateVmiAgreementVersionInput } from './agreement.input.ts';
import { agreementMessages } from './agreement.messages.ts';
import { amendAgreementRule, draftAgreementRule, statusesFor, updateAgreementRule, updateVersionRule, versionStatusesFor } from './agreements.policy.ts';
import { type AgreementAnswer, agreementConstraints as constraints, lockAgreement, lockVersion, type VersionAnswer } from './lock-agreement.ts';

/** Drafts an agreement with its first version. Until that is put forward the partner knows nothing of it. */
export function draftVmiAgreement(ctx: Context, input: DraftVmiAgreementInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: draftAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const relationship = await findOwnLiving(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, draftAgreementRule, undefined);
    refuseMarket(relationship, input);
    const { workspaceId, id: principalId } = ctx.principal;
    const agreement = tx.em.create(VmiAgreementEntity, {
      workspaceId, id: newId(), relationshipId: relationship.id, number: requiredText(input.number, ['input', 'number'], 40), title: requiredText(input.title, ['input', 'title'], 200),
      vendorSide: input.vendorSide, currency: input.currency, status: 'DRAFT', statusChangedBy: principalId, statusChangedAt: ctx.now,
    } as VmiAgreementRecord);
    const terms = newTerms(input.terms, null);
    await tx.em.flush();
    return { agreementId: agreement.id, versionId: addVersion(tx, agreement, { number: 1, terms }) };
  });
}

/** Names or numbers an agreement anew while it is the firm's own paper. */
export function updateVmiAgreement(ctx: Context, input: UpdateVmiAgreementInput): Promise<WriteAnswer<AgreementAnswer>> {
  return write(ctx, { rule: updateAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await lockAgreement(tx, updateAgreementRule, input, statusesFor.update);
    applyChanges(tx, 'VmiAgreement', agreement, {
      ...(input.number != null && { number: requiredText(input.number, ['input', 'number'], 40) }), ...(input.title != null && { title: requiredText(input.title, ['input', 'title'], 200) }),
    });
    return { agreementId: agreement.id };
  });
}

/** Drafts another version of the terms: of those signed last, or of the last that was not. */
export function amendVmiAgreement(ctx: Context, input: AmendVmiAgreementInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: amendAgreementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await lockAgreement(tx, amendAgreementRule, input, statusesFor.amend);
    const versions = await tx.em.find<VmiAgreementVersionRecord>(VmiAgreementVersionEntity, { workspaceId: agreement.workspaceId, agreementId: agreement.id }, { orderBy: { number: 'desc' } as never });
    if (versions.some(({ status }) => status === 'DRAFT' || status === 'PROPOSED')) throw new Refusal({ code: 'DUPLICATE', message: agreementMessages.oneOpenVersion });
    const standing = versions.find(({ status }) => status === 'SIGNED') ?? versions[0]!;
    return { agreementId: agreement.id, versionId: addVersion(tx, agreement, { number: versions[0]!.number + 1, terms: newTerms({ validFrom: null, ...input.terms }, { ...standing, validFrom: '' }) }) };
  });
}

/** Changes terms that are only drafted. */
export function updateVmiAgreementVersion(ctx: Context, input: UpdateVmiAgreementVersionInput): Promise<WriteAnswer<VersionAnswer>> {
  return write(ctx, { rule: updateVersionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { agreement, version } = await lockVersion(tx, updateVersionRule, input, versionStatusesFor.draft);
    const terms = newTerms(input.terms, version);
    applyChanges(tx, 'VmiAgreementVersion', version, { ...terms, note: input.terms.note === undefined ? version.note : terms.note });
    return { agreementId: agreement.id, versionId: version.id };
  });
}

function refuseMarket({ market }: RelationshipRecord, { vendorSide }: DraftVmiAgreementInput): void {
  const markets: readonly string[] = vendorSide === 'PARTNER' ? ['SUPPLIER'] : ['DISTRIBUTOR', 'CUSTOMER'];
  if (!markets.includes(market)) throw new Refusal({ code: 'INVALID', message: agreementMessages.wrongMarket, field: ['input', 'vendorSide'] });
}

function addVersion({ em, ctx }: Write, { workspaceId, relationshipId, id: agreementId }: VmiAgreementRecord, { number, terms }: { readonly number: number; readonly terms: Terms }): string {
  const version = em.create(VmiAgreementVersionEntity, { workspaceId, id: newId(), relationshipId, agreementId, number, status: 'DRAFT', ...terms, draftedBy: ctx.principal.id } as VmiAgreementVersionRecord);
  return version.id;
}
