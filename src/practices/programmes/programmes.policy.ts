import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, Sight, SightRule } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { programmeMessages } from './programmes.messages.ts';

/** Who sees how practices stand, who acts on them, and what a partner is told. */

const mayRead = ({ permissions }: Principal): boolean => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');
const staffReads = (principal: Principal): boolean => principal.isStaff && mayRead(principal) && principal.permissions.has('TRUST_READ');

const isOwn = (row: Row, { partyId }: Principal): Sql => sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;
const toldNow = (row: Row): Sql => sql`exists (select from practice_telling t where t.workspace_id = ${row('workspace_id')} and t.relationship_id = ${row('relationship_id')} and t.taken_back_at is null)`;
const underTelling = (row: Row): Sql => sql`exists (select from practice_telling t where t.workspace_id = ${row('workspace_id')} and t.id = ${row('telling_id')} and t.taken_back_at is null)`;

function seen(name: string, description: string, toPartner: (row: Row, principal: Principal) => Sql): SightRule {
  const sees = (principal: Principal): Sight => (principal.isStaff ? staffReads(principal) : mayRead(principal) && ((row) => sql`(${toPartner(row, principal)} and ${isOwn(row, principal)})`));
  return { kind: 'see', name, description, sees };
}

export const seeProgramme = seen('practice.see', 'Staff who may read trust see all practices; a partner those of its own relationship, but for consensus, once it is told.', (row) => sql`${row('practice')} <> 'CONSENSUS' and ${toldNow(row)}`);
export const seeAssessment = seen('practice.see-assessment', 'Staff who may read trust see all assessments; a partner those written for it, as long as it is told.', (row) => sql`${row('audience')} = 'PARTNER' and ${underTelling(row)}`);
export const seeTelling = seen('practice.see-telling', 'Staff who may read trust see what partners are told, and were; a partner that it is told.', (row) => sql`${row('taken_back_at')} is null`);
export const seePracticeWork = seen('practice.see-work', 'Staff who may read trust see all targets, actions and reviews; a partner those told to it, as long as it is told of its practices.', (row) => sql`${row('is_told')} and ${toldNow(row)}`);
export const seeAsFirm: SightRule = { kind: 'see', name: 'practice.see-as-firm', description: 'Staff who may read trust.', sees: staffReads };

const people = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? programmeMessages.peopleOnly : null);
const firm = ({ isStaff }: Principal): Message | null => (isStaff ? null : programmeMessages.firmOnly);
const firmsPeople = (principal: Principal): Message | null => firm(principal) ?? people(principal);

export const adoptMaturityModelRule: ActRule = { kind: 'act', name: 'practice.adopt-model', description: 'Administrators set what makes each level of a practice.', permission: 'TRUST_MODEL_WRITE' };
export const assessPracticesRule: ActRule = { kind: 'act', name: 'practice.assess', description: 'Staff who deal with partners look at how the practices stand, towards partners and within departments; the platform does so every day.', permission: 'DEALING_WRITE', refuses: firm };
export const tellPracticesRule: ActRule = { kind: 'act', name: 'practice.tell', description: 'The firm’s people who may share with partners tell one how its practices stand, and take that back.', permission: 'SHARING_WRITE', refuses: firmsPeople };
export const setTargetRule: ActRule = { kind: 'act', name: 'practice.set-target', description: 'The firm’s people who deal with partners set targets.', permission: 'DEALING_WRITE', refuses: firmsPeople };
export const planActionRule: ActRule = { kind: 'act', name: 'practice.plan-action', description: 'The firm’s people who deal with partners plan actions, of either side’s people.', permission: 'DEALING_WRITE', refuses: firmsPeople };
export const reviewPracticeRule: ActRule = { kind: 'act', name: 'practice.review', description: 'The firm’s people who deal with partners record reviews.', permission: 'DEALING_WRITE', refuses: firmsPeople };

/** What rules about what is worked on look at. */
export interface WorkSubject {
  readonly state: string;
  readonly ownerSide?: Side;
}

const openOnly = ({ state }: WorkSubject): Message | null => (state === 'OPEN' ? null : programmeMessages.notOpen);

function onWork(name: string, description: string, who: (principal: Principal, subject: WorkSubject) => Message | null, when: (subject: WorkSubject) => Message | null = openOnly): ActRule<WorkSubject> {
  return { kind: 'act', name: `practice.${name}`, description, permission: 'DEALING_WRITE', refuses: (principal, subject) => who(principal, subject) ?? when(subject) };
}

export const withdrawTargetRule = onWork('withdraw-target', 'The firm’s people who deal with partners take targets back.', firmsPeople);
export const completeActionRule = onWork('complete-action', 'People of the side that owns an action say that it is done.', (principal, { ownerSide }) => people(principal) ?? (sideOf(principal) === ownerSide ? null : programmeMessages.otherSide));
export const cancelActionRule = onWork('cancel-action', 'The firm’s people who deal with partners give actions up.', firmsPeople);
export const commentReviewRule = onWork('comment-review', 'The partner’s people say once what they think of a review told to them.', (principal) => (principal.isStaff ? programmeMessages.partnerOnly : people(principal)),
  ({ state }) => (state === 'RECORDED' ? null : programmeMessages.commentedAlready));

export const programmeRules: readonly Rule[] = [
  seeProgramme, seeAssessment, seeTelling, seePracticeWork, seeAsFirm, adoptMaturityModelRule, assessPracticesRule, tellPracticesRule, setTargetRule, withdrawTargetRule, planActionRule, completeActionRule,
  cancelActionRule, reviewPracticeRule, commentReviewRule,
];
