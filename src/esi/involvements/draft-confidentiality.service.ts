import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnLiving, findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges, changesIn } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireTermsFit } from './confidentiality-terms.ts';
import type { DraftConfidentialityAgreementInput, RenewConfidentialityAgreementInput, SendConfidentialityAgreementInput, UpdateConfidentialityAgreementInput } from './confidentiality.input.ts';
import { ConfidentialityAgreementEntity, type ConfidentialityAgreementRecord } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';
import { draftConfidentialityRule, renewConfidentialityRule, sendConfidentialityRule, updateConfidentialityRule } from './involvements.policy.ts';
import { type ConfidentialityAnswer, confidentialityConstraints as constraints, confidentialityField, lockConfidentiality } from './lock-confidentiality.ts';
import { findKnownProject } from './open-project.ts';

/** Drafts what is to be signed. */
export function draftConfidentialityAgreement(ctx: Context, input: DraftConfidentialityAgreementInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: draftConfidentialityRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { kind, foregroundOwner = null, validFrom, validUntil = null, survivesYears = null } = input;
    const relationship = await findOwnRelationship(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const project = input.esiProjectId == null ? null : await findKnownProject(tx, idOf('EsiProject', input.esiProjectId), ['input', 'esiProjectId']);
    authorize(ctx, draftConfidentialityRule, undefined);
    requireAlive(relationship);
    if (relationship.market !== 'SUPPLIER') throw new Refusal({ code: 'INVALID', message: involvementMessages.suppliersOnly, field: ['input', 'relationshipId'] });
    return drafted(tx, {
      relationshipId: relationship.id, projectId: project?.id ?? null, kind, title: requiredText(input.title, ['input', 'title'], 200), terms: requiredText(input.terms, ['input', 'terms'], 20_000),
      foregroundOwner, validFrom, validUntil, survivesYears, renewsId: null,
    });
  });
}

/** Changes a draft. */
export function updateConfidentialityAgreement(ctx: Context, input: UpdateConfidentialityAgreementInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: updateConfidentialityRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await lockConfidentiality(tx, updateConfidentialityRule, input);
    const changes = changesIn<UpdateConfidentialityAgreementInput, ConfidentialityAgreementRecord>(input, {
      title: (value, path) => ({ title: requiredText(value, path, 200) }),
      terms: (value, path) => ({ terms: requiredText(value, path, 20_000) }),
      foregroundOwner: (value) => ({ foregroundOwner: value }),
      // A first day there must be: null leaves it as it is.
      validFrom: (value) => (value === null ? {} : { validFrom: value }),
      validUntil: (value) => ({ validUntil: value }),
      survivesYears: (value) => ({ survivesYears: value }),
    });
    requireTermsFit({ ...agreement, ...changes });
    applyChanges(tx, 'ConfidentialityAgreement', agreement, changes);
    return { agreementId: agreement.id };
  });
}

/** Puts a draft to the supplier; from now on nobody rewrites it. */
export function sendConfidentialityAgreement(ctx: Context, input: SendConfidentialityAgreementInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: sendConfidentialityRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const agreement = await lockConfidentiality(tx, sendConfidentialityRule, input);
    await findOwnLiving(tx.em, ctx, agreement.relationshipId, confidentialityField);
    tx.em.assign(agreement, { state: 'SENT', sentBy: ctx.principal.id, sentAt: ctx.now });
    await tx.em.flush();
    return { agreementId: agreement.id };
  });
}

/** Drafts the same anew, for other days. */
export function renewConfidentialityAgreement(ctx: Context, input: RenewConfidentialityAgreementInput): Promise<WriteAnswer<ConfidentialityAnswer>> {
  return write(ctx, { rule: renewConfidentialityRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { id: renewsId, relationshipId, projectId, kind, title, terms, foregroundOwner, survivesYears } = await lockConfidentiality(tx, renewConfidentialityRule, input);
    await findOwnLiving(tx.em, ctx, relationshipId, confidentialityField);
    return drafted(tx, { relationshipId, projectId, kind, title, terms, foregroundOwner, survivesYears, renewsId, validFrom: input.validFrom, validUntil: input.validUntil ?? null });
  });
}

type Draft = Pick<ConfidentialityAgreementRecord, 'relationshipId' | 'projectId' | 'kind' | 'title' | 'terms' | 'foregroundOwner' | 'validFrom' | 'validUntil' | 'survivesYears' | 'renewsId'>;

async function drafted({ em, ctx }: Write, draft: Draft): Promise<ConfidentialityAnswer> {
  requireTermsFit(draft);
  const agreement = em.create(ConfidentialityAgreementEntity, { workspaceId: ctx.principal.workspaceId, id: newId(), ...draft, state: 'DRAFT', draftedBy: ctx.principal.id } as never);
  return { agreementId: agreement.id };
}
