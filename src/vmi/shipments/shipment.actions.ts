import { defineActions } from '../../platform/actions.ts';
import { agreeToShipmentSettlementRule, discardShipmentRule, noteArrivalRule, proposeSettlementOfShipmentRule, receiveGoodsRule, sendShipmentRule, type ShipmentActRule } from './shipments.policy.ts';

/** What may be done to a shipment, with the rule of each. */
export const shipmentActions: Readonly<Record<string, ShipmentActRule>> = {
  SEND_SHIPMENT: sendShipmentRule,
  DISCARD_SHIPMENT: discardShipmentRule,
  NOTE_SHIPMENT_ARRIVAL: noteArrivalRule,
  RECEIVE_GOODS: receiveGoodsRule,
  PROPOSE_SHIPMENT_SETTLEMENT: proposeSettlementOfShipmentRule,
  AGREE_TO_SHIPMENT_SETTLEMENT: agreeToShipmentSettlementRule,
};

defineActions({
  SEND_SHIPMENT: 'Send it, and tell the buyer of it.',
  DISCARD_SHIPMENT: 'Give it up before it leaves.',
  NOTE_SHIPMENT_ARRIVAL: 'Note that it has arrived.',
  RECEIVE_GOODS: 'Count what has come of it.',
  PROPOSE_SHIPMENT_SETTLEMENT: 'Propose what becomes of what is missing.',
  AGREE_TO_SHIPMENT_SETTLEMENT: 'Agree to what the other side proposed.',
});
