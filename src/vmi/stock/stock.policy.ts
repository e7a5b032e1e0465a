import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { roleOf } from '../agreement-role.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import { stockMessages } from './stock.messages.ts';

/** Who moves stock by hand. Reports, orders and receipts move it by their own rules. */

/** What rules about the stock of a position look at. */
export interface StockOfPosition {
  readonly vendorSide: Side;
  readonly agreementStatus: AgreementStatus;
  /** Whether any of it, on hand, is the vendor's. */
  readonly isConsigned: boolean;
  /** Whether any that was put aside is the vendor's. */
  readonly isHeldForVendor: boolean;
}

type Refuses = (principal: Principal, subject: StockOfPosition) => Message | null;

function act(name: string, description: string, ofVendor: Refuses): ActRule<StockOfPosition> {
  return { kind: 'act', name, description, permission: 'VMI_WRITE', refuses: (principal, subject) => unsigned(subject) ?? (roleOf(principal, subject) === 'VENDOR' ? ofVendor(principal, subject) : null) };
}

const unsigned = ({ agreementStatus }: StockOfPosition) => (['DRAFT', 'PROPOSED'].includes(agreementStatus) ? stockMessages.notSigned : null);
const consignedOnly: Refuses = (_principal, { isConsigned }) => (isConsigned ? null : stockMessages.nothingConsigned);
const heldOnly: Refuses = (_principal, { isHeldForVendor }) => (isHeldForVendor ? null : stockMessages.nothingConsigned);

export const adjustStockRule = act('stock.adjust', 'The buyer puts right what is on hand; the vendor writes off what is still its own.', consignedOnly);
export const transferStockRule = act('stock.transfer', 'The buyer moves stock between places of an agreement; the vendor what is still its own.', consignedOnly);
export const holdStockRule = act('stock.hold', 'The buyer puts units aside; the vendor those that are still its own.', consignedOnly);
export const releaseStockRule = act('stock.release', 'The buyer takes units that were put aside back to stock; the vendor those that are still its own.', heldOnly);
export const returnStockRule = act('stock.return', 'Either side has units that were put aside, and are still the vendor’s, go back.', heldOnly);

export const passOwnershipRule: ActRule = { kind: 'act', name: 'stock.pass-ownership', description: 'The platform lets consignment stock pass to the buyer at its age.', permission: 'RELATIONSHIP_WRITE' };

export const stockRules: readonly Rule[] = [adjustStockRule, transferStockRule, holdStockRule, releaseStockRule, returnStockRule, passOwnershipRule];
