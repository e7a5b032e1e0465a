import type { Message } from '../../platform/messages.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { staffMessages } from '../staff/staff.messages.ts';
import type { WorkActionState } from './work-action.entity.ts';
import type { WorkPlanState } from './work-plan.entity.ts';
import { workPlanMessages } from './work-plans.messages.ts';

/** Who sees what the firm plans for itself, who writes and approves it, and who says what is done. */

export const seeWorkPlan: SightRule = {
  kind: 'see', name: 'work-plan.see', description: 'Only the firm’s own people: a partner learns nothing of what is planned about it.',
  sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

/** What rules about a plan look at. */
export interface WorkPlanSubject {
  readonly state: WorkPlanState;
  readonly ownerId: string;
  /** Of the relationship; null where there is none. */
  readonly managerId?: string | null;
  readonly submittedBy?: string | null;
}

/** What rules about an action look at. */
export interface WorkActionSubject {
  readonly state: WorkActionState;
  readonly ownerId: string;
  readonly planState: WorkPlanState;
  readonly planOwnerId: string;
  readonly managerId?: string | null;
}

const named = (name: string, description: string, permission: Permission) => ({ kind: 'act', name: `work-plan.${name}`, description, permission }) as const;

/** Who manages the relationship plans for it; for the whole firm anybody does who may write relationships. */
export const draftPlanRule: ActRule<{ readonly managerId?: string | null }> = {
  ...named('draft', 'The relationship’s manager drafts a plan; for the whole firm any manager does.', 'RELATIONSHIP_WRITE'),
  refuses: ({ kind, id, permissions }, { managerId }) => (kind === 'API_KEY' ? staffMessages.peopleOnly : managerId == null || managerId === id || permissions.has('RELATIONSHIP_APPROVE') ? null : workPlanMessages.managerOnly),
};

export const revisePlanRule = byOwner('revise', 'Who answers for a plan writes it anew, with its objectives, while it is drafted.', ['DRAFT']);
export const submitPlanRule = byOwner('submit', 'Who answers for a plan puts it forward for approval.', ['DRAFT']);
export const withdrawPlanRule = byOwner('withdraw', 'Who answers for a plan gives it up before it is in force.', ['DRAFT', 'SUBMITTED']);
export const closePlanRule = byOwner('close', 'Who answers for a plan in force closes it with its result.', ['IN_FORCE']);
export const handOverPlanRule = byOwner('hand-over', 'Who answers for a plan hands it to somebody else.', ['DRAFT', 'IN_FORCE']);
export const reviewPlanRule = byOwner('review', 'Who answers for a plan in force records what was found when people looked at it.', ['IN_FORCE']);
export const planActionRule = byOwner('plan-action', 'Who answers for a plan says what is to be done for it.', ['DRAFT', 'IN_FORCE']);

export const approvePlanRule = bySecond('approve', 'Who approves for the firm puts a plan into force that somebody else has submitted and answers for.');
export const returnPlanRule = bySecond('return', 'Who approves for the firm gives a submitted plan back, with a reason.');

export const replanActionRule: ActRule<WorkActionSubject> = {
  ...named('replan-action', 'Who answers for the plan changes what is to be done, by whom and until when.', 'RELATIONSHIP_WRITE'),
  refuses: (principal, subject) => answersFor(principal, { ownerId: subject.planOwnerId, managerId: subject.managerId ?? null }) ?? actionNow(subject, ['DRAFT', 'IN_FORCE']),
};
export const cancelActionRule: ActRule<WorkActionSubject> = { ...replanActionRule, name: 'work-plan.cancel-action', description: 'Who answers for the plan gives an action up, with a reason.' };
export const reportActionRule: ActRule<WorkActionSubject> = {
  ...named('report-action', 'Who sees to an action of a plan in force says how much of it is done and what it has taken; or who answers for the plan does.', 'DEALING_WRITE'),
  refuses: (principal, subject) => seesTo(principal, subject) ?? actionNow(subject, ['IN_FORCE']),
};
export const noteOverdueRule: ActRule = { kind: 'act', name: 'work-plan.note-overdue', description: 'The platform notes actions whose day is over, and plans whose time is.', permission: null };

export const workPlanRules: readonly Rule[] = [
  seeWorkPlan, draftPlanRule, revisePlanRule, submitPlanRule, withdrawPlanRule, closePlanRule, handOverPlanRule, reviewPlanRule, planActionRule, approvePlanRule, returnPlanRule,
  replanActionRule, cancelActionRule, reportActionRule, noteOverdueRule,
];

function byOwner(name: string, description: string, states: readonly WorkPlanState[]): ActRule<WorkPlanSubject> {
  return { ...named(name, description, 'RELATIONSHIP_WRITE'), refuses: (principal, subject) => answersFor(principal, subject) ?? (states.includes(subject.state) ? null : workPlanMessages.notNow) };
}

/** Four eyes: approval is somebody else's than the submitter's and the owner's. */
function bySecond(name: string, description: string): ActRule<WorkPlanSubject> {
  return {
    ...named(name, description, 'RELATIONSHIP_APPROVE'),
    refuses: ({ kind, id }, { state, ownerId, submittedBy }) => (kind === 'API_KEY' ? staffMessages.peopleOnly : state !== 'SUBMITTED' ? workPlanMessages.notNow : id === ownerId || id === submittedBy ? workPlanMessages.fourEyes : null),
  };
}

/** The owner, who manages the relationship now, or who approves for the firm. */
function answersFor({ kind, id, permissions }: Principal, { ownerId, managerId }: Pick<WorkPlanSubject, 'ownerId' | 'managerId'>): Message | null {
  if (kind === 'API_KEY') return staffMessages.peopleOnly;
  return id === ownerId || id === managerId || permissions.has('RELATIONSHIP_APPROVE') ? null : workPlanMessages.ownerOnly;
}

function seesTo(principal: Principal, { ownerId, planOwnerId, managerId }: WorkActionSubject): Message | null {
  const isPlans = answersFor(principal, { ownerId: planOwnerId, managerId: managerId ?? null }) === null;
  return isPlans || (principal.kind === 'USER' && principal.id === ownerId) ? null : workPlanMessages.actionOwnerOnly;
}

function actionNow({ state, planState }: WorkActionSubject, states: readonly WorkPlanState[]): Message | null {
  return state === 'OPEN' && states.includes(planState) ? null : workPlanMessages.actionNotNow;
}
