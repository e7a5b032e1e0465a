import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { InvolvementState } from './involvement.entity.ts';
import type { CompleteEsiInvolvementInput, RemoveFromEsiProjectInput, ShowEsiSupplierNameInput, WithdrawFromEsiProjectInput } from './involvement.input.ts';
import { completeRule, type InvolvementRule, removeRule, showNameRule, withdrawRule } from './involvements.policy.ts';
import { type InvolvementAnswer, type InvolvementChange, involvementConstraints as constraints, lockInvolvement } from './lock-involvement.ts';

/** Says, for the firm, that a supplier's part is done. Nothing is open to it any more. */
export function completeEsiInvolvement(ctx: Context, input: CompleteEsiInvolvementInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return end(ctx, completeRule, { ...input, state: 'COMPLETED', reason: null });
}

/** Leaves a project, for the supplier. */
export function withdrawFromEsiProject(ctx: Context, input: WithdrawFromEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return end(ctx, withdrawRule, { ...input, state: 'WITHDRAWN' });
}

/** Ends a supplier's part, for the firm: from this moment nothing of the project is open to it, and the log of what it saw stays. */
export function removeFromEsiProject(ctx: Context, input: RemoveFromEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return end(ctx, removeRule, { ...input, state: 'REMOVED' });
}

/** Says for the asker's own side whether others in the project may learn the supplier's name; it takes both. */
export function showEsiSupplierName(ctx: Context, input: ShowEsiSupplierNameInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: showNameRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const involvement = await lockInvolvement(tx, showNameRule, input);
    applyChanges(tx, 'EsiInvolvement', involvement, ctx.principal.isStaff ? { isNameShownByFirm: input.isShown } : { isNameShownByPartner: input.isShown });
    return { involvementId: involvement.id };
  });
}

interface Ending extends InvolvementChange {
  readonly idempotencyKey: string;
  readonly state: InvolvementState;
  readonly reason: string | null;
}

function end(ctx: Context, rule: InvolvementRule, input: Ending): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const endReason = input.reason === null ? null : requiredText(input.reason, ['input', 'reason'], 2_000);
    const involvement = await lockInvolvement(tx, rule, input);
    tx.em.assign(involvement, { state: input.state, endedBy: ctx.principal.id, endedAt: ctx.now, endReason });
    return { involvementId: involvement.id };
  });
}
