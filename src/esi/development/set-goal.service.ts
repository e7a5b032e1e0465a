import { compareDecimals } from '../../domain/exact-decimals.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { amountOf } from '../exact-amount.ts';
import type { AddSupplierGoalInput, ChangeSupplierGoalInput, UpdateSupplierGoalInput } from './development.input.ts';
import { developmentMessages } from './development.messages.ts';
import { addGoalRule, changeGoalRule } from './development.policy.ts';
import { holdProgramme, holdUnder, programmeConstraints as constraints, type UnderKind } from './hold-programme.ts';
import { SupplierGoalEntity, type SupplierGoalRecord } from './records.entity.ts';

type GoalAnswer = { readonly goalId: string };

export const goalKind: UnderKind<SupplierGoalRecord> = { entity: SupplierGoalEntity, type: 'SupplierGoal', field: 'supplierGoalId' };

/** Says what is to be reached. */
export function addSupplierGoal(ctx: Context, input: AddSupplierGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: addGoalRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { workspaceId, relationshipId, id: programmeId } = await holdProgramme(tx, addGoalRule, input);
    const goal = tx.em.create(SupplierGoalEntity, {
      workspaceId, id: newId(), relationshipId, programmeId, area: input.area, ...changesIn(input), dueOn: input.dueOn, state: 'SET', droppedBy: null, droppedAt: null,
    } as SupplierGoalRecord);
    refuseStandstill(goal);
    return { goalId: goal.id };
  });
}

/** Says anew what is to be reached, before the supplier agrees. */
export function updateSupplierGoal(ctx: Context, input: UpdateSupplierGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: changeGoalRule, input: { update: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { record: goal } = await holdUnder(tx, goalKind, changeGoalRule, input);
    applyChanges(tx, 'SupplierGoal', goal, { ...(input.area != null && { area: input.area }), ...changesIn(input), ...(input.dueOn != null && { dueOn: input.dueOn }) });
    refuseStandstill(goal);
    return { goalId: goal.id };
  });
}

/** Takes a goal out of the plan, before the supplier agrees. */
export function dropSupplierGoal(ctx: Context, input: ChangeSupplierGoalInput): Promise<WriteAnswer<GoalAnswer>> {
  return write(ctx, { rule: changeGoalRule, input: { drop: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { record: goal } = await holdUnder(tx, goalKind, changeGoalRule, input);
    tx.em.assign(goal, { state: 'DROPPED', droppedBy: ctx.principal.id, droppedAt: ctx.now });
    return { goalId: goal.id };
  });
}

function changesIn({ measure, unit, baseline, target }: Pick<UpdateSupplierGoalInput, 'measure' | 'unit' | 'baseline' | 'target'>): Partial<SupplierGoalRecord> {
  return {
    ...(measure !== undefined && { measure: requiredText(measure, ['input', 'measure'], 200) }),
    ...(unit !== undefined && { unit: requiredText(unit, ['input', 'unit'], 40) }),
    ...(baseline != null && { baseline: amountOf(baseline, ['input', 'baseline'], { isBelowZeroAllowed: true }) }),
    ...(target != null && { target: amountOf(target, ['input', 'target'], { isBelowZeroAllowed: true }) }),
  };
}

/** A goal that is met from the beginning is none. */
function refuseStandstill({ baseline, target }: SupplierGoalRecord): void {
  if (compareDecimals(baseline, target) === 0) throw new Refusal({ code: 'INVALID', message: developmentMessages.goalStaysPut, field: ['input', 'target'] });
}
