import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { sideOf } from '../../trust/sides.ts';
import { orderMessages } from '../orders/orders.messages.ts';
import { byPeople, forBuyer, forVendor, living, type OrderActRule } from '../orders/orders.policy.ts';
import type { ShipmentStatus } from './shipment.entity.ts';

/** Who announces, sends, counts and settles. */

/** What rules about a shipment look at. */
export interface ShipmentSubject {
  readonly status: ShipmentStatus;
  /** The vendor's side, of its order. */
  readonly vendorSide: Side;
  readonly settlementProposedBySide?: Side | null;
}

/** The rule of an act on a shipment, with the states in which it is an act at all. */
export interface ShipmentActRule extends ActRule<ShipmentSubject> {
  readonly statuses: readonly ShipmentStatus[];
}

function rule(name: string, description: string, statuses: readonly ShipmentStatus[], refuses: (principal: Principal, subject: ShipmentSubject) => Message | null): ShipmentActRule {
  return {
    kind: 'act', name: `shipment.${name}`, description, permission: 'VMI_WRITE', statuses,
    refuses: (principal, shipment) => (statuses.includes(shipment.status) ? refuses(principal, shipment) : orderMessages.shipmentNotNow),
  };
}

const underWay = ['SENT', 'ARRIVED', 'RECEIVED'] as const;

export const createShipmentRule: OrderActRule = {
  kind: 'act', name: 'shipment.create', description: 'The vendor prepares a shipment of what it has confirmed.', permission: 'VMI_WRITE', statuses: living,
  refuses: (principal, order) => (living.includes(order.status as never) ? forVendor(principal, order) : orderMessages.notNow),
};
export const sendShipmentRule = rule('send', 'The vendor sends what it has prepared, and tells of it.', ['DRAFT'], forVendor);
export const discardShipmentRule = rule('discard', 'The vendor gives up what it has prepared.', ['DRAFT'], forVendor);
export const noteArrivalRule = rule('note-arrival', 'Either side notes that a shipment has arrived.', ['SENT'], () => null);
export const receiveGoodsRule = rule('receive', 'The buyer counts what has come.', underWay, forBuyer);
/** The same for goods that came without a notice. */
export const receiveUnannouncedRule: OrderActRule = {
  kind: 'act', name: 'shipment.receive-unannounced', description: 'The buyer counts what has come without a notice.', permission: 'VMI_WRITE', statuses: living,
  refuses: (principal, order) => (living.includes(order.status as never) ? forBuyer(principal, order) : orderMessages.notNow),
};
export const proposeSettlementOfShipmentRule = rule('propose-settlement', 'Either side, a person, proposes what becomes of a difference.', ['DISCREPANCY'], (principal) => byPeople(principal));
export const agreeToShipmentSettlementRule = rule('agree-to-settlement', 'The other side, a person, agrees.', ['DISCREPANCY'],
  (principal, { settlementProposedBySide }) => (settlementProposedBySide == null ? orderMessages.notProposed : settlementProposedBySide === sideOf(principal) ? orderMessages.forOtherSide : byPeople(principal)));

export const noteOverdueLinesRule: ActRule = { kind: 'act', name: 'order.note-overdue-lines', description: 'The platform notes what was not delivered by its day.', permission: null };

export const shipmentRules: readonly Rule[] = [
  createShipmentRule, sendShipmentRule, discardShipmentRule, noteArrivalRule, receiveGoodsRule, receiveUnannouncedRule, proposeSettlementOfShipmentRule, agreeToShipmentSettlementRule, noteOverdueLinesRule,
];
