import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { type ActRule, can } from '../../platform/rules.ts';
import { authorize, checkVersion, findVisible, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { WorkActionEntity, type WorkActionRecord } from './work-action.entity.ts';
import { workActionActions, workPlanActions } from './work-plan.actions.ts';
import { WorkObjectiveEntity, type WorkObjectiveRecord, WorkPlanEntity, type WorkPlanRecord, type WorkPlanState } from './work-plan.entity.ts';
import { workPlanMessages } from './work-plans.messages.ts';
import type { WorkActionSubject, WorkPlanSubject } from './work-plans.policy.ts';

/** What acts on plans, objectives and actions answer. Types, as the payloads' index asks. */
export type WorkPlanAnswer = { readonly workPlanId: string };
export type WorkObjectiveAnswer = { readonly workPlanId: string; readonly workObjectiveId: string };
export type WorkActionAnswer = { readonly workPlanId: string; readonly workActionId: string };

/** What races come to that only the database sees. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: workPlanMessages.changedMeanwhile };
export const workPlanConstraints = {
  work_plan_course: changed, work_objective_course: changed, work_action_course: changed, work_objective_place_once: changed,
  work_plan_stands_under: { code: 'INVALID', message: workPlanMessages.wrongParent, field: ['input', 'parentId'] },
} as const satisfies Record<string, UserErrorFacts>;

/** A plan that is held, with the relationship that it is about; null for the whole firm. Whoever acts on a part of it holds the plan, too. */
export interface HeldPlan {
  readonly plan: WorkPlanRecord;
  readonly relationship: RelationshipRecord | null;
}

/** Holds a plan for an act that its state and the rule allow. */
export async function holdPlan(tx: Write, rule: ActRule<WorkPlanSubject>, states: readonly WorkPlanState[], input: { readonly workPlanId: string; readonly expectedVersion?: number | null }): Promise<HeldPlan> {
  const held = await hold(tx, idOf('WorkPlan', input.workPlanId), ['input', 'workPlanId']);
  checkVersion(held.plan, 'WorkPlan', input.expectedVersion);
  requirePlanState(tx, held, states);
  authorize(tx.ctx, rule, subjectOfPlan(held));
  return held;
}

/** Holds an objective's plan, and the objective in it. */
export async function holdObjective(tx: Write, rule: ActRule<WorkPlanSubject>, states: readonly WorkPlanState[], input: { readonly workObjectiveId: string; readonly expectedVersion?: number | null }): Promise<HeldPlan & { readonly objective: WorkObjectiveRecord }> {
  const path = ['input', 'workObjectiveId'];
  const { held, part: objective } = await holdPart<WorkObjectiveRecord>(tx, WorkObjectiveEntity, idOf('WorkObjective', input.workObjectiveId), path);
  checkVersion(objective, 'WorkObjective', input.expectedVersion);
  requirePlanState(tx, held, states);
  if (objective.state === 'DROPPED') throw new Refusal({ code: 'STATE_CONFLICT', message: workPlanMessages.droppedAlready, currentState: objective.state, allowedActions: [], field: path });
  authorize(tx.ctx, rule, subjectOfPlan(held));
  return { ...held, objective };
}

/** Holds an action's plan, and the action in it. */
export async function holdAction(tx: Write, rule: ActRule<WorkActionSubject>, states: readonly WorkPlanState[], input: { readonly workActionId: string; readonly expectedVersion?: number | null }): Promise<HeldPlan & { readonly action: WorkActionRecord }> {
  const { held, part: action } = await holdPart<WorkActionRecord>(tx, WorkActionEntity, idOf('WorkAction', input.workActionId), ['input', 'workActionId']);
  checkVersion(action, 'WorkAction', input.expectedVersion);
  const subject: WorkActionSubject = { state: action.state, ownerId: action.ownerId, planState: held.plan.state, planOwnerId: held.plan.ownerId, managerId: held.relationship?.managerId ?? null };
  if (action.state !== 'OPEN' || !states.includes(held.plan.state)) {
    const currentState = action.state === 'OPEN' ? held.plan.state : action.state;
    throw new Refusal({ code: 'STATE_CONFLICT', message: workPlanMessages.actionNotNow, currentState, allowedActions: allowed(tx, workActionActions, subject) });
  }
  authorize(tx.ctx, rule, subject);
  return { ...held, action };
}

/** What the rules look at. */
export const subjectOfPlan = ({ plan, relationship }: HeldPlan): WorkPlanSubject => ({ state: plan.state, ownerId: plan.ownerId, submittedBy: plan.submittedBy ?? null, managerId: relationship?.managerId ?? null });

function requirePlanState(tx: Write, held: HeldPlan, states: readonly WorkPlanState[]): void {
  if (states.includes(held.plan.state)) return;
  throw new Refusal({ code: 'STATE_CONFLICT', message: workPlanMessages.notNow, currentState: held.plan.state, allowedActions: allowed(tx, workPlanActions, subjectOfPlan(held)) });
}

function allowed<Subject>({ ctx }: Write, rules: Readonly<Record<string, ActRule<Subject>>>, subject: Subject): string[] {
  return Object.entries(rules).filter(([, rule]) => can(ctx.principal, rule, subject).isAllowed).map(([name]) => name);
}

async function hold({ em, ctx }: Write, id: string | null, path: readonly string[]): Promise<HeldPlan> {
  // It is the firm's own: for a partner there is none.
  if (!ctx.principal.isStaff) throw notFound(...path);
  const plan = await lockVisible<WorkPlanRecord>(em, WorkPlanEntity, ctx, id, path);
  return { plan, relationship: plan.relationshipId == null ? null : await findVisible<RelationshipRecord>(em, RelationshipEntity, ctx, plan.relationshipId, path) };
}

/** First the plan, then its part: two acts on one plan never wait for each other. */
async function holdPart<Part extends { readonly id: string; readonly planId: string }>(tx: Write, entity: { readonly name: unknown; readonly '~entity'?: Part }, id: string | null, path: readonly string[]) {
  const { em, ctx } = tx;
  if (!ctx.principal.isStaff) throw notFound(...path);
  // Read without keeping it: it is read again when its plan is held.
  const found = id === null ? null : await em.findOne<Part>(entity as never, { workspaceId: ctx.principal.workspaceId, id } as never, { disableIdentityMap: true });
  if (found === null) throw notFound(...path);
  const held = await hold(tx, found.planId, path);
  return { held, part: await lockVisible<Part>(em, entity, ctx, id, path) };
}
