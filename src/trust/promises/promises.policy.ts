import { sideOf } from '../sides.ts';
import type { Side } from '../../domain/sides.ts';
import { obstacleTo, type PromiseAct, type PromiseObstacle, type PromiseStanding, type PromiseStatus } from '../../domain/trust/promise-course.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { promiseMessages } from './promises.messages.ts';

/** Who sees promises, and who does what about them for which side. */

const inOwnRelationship = ({ partyId }: Principal) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

export const seePromise: SightRule = {
  kind: 'see', name: 'promise.see', description: 'Staff see all promises; a partner those of its own relationships, both ways and in all states.',
  sees: (principal) => principal.permissions.has('RELATIONSHIP_READ') && principal.permissions.has('PARTY_READ') && (principal.isStaff || inOwnRelationship(principal)),
};

/** What rules about a promise look at; instants come as they stand in a record or in a row. */
export interface PromiseSubject {
  readonly status: PromiseStatus;
  readonly madeBySide: Side;
  readonly proposedBySide: Side;
  readonly dueEndsAt: Date | string;
  readonly supersedesId?: string | null;
  readonly claimedBy?: string | null;
  readonly reportedBy?: string | null;
  readonly contestedBy?: string | null;
  readonly answerBy?: Date | string | null;
}

/** A promise as its course looks at it now. */
export function standingOf({ supersedesId, claimedBy, reportedBy, contestedBy, answerBy, dueEndsAt, ...promise }: PromiseSubject, now = new Date()): PromiseStanding {
  const { status, madeBySide, proposedBySide } = promise;
  return {
    status, madeBySide, proposedBySide, isCounter: supersedesId != null, isClaimed: claimedBy != null, isReported: reportedBy != null, isContested: contestedBy != null,
    isDueOver: new Date(dueEndsAt) <= now, isAnswerOver: answerBy != null && new Date(answerBy) <= now,
  };
}

export const obstacleMessages: Readonly<Record<PromiseObstacle, Message>> = {
  WRONG_STATE: promiseMessages.wrongState, OTHER_SIDE: promiseMessages.otherSide, DUE_OVER: promiseMessages.dueOver, NOT_DUE: promiseMessages.notDue,
  CLAIMED: promiseMessages.claimed, NOT_CLAIMED: promiseMessages.notClaimed, ANSWER_OVER: promiseMessages.answerOver,
};

/** The rule of an act of the course. */
export interface PromiseActRule extends ActRule<PromiseSubject> {
  readonly act: PromiseAct;
}

function rule(act: PromiseAct, name: string, description: string, more: Partial<Pick<PromiseActRule, 'permission' | 'refuses'>> = {}): PromiseActRule {
  return {
    kind: 'act', act, name: `promise.${name}`, description, permission: more.permission ?? 'DEALING_WRITE',
    refuses: (principal, promise) => {
      const obstacle = obstacleTo(act, standingOf(promise), sideOf(principal));
      return obstacle === null ? more.refuses?.(principal, promise) ?? null : obstacleMessages[obstacle];
    },
  };
}

export const makePromiseRule: ActRule = { kind: 'act', name: 'promise.make', description: 'Whoever deals with the other side makes promises for their own.', permission: 'DEALING_WRITE' };
export const acceptPromiseRule = rule('ACCEPT', 'accept', 'The side that did not put it forward accepts, until the due day is over.');
export const withdrawPromiseRule = rule('WITHDRAW', 'withdraw', 'The side that put it forward takes it back while nobody has accepted it.');
export const renegotiatePromiseRule = rule('RENEGOTIATE', 'renegotiate', 'Either side puts other terms forward; the other accepts them, or leaves them.');
export const claimKeptRule = rule('CLAIM_KEPT', 'claim-kept', 'The promisor says on which day it was kept.');
export const confirmKeptRule = rule('CONFIRM_KEPT', 'confirm-kept', 'The promisee confirms that it was kept on the day claimed.');
export const reportBrokenRule = rule('REPORT_BROKEN', 'report-broken', 'The promisee reports it broken, once its due day is over.');
export const waivePromiseRule = rule('WAIVE', 'waive', 'The promisee lets it go.');
export const contestPromiseRule = rule('CONTEST', 'contest', 'The promisee contests a claim, the promisor a report, within the time to answer.');
export const withdrawContestRule = rule('WITHDRAW_CONTEST', 'withdraw-contest', 'The side that contests gives in.');
export const decideContestRule = rule('DECIDE_CONTEST', 'decide-contest', 'Who may approve for the firm decides a contest, if neither claim, report nor contest was theirs.', { permission: 'RELATIONSHIP_APPROVE', refuses: anotherPerson });

/** Four eyes, and people’s. */
function anotherPerson({ kind, id }: Principal, { claimedBy, reportedBy, contestedBy }: PromiseSubject): Message | null {
  if (kind !== 'USER') return promiseMessages.peopleDecide;
  return [claimedBy, reportedBy, contestedBy].includes(id) ? promiseMessages.fourEyes : null;
}

export const attachToPromiseRule: ActRule = { kind: 'act', name: 'promise.attach', description: 'Either side lays papers beside a promise.', permission: 'DEALING_WRITE' };

export interface AttachmentSubject {
  readonly addedBySide: Side;
  readonly withdrawnAt?: Date | string | null;
}

export const withdrawAttachmentRule: ActRule<AttachmentSubject> = {
  kind: 'act', name: 'promise.withdraw-attachment', description: 'The side that added an attachment takes it back.', permission: 'DEALING_WRITE',
  refuses: (principal, { addedBySide, withdrawnAt }) => (withdrawnAt != null ? promiseMessages.attachmentWithdrawn : addedBySide === sideOf(principal) ? null : promiseMessages.attachmentOfOther),
};

export const settleClaimRule: ActRule = { kind: 'act', name: 'promise.settle-claim', description: 'The platform lets a claim stand that nobody answered in time.', permission: 'DEALING_WRITE' };
export const noteOverdueRule: ActRule = { kind: 'act', name: 'promise.note-overdue', description: 'The platform notes promises as they become overdue.', permission: 'DEALING_WRITE' };

export const promiseRules: readonly Rule[] = [
  seePromise, makePromiseRule, acceptPromiseRule, withdrawPromiseRule, renegotiatePromiseRule, claimKeptRule, confirmKeptRule, reportBrokenRule, waivePromiseRule,
  contestPromiseRule, withdrawContestRule, decideContestRule, attachToPromiseRule, withdrawAttachmentRule, settleClaimRule, noteOverdueRule,
];
