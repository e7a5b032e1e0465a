import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { holdTurn, joinPart, turnConstraints } from '../hold-turn.ts';
import { turnMessages } from '../turn.messages.ts';
import { approvalKind } from './approval.actions.ts';
import { PartApprovalEntity, type PartApprovalRecord } from './approval.entity.ts';
import type { ApprovePartInput, EndPartApprovalInput, RequirePartApprovalInput, SubmitPartInput } from './approval.input.ts';
import { decidePartRule, dropPartApprovalRule, requirePartApprovalRule, submitPartRule } from './approvals.policy.ts';

/** What acts on the approval of parts answer. A type, as the payloads' index asks. */
export type ApprovalAnswer = { readonly partApprovalId: string };

/** Says which part of a supplier is approved before production. */
export function requirePartApproval(ctx: Context, input: RequirePartApprovalInput): Promise<WriteAnswer<ApprovalAnswer>> {
  return write(ctx, { rule: requirePartApprovalRule, input, idempotencyKey: input.idempotencyKey, constraints: turnConstraints }, async (tx) => {
    const { of } = await joinPart(tx, input.esiInvolvementId);
    authorize(ctx, requirePartApprovalRule, undefined);
    // Whoever passes a gate holds its project: neither overlooks the other.
    await tx.em.execute('select id from esi_project where workspace_id = ? and id = ? for key share', [of.workspaceId, of.projectId]);
    const approval = tx.em.create(PartApprovalEntity, {
      ...of, id: newId(), part: requiredText(input.part, ['input', 'part'], 200), requirement: requiredText(input.requirement, ['input', 'requirement'], 4_000), dueOn: dayAhead(ctx, input.dueOn),
      requiredBy: ctx.principal.id, requiredAt: ctx.now, state: 'REQUIRED', round: 0,
    } as PartApprovalRecord);
    return { partApprovalId: approval.id };
  });
}

/** A day that is not past everywhere on earth. */
function dayAhead({ now }: Context, day: string | null | undefined): string | null {
  if (day == null || day >= new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)) return day ?? null;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: turnMessages.dayPast, field: ['input', 'dueOn'] });
}

/** Submits a part for the supplier, also anew after it was rejected; what was said before stays in the history. */
export function submitPart(ctx: Context, input: SubmitPartInput): Promise<WriteAnswer<ApprovalAnswer>> {
  return write(ctx, { rule: submitPartRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const submission = requiredText(input.submission, ['input', 'submission'], 10_000);
    const approval = await holdTurn(tx, approvalKind, submitPartRule, input);
    tx.em.assign(approval, { state: 'SUBMITTED', round: approval.round + 1, submission, submittedBy: ctx.principal.id, submittedAt: ctx.now, decidedBy: null, decidedAt: null, decisionNote: null });
    return { partApprovalId: approval.id };
  });
}

/** Approves a part as it was submitted. */
export function approvePart(ctx: Context, input: ApprovePartInput): Promise<WriteAnswer<ApprovalAnswer>> {
  return write(ctx, { rule: decidePartRule, input: { approve: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const decisionNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const approval = await holdTurn(tx, approvalKind, decidePartRule, input);
    tx.em.assign(approval, { state: 'APPROVED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote });
    return { partApprovalId: approval.id };
  });
}

/** Rejects what was submitted, with the reason. */
export function rejectPart(ctx: Context, input: EndPartApprovalInput): Promise<WriteAnswer<ApprovalAnswer>> {
  return write(ctx, { rule: decidePartRule, input: { reject: input }, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const decisionNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const approval = await holdTurn(tx, approvalKind, decidePartRule, input);
    tx.em.assign(approval, { state: 'REJECTED', decidedBy: ctx.principal.id, decidedAt: ctx.now, decisionNote });
    return { partApprovalId: approval.id };
  });
}

/** Says that a part is not to be approved any more. */
export function dropPartApproval(ctx: Context, input: EndPartApprovalInput): Promise<WriteAnswer<ApprovalAnswer>> {
  return write(ctx, { rule: dropPartApprovalRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const dropReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const approval = await holdTurn(tx, approvalKind, dropPartApprovalRule, input);
    tx.em.assign(approval, { state: 'DROPPED', droppedBy: ctx.principal.id, droppedAt: ctx.now, dropReason });
    return { partApprovalId: approval.id };
  });
}
