import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { requireAlive } from '../../markets/change-relationship.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { planActions, reviewActions, versionActions } from './joint-plan.actions.ts';
import {
  JointPlanEntity, type JointPlanRecord, JointPlanReviewEntity, type JointPlanReviewRecord, JointPlanVersionEntity, type JointPlanVersionRecord,
} from './joint-plan.entity.ts';
import { jointPlanMessages } from './joint-plan.messages.ts';
import type { PlanRule, PlanSubject } from './joint-plans.policy.ts';

/** What acts on plans answer. Types, as the payloads' index asks. */
export type PlanAnswer = { readonly planId: string };
export type VersionAnswer = { readonly planId: string; readonly versionId: string };
export type ReviewAnswer = { readonly planId: string; readonly reviewId: string };

/** What races come to that only the database sees: whoever commits first decides, the other looks again. */
const changed: UserErrorFacts = { code: 'STALE_VERSION', message: jointPlanMessages.changedMeanwhile };
export const planConstraints = {
  joint_plan_course: changed, joint_plan_side: changed, joint_plan_version_course: changed, joint_plan_version_side: changed, joint_plan_review_course: changed, joint_plan_review_side: changed,
  joint_plan_figure_in_turn: changed, joint_plan_figure_actual_once: changed, joint_plan_figure_planned_once: changed, joint_plan_figure_fixed: changed, joint_plan_closed: changed,
  joint_plan_version_open_once: { code: 'DUPLICATE', message: jointPlanMessages.oneOpen },
  joint_plan_version_once: { code: 'DUPLICATE', message: jointPlanMessages.oneOpen },
} as const satisfies Record<string, UserErrorFacts>;

interface Change { readonly expectedVersion?: number | null }
interface Subject extends PlanSubject { readonly id: string; readonly version: number }

const planField = ['input', 'jointPlanId'];

/** Holds a plan of the asker's own relationship for an act that its state and the rule allow. */
export async function lockPlan(tx: Write, rule: PlanRule, input: Change & { readonly jointPlanId: string }): Promise<JointPlanRecord> {
  const plan = await holdPlan(tx, idOf('JointPlan', input.jointPlanId), planField);
  allow(tx, rule, plan, { type: 'JointPlan', actions: planActions, input });
  return plan;
}

export interface HeldVersion { readonly plan: JointPlanRecord; readonly version: JointPlanVersionRecord }

/** Holds a version, and first its plan, for an act that the version's state and the rule allow. */
export async function lockVersion(tx: Write, rule: PlanRule, input: Change & { readonly jointPlanVersionId: string }): Promise<HeldVersion> {
  const field = ['input', 'jointPlanVersionId'];
  const id = idOf('JointPlanVersion', input.jointPlanVersionId);
  const plan = await holdPlan(tx, await planOf(tx, JointPlanVersionEntity, id, field), field);
  const version = await lockVisible<JointPlanVersionRecord>(tx.em, JointPlanVersionEntity, tx.ctx, id, field);
  allow(tx, rule, version, { type: 'JointPlanVersion', actions: versionActions, input });
  requireOpen(plan);
  return { plan, version };
}

export interface HeldReview { readonly plan: JointPlanRecord; readonly review: JointPlanReviewRecord }

/** Holds a review, and first its plan, for an act that the review's state and the rule allow. */
export async function lockReview(tx: Write, rule: PlanRule, input: Change & { readonly jointPlanReviewId: string }): Promise<HeldReview> {
  const field = ['input', 'jointPlanReviewId'];
  const id = idOf('JointPlanReview', input.jointPlanReviewId);
  const plan = await holdPlan(tx, await planOf(tx, JointPlanReviewEntity, id, field), field);
  const review = await lockVisible<JointPlanReviewRecord>(tx.em, JointPlanReviewEntity, tx.ctx, id, field);
  allow(tx, rule, review, { type: 'JointPlanReview', actions: reviewActions, input });
  requireOpen(plan);
  return { plan, review };
}

/** Notes that something of a plan changed, so that whoever watches the plan hears of it. */
export function tellsOf({ record }: Write, { id, relationshipId }: JointPlanRecord): void {
  record({ subjectType: 'JointPlan', subjectId: id, ownerId: relationshipId, changes: {} });
}

/** The plan comes first: who closes it comes before the act or after it. Nothing is done in a relationship that has ended. */
async function holdPlan(tx: Write, id: string | null, field: readonly string[]): Promise<JointPlanRecord> {
  const plan = await lockVisible<JointPlanRecord>(tx.em, JointPlanEntity, tx.ctx, id, field);
  requireAlive(await findOwnRelationship(tx.em, tx.ctx, plan.relationshipId, field));
  return plan;
}

/** Which plan a record belongs to, without holding the record. */
async function planOf({ em, ctx }: Write, entity: object, id: string | null, field: readonly string[]): Promise<string> {
  const found = id === null ? null : await em.findOne<{ readonly workspaceId: string; readonly id: string; readonly planId: string }>(entity as never, { workspaceId: ctx.principal.workspaceId, id }, { disableIdentityMap: true });
  if (found === null) throw notFound(...field);
  return found.planId;
}

interface Allowed { readonly type: string; readonly actions: Readonly<Record<string, PlanRule>>; readonly input: Change }

function allow({ ctx }: Write, rule: PlanRule, subject: Subject, { type, actions, input }: Allowed): void {
  checkVersion(subject, type, input.expectedVersion);
  if (!rule.states.includes(subject.state)) {
    const allowedActions = Object.entries(actions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: jointPlanMessages.notNow, currentState: subject.state, allowedActions });
  }
  authorize(ctx, rule, subject);
}

function requireOpen({ state }: JointPlanRecord): void {
  if (state === 'CLOSED') throw new Refusal({ code: 'STATE_CONFLICT', message: jointPlanMessages.planClosed, currentState: state, allowedActions: [] });
}
