import { otherSide, type Side } from '../../domain/sides.ts';
import { marketMessages } from '../../markets/markets.messages.ts';
import type { RelationshipStage } from '../../markets/relationship.entity.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { agreementFor } from '../../platform/sharing.ts';
import { column, raw, type Sql, sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import type { ScorecardDisputeState, ScorecardState } from './scorecard.entity.ts';
import { scorecardMessages } from './scorecards.messages.ts';

/** Who sees which scorecards, and what each side does with them. */

const mayRead = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const inOwn = ({ partyId }: Principal, row: Row): Sql => sql`exists (select from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

const agreement = (principal: Principal, row: Row): Sql => agreementFor(principal, { category: 'SCORECARD', direction: 'FOCAL_TO_PARTNER', least: 'AGGREGATED', relationship: row('relationship_id') });

/** The agreement under which a partner is shown a card about itself; null for its own card, and for staff. */
const underCard = (principal: Principal) => (row: Row): Sql => sql`case when ${row('rater_side')} = 'FOCAL' then ${agreement(principal, row)} end`;

export const seePeriodScorecard: SightRule = {
  kind: 'see', name: 'scorecards.see',
  description: 'Staff see that there is a scorecard, whoever scores. A partner sees its own of the firm; the firm’s of it once that is issued, while the firm shares its SCORECARD, at least aggregated.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || ((row) => sql`(${inOwn(principal, row)} and (${row('rater_side')} = 'PARTNER'
    or (${row('issued_at')} is not null and ${agreement(principal, row)} is not null)))`)),
  under: (principal) => (principal.isStaff ? null : underCard(principal)),
};

/** The whole list is the firm's: a partner reads from its relationships. */
export const listScorecards: SightRule = { kind: 'see', name: 'scorecards.list', description: 'All scorecards of the workspace: staff.', sees: (principal) => mayRead(principal) && principal.isStaff };

/** The card of a row or a dispute, where a condition holds for it. */
const ofCard = (row: Row, condition: (card: Row) => Sql): Sql => sql`exists (select from scorecard c where c.workspace_id = ${row('workspace_id')} and c.id = ${row('scorecard_id')} and ${condition((name) => column('c', name))})`;

export const seeScorecardRow: SightRule = {
  kind: 'see', name: 'scorecards.row.see', description: 'The rows of a card: the scoring side, and the other once the card is issued.',
  sees: (principal) => mayRead(principal) && ((row) => ofCard(row, (card) => sql`(${card('issued_at')} is not null or ${card('rater_side')} = ${sideOf(principal)}) and ${seenCard(principal, card)}`)),
};

export const seeScorecardDispute: SightRule = {
  kind: 'see', name: 'scorecards.dispute.see', description: 'What is disputed of a card: both sides, as they see the card.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || ((row) => ofCard(row, (card) => seenCard(principal, card)))),
};

function seenCard(principal: Principal, card: Row): Sql {
  const sight = seePeriodScorecard.sees(principal);
  return typeof sight === 'boolean' ? raw(String(sight)) : sight(card);
}

/** What rules about a card look at. */
export interface ScorecardSubject {
  readonly state: ScorecardState;
  readonly raterSide: Side;
  readonly lastDay: string;
  readonly disputesUntil?: string | null;
}

/** What rules about a dispute look at. */
export interface ScorecardDisputeSubject {
  readonly state: ScorecardDisputeState;
  readonly raisedBySide: Side;
}

const people = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? scorecardMessages.peopleScore : null);
const rater = (principal: Principal, side: Side): Message | null => people(principal) ?? (sideOf(principal) === side ? null : scorecardMessages.raterOnly);
const today = (): string => new Date().toISOString().slice(0, 10);

export const openScorecardRule: ActRule<{ readonly stage: RelationshipStage }> = {
  kind: 'act', name: 'scorecards.open', description: 'Staff who may write relationships open scorecards, of either side, in living ones.', permission: 'RELATIONSHIP_WRITE',
  refuses: ({ isStaff }, { stage }) => (isStaff ? (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null) : scorecardMessages.firmOpens),
};

export const judgeRowsRule = open('judge', 'People of the scoring side judge the rows that people judge.');
export const issueScorecardRule = open('issue', 'People of the scoring side issue a card once its period is over; later the platform does.');
export const withdrawScorecardRule = open('withdraw', 'People of the scoring side give a card up before it is issued.');

function open(name: string, description: string): ActRule<ScorecardSubject> {
  return {
    kind: 'act', name: `scorecards.${name}`, description, permission: 'DEALING_WRITE',
    refuses: (principal, { state, raterSide, lastDay }) => (state === 'OPEN' ? rater(principal, raterSide) : scorecardMessages.notNow) ?? (name === 'issue' && lastDay >= today() ? scorecardMessages.periodRuns : null),
  };
}

export const disputeRowRule: ActRule<ScorecardSubject> = {
  kind: 'act', name: 'scorecards.dispute', description: 'People of the side scored dispute rows within the days agreed.', permission: 'DEALING_WRITE',
  refuses: (principal, { state, raterSide, disputesUntil }) => (state !== 'ISSUED' ? scorecardMessages.notNow
    : people(principal) ?? (sideOf(principal) === otherSide(raterSide) ? (disputesUntil! < today() ? scorecardMessages.termOver : null) : scorecardMessages.ratedOnly)),
};

export const decideDisputeRule: ActRule<ScorecardDisputeSubject> = {
  kind: 'act', name: 'scorecards.decide', description: 'People of the scoring side decide what is disputed.', permission: 'DEALING_WRITE',
  refuses: (principal, { state, raisedBySide }) => (state === 'OPEN' ? rater(principal, otherSide(raisedBySide)) : scorecardMessages.disputeOver),
};

export const withdrawDisputeRule: ActRule<ScorecardDisputeSubject> = {
  kind: 'act', name: 'scorecards.withdraw-dispute', description: 'People of the side that disputes take it back.', permission: 'DEALING_WRITE',
  refuses: (principal, { state, raisedBySide }) => (state === 'OPEN' ? people(principal) ?? (sideOf(principal) === raisedBySide ? null : scorecardMessages.ratedOnly) : scorecardMessages.disputeOver),
};

export const followScorecardsRule: ActRule = { kind: 'act', name: 'scorecards.follow', description: 'The platform issues cards that are due, and closes those that nobody disputes any more.', permission: null };

export const scorecardRoomRules: readonly Rule[] = [
  seePeriodScorecard, listScorecards, seeScorecardRow, seeScorecardDispute, openScorecardRule, judgeRowsRule, issueScorecardRule, withdrawScorecardRule, disputeRowRule, decideDisputeRule, withdrawDisputeRule, followScorecardsRule,
];
