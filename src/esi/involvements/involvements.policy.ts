import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { every } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { isOpen, seeInvolvement } from '../esi.policy.ts';
import type { ConfidentialityState, InvolvementState } from './involvement.entity.ts';
import { involvementMessages } from './involvement.messages.ts';

/** Who takes a supplier's part in a project, and what both sign, through their states; and what of a part is told only while the project is open. */

export const seeOpenPart: SightRule = {
  kind: 'see', name: 'esi.see-open-part', description: 'Staff see it of every part; a supplier of its own, while the project is open to it.',
  sees: (principal) => {
    const sight = seeInvolvement.sees(principal);
    return typeof sight === 'boolean' ? sight : (row: Row) => every([sight(row), isOpen('project_id')(row)]);
  },
};

/** What rules about a part look at. */
export interface InvolvementSubject {
  readonly state: InvolvementState;
}

const living = ['NOMINATED', 'ASSESSED', 'INVITED', 'ACCEPTED', 'NDA_PENDING', 'ACTIVE'] as const satisfies readonly InvolvementState[];

/** Where a part stands for each act; anywhere else it is refused as a conflict. */
export const statesFor = {
  update: ['NOMINATED', 'ASSESSED'], specify: living, invite: ['ASSESSED'], inviteAgain: ['DECLINED', 'LAPSED', 'COMPLETED', 'WITHDRAWN', 'REMOVED'],
  answer: ['INVITED'], complete: ['ACTIVE'], end: living, withdraw: ['ACCEPTED', 'NDA_PENDING', 'ACTIVE'], remove: living, showName: ['INVITED', 'ACCEPTED', 'NDA_PENDING', 'ACTIVE'],
} as const satisfies Record<string, readonly InvolvementState[]>;

type Refuses = (principal: Principal) => Message | null;
const firm: Refuses = ({ isStaff }) => (isStaff ? null : involvementMessages.firmOnly);
const people: Refuses = ({ kind }) => (kind === 'API_KEY' ? involvementMessages.peopleOnly : null);
const firmsPeople: Refuses = (principal) => firm(principal) ?? people(principal);
const suppliersPeople: Refuses = (principal) => (principal.isStaff ? involvementMessages.supplierOnly : people(principal));

/** What binds a side takes the right to sign for it. */
const binding: ReadonlySet<string> = new Set(['answer', 'withdraw', 'remove', 'show-name', 'sign', 'declare-breach', 'contest-breach']);

/** An act on a part, with the states in which it is done. */
export interface InvolvementRule extends ActRule<InvolvementSubject> {
  readonly states: readonly InvolvementState[];
}

function act(name: string, description: string, moment: keyof typeof statesFor, who: Refuses): InvolvementRule {
  const states: readonly InvolvementState[] = statesFor[moment];
  const permission = binding.has(name) ? 'ESI_SIGN' : 'ESI_WRITE';
  return { kind: 'act', name: `esi-involvement.${name}`, description, permission, states, refuses: (principal, { state }) => who(principal) ?? (states.includes(state) ? null : involvementMessages.notNow) };
}

export const nominateRule: ActRule = { kind: 'act', name: 'esi-involvement.nominate', description: 'The firm’s people think of a supplier for a project.', permission: 'ESI_WRITE', refuses: firm };
export const updateInvolvementRule = act('update', 'The firm’s people change what a supplier is to do, before it is invited.', 'update', firm);
export const specifyRule = act('specify', 'The firm’s people say what a supplier designs to, and how it is tried.', 'specify', firm);
export const inviteRule = act('invite', 'The firm’s people invite a supplier, which answers until a day.', 'invite', firmsPeople);
export const inviteAgainRule = act('invite-again', 'The firm’s people invite a supplier anew whose part was declined, has lapsed or ended.', 'inviteAgain', firmsPeople);
export const answerRule = act('answer', 'Who may sign for the supplier accepts or declines, until the answer is due.', 'answer', suppliersPeople);
export const completeRule = act('complete', 'The firm’s people say that a supplier’s part is done.', 'complete', firmsPeople);
export const withdrawRule = act('withdraw', 'Who may sign for the supplier leaves the project, with a reason.', 'withdraw', suppliersPeople);
export const removeRule = act('remove', 'Who may sign for the firm ends a supplier’s part, with a reason.', 'remove', firmsPeople);
export const showNameRule = act('show-name', 'Each side says for itself whether others in the project may learn the supplier’s name.', 'showName', people);
export const followInvolvementsRule: ActRule = { kind: 'act', name: 'esi-involvement.follow', description: 'The platform lets invitations lapse, and takes parts and agreements on as days pass.', permission: null };
export const noteInvitationAnswersRule: ActRule = { kind: 'act', name: 'esi-involvement.note-answers', description: 'The platform notes how long answers to invitations took, and which never came.', permission: null };

