import { personNamed } from '../../partners/person-named.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { requireVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findActiveStaff } from '../staff/active-staff.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { holdPlan, type WorkPlanAnswer, workPlanConstraints as constraints } from './hold-plan.ts';
import { WorkObjectiveEntity } from './work-plan.entity.ts';
import type { ChangeWorkPlanInput, CloseWorkPlanInput, HandOverWorkPlanInput, RefuseWorkPlanInput } from './work-plan.input.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import { approvePlanRule, closePlanRule, handOverPlanRule, returnPlanRule, submitPlanRule, withdrawPlanRule } from './work-plans.policy.ts';

/** Puts a drafted plan forward for approval. It says what it is to reach. */
export function submitWorkPlan(ctx: Context, input: ChangeWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: submitPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan } = await holdPlan(tx, submitPlanRule, ['DRAFT'], input);
    const aimed = await tx.em.count(WorkObjectiveEntity, { workspaceId: plan.workspaceId, planId: plan.id, state: 'AIMED' });
    if (aimed === 0) throw new Refusal({ code: 'REQUIRED', message: workPlanMessages.noObjective });
    tx.em.assign(plan, { state: 'SUBMITTED', submittedBy: ctx.principal.id, submittedAt: ctx.now });
    return { workPlanId: plan.id };
  });
}

/** Puts a submitted plan into force, by somebody who neither submitted it nor answers for it. */
export function approveWorkPlan(ctx: Context, input: ChangeWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: approvePlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan } = await holdPlan(tx, approvePlanRule, ['SUBMITTED'], input);
    tx.em.assign(plan, { state: 'IN_FORCE', approvedBy: ctx.principal.id, approvedAt: ctx.now });
    return { workPlanId: plan.id };
  });
}

/** Gives a submitted plan back: it is a draft again. */
export function returnWorkPlan(ctx: Context, input: RefuseWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: returnPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const returnReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { plan } = await holdPlan(tx, returnPlanRule, ['SUBMITTED'], input);
    tx.em.assign(plan, { state: 'DRAFT', submittedBy: null, submittedAt: null, returnedBy: ctx.principal.id, returnedAt: ctx.now, returnReason });
    return { workPlanId: plan.id };
  });
}

/** Gives a plan up before it is in force. */
export function withdrawWorkPlan(ctx: Context, input: RefuseWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: withdrawPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { plan } = await holdPlan(tx, withdrawPlanRule, ['DRAFT', 'SUBMITTED'], input);
    tx.em.assign(plan, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { workPlanId: plan.id };
  });
}

/** Says who answers for a plan from now on; not who approved it. */
export function handOverWorkPlan(ctx: Context, input: HandOverWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: handOverPlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, personNamed(input.ownerId, 'ownerId'));
    const { plan } = await holdPlan(tx, handOverPlanRule, ['DRAFT', 'IN_FORCE'], input);
    const ownerId = await findActiveStaff(tx, input.ownerId, ['input', 'ownerId']);
    if (ownerId === plan.approvedBy) throw new Refusal({ code: 'INVALID', message: workPlanMessages.approverOwns, field: ['input', 'ownerId'] });
    assignOrNote(tx, { subjectType: 'WorkPlan', ownerId: null }, plan, { ownerId });
    return { workPlanId: plan.id };
  });
}

/** Closes a plan in force with its result. */
export function closeWorkPlan(ctx: Context, input: CloseWorkPlanInput): Promise<WriteAnswer<WorkPlanAnswer>> {
  return write(ctx, { rule: closePlanRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const closingNote = requiredText(input.note, ['input', 'note'], 4_000);
    const { plan } = await holdPlan(tx, closePlanRule, ['IN_FORCE'], input);
    tx.em.assign(plan, { state: 'CLOSED', result: input.result, closedBy: ctx.principal.id, closedAt: ctx.now, closingNote });
    return { workPlanId: plan.id };
  });
}
