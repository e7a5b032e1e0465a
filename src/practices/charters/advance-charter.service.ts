import type { Context } from '../../platform/context.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { idOf } from '../../platform/ids.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import type { ChangeCharterSpokespersonInput, ChangePartnerCharterInput, WithdrawPartnerCharterInput } from './charter.input.ts';
import { askCharterRule, changeSpeakerRule, withdrawCharterRule } from './charters.policy.ts';
import { type CharterAnswer, type CharterDepartmentAnswer, charterConstraints as constraints, holdCharter, holdDepartment, subjectOfCharter, subjectOfDepartment, take } from './hold-charter.ts';
import { checkSpeakers } from './named-departments.ts';

/** Puts a charter to the departments that it names. */
export function askForCharterSignatures(ctx: Context, input: ChangePartnerCharterInput): Promise<WriteAnswer<CharterAnswer>> {
  return write(ctx, { rule: askCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdCharter(tx, input);
    take(tx, 'ASK_TO_SIGN', held);
    authorize(ctx, askCharterRule, subjectOfCharter(held));
    tx.em.assign(held.charter, { state: 'SIGNING', askedBy: ctx.principal.id, askedAt: ctx.now });
    return { charterId: held.charter.id };
  });
}

/** Gives a charter up, also one in force. */
export function withdrawPartnerCharter(ctx: Context, input: WithdrawPartnerCharterInput): Promise<WriteAnswer<CharterAnswer>> {
  return write(ctx, { rule: withdrawCharterRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const held = await holdCharter(tx, input);
    take(tx, 'WITHDRAW', held);
    authorize(ctx, withdrawCharterRule, subjectOfCharter(held));
    tx.em.assign(held.charter, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { charterId: held.charter.id };
  });
}

/** Says who speaks for a department from now on; what was said for it stays. */
export function changeCharterSpokesperson(ctx: Context, input: ChangeCharterSpokespersonInput): Promise<WriteAnswer<CharterDepartmentAnswer>> {
  return write(ctx, { rule: changeSpeakerRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdDepartment(tx, input);
    authorize(ctx, changeSpeakerRule, subjectOfDepartment(held));
    const path = ['input', 'spokespersonId'];
    const spokespersonId = idOf('User', input.spokespersonId);
    if (spokespersonId === null) throw notFound(...path);
    await checkSpeakers(tx, [spokespersonId], () => path);
    const { charter, department } = held;
    if (department.spokespersonId === spokespersonId) tx.record({ subjectType: 'PartnerCharterDepartment', subjectId: department.id, ownerId: charter.relationshipId, changes: {} });
    tx.em.assign(department, { spokespersonId });
    return { charterId: charter.id, charterDepartmentId: department.id };
  });
}