/** What rules about an agreement on confidentiality look at. */
export interface ConfidentialitySubject {
  readonly state: ConfidentialityState;
  readonly focalSignedAt?: unknown;
  readonly partnerSignedAt?: unknown;
  readonly breachDeclaredBySide?: Side | null;
  readonly breachedBySide?: Side | null;
  readonly contestedAt?: unknown;
}

/** An act on an agreement, with the states in which it is done. */
export interface ConfidentialityRule extends ActRule<ConfidentialitySubject> {
  readonly states: readonly ConfidentialityState[];
}

function paper(name: string, description: string, states: readonly ConfidentialityState[], refuses: (principal: Principal, subject: ConfidentialitySubject) => Message | null): ConfidentialityRule {
  const permission = binding.has(name) ? 'ESI_SIGN' : 'ESI_WRITE';
  return { kind: 'act', name: `confidentiality.${name}`, description, permission, states, refuses: (principal, subject) => refuses(principal, subject) ?? (states.includes(subject.state) ? null : involvementMessages.notNow) };
}

export const draftConfidentialityRule: ActRule = { kind: 'act', name: 'confidentiality.draft', description: 'The firm’s people draft what is to be signed.', permission: 'ESI_WRITE', refuses: firm };
export const updateConfidentialityRule = paper('update', 'The firm’s people change a draft.', ['DRAFT'], firm);
export const sendConfidentialityRule = paper('send', 'The firm’s people put a draft to the supplier.', ['DRAFT'], firmsPeople);
export const signConfidentialityRule = paper('sign', 'Who may sign for a side signs for it, once.', ['SENT'],
  (principal, subject) => people(principal) ?? ((principal.isStaff ? subject.focalSignedAt : subject.partnerSignedAt) == null ? null : involvementMessages.signedAlready));
export const declareBreachRule = paper('declare-breach', 'Who may sign for a side says which side has broken it; what was open closes at once.', ['IN_FORCE', 'EXPIRED'], people);
export const contestBreachRule = paper('contest-breach', 'Who may sign for the side that the other says has broken it contests that, once, with a reason.', ['BREACHED'],
  (principal, { breachedBySide, breachDeclaredBySide, contestedAt }) => people(principal) ?? contestable(principal, breachedBySide, breachDeclaredBySide) ?? (contestedAt == null ? null : involvementMessages.contestedAlready));
export const reportBreachesRule: ActRule = { kind: 'act', name: 'confidentiality.report-breaches', description: 'The platform reports the breaches that suppliers declare, for another person to decide on.', permission: null };
export const renewConfidentialityRule = paper('renew', 'The firm’s people draft the same anew, for other days.', ['SIGNED', 'IN_FORCE', 'EXPIRED'], firm);

/** Only what the other side says of one's own is contested. */
function contestable(principal: Principal, brokenBy: Side | null | undefined, declaredBy: Side | null | undefined): Message | null {
  if (brokenBy == null || declaredBy == null) return involvementMessages.notNow;
  return brokenBy === sideOf(principal) && declaredBy !== brokenBy ? null : involvementMessages.notAccused;
}

export const involvementRules: readonly Rule[] = [
  seeOpenPart, nominateRule, updateInvolvementRule, specifyRule, inviteRule, inviteAgainRule, answerRule, completeRule, withdrawRule, removeRule, showNameRule, followInvolvementsRule, noteInvitationAnswersRule,
  draftConfidentialityRule, updateConfidentialityRule, sendConfidentialityRule, signConfidentialityRule, declareBreachRule, renewConfidentialityRule, contestBreachRule, reportBreachesRule,
];
