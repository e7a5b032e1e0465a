import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import { comparisonOf } from '../../domain/practices/maturity-model.ts';
import { isInternal } from '../../domain/practices/practices.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type HeldPlan, holdObjective, holdPlan, type WorkObjectiveAnswer, workPlanConstraints as constraints } from './hold-plan.ts';
import { requireAmount, requireWeight } from './amounts.ts';
import { assignOrNote } from '../staff/assign-or-note.ts';
import { WorkActionEntity, type WorkActionRecord } from './work-action.entity.ts';
import { WorkObjectiveEntity, type WorkObjectiveRecord } from './work-plan.entity.ts';
import type { AddWorkObjectiveInput, ChangeWorkObjectiveInput, DropWorkObjectiveInput, WorkObjectiveInput } from './work-plan.input.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import { revisePlanRule as rule } from './work-plans.policy.ts';

const mostObjectives = 50;

/** Says what a drafted plan is to reach. */
export function addWorkObjective(ctx: Context, input: AddWorkObjectiveInput): Promise<WriteAnswer<WorkObjectiveAnswer>> {
  return write(ctx, { rule, input: { addObjective: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdPlan(tx, rule, ['DRAFT'], input);
    const { plan } = held;
    const places = (await tx.em.find<WorkObjectiveRecord>(WorkObjectiveEntity, { workspaceId: plan.workspaceId, planId: plan.id })).map(({ place }) => place);
    if (places.length >= mostObjectives) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: workPlanMessages.tooMany, values: { limit: mostObjectives } });
    const objective = tx.em.create(WorkObjectiveEntity, {
      workspaceId: plan.workspaceId, id: newId(), planId: plan.id, place: Math.max(0, ...places) + 1, ...await wordsOf(tx, held, input.objective), state: 'AIMED', setBy: ctx.principal.id, setAt: ctx.now,
    } as WorkObjectiveRecord);
    return { workPlanId: plan.id, workObjectiveId: objective.id };
  });
}

/** Writes an objective anew, whole, while its plan is drafted. */
export function changeWorkObjective(ctx: Context, input: ChangeWorkObjectiveInput): Promise<WriteAnswer<WorkObjectiveAnswer>> {
  return write(ctx, { rule, input: { changeObjective: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const held = await holdObjective(tx, rule, ['DRAFT'], input);
    const { plan, objective } = held;
    assignOrNote(tx, { subjectType: 'WorkObjective', ownerId: plan.id }, objective, await wordsOf(tx, held, input.objective));
    return { workPlanId: plan.id, workObjectiveId: objective.id };
  });
}

/** Leaves an objective out of a drafted plan, with what was to be done for it. */
export function dropWorkObjective(ctx: Context, input: DropWorkObjectiveInput): Promise<WriteAnswer<WorkObjectiveAnswer>> {
  return write(ctx, { rule, input: { dropObjective: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const dropReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const { plan, objective } = await holdObjective(tx, rule, ['DRAFT'], input);
    const by = ctx.principal.id;
    const open = await tx.em.find<WorkActionRecord>(WorkActionEntity, { workspaceId: plan.workspaceId, objectiveId: objective.id, state: 'OPEN' });
    for (const action of open) tx.em.assign(action, { state: 'CANCELLED', endedBy: by, endedAt: ctx.now, endNote: dropReason });
    tx.em.assign(objective, { state: 'DROPPED', droppedBy: by, droppedAt: ctx.now, dropReason });
    return { workPlanId: plan.id, workObjectiveId: objective.id };
  });
}

type Words = Pick<WorkObjectiveRecord, 'title' | 'strategy' | 'weight' | 'driver' | 'practice' | 'indicator' | 'comparison' | 'value' | 'baseValue'>;

async function wordsOf(tx: Write, held: HeldPlan, input: WorkObjectiveInput): Promise<Words> {
  const path = ['input', 'objective'];
  requireTie(held, input, path);
  const { title, strategy, weight, driver, practice, target } = input;
  return {
    title: requiredText(title, [...path, 'title'], 500), strategy: textOf(strategy, [...path, 'strategy'], { max: 4_000 }), weight: requireWeight(weight, [...path, 'weight']),
    driver: driver ?? null, practice: practice ?? null, indicator: target?.indicator ?? null, comparison: target?.comparison ?? null,
    value: target == null ? null : requireAmount(target.value, 1e9, [...path, 'target', 'value']), baseValue: target == null ? null : await presentValue(tx, held, target.indicator),
  };
}

function requireTie({ relationship }: HeldPlan, { driver, practice, target }: WorkObjectiveInput, path: readonly string[]): void {
  const refuse = (message: (typeof workPlanMessages)[keyof typeof workPlanMessages], ...field: string[]) => new Refusal({ code: 'INVALID', message, field: [...path, ...field] });
  if ((driver == null) === (practice == null)) throw refuse(workPlanMessages.oneTie, 'driver');
  if (practice != null && relationship !== null && (relationship.market === 'INTERNAL') !== isInternal(practice)) throw refuse(workPlanMessages.practiceOutside, 'practice');
  if (target == null) return;
  if (practice == null) throw refuse(workPlanMessages.wholeTarget, 'target');
  if (indicators[target.indicator].practice !== practice) throw refuse(workPlanMessages.otherPractice, 'target', 'indicator');
  if (target.comparison !== comparisonOf(target.indicator)) throw refuse(workPlanMessages.wrongDirection, 'target', 'comparison');
  const most = indicators[target.indicator].unit === 'SHARE' ? 1 : indicators[target.indicator].unit === 'SCORE' ? 100 : 1e9;
  requireAmount(target.value, most, [...path, 'target', 'value']);
}

/** What the indicator was when it was last measured; null where it is not known, and for the whole firm. */
async function presentValue({ em }: Write, { plan, relationship }: HeldPlan, indicator: Indicator): Promise<number | null> {
  if (relationship === null) return null;
  const [row] = await em.execute<{ value: number | null }[]>(
    `select (m ->> 'value')::double precision as value from practice_standing s cross join jsonb_array_elements(s.measures) m
     where s.workspace_id = ? and s.relationship_id = ? and s.audience = 'FIRM' and m ->> 'indicator' = ?`, [plan.workspaceId, relationship.id, indicator]);
  return row?.value ?? null;
}
