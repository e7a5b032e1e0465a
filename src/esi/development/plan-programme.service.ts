import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayGone, wholeWithin } from '../exact-amount.ts';
import { findOwnInvolvement } from '../involvements/open-project.ts';
import type { DraftSupplierProgrammeInput, RecordSupplierAuditFindingInput, UpdateSupplierProgrammeInput } from './development.input.ts';
import { developmentMessages } from './development.messages.ts';
import { draftProgrammeRule, recordFindingRule, updateProgrammeRule } from './development.policy.ts';
import { holdProgramme, type ProgrammeAnswer, programmeConstraints as constraints } from './hold-programme.ts';
import { SupplierProgrammeEntity, type SupplierProgrammeRecord } from './programme.entity.ts';
import { SupplierAuditFindingEntity, type SupplierAuditFindingRecord } from './records.entity.ts';

/** Drafts a programme for a supplier, which does not hear of it yet. */
export function draftSupplierProgramme(ctx: Context, input: DraftSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: draftProgrammeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const path = ['input', 'relationshipId'];
    const relationship = await findOwnRelationship(tx.em, ctx, idOf('Relationship', input.relationshipId), path);
    const part = await partIn(tx, relationship.id, input.esiInvolvementId);
    authorize(ctx, draftProgrammeRule, undefined);
    requireAlive(relationship);
    if (relationship.market !== 'SUPPLIER') throw new Refusal({ code: 'INVALID', message: developmentMessages.suppliersOnly, field: path });
    const programme = tx.em.create(SupplierProgrammeEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, ...part, title: requiredText(input.title, ['input', 'title'], 200),
      gap: textOf(input.gap, ['input', 'gap'], { max: 4_000 }), dueOn: input.dueOn, draftedBy: ctx.principal.id, state: 'DRAFT', round: 0,
    } as SupplierProgrammeRecord);
    return { programmeId: programme.id };
  });
}

/** The part in a project that a programme is for. One that the supplier has not heard of stays out: the programme would tell it. */
async function partIn(tx: Write, relationshipId: string, esiInvolvementId: string | null | undefined): Promise<Pick<SupplierProgrammeRecord, 'projectId' | 'involvementId'>> {
  if (esiInvolvementId == null) return { projectId: null, involvementId: null };
  const field = ['input', 'esiInvolvementId'];
  const involvement = await findOwnInvolvement(tx, idOf('EsiInvolvement', esiInvolvementId), field);
  if (involvement.relationshipId !== relationshipId) throw new Refusal({ code: 'INVALID', message: developmentMessages.otherRelationship, field });
  if (involvement.invitedAt == null) throw new Refusal({ code: 'INVALID', message: developmentMessages.notInvited, field });
  return { projectId: involvement.projectId, involvementId: involvement.id };
}

/** Changes a plan before the supplier agrees to it. */
export function updateSupplierProgramme(ctx: Context, input: UpdateSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: updateProgrammeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const programme = await holdProgramme(tx, updateProgrammeRule, input);
    const path = ['input', 'gap'];
    applyChanges(tx, 'SupplierProgramme', programme, {
      ...(input.title !== undefined && { title: requiredText(input.title, ['input', 'title'], 200) }),
      ...(input.gap !== undefined && { gap: textOf(input.gap, path, { max: 4_000, isRequired: programme.state !== 'DRAFT' }) }),
      ...(input.dueOn != null && { dueOn: input.dueOn }),
    });
    return { programmeId: programme.id };
  });
}

/** Notes what an audit found. */
export function recordSupplierAuditFinding(ctx: Context, input: RecordSupplierAuditFindingInput): Promise<WriteAnswer<{ readonly findingId: string }>> {
  return write(ctx, { rule: recordFindingRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { workspaceId, relationshipId, id: programmeId } = await holdProgramme(tx, recordFindingRule, input);
    const finding = tx.em.create(SupplierAuditFindingEntity, {
      workspaceId, id: newId(), relationshipId, programmeId, area: input.area, score: wholeWithin(input.score, [1, 5], ['input', 'score']), note: requiredText(input.note, ['input', 'note'], 2_000),
      foundOn: dayGone(input.foundOn, ctx.now, ['input', 'foundOn']), foundBy: ctx.principal.id,
    } as SupplierAuditFindingRecord);
    return { findingId: finding.id };
  });
}
