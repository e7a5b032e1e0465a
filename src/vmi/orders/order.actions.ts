import { defineActions } from '../../platform/actions.ts';
import { answerCancellationRule, answerOrderRule, cancelOrderRule, closeOrderRule, type OrderActRule, reactToAnswerRule } from './orders.policy.ts';

/** What may be done to an order, with the rule of each. */
export const orderActions: Readonly<Record<string, OrderActRule>> = {
  ANSWER_ORDER: answerOrderRule,
  REACT_TO_ORDER_ANSWER: reactToAnswerRule,
  CANCEL_ORDER: cancelOrderRule,
  ANSWER_ORDER_CANCELLATION: answerCancellationRule,
  CLOSE_ORDER: closeOrderRule,
};

defineActions({
  ANSWER_ORDER: 'Answer its lines, for the vendor.',
  REACT_TO_ORDER_ANSWER: 'Accept or decline what the vendor would change, for the buyer.',
  CANCEL_ORDER: 'Call it off or, inside the freeze horizon, ask the other side to.',
  ANSWER_ORDER_CANCELLATION: 'Agree that it is called off, or not, for the side that was asked.',
  CLOSE_ORDER: 'Close it: no more is expected.',
});
