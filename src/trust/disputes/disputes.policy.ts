import { sideOf } from '../sides.ts';
import type { Side } from '../../domain/sides.ts';
import type { Judgement } from '../../domain/disputes.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import type { DisputeStatus } from './dispute.entity.ts';
import { disputeMessages } from './disputes.messages.ts';

/** Who sees disputes, and what each side does in them for itself. */

const mayRead = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const inOwnRelationship = ({ partyId }: Principal) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

export const seeDispute: SightRule = {
  kind: 'see', name: 'dispute.see', description: 'Staff see all disputes, and what is said in them; a partner those of its own relationships, entirely.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || inOwnRelationship(principal)),
};

export const seeDisputeNote: SightRule = {
  kind: 'see', name: 'dispute.note.see', description: 'The firm’s own notes on a dispute: staff only.', sees: (principal) => mayRead(principal) && principal.isStaff,
};

/** What rules about a dispute look at. */
export interface DisputeSubject {
  readonly status: DisputeStatus;
  readonly raisedBySide: Side;
  readonly settlementProposedBySide?: Side | null;
  readonly focalJudgement?: Judgement | null;
  readonly partnerJudgement?: Judgement | null;
}

/** Where a dispute stands for each act; what stands otherwise refuses it. */
export const statusesFor = {
  acknowledge: ['RAISED'],
  talk: ['ACKNOWLEDGED'],
  propose: ['ACKNOWLEDGED', 'IN_TALKS'],
  answer: ['SETTLEMENT_PROPOSED'],
  judge: ['SETTLED'],
  end: ['RAISED', 'ACKNOWLEDGED', 'IN_TALKS', 'SETTLEMENT_PROPOSED'],
  write: ['RAISED', 'ACKNOWLEDGED', 'IN_TALKS', 'SETTLEMENT_PROPOSED', 'SETTLED'],
} as const satisfies Record<string, readonly DisputeStatus[]>;

type Refuses = (principal: Principal, subject: DisputeSubject) => Message | null;

function act(name: string, description: string, moment: keyof typeof statusesFor, refuses: Refuses = () => null): ActRule<DisputeSubject> {
  const statuses: readonly DisputeStatus[] = statusesFor[moment];
  return { kind: 'act', name, description, permission: 'DEALING_WRITE', refuses: (principal, subject) => (statuses.includes(subject.status) ? refuses(principal, subject) : disputeMessages.notNow) };
}

/** A settlement is made between people: a key agrees to nothing. */
const people = ({ kind }: Principal) => (kind === 'API_KEY' ? disputeMessages.peopleSettle : null);

export const raiseDisputeRule: ActRule = { kind: 'act', name: 'dispute.raise', description: 'Who deals with the other side raises disputes, for its own side, in living relationships.', permission: 'DEALING_WRITE' };
export const acknowledgeDisputeRule = act('dispute.acknowledge', 'The side complained of acknowledges that there is a dispute.', 'acknowledge',
  (principal, { raisedBySide }) => (sideOf(principal) === raisedBySide ? disputeMessages.otherSideAcknowledges : null));
export const beginTalksRule = act('dispute.begin-talks', 'Either side begins the talks.', 'talk');
export const proposeSettlementRule = act('dispute.propose-settlement', 'People of either side propose a settlement.', 'propose', people);
export const answerSettlementRule = act('dispute.answer-settlement', 'People of the side that did not propose agree or decline.', 'answer',
  (principal, { settlementProposedBySide }) => people(principal) ?? (sideOf(principal) === settlementProposedBySide ? disputeMessages.otherSideAnswers : null));
export const judgeSettlementRule = act('dispute.judge-settlement', 'Each side says once, by a person, whether it found the settlement fair.', 'judge',
  (principal, { focalJudgement, partnerJudgement }) => people(principal) ?? ((principal.isStaff ? focalJudgement : partnerJudgement) == null ? null : disputeMessages.alreadyJudged));
export const withdrawDisputeRule = act('dispute.withdraw', 'The side that raised it withdraws it: it was none.', 'end',
  (principal, { raisedBySide }) => (sideOf(principal) === raisedBySide ? null : disputeMessages.raiserWithdraws));
export const abandonDisputeRule = act('dispute.abandon', 'Either side gives up settling it; the one that raised it when its term is over.', 'end');
export const writeInDisputeRule = act('dispute.write', 'Both sides write to each other in a dispute.', 'write');
export const noteDisputeRule: ActRule<DisputeSubject> = {
  kind: 'act', name: 'dispute.note', description: 'Staff who deal with partners note on a dispute what the other side does not see.', permission: 'DEALING_WRITE',
  refuses: ({ isStaff }) => (isStaff ? null : disputeMessages.firmNotes),
};
export const concludeDisputeRule: ActRule = { kind: 'act', name: 'dispute.conclude', description: 'The platform ends what nobody ends: silence after a settlement, and disputes long past their term.', permission: null };

export const disputeRules: readonly Rule[] = [
  seeDispute, seeDisputeNote, raiseDisputeRule, acknowledgeDisputeRule, beginTalksRule, proposeSettlementRule, answerSettlementRule, judgeSettlementRule, withdrawDisputeRule,
  abandonDisputeRule, writeInDisputeRule, noteDisputeRule, concludeDisputeRule,
];
