import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { pastDay } from '../past-day.ts';
import { certificateMessages } from './certificates.messages.ts';
import { addEvidenceRule } from './certificates.policy.ts';
import { CsrCommitmentEntity, type CsrCommitmentRecord, CsrEvidenceEntity } from './commitment.entity.ts';
import type { AddCsrEvidenceInput } from './commitment.input.ts';
import { followRequirements } from './follow-requirements.ts';
import { refuseWithdrawn } from './withdraw-csr-commitment.service.ts';

/** Records what was found of a commitment, beside all that was found before. */
export function addCsrEvidence(ctx: Context, input: AddCsrEvidenceInput): Promise<WriteAnswer<{ commitmentId: string; evidenceId: string }>> {
  return write(ctx, { rule: addEvidenceRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const commitment = await lockVisible<CsrCommitmentRecord>(tx.em, CsrCommitmentEntity, ctx, idOf('CsrCommitment', input.commitmentId), ['input', 'commitmentId']);
    refuseWithdrawn(commitment);
    authorize(ctx, addEvidenceRule, commitment);
    const { workspaceId, id: commitmentId, relationshipId } = commitment;
    const facts = factsOf(ctx, input);
    const { id: evidenceId } = await followRequirements(tx, { commitmentId }, () =>
      tx.em.create(CsrEvidenceEntity, { workspaceId, id: newId(), relationshipId, commitmentId, ...facts, recordedAt: ctx.now, recordedBy: ctx.principal.id }));
    return { commitmentId, evidenceId };
  });
}

function factsOf(ctx: Context, input: AddCsrEvidenceInput) {
  const { assessedOn, validUntil, outcome } = input;
  pastDay(ctx, assessedOn, ['input', 'assessedOn']);
  if (validUntil < assessedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: certificateMessages.expiresBeforeStart, field: ['input', 'validUntil'] });
  return {
    what: requiredText(input.what, ['input', 'what'], 2_000), document: textOf(input.document, ['input', 'document'], { max: 2_000 }),
    assessor: requiredText(input.assessor, ['input', 'assessor'], 200), assessedOn, validUntil, outcome,
  };
}
