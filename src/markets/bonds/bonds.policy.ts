import { type ActRule, type Rule, type SightRule, staffOnly } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { marketMessages } from '../markets.messages.ts';
import type { RelationshipSubject } from '../markets.policy.ts';
import { bondMessages } from './bonds.messages.ts';

/** Who sees what holds a relationship, and who may record it. */

export const seeBond: SightRule = {
  kind: 'see', name: 'bond.see', description: 'Staff see all bonds; a partner those of its own relationships that are meant for it.',
  sees: ({ permissions, isStaff, partyId }) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ')
    && (isStaff || ((row) => sql`${row('is_shown_to_partner')} and exists (select from relationship r
      where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')} and r.partner_id = ${partyId}::uuid)`)),
};

/** What the firm knows of itself and guesses of the other. */
export const seeBondOwnView: SightRule = { ...staffOnly, name: 'bond.own-view.see', description: 'The focal firm’s own side of a bond, and what it would cost to leave it: staff only.' };

/** What rules about a bond look at. */
export interface BondSubject { readonly endedOn?: string | null }

const whileInLife = (_principal: unknown, { endedOn }: BondSubject) => (endedOn == null ? null : bondMessages.ended);

export const addBondRule: ActRule<RelationshipSubject> = {
  kind: 'act', name: 'bond.add', description: 'Who may write relationships adds bonds to living ones.', permission: 'RELATIONSHIP_WRITE',
  refuses: (_principal, { stage }) => (stage === 'TERMINATED' ? marketMessages.alreadyEnded : null),
};
export const updateBondRule: ActRule<BondSubject> = {
  kind: 'act', name: 'bond.update', description: 'Who may write relationships changes bonds that have not ended.', permission: 'RELATIONSHIP_WRITE', refuses: whileInLife,
};
export const verifyBondRule: ActRule<BondSubject> = {
  kind: 'act', name: 'bond.verify', description: 'Who may write relationships verifies bonds that have not ended.', permission: 'RELATIONSHIP_WRITE', refuses: whileInLife,
};
export const endBondRule: ActRule<BondSubject> = {
  kind: 'act', name: 'bond.end', description: 'Who may write relationships ends bonds, with a reason.', permission: 'RELATIONSHIP_WRITE', refuses: whileInLife,
};

export const bondRules: readonly Rule[] = [seeBond, seeBondOwnView, addBondRule, updateBondRule, verifyBondRule, endBondRule];
