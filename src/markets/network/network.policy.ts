import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { agreementFor } from '../../platform/sharing.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { networkMessages } from './network.messages.ts';

/** Who sees which ties, and who may change them. */

export const seeTie: SightRule = {
  kind: 'see', name: 'tie.see', description: 'Staff see all ties; a partner those between itself and the focal firm. A tie shows two parties, so it takes both permissions to read.',
  sees: (principal) => mayRead(principal) && (principal.isStaff || ((row) => joins(row, principal))),
};

/** The permissions that seeing two parties and what joins them takes. */
function mayRead({ permissions }: Principal): boolean {
  return permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');
}

function joins(row: Row, { partyId, focalPartyId }: Principal): Sql {
  const [from, to] = [row('from_id'), row('to_id')];
  return sql`(${from} = ${partyId}::uuid and ${to} = ${focalPartyId}::uuid) or (${from} = ${focalPartyId}::uuid and ${to} = ${partyId}::uuid)`;
}

export const seeTieNote: SightRule = { ...staffOnly, name: 'tie.note.see', description: 'The focal firm’s own notes on a tie: staff only.' };

export const seeTieShare: SightRule = {
  kind: 'see', name: 'tie.share.see', description: 'How much of a need a tie covers tells of its rivals too: staff see it, and a partner where the need is its own.',
  sees: ({ isStaff, partyId }) => isStaff || ((row) => sql`${row('to_id')} = ${partyId}::uuid`),
};

export const seeTieAmount: SightRule = {
  kind: 'see', name: 'tie.amount.see', description: 'What flows in a year: staff, and the partner with whom the firm shares ORDERS, at least aggregated.',
  sees: (principal) => principal.isStaff || ((row) => sql`${amountAgreement(principal)(row)} is not null`),
  under: (principal) => (principal.isStaff ? null : amountAgreement(principal)),
};

const amountAgreement = (principal: Principal) => (_row: Row): Sql => agreementFor(principal, { category: 'ORDERS', direction: 'FOCAL_TO_PARTNER', least: 'AGGREGATED' });

export const seeNetwork: SightRule = {
  kind: 'see', name: 'network.see', description: 'The network is answered from the parties, relationships and ties that the asker may see, and from nothing else.',
  sees: mayRead,
};

/** What rules about a tie look at. */
export interface TieSubject { readonly endedOn?: string | null }

const whileCurrent = (_principal: unknown, { endedOn }: TieSubject) => (endedOn == null ? null : networkMessages.tieEnded);

export const addTieRule: ActRule = { kind: 'act', name: 'tie.add', description: 'Who may write relationships adds ties.', permission: 'RELATIONSHIP_WRITE' };

export const updateTieRule: ActRule<TieSubject> = {
  kind: 'act', name: 'tie.update', description: 'Who may write relationships changes current ties.', permission: 'RELATIONSHIP_WRITE', refuses: whileCurrent,
};

export const endTieRule: ActRule<TieSubject> = {
  kind: 'act', name: 'tie.end', description: 'Who may write relationships ends current ties.', permission: 'RELATIONSHIP_WRITE', refuses: whileCurrent,
};

export const networkRules: readonly Rule[] = [seeTie, seeTieNote, seeTieShare, seeTieAmount, seeNetwork, addTieRule, updateTieRule, endTieRule];
