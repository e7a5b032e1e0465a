import { personNamed } from '../../partners/person-named.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { type MoneyInput, moneyOf } from '../../platform/money.type.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { type Named, requireVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findActiveStaff } from '../staff/active-staff.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { requireAmount, requireWeight } from './amounts.ts';
import { holdAction, holdObjective, type WorkActionAnswer, workPlanConstraints as constraints } from './hold-plan.ts';
import { WorkActionEntity, type WorkActionRecord } from './work-action.entity.ts';
import type { CancelWorkActionInput, PlanWorkActionInput, ReplanWorkActionInput, ReportWorkActionInput } from './work-action.input.ts';
import type { WorkPlanRecord } from './work-plan.entity.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import { cancelActionRule, planActionRule, replanActionRule, reportActionRule } from './work-plans.policy.ts';

const most = 100;
const mostDays = 100_000;

/** Says what is to be done for an objective, by whom and until when, and what it takes. */
export function planWorkAction(ctx: Context, input: PlanWorkActionInput): Promise<WriteAnswer<WorkActionAnswer>> {
  return write(ctx, { rule: planActionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, ownerOf(input));
    const { plan, objective } = await holdObjective(tx, planActionRule, ['DRAFT', 'IN_FORCE'], { workObjectiveId: input.workObjectiveId });
    const planned = await tx.em.count(WorkActionEntity, { workspaceId: plan.workspaceId, objectiveId: objective.id });
    if (planned >= most) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: workPlanMessages.tooMany, values: { limit: most } });
    const { what, startsOn, dueOn, weight, plannedPersonDays, plannedMoney } = input;
    requireWithin(plan, startsOn, dueOn);
    const action = tx.em.create(WorkActionEntity, {
      workspaceId: plan.workspaceId, id: newId(), planId: plan.id, objectiveId: objective.id, what: requiredText(what, ['input', 'what'], 2_000), ownerId: await findActiveStaff(tx, input.ownerId, ['input', 'ownerId']),
      startsOn, dueOn, weight: requireWeight(weight, ['input', 'weight']), plannedPersonDays: plannedPersonDays == null ? null : requireAmount(plannedPersonDays, mostDays, ['input', 'plannedPersonDays']),
      ...amountOf('planned', plannedMoney), state: 'OPEN', plannedBy: ctx.principal.id, plannedAt: ctx.now,
    } as WorkActionRecord);
    return { workPlanId: plan.id, workActionId: action.id };
  });
}

/** Plans an action otherwise. One whose day was over is noted again when its new day is. */
export function replanWorkAction(ctx: Context, input: ReplanWorkActionInput): Promise<WriteAnswer<WorkActionAnswer>> {
  return write(ctx, { rule: replanActionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    await requireVisible(tx, ownerOf(input));
    const { plan, action } = await holdAction(tx, replanActionRule, ['DRAFT', 'IN_FORCE'], input);
    const [startsOn, dueOn] = [input.startsOn ?? action.startsOn, input.dueOn ?? action.dueOn];
    requireWithin(plan, startsOn, dueOn);
    assignOrNote(tx, { subjectType: 'WorkAction', ownerId: plan.id }, action, {
      startsOn, dueOn,
      ...(input.what != null && { what: requiredText(input.what, ['input', 'what'], 2_000) }),
      ...(input.ownerId != null && { ownerId: await findActiveStaff(tx, input.ownerId, ['input', 'ownerId']) }),
      ...(input.weight != null && { weight: requireWeight(input.weight, ['input', 'weight']) }),
      ...(input.plannedPersonDays != null && { plannedPersonDays: requireAmount(input.plannedPersonDays, mostDays, ['input', 'plannedPersonDays']) }),
      ...(input.plannedMoney != null && amountOf('planned', input.plannedMoney)),
    });
    return { workPlanId: plan.id, workActionId: action.id };
  });
}

/** Says how much of an action is done and what it has taken; of the whole it is done. */
export function reportWorkAction(ctx: Context, input: ReportWorkActionInput): Promise<WriteAnswer<WorkActionAnswer>> {
  return write(ctx, { rule: reportActionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { plan, action } = await holdAction(tx, reportActionRule, ['IN_FORCE'], input);
    const shareDone = requireAmount(input.shareDone, 1, ['input', 'shareDone']);
    const { id } = ctx.principal;
    tx.em.assign(action, {
      shareDone, reportedBy: id, reportedAt: ctx.now, reportNote: textOf(input.note, ['input', 'note'], { max: 2_000 }),
      ...(input.usedPersonDays != null && { usedPersonDays: requireAmount(input.usedPersonDays, mostDays, ['input', 'usedPersonDays']) }),
      ...(input.usedMoney != null && amountOf('used', input.usedMoney)),
      ...(shareDone === 1 && { state: 'DONE', endedBy: id, endedAt: ctx.now }),
    });
    return { workPlanId: plan.id, workActionId: action.id };
  });
}

/** Gives an action up: the plan is measured without it. */
export function cancelWorkAction(ctx: Context, input: CancelWorkActionInput): Promise<WriteAnswer<WorkActionAnswer>> {
  return write(ctx, { rule: cancelActionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const endNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { plan, action } = await holdAction(tx, cancelActionRule, ['DRAFT', 'IN_FORCE'], input);
    tx.em.assign(action, { state: 'CANCELLED', endedBy: ctx.principal.id, endedAt: ctx.now, endNote });
    return { workPlanId: plan.id, workActionId: action.id };
  });
}

const ownerOf = ({ ownerId }: { readonly ownerId?: string | null }): Named => personNamed(ownerId, 'ownerId');

function requireWithin(plan: WorkPlanRecord, startsOn: string, dueOn: string): void {
  if (startsOn >= plan.startsOn && dueOn <= plan.endsOn && startsOn <= dueOn) return;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: workPlanMessages.outsidePlan, field: ['input', 'dueOn'] });
}

function amountOf(kind: 'planned' | 'used', money: MoneyInput | null | undefined): Record<string, string | null> {
  const { minorUnits = null, currencyCode = null } = money == null ? {} : moneyOf(money, ['input', `${kind}Money`]);
  return { [`${kind}AmountMinor`]: minorUnits === null ? null : String(minorUnits), [`${kind}Currency`]: currencyCode };
}
