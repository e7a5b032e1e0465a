import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { CloseSupplierProgrammeInput, EndSupplierProgrammeInput } from './development.input.ts';
import { developmentMessages } from './development.messages.ts';
import { cancelProgrammeRule, closeProgrammeRule } from './development.policy.ts';
import { holdProgramme, type ProgrammeAnswer, programmeConstraints as constraints } from './hold-programme.ts';
import type { SupplierProgrammeRecord } from './programme.entity.ts';

/** Closes a programme. What is called achieved was measured and verified. */
export function closeSupplierProgramme(ctx: Context, input: CloseSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: closeProgrammeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const outcomeNote = requiredText(input.note, ['input', 'note'], 2_000);
    const programme = await holdProgramme(tx, closeProgrammeRule, input);
    if (input.outcome === 'ACHIEVED') await refuseUnmet(tx, programme);
    tx.em.assign(programme, { state: 'CLOSED', closedBy: ctx.principal.id, closedAt: ctx.now, outcome: input.outcome, outcomeNote });
    return { programmeId: programme.id };
  });
}

async function refuseUnmet({ em }: Write, { workspaceId, id }: SupplierProgrammeRecord): Promise<void> {
  const unmet = await em.execute(`select id from supplier_goal where workspace_id = ? and programme_id = ? and state = 'SET' and supplier_goal_is_met(workspace_id, id) is not true limit 1`, [workspaceId, id]);
  if (unmet.length > 0) throw new Refusal({ code: 'INVALID', message: developmentMessages.notAchieved, field: ['input', 'outcome'] });
}

/** Gives a programme up. One that was never put to the supplier goes without it hearing of it. */
export function cancelSupplierProgramme(ctx: Context, input: EndSupplierProgrammeInput): Promise<WriteAnswer<ProgrammeAnswer>> {
  return write(ctx, { rule: cancelProgrammeRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const cancelReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const programme = await holdProgramme(tx, cancelProgrammeRule, input);
    tx.em.assign(programme, { state: 'CANCELLED', cancelledBy: ctx.principal.id, cancelledAt: ctx.now, cancelReason });
    return { programmeId: programme.id };
  });
}
