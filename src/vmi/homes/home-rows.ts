import type { Row } from '../../platform/reads/reader.ts';
import { column, literal, raw, type Sql, sql } from '../../platform/sql.ts';
import type { AgreementRole } from '../agreements/agreement.entity.ts';

/** What waits for a role, as conditions on rows. The home is a row of `relationship`. */

/** Of an agreement of the home that lives, in which a partner's own side has the role; the firm's people look at either side's. */
export function isAtHome(role: AgreementRole, home: Row, agreement: Row): Sql {
  const own = role === 'VENDOR' ? sql`${agreement('vendor_side')} = app_side()` : sql`${agreement('vendor_side')} <> app_side()`;
  return sql`(${agreement('relationship_id')} = ${home('id')} and ${agreement('status')} in ('ACTIVE', 'SUSPENDED') and (app_is_staff() or ${own}))`;
}

/** A link from the home to what is kept under its agreements, of that only what a condition holds for. */
export function atHome(role: AgreementRole, condition: (row: Row) => Sql = () => raw('true')) {
  return (home: Row, row: Row): Sql => sql`(${row('relationship_id')} = ${home('id')} and ${row('agreement_id')} in (select a.id from vmi_agreement a
    where a.workspace_id = ${home('workspace_id')} and ${isAtHome(role, home, (name) => column('a', name))}) and ${condition(row)})`;
}

/** How many rows of a table a link leads to. */
export function countOf(table: string, link: (home: Row, row: Row) => Sql, home: Row): Sql {
  return sql`(select count(*)::integer from ${raw(table)} x where x.workspace_id = ${home('workspace_id')} and ${link(home, (name) => column('x', name))})`;
}

/** An open proposal that asks for the role's word, or for an answer to what the other has countered. */
export function awaitsWordOf(role: AgreementRole) {
  return (proposal: Row): Sql => sql`(${proposal('expires_at')} > now() and case when ${proposal('status')} in ('COMPUTED', 'PENDING_APPROVAL')
      then ${proposal(role === 'VENDOR' ? 'vendor_approved_at' : 'buyer_approved_at')} is null and proposal_approvers(${proposal('id')}) in (${literal(role)}, 'BOTH')
    else ${proposal('status')} = 'COUNTERED' and (${proposal('countered_by_side')} = (select a.vendor_side from vmi_agreement a where a.workspace_id = ${proposal('workspace_id')} and a.id = ${proposal('agreement_id')})) = ${raw(String(role === 'BUYER'))} end)`;
}

/** An order with lines that the vendor has not answered. */
export const awaitsAnswer = (order: Row): Sql => hasLine(order, raw('l.answer is null'));
/** An order with lines confirmed, and not all shipped. */
export const awaitsShipping = (order: Row): Sql => hasLine(order, raw(`l.answer is not null and l.reaction is distinct from 'PENDING' and l.confirmed > l.shipped`));
/** An order with lines of which the buyer is to say what it thinks of another quantity, day or price. */
export const awaitsReaction = (order: Row): Sql => hasLine(order, raw(`l.reaction = 'PENDING'`));
/** A shipment on its way or arrived, that nobody has counted to the end. */
export const awaitsReceipt = (shipment: Row): Sql => sql`${shipment('status')} in ('SENT', 'ARRIVED', 'RECEIVED')`;
export const isDiscrepancy = (shipment: Row): Sql => sql`${shipment('status')} = 'DISCREPANCY'`;
export const runsLow = (position: Row): Sql => sql`${position('ended_on')} is null and ${position('status')} in ('STOCKOUT', 'BELOW_MINIMUM')`;
export const isKept = (position: Row): Sql => sql`${position('ended_on')} is null`;
export const isUnresolved = (exception: Row): Sql => sql`${exception('status')} <> 'RESOLVED' and (${exception('for_side')} is null or ${exception('for_side')} = app_side())`;

/** A promise that stands and is not said to be kept, of the side that has the role. */
export function promisedBy(role: AgreementRole) {
  return (home: Row, promise: Row): Sql => sql`(${promise('relationship_id')} = ${home('id')} and ${promise('status')} = 'ACCEPTED' and ${promise('claimed_at')} is null
    and exists (select from vmi_agreement a where a.workspace_id = ${home('workspace_id')} and ${isAtHome(role, home, (name) => column('a', name))} and (a.vendor_side = ${promise('made_by_side')}) = ${raw(String(role === 'VENDOR'))}))`;
}

function hasLine(order: Row, condition: Sql): Sql {
  return sql`(${order('closed_at')} is null and ${order('cancelled_at')} is null and exists (select from order_line l where l.workspace_id = ${order('workspace_id')} and l.order_id = ${order('id')} and not l.is_closed and ${condition}))`;
}
