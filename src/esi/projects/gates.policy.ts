import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { esiMessages } from '../esi.messages.ts';
import { seeInside } from '../esi.policy.ts';
import { gateMessages } from './gate.messages.ts';
import type { EsiStage, EsiStatus, GateState } from './project.entity.ts';
import { people } from './projects.policy.ts';

/** Who sees what a gate asks, and who takes it through its reviews. */

export const seeCriterion: SightRule = {
  kind: 'see', name: 'esi.see-criterion', description: 'Staff see everything that a gate asks; a supplier what concerns suppliers, while the project is open to it.',
  sees: (principal) => {
    const sight = seeInside.sees(principal);
    return typeof sight === 'boolean' ? sight : (row) => sql`(${row('concerns_suppliers')} and ${row('removed_at')} is null and ${sight(row)})`;
  },
};

/** What rules about a gate look at. */
export interface GateSubject {
  readonly state: GateState;
  readonly stage: EsiStage;
  readonly projectStatus: EsiStatus;
  readonly projectStage?: EsiStage | null;
  readonly sponsorId: string;
  readonly reviewOpenedBy?: string | null;
  readonly deciderIds: readonly string[];
  /** Who has voted in the present review. */
  readonly voterIds: readonly string[];
}

type Refuses = (principal: Principal, subject: GateSubject) => Message | null;

/** Where a gate stands for each act; anywhere else it is refused as a conflict. */
export const gateStatesFor = {
  plan: ['PENDING', 'FAILED'], open: ['PENDING', 'FAILED'], review: ['IN_REVIEW'], assess: ['PENDING', 'IN_REVIEW', 'FAILED'],
} as const satisfies Record<string, readonly GateState[]>;

/** Which statuses of its project each act takes. */
export const projectStatusesFor = {
  plan: ['DRAFT', 'ACTIVE', 'ON_HOLD'], open: ['ACTIVE'], review: ['ACTIVE'], assess: ['DRAFT', 'ACTIVE', 'ON_HOLD'],
} as const satisfies Record<keyof typeof gateStatesFor, readonly EsiStatus[]>;

/** Whether a gate and its project stand where an act is done; a review also only at the stage that the project is in. */
export function isMoment(moment: keyof typeof gateStatesFor, { state, stage, projectStatus, projectStage }: GateSubject): boolean {
  const [states, statuses]: [readonly string[], readonly string[]] = [gateStatesFor[moment], projectStatusesFor[moment]];
  return states.includes(state) && statuses.includes(projectStatus) && (moment === 'plan' || moment === 'assess' || stage === projectStage);
}

function act(name: string, description: string, moment: keyof typeof gateStatesFor, refuses: Refuses): ActRule<GateSubject> {
  return {
    kind: 'act', name: `esi-gate.${name}`, description, permission: 'ESI_DECIDE',
    refuses: (principal, subject) => people(principal) ?? (isMoment(moment, subject) ? refuses(principal, subject) : esiMessages.notNow),
  };
}

const anybody: Refuses = () => null;
const isLast = ({ stage }: GateSubject) => stage === 'PRODUCTION';

/** One of those named; at the last gate neither the sponsor nor whoever opened its review. */
const decider: Refuses = ({ id }, subject) => {
  if (!subject.deciderIds.includes(id)) return gateMessages.notDecider;
  return isLast(subject) && (id === subject.sponsorId || id === subject.reviewOpenedBy) ? gateMessages.lastGateByOthers : null;
};

export const planGateRule = act('plan', 'The firm’s people plan a gate, and name who decides there.', 'plan', anybody);
export const openReviewRule = act('open-review', 'The firm’s people open the review of the gate that the project is at; of the last one somebody who does not decide there.', 'open',
  ({ id }, subject) => (isLast(subject) && subject.deciderIds.includes(id) ? gateMessages.lastGateByOthers : null));
export const voteRule = act('vote', 'Who is named votes, once in a review; at the last gate neither the sponsor nor whoever opened the review.', 'review',
  (principal, subject) => decider(principal, subject) ?? (subject.voterIds.includes(principal.id) ? gateMessages.votedAlready : null));
export const decideRule = act('decide', 'Who is named puts down what the votes come to; at the last gate neither the sponsor nor whoever opened the review.', 'review', decider);
export const withdrawReviewRule = act('withdraw-review', 'The firm’s people take a review back, with a reason.', 'review', anybody);

export const nameCriterionRule = act('name-criterion', 'The firm’s people say what a gate asks, while it is not reviewed.', 'plan', anybody);
export const assessCriterionRule = act('assess-criterion', 'The firm’s people say whether a criterion is met, until its gate is passed.', 'assess', anybody);

/** What rules about a condition look at. */
export interface ConditionSubject {
  readonly ownerId: string;
  readonly resolution?: string | null;
}

function conditionAct(name: string, description: string, refuses: (principal: Principal, subject: ConditionSubject) => Message | null): ActRule<ConditionSubject> {
  return {
    kind: 'act', name: `esi-gate-condition.${name}`, description, permission: 'ESI_DECIDE',
    refuses: (principal, subject) => people(principal) ?? (subject.resolution == null ? refuses(principal, subject) : gateMessages.conditionResolved),
  };
}

export const meetConditionRule = conditionAct('meet', 'The firm’s people say that a condition is met.', () => null);
export const waiveConditionRule = conditionAct('waive', 'The firm’s people waive a condition, with a reason; not the one whose it is to meet.',
  ({ id }, { ownerId }) => (id === ownerId ? gateMessages.waivedByOthers : null));
export const noteOverdueConditionsRule: ActRule = { kind: 'act', name: 'esi-gate-condition.note-overdue', description: 'The platform notes conditions as they become overdue.', permission: null };

export const gateRules: readonly Rule[] = [
  seeCriterion, planGateRule, openReviewRule, voteRule, decideRule, withdrawReviewRule, nameCriterionRule, assessCriterionRule, meetConditionRule, waiveConditionRule, noteOverdueConditionsRule,
];
