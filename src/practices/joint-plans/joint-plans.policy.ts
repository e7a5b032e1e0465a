import { otherSide, type Side } from '../../domain/sides.ts';
import { hidesHistory } from '../../platform/hidden-history.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { agreementFor, type SharingDirection } from '../../platform/sharing.ts';
import { sql } from '../../platform/sql.ts';
import { seenByBothSides, sideOf } from '../../trust/sides.ts';
import { jointPlanMessages } from './joint-plan.messages.ts';

/** Who sees joint business plans, whose act each step is, and how far one side's figures are told the other. */

export const seeJointPlan: SightRule = seenByBothSides('joint-plan.see', 'Staff see all joint business plans with their versions and reviews; a partner those of its own relationships. Figures have an agreement of their own.');

/** From the other side to the asker. */
export function directionTo({ isStaff }: Pick<Principal, 'isStaff'>): SharingDirection {
  return isStaff ? 'PARTNER_TO_FOCAL' : 'FOCAL_TO_PARTNER';
}

const otherSideTells = (principal: Principal) => (row: Row) => agreementFor(principal, { category: 'COST', direction: directionTo(principal), least: 'AGGREGATED', relationship: row('relationship_id') });

export const seeJointQuarters: SightRule = {
  kind: 'see', name: 'joint-plan.quarters.see', description: 'Each side sees its own figures; of the other’s bands from AGGREGATED on, and everything under ALL, by the sharing agreement on COST.',
  sees: () => true,
  under: otherSideTells,
};

// What a partner has entered, and that it has, no log of the firm's tells.
hidesHistory({ entityName: 'JointPlanFigure', table: 'joint_plan_figure', isTold: (row) => sql`${row('side')} = 'FOCAL'` });

/** What rules about a plan, a version or a review look at. */
export interface PlanSubject {
  readonly state: string;
  readonly draftedBySide?: Side;
  readonly proposedBySide?: Side | null;
  readonly preparedBySide?: Side | null;
  readonly focalSignedAt?: unknown;
  readonly partnerSignedAt?: unknown;
}

/** An act, with the states in which it is done. */
export interface PlanRule extends ActRule<PlanSubject> {
  readonly states: readonly string[];
}

type Who = (principal: Principal, subject: PlanSubject) => Message | null;
const people: Who = ({ kind }) => (kind === 'API_KEY' ? jointPlanMessages.peopleOnly : null);
const anyone: Who = () => null;
const against = (side: Side | null | undefined, principal: Principal) => (side == null || otherSide(side) === sideOf(principal) ? null : jointPlanMessages.otherSideAnswers);

function act(name: string, description: string, { states, who, permission = 'DEALING_WRITE' }: { states: readonly string[]; who: Who; permission?: 'DEALING_WRITE' | 'SHARING_WRITE' }): PlanRule {
  return { kind: 'act', name: `joint-plan.${name}`, description, permission, states, refuses: (principal, subject) => who(principal, subject) ?? (states.includes(subject.state) ? null : jointPlanMessages.notNow) };
}

const living = ['DRAFT', 'PROPOSED', 'AGREED', 'RUNNING'];

export const draftPlanRule: ActRule = { kind: 'act', name: 'joint-plan.draft', description: 'Who deals with the other side drafts plans, in relationships that live.', permission: 'DEALING_WRITE' };
export const amendPlanRule = act('amend', 'Either side drafts another version of a plan that is not closed.', { states: living, who: anyone });
export const closePlanRule = act('close', 'Who may agree for a side closes a plan, with a reason.', { states: living, who: people, permission: 'SHARING_WRITE' });
export const enterFiguresRule = act('enter-figures', 'Each side enters its own figures, until the plan is closed.', { states: living, who: anyone });

export const updateVersionRule = act('version.update', 'Either side changes what is drafted.', { states: ['DRAFT'], who: anyone });
export const proposeVersionRule = act('version.propose', 'People of either side put a draft forward.', { states: ['DRAFT'], who: people });
export const signVersionRule = act('version.sign', 'Who may agree for a side signs for it, once.', {
  states: ['PROPOSED'], permission: 'SHARING_WRITE',
  who: (principal, subject) => people(principal, subject) ?? ((principal.isStaff ? subject.focalSignedAt : subject.partnerSignedAt) == null ? null : jointPlanMessages.signedAlready),
});
export const declineVersionRule = act('version.decline', 'Who may agree for the side that did not put it forward declines it, with a reason.', {
  states: ['PROPOSED'], permission: 'SHARING_WRITE', who: (principal, subject) => people(principal, subject) ?? against(subject.proposedBySide, principal),
});
export const withdrawVersionRule = act('version.withdraw', 'The side that put it forward, or drafted it, takes it back before both have signed.', {
  states: ['DRAFT', 'PROPOSED'], who: (principal, { proposedBySide, draftedBySide }) => ((proposedBySide ?? draftedBySide ?? sideOf(principal)) === sideOf(principal) ? null : jointPlanMessages.authorWithdraws),
});

export const prepareReviewRule = act('review.prepare', 'People of either side say what they find of a quarter that is over.', { states: ['DUE'], who: people });
export const answerReviewRule = act('review.answer', 'People of the side that did not prepare it answer.', { states: ['PREPARED'], who: (principal, subject) => people(principal, subject) ?? against(subject.preparedBySide, principal) });
export const followPlansRule: ActRule = { kind: 'act', name: 'joint-plan.follow', description: 'The platform begins plans, lays out their reviews and notes those that are overdue.', permission: null };

export const jointPlanRules: readonly Rule[] = [
  seeJointPlan, seeJointQuarters, draftPlanRule, amendPlanRule, closePlanRule, enterFiguresRule, updateVersionRule, proposeVersionRule, signVersionRule, declineVersionRule, withdrawVersionRule,
  prepareReviewRule, answerReviewRule, followPlansRule,
];
