import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';

/** Who keeps items, and who sees how they are counted. */

const readsSupply = ({ permissions }: Principal) => permissions.has('RELATIONSHIP_READ') && permissions.has('PARTY_READ');

export const seeItemUnit: SightRule = {
  kind: 'see', name: 'item-unit.see', description: 'Staff see the units of all items; a partner those of the items of its own agreements.',
  sees: (principal) => readsSupply(principal) && (principal.isStaff || ((row) => sql`exists (select from vmi_agreement_item i
    join vmi_agreement a on a.workspace_id = i.workspace_id and a.id = i.agreement_id join relationship r on r.workspace_id = a.workspace_id and r.id = a.relationship_id
    where i.workspace_id = ${row('workspace_id')} and i.item_id = ${row('item_id')} and a.status <> 'DRAFT' and r.partner_id = ${principal.partyId}::uuid)`)),
};

export const createItemRule: ActRule = { kind: 'act', name: 'item.create', description: 'Staff who keep items record new ones.', permission: 'ITEM_WRITE' };
export const updateItemRule: ActRule = { kind: 'act', name: 'item.update', description: 'Staff who keep items correct them.', permission: 'ITEM_WRITE' };
export const discontinueItemRule: ActRule = { kind: 'act', name: 'item.discontinue', description: 'Staff who keep items say since when one is no longer supplied.', permission: 'ITEM_WRITE' };

export const itemRules: readonly Rule[] = [seeItemUnit, createItemRule, updateItemRule, discontinueItemRule];
