import { leadsIt } from '../../markets/internal/posts/posts.policy.ts';
import type { InDepartment } from '../../markets/internal/posts/posts.policy.ts';
import { postMessages } from '../../markets/internal/posts/posts.messages.ts';
import { seesOwnNetwork } from '../../markets/managers/managers.policy.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { peopleMessages } from './department-people.messages.ts';

/** Who sees what of a department's people, and who says it: the head, whoever keeps the firm's people, and each person of themselves. */

export const seeRole: SightRule = { kind: 'see', name: 'department.role.see', description: 'Staff who may read relationships see the roles of departments and who fills them; partners nothing.', sees: seesOwnNetwork };

export const seePersonal: SightRule = {
  kind: 'see', name: 'department.personal.see', description: 'What somebody is paid for, can, learns, and how they are appraised: they themselves, the head of their department, and who keeps the firm’s people. Nobody else.',
  sees: (principal) => seesOwnNetwork(principal) && principal.kind !== 'API_KEY' && (principal.permissions.has('MEMBER_WRITE') || ((row) => sql`(${row('person_id')} = ${principal.id}::uuid or exists (select from department_post p
    where p.workspace_id = ${row('workspace_id')} and p.relationship_id = ${row('relationship_id')} and p.person_id = ${principal.id}::uuid and p.is_head and p.state = 'HELD'))`)),
};

/** What rules about a department's people look at. */
export interface PeopleSubject extends Pick<InDepartment, 'leads'> {
  readonly state?: string;
  readonly personId?: string | null;
}

type Refuses = (principal: Principal, subject: PeopleSubject) => Message | null;

const standing = (...states: readonly string[]): Refuses => (_, { state }) => (state === undefined || states.includes(state) ? null : peopleMessages.notNow);
const byPerson: Refuses = ({ kind, id }, { personId }) => (kind === 'API_KEY' ? postMessages.peopleOnly : personId === id ? null : peopleMessages.personOnly);
const byEither: Refuses = (principal, subject) => (byPerson(principal, subject) === null || leadsIt(principal, subject) === null ? null : peopleMessages.personOrHead);
const ofOthers: Refuses = ({ id }, { personId }) => (personId === id ? peopleMessages.notOneself : null);

function rule(name: string, description: string, ...refusals: readonly Refuses[]): ActRule<PeopleSubject> {
  const refuses: Refuses = (principal, subject) => refusals.reduce<Message | null>((found, refusal) => found ?? refusal(principal, subject), null);
  return { kind: 'act', name: `department.${name}`, description, permission: 'DEALING_WRITE', refuses };
}

export const defineRoleRule = rule('role.define', 'A department’s head says what there is to do in relationships, and what it takes.', leadsIt);
export const fillRoleRule = rule('role.fill', 'A department’s head says who fills a role.', leadsIt, standing('OPEN', 'FILLED'));
export const closeRoleRule = rule('role.close', 'A department’s head gives a role up.', leadsIt, standing('OPEN', 'FILLED'));
export const recordSkillRule = rule('skill.record', 'A department’s head records what its people can.', leadsIt);
export const setGoalRule = rule('goal.set', 'A department’s head sets what its people’s variable pay hangs on.', leadsIt);
export const agreeToGoalRule = rule('goal.agree', 'Whose goal it is agrees to it.', byPerson, standing('SET'));
export const withdrawGoalRule = rule('goal.withdraw', 'A department’s head takes a goal back.', leadsIt, standing('SET', 'AGREED'));
export const agreeTrainingRule = rule('training.agree', 'A department’s head records what somebody is to learn.', leadsIt);
export const completeTrainingRule = rule('training.complete', 'Who learned says that it is done, or the head.', byEither, standing('AGREED'));
export const cancelTrainingRule = rule('training.cancel', 'A department’s head gives a training up.', leadsIt, standing('AGREED'));
export const planAppraisalRule = rule('appraisal.plan', 'A department’s head says when somebody’s appraisal is due.', leadsIt);
export const holdAppraisalRule = rule('appraisal.hold', 'A department’s head records an appraisal; nobody appraises themselves.', leadsIt, ofOthers, standing('DUE'));
export const commentAppraisalRule = rule('appraisal.comment', 'Who was appraised says once what they think of it.', byPerson, standing('HELD'));
export const cancelAppraisalRule = rule('appraisal.cancel', 'A department’s head calls an appraisal off.', leadsIt, standing('DUE'));

export const departmentPeopleRules: readonly Rule[] = [
  seeRole, seePersonal, defineRoleRule, fillRoleRule, closeRoleRule, recordSkillRule, setGoalRule, agreeToGoalRule, withdrawGoalRule, agreeTrainingRule, completeTrainingRule, cancelTrainingRule,
  planAppraisalRule, holdAppraisalRule, commentAppraisalRule, cancelAppraisalRule,
];
