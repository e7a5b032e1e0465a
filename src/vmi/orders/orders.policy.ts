import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import { sideOf } from '../../trust/sides.ts';
import { roleOf } from '../agreement-role.ts';
import type { AgreementStatus } from '../agreements/agreement.entity.ts';
import type { OrderStatus } from './order.entity.ts';
import { orderMessages } from './orders.messages.ts';

/** Who orders, answers, reacts, calls off and closes. */

/** What rules about an order look at. */
export interface OrderSubject {
  readonly status: OrderStatus;
  readonly vendorSide: Side;
  readonly cancelAskedBySide?: Side | null;
}

/** The rule of an act on an order, with the states in which it is an act at all. */
export interface OrderActRule extends ActRule<OrderSubject> {
  readonly statuses: readonly OrderStatus[];
}

type Refuses = (principal: Principal, subject: OrderSubject) => Message | null;

export const forVendor = (principal: Principal, agreement: { readonly vendorSide: Side }): Message | null => (roleOf(principal, agreement) === 'VENDOR' ? null : orderMessages.forVendor);
export const forBuyer = (principal: Principal, agreement: { readonly vendorSide: Side }): Message | null => (roleOf(principal, agreement) === 'BUYER' ? null : orderMessages.forBuyer);
/** Where price or quantity differ, a person looks at it. */
export const byPeople = ({ kind }: Principal): Message | null => (kind === 'API_KEY' ? orderMessages.peopleDecide : null);

const beforeShipping = ['ISSUED', 'ACKNOWLEDGED'] as const;
export const living = [...beforeShipping, 'PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_RECEIVED', 'RECEIVED'] as const satisfies readonly OrderStatus[];

function rule(name: string, description: string, statuses: readonly OrderStatus[], refuses: Refuses): OrderActRule {
  return {
    kind: 'act', name: `order.${name}`, description, permission: 'VMI_WRITE', statuses,
    refuses: (principal, order) => (statuses.includes(order.status) ? refuses(principal, order) : orderMessages.notNow),
  };
}

export const placeOrderRule: ActRule<{ readonly status: AgreementStatus; readonly vendorSide: Side }> = {
  kind: 'act', name: 'order.place', description: 'The buyer orders under an agreement in force without waiting for a proposal.', permission: 'VMI_WRITE', refuses: forBuyer,
};
export const answerOrderRule = rule('answer', 'The vendor answers the lines of an order.', living, forVendor);
export const reactToAnswerRule = rule('react', 'The buyer, a person, accepts or declines what the vendor would change.', living, (principal, order) => forBuyer(principal, order) ?? byPeople(principal));
export const cancelOrderRule = rule('cancel', 'Either side calls an order off before anything is shipped; inside the freeze horizon it asks the other.', beforeShipping,
  (principal, { cancelAskedBySide }) => (cancelAskedBySide === sideOf(principal) ? orderMessages.askedAlready : null));
export const answerCancellationRule = rule('answer-cancellation', 'The side that was asked, a person, agrees that an order is called off, or does not.', beforeShipping,
  (principal, { cancelAskedBySide }) => (cancelAskedBySide == null ? orderMessages.notAsked : cancelAskedBySide === sideOf(principal) ? orderMessages.forOtherSide : byPeople(principal)));
export const closeOrderRule = rule('close', 'The buyer closes an order; once all has come, either side.', living, (principal, order) => (order.status === 'RECEIVED' ? null : forBuyer(principal, order)));
export const noteUnansweredOrdersRule: ActRule = { kind: 'act', name: 'order.note-unanswered', description: 'The platform notes which orders were not answered in time.', permission: null };

export const orderRules: readonly Rule[] = [placeOrderRule, answerOrderRule, reactToAnswerRule, cancelOrderRule, answerCancellationRule, closeOrderRule, noteUnansweredOrdersRule];
