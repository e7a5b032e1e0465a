import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { serviceMessages } from './internal-service.messages.ts';

/** Who sees what departments do for each other, and who acts for which. */

export const seeInternalService: SightRule = {
  kind: 'see', name: 'internal-service.see', description: 'Only the firm’s own people: of its departments’ dealings with each other no partner learns anything.',
  sees: ({ permissions, isStaff }) => isStaff && permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ'),
};

/** Who acts for a department now: who has a place in it, and whether as its head, who binds it. */
export type Acting = readonly { readonly userId: string; readonly isHead: boolean }[];

/** What rules look at of a record between two departments: its state, and who acts for each. */
export interface BetweenSubject {
  readonly state: string;
  /** Of the department that provides, hands over or promises. */
  readonly first: Acting;
  /** Of the one that receives. */
  readonly second: Acting;
  /** Whose proposal it is, where one proposes and the other answers. */
  readonly isFirsts?: boolean;
  readonly proposedBy?: string;
}

/** A rule of an act on such a record, with the states that allow it. */
export interface ServiceRule extends ActRule<BetweenSubject> {
  readonly states: readonly string[];
}

type Who = (subject: BetweenSubject) => Acting;
const first: Who = (subject) => subject.first;
const second: Who = (subject) => subject.second;
const either: Who = (subject) => [...subject.first, ...subject.second];
const proposer: Who = (subject) => (subject.isFirsts ? subject.first : subject.second);
const answerer: Who = (subject) => (subject.isFirsts ? subject.second : subject.first);

interface Act {
  readonly name: string;
  readonly description: string;
  readonly who: Who;
  /** Empty for what begins something. */
  readonly states: readonly string[];
  readonly isForHeads?: boolean;
  readonly refuses?: (principal: Principal, subject: BetweenSubject) => Message | null;
}

function rule({ name, description, who, states, isForHeads = false, refuses }: Act): ServiceRule {
  return {
    kind: 'act', name: `internal-service.${name}`, description, permission: 'DEALING_WRITE', states,
    refuses: (principal, subject) => speaks(principal, who(subject), isForHeads) ?? (states.length === 0 || states.includes(subject.state) ? null : serviceMessages.notNow) ?? refuses?.(principal, subject) ?? null,
  };
}

function speaks({ kind, id }: Principal, acting: Acting, isForHeads: boolean): Message | null {
  if (kind === 'API_KEY') return serviceMessages.peopleOnly;
  const own = acting.filter(({ userId }) => userId === id);
  if (isForHeads) return own.some(({ isHead }) => isHead) ? null : serviceMessages.headOnly;
  return own.length > 0 ? null : serviceMessages.notOfDepartment;
}

const heads = { isForHeads: true } as const;
export const proposeAgreementRule = rule({ name: 'propose-agreement', description: 'The head of either department proposes what one does for the other.', who: either, states: [], ...heads });
export const agreeRule = rule({
  name: 'agree', description: 'The head of the other department agrees; another person than who proposed.', who: answerer, states: ['PROPOSED'], ...heads,
  refuses: ({ id }, { proposedBy }) => (proposedBy === id ? serviceMessages.fourEyes : null),
});
export const declineAgreementRule = rule({ name: 'decline-agreement', description: 'The head of the other department declines.', who: answerer, states: ['PROPOSED'], ...heads });
export const withdrawAgreementRule = rule({ name: 'withdraw-agreement', description: 'The head of the department that proposed takes it back.', who: proposer, states: ['PROPOSED'], ...heads });
export const endAgreementRule = rule({ name: 'end-agreement', description: 'The head of either department ends what was agreed.', who: either, states: ['AGREED'], ...heads });

export const requestServiceRule = rule({ name: 'request', description: 'People of a department ask another one for a service.', who: second, states: [] });
export const takeUpRequestRule = rule({ name: 'take-up-request', description: 'People of the providing department take a request up.', who: first, states: ['REQUESTED', 'RETURNED'] });
export const finishRequestRule = rule({ name: 'finish-request', description: 'People of the providing department say that it is done.', who: first, states: ['TAKEN_UP'] });
export const acceptServiceRule = rule({ name: 'accept', description: 'People of the requesting department accept what was done, and say how satisfied they are.', who: second, states: ['DONE'] });
export const returnServiceRule = rule({ name: 'return', description: 'People of the requesting department return what was done as incomplete.', who: second, states: ['DONE'] });
export const withdrawRequestRule = rule({ name: 'withdraw-request', description: 'People of the requesting department take a request back that is not done.', who: second, states: ['REQUESTED', 'TAKEN_UP', 'RETURNED'] });
export const noteOverdueRule: ActRule = { kind: 'act', name: 'internal-service.note-overdue', description: 'The platform notes requests that are not done by their time.', permission: null };

export const handOverRule = rule({ name: 'hand-over', description: 'People of a department hand work over to another one.', who: first, states: [] });
export const takeUpWorkRule = rule({ name: 'take-up-work', description: 'People of the receiving department take up work that was handed over.', who: second, states: ['HANDED_OVER'] });
export const returnWorkRule = rule({ name: 'return-work', description: 'People of the receiving department return work as incomplete.', who: second, states: ['HANDED_OVER', 'TAKEN_UP'] });
export const handOverAgainRule = rule({ name: 'hand-over-again', description: 'People of the department that handed work over complete it and hand it over again.', who: first, states: ['RETURNED'] });
export const withdrawWorkRule = rule({ name: 'withdraw-work', description: 'People of the department that handed work over take it back.', who: first, states: ['HANDED_OVER', 'RETURNED'] });

export const makePromiseRule = rule({ name: 'promise', description: 'People of a department promise another one something.', who: first, states: [] });
export const acceptPromiseRule = rule({ name: 'accept-promise', description: 'People of the other department accept a promise; from then on it binds.', who: second, states: ['MADE'] });
export const withdrawPromiseRule = rule({ name: 'withdraw-promise', description: 'People of the promising department take a promise back that nobody has accepted.', who: first, states: ['MADE'] });
export const waivePromiseRule = rule({ name: 'waive-promise', description: 'People of the other department let a promise go.', who: second, states: ['ACCEPTED'] });
export const confirmKeptRule = rule({ name: 'confirm-kept', description: 'People of the other department say on which day a promise was kept.', who: second, states: ['ACCEPTED', 'BROKEN'] });
export const reportBrokenRule = rule({ name: 'report-broken', description: 'People of the other department report a promise broken, once its day is over.', who: second, states: ['ACCEPTED'] });

export const internalServiceRules: readonly Rule[] = [
  seeInternalService, proposeAgreementRule, agreeRule, declineAgreementRule, withdrawAgreementRule, endAgreementRule,
  requestServiceRule, takeUpRequestRule, finishRequestRule, acceptServiceRule, returnServiceRule, withdrawRequestRule, noteOverdueRule,
  handOverRule, takeUpWorkRule, returnWorkRule, handOverAgainRule, withdrawWorkRule,
  makePromiseRule, acceptPromiseRule, withdrawPromiseRule, waivePromiseRule, confirmKeptRule, reportBrokenRule,
];
