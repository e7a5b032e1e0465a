import type { EntityManager } from '@mikro-orm/postgresql';
import type { Amount } from '../../seeds/values.ts';
import type { WorkActionFacts, WorkObjectiveFacts, WorkPlanFacts } from '../../seeds/work-plan-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { WorkActionEntity } from '../work/work-plans/work-action.entity.ts';
import { WorkObjectiveEntity, WorkPlanEntity, WorkReviewEntity } from '../work/work-plans/work-plan.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

interface OfPlan {
  readonly workspaceId: string;
  readonly planId: string;
}

/** Lays out what the firm plans, and how far it has come. */
export async function seedWorkPlans(layer: Layer): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const plans = layer.world.workPlans ?? [];
  // Long-term plans stand before those under them.
  for (const isUnder of [false, true]) {
    for (const plan of plans.filter(({ under }) => (under !== undefined) === isUnder)) addPlan(layer, plan);
    await em.flush();
  }
  const each = (add: (plan: WorkPlanFacts, of: OfPlan) => void) => {
    for (const plan of plans) add(plan, { workspaceId, planId: idOf('work-plan', plan.key) });
    return em.flush();
  };
  await each((plan, of) => plan.objectives.forEach((objective, index) => addObjective(layer, { ...of, plan }, objective, index + 1)));
  await each((plan, of) => {
    for (const { key, actions = [] } of plan.objectives) for (const action of actions) addAction(layer, { ...of, plan, objectiveId: idOf('work-objective', key) }, action);
    for (const { key, on, finding, nextOn } of plan.reviews ?? []) {
      em.create(WorkReviewEntity, { ...of, id: idOf('work-review', key), heldOn: dayIn(on), finding, nextDueOn: nextOn === undefined ? null : dayIn(nextOn), reviewedBy: idOf('user', plan.by), reviewedAt: momentIn(on) } as never);
    }
  });
}

function addPlan({ em, workspaceId, idOf }: Layer, { key, relationship, under, horizon, title, aim, from, to, by, draftedOn, submittedOn, approved, closed }: WorkPlanFacts): void {
  const user = idOf('user', by);
  em.create(WorkPlanEntity, {
    workspaceId, id: idOf('work-plan', key), relationshipId: relationship === undefined ? null : idOf('relationship', relationship), parentId: under === undefined ? null : idOf('work-plan', under),
    horizon, title, aim, startsOn: dayIn(from), endsOn: dayIn(to), ownerId: user, draftedBy: user, draftedAt: momentIn(draftedOn),
    state: closed !== undefined ? 'CLOSED' : approved !== undefined ? 'IN_FORCE' : submittedOn === undefined ? 'DRAFT' : 'SUBMITTED',
    ...(submittedOn !== undefined && { submittedBy: user, submittedAt: momentIn(submittedOn) }), ...(approved !== undefined && { approvedBy: idOf('user', approved.by), approvedAt: momentIn(approved.on) }),
    ...(closed !== undefined && { closedBy: user, closedAt: momentIn(closed.on), result: closed.result, closingNote: closed.note }),
  } as never);
}

function addObjective({ em, idOf }: Layer, { plan, ...of }: OfPlan & { readonly plan: WorkPlanFacts }, { key, title, strategy, weight, driver, practice, target }: WorkObjectiveFacts, place: number): void {
  em.create(WorkObjectiveEntity, {
    ...of, id: idOf('work-objective', key), place, title, strategy: strategy ?? null, weight: weight ?? 1, driver: driver ?? null, practice: practice ?? null, state: 'AIMED', setBy: idOf('user', plan.by), setAt: momentIn(plan.draftedOn),
    indicator: target?.indicator ?? null, comparison: target?.comparison ?? null, value: target?.value ?? null, baseValue: target?.base ?? null,
  } as never);
}

function addAction({ em, idOf }: Layer, { plan, ...of }: OfPlan & { readonly plan: WorkPlanFacts; readonly objectiveId: string }, { key, what, by, from, to, weight, personDays, money, reported, cancelled }: WorkActionFacts): void {
  const isDone = reported?.share === 1;
  const ended = isDone ? { state: 'DONE', endedBy: idOf('user', by), endedAt: momentIn(reported.on) }
    : cancelled === undefined ? { state: 'OPEN' } : { state: 'CANCELLED', endedBy: idOf('user', plan.by), endedAt: momentIn(cancelled.on), endNote: cancelled.reason };
  em.create(WorkActionEntity, {
    ...of, id: idOf('work-action', key), what, ownerId: idOf('user', by), startsOn: dayIn(from), dueOn: dayIn(to), weight: weight ?? 1, plannedBy: idOf('user', plan.by), plannedAt: momentIn(plan.draftedOn),
    plannedPersonDays: personDays ?? null, ...amountOf('planned', money), ...ended,
    ...(reported !== undefined && { shareDone: reported.share, usedPersonDays: reported.personDays ?? null, ...amountOf('used', reported.money), reportNote: reported.note ?? null, reportedBy: idOf('user', by), reportedAt: momentIn(reported.on) }),
  } as never);
}

function amountOf(kind: 'planned' | 'used', money: Amount | undefined) {
  if (money === undefined) return {};
  return { [`${kind}AmountMinor`]: String(toMinorUnits(String(money[0]), money[1])), [`${kind}Currency`]: money[1] };
}
