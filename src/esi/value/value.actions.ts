import { defineActions } from '../../platform/actions.ts';
import { answerShareRule, approveSplitRule, cancelValueRule, confirmReceiptRule, payShareRule, proposeSplitRule, settleValueRule, verifyValueRule } from './value.policy.ts';

/** What may be done to a joint value and to a share of one, with the rule of each. */
export const valueActions = {
  VERIFY_JOINT_VALUE: verifyValueRule, PROPOSE_JOINT_VALUE_SPLIT: proposeSplitRule, APPROVE_JOINT_VALUE_SPLIT: approveSplitRule, SETTLE_JOINT_VALUE: settleValueRule, CANCEL_JOINT_VALUE: cancelValueRule,
} as const;
export const shareActions = { ANSWER_JOINT_VALUE_SHARE: answerShareRule, RECORD_SHARE_PAYMENT: payShareRule, CONFIRM_SHARE_RECEIPT: confirmReceiptRule } as const;

defineActions({
  VERIFY_JOINT_VALUE: 'Say what was gained.',
  PROPOSE_JOINT_VALUE_SPLIT: 'Propose how to split it.',
  APPROVE_JOINT_VALUE_SPLIT: 'Agree to the split for the firm, and offer each supplier its share.',
  SETTLE_JOINT_VALUE: 'Close it, once every share is paid.',
  CANCEL_JOINT_VALUE: 'Give it up.',
  ANSWER_JOINT_VALUE_SHARE: 'Agree to the share, or refuse it.',
  RECORD_SHARE_PAYMENT: 'Note what was paid of it.',
  CONFIRM_SHARE_RECEIPT: 'Say what was received of it.',
});
