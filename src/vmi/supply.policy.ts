import type { Principal } from '../platform/principal.ts';
import type { Row } from '../platform/reads/reader.ts';
import type { Rule, SightRule } from '../platform/rules.ts';
import { type Sql, sql } from '../platform/sql.ts';

/** Who sees what is kept under an agreement: both sides all of it, rivals nothing. */

const readsSupply = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

const ofOwn = ({ partyId }: Principal, relationship: (row: Row) => Sql) => (row: Row): Sql => sql`exists (select from relationship r
  where r.workspace_id = ${row('workspace_id')} and r.id = ${relationship(row)} and r.partner_id = ${partyId}::uuid)`;

export const seeAgreement: SightRule = {
  kind: 'see', name: 'vmi.see-agreement', description: 'Staff see all agreements; a partner its own, once they were put to it.',
  sees: (principal) => readsSupply(principal) && (principal.isStaff
    || ((row) => sql`(${row('status')} <> 'DRAFT' and ${ofOwn(principal, (of) => of('relationship_id'))(row)})`)),
};

/** For every table that names its agreement: what both sides of it see. */
export const seeSupply: SightRule = {
  kind: 'see', name: 'vmi.see', description: 'Staff see everything kept under agreements; a partner what is under its own, once they were put to it.',
  sees: (principal) => readsSupply(principal) && (principal.isStaff || ((row) => sql`exists (select from vmi_agreement a
    join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
    where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')} and a.status <> 'DRAFT' and r.partner_id = ${principal.partyId}::uuid)`)),
};

export const seeItem: SightRule = {
  kind: 'see', name: 'vmi.see-item', description: 'Staff see all items; a partner those of its own agreements.',
  sees: (principal) => readsSupply(principal) && (principal.isStaff || ((row) => sql`exists (select from vmi_agreement_item i
    join vmi_agreement a on a.workspace_id = i.workspace_id and a.id = i.agreement_id join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
    where i.workspace_id = ${row('workspace_id')} and i.item_id = ${row('id')} and a.status <> 'DRAFT' and r.partner_id = ${principal.partyId}::uuid)`)),
};

export const supplyRules: readonly Rule[] = [seeAgreement, seeSupply, seeItem];
