import { agreementFor, shared } from '../../platform/sharing.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { sharingMessages } from './sharing.messages.ts';
import type { SharingState } from './sharing-agreement.entity.ts';

/** Who sees which agreements, what is shown under them, and who agrees for whom. */

const mayRead = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const inOwnRelationship = ({ partyId }: Principal) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`;

export const seeSharing: SightRule = {
  kind: 'see', name: 'sharing.see', description: 'Staff see all sharing agreements; a partner those of its own relationships.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || inOwnRelationship(principal)),
};

export const seeAllianceCheck: SightRule = { ...staffOnly, name: 'alliance.check.see', description: 'The legal checks of an alliance: staff only.', sees: (principal) => mayRead(principal) && principal.isStaff };

/** Those whose information it was: staff of what the firm told, a partner of what it told. */
export const seeAccess: SightRule = {
  kind: 'see', name: 'sharing.access.see', description: 'Who saw what: shown to the side whose information it was.',
  sees: (principal) => mayRead(principal) && ((row) => (principal.isStaff
    ? sql`${row('direction')} = 'FOCAL_TO_PARTNER'`
    : sql`(${row('direction')} = 'PARTNER_TO_FOCAL' and ${inOwnRelationship(principal)(row)})`)),
};

/** What one's own side has told; the rest is shown under an agreement. */
const isOwnStatement = (principal: Principal) => (row: Row): Sql => (principal.isStaff
  ? sql`${row('direction')} = 'FOCAL_TO_PARTNER'`
  : sql`(${row('direction')} = 'PARTNER_TO_FOCAL' and ${inOwnRelationship(principal)(row)})`);

function statementRule(name: string, description: string, least: 'ALL' | 'AGGREGATED' | 'COUNTS'): SightRule {
  const agreement = (principal: Principal) => (row: Row) => sql`case when not ${isOwnStatement(principal)(row)} and (${row('withdrawn_at')}) is null then
    ${agreementFor(principal, { category: row('category'), direction: row('direction'), least, relationship: row('relationship_id') })} end`;
  return {
    kind: 'see', name, description,
    sees: (principal) => mayRead(principal) && ((row) => sql`(${isOwnStatement(principal)(row)} or ${agreement(principal)(row)} is not null)`),
    under: (principal) => (mayRead(principal) ? agreement(principal) : null),
  };
}

export const seeStatement = statementRule('sharing.statement.see', 'What a side has told: itself, and the other side under an agreement of at least AGGREGATED.', 'AGGREGATED');
export const seeStatementBody = statementRule('sharing.statement.body.see', 'What exactly was told: under an agreement of ALL.', 'ALL');
export const countStatements = statementRule('sharing.statement.count', 'How much was told: under an agreement of at least COUNTS.', 'COUNTS');

export const seeYearlyOrders = shared({
  name: 'relationship.yearly-orders.see', category: 'ORDERS', least: 'AGGREGATED', relationship: 'id',
  description: 'What is bought in a year: staff, and the partner with whom the firm shares ORDERS, at least aggregated.',
});

export const seeJudgement = shared({
  name: 'relationship.judgement.see', category: 'SCORECARD', least: 'ALL', relationship: 'id',
  description: 'Where the firm places a partner: staff, and the partner with whom it shares its SCORECARD, whole.',
});

/** What rules about an agreement look at. */
export interface SharingSubject {
  readonly state: SharingState;
  readonly isProposedByFocal: boolean;
}

/** An agreement is made between people: a key agrees to nothing. */
const peopleOnly = ({ kind }: Principal) => (kind === 'API_KEY' ? sharingMessages.peopleAgree : null);

export const proposeSharingRule: ActRule = {
  kind: 'act', name: 'sharing.propose', description: 'People who may agree on sharing propose agreements, for their own side.', permission: 'SHARING_WRITE', refuses: peopleOnly,
};

export const agreeToSharingRule: ActRule<SharingSubject> = {
  kind: 'act', name: 'sharing.agree', description: 'The side that did not propose agrees or declines.', permission: 'SHARING_WRITE',
  refuses: (principal, { state, isProposedByFocal }) => peopleOnly(principal)
    ?? (state !== 'PROPOSED' ? sharingMessages.notProposed : null) ?? (isProposedByFocal === principal.isStaff ? sharingMessages.otherSideAnswers : null),
};

export const endSharingRule: ActRule<SharingSubject> = {
  kind: 'act', name: 'sharing.end', description: 'Either side ends what is in force, at once; the side that proposed takes a proposal back.', permission: 'SHARING_WRITE',
  refuses: (principal, { state, isProposedByFocal }) => peopleOnly(principal)
    ?? (state === 'IN_FORCE' ? null : state !== 'PROPOSED' ? sharingMessages.alreadyOver : isProposedByFocal !== principal.isStaff ? sharingMessages.answerInstead : null),
};

export interface LoweringSubject extends SharingSubject { readonly direction: string }

export const lowerSharingRule: ActRule<LoweringSubject> = {
  kind: 'act', name: 'sharing.lower', description: 'The side that tells may show less at any time, alone.', permission: 'SHARING_WRITE',
  refuses: (principal, { state, direction }) => peopleOnly(principal)
    ?? (state !== 'IN_FORCE' ? sharingMessages.notInForce : null) ?? ((direction === 'FOCAL_TO_PARTNER') === principal.isStaff ? null : sharingMessages.giverLowers),
};

export const tellRule: ActRule = { kind: 'act', name: 'sharing.tell', description: 'Who may agree on sharing tells the other side something, under a category.', permission: 'SHARING_WRITE' };

export const withdrawStatementRule: ActRule = { kind: 'act', name: 'sharing.withdraw-statement', description: 'The side that told it takes it back.', permission: 'SHARING_WRITE' };

export const checkAllianceRule: ActRule = {
  kind: 'act', name: 'alliance.check', description: 'Staff who may write relationships note the outcome of a legal check.', permission: 'RELATIONSHIP_WRITE',
};

export const sharingRules: readonly Rule[] = [
  seeSharing, seeAllianceCheck, seeAccess, seeStatement, seeStatementBody, countStatements, seeYearlyOrders, seeJudgement,
  proposeSharingRule, agreeToSharingRule, endSharingRule, lowerSharingRule, tellRule, withdrawStatementRule, checkAllianceRule,
];
