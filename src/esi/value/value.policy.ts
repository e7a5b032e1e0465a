import type { ActRule, Rule } from '../../platform/rules.ts';
import { firmsPeople, suppliersPeople, turn, type TurnSubject } from '../turn.ts';
import { valueMessages } from './value.messages.ts';

/** Who reckons and splits what was gained together. The whole is the firm's own (`esi.see-as-firm`); a supplier sees its share (`esi.see-own-part`). */

export interface ValueSubject extends TurnSubject {
  readonly openedBy?: string;
  readonly proposedBy?: string | null;
}

export const openValueRule: ActRule = { kind: 'act', name: 'joint-value.open', description: 'The firm’s people estimate what was gained together.', permission: 'ESI_WRITE', refuses: firmsPeople };

export const verifyValueRule = turn<ValueSubject>({
  name: 'joint-value.verify', description: 'Who decides for the firm says what was gained; not who opened it.', states: ['ESTIMATED'], permission: 'ESI_DECIDE',
  who: (principal, { openedBy }) => firmsPeople(principal) ?? (openedBy === principal.id ? valueMessages.verifiedByAnother : null),
});
export const proposeSplitRule = turn<ValueSubject>({ name: 'joint-value.propose-split', description: 'The firm’s people propose how to split it.', states: ['VERIFIED', 'PROPOSED', 'OFFERED'], who: firmsPeople });
export const approveSplitRule = turn<ValueSubject>({
  name: 'joint-value.approve-split', description: 'Who may sign for the firm agrees to the split, which is then offered; not who proposed it.', states: ['PROPOSED'], permission: 'ESI_SIGN',
  who: (principal, { proposedBy }) => firmsPeople(principal) ?? (proposedBy === principal.id ? valueMessages.approvedByAnother : null),
});
export const settleValueRule = turn<ValueSubject>({ name: 'joint-value.settle', description: 'Who decides for the firm closes it, once every share is paid.', states: ['OFFERED'], permission: 'ESI_DECIDE', who: firmsPeople });
export const cancelValueRule = turn<ValueSubject>({
  name: 'joint-value.cancel', description: 'Who decides for the firm gives it up, with a reason, until a supplier has agreed to its share.', states: ['ESTIMATED', 'VERIFIED', 'PROPOSED', 'OFFERED'], permission: 'ESI_DECIDE', who: firmsPeople,
});

export const answerShareRule = turn({ name: 'joint-value-share.answer', description: 'Who may sign for the supplier agrees to its share, or refuses it with a reason.', states: ['OFFERED'], permission: 'ESI_SIGN', who: suppliersPeople });
export const payShareRule = turn({ name: 'joint-value-share.pay', description: 'Who decides for the firm notes what was paid.', states: ['AGREED', 'PAID', 'RECEIVED'], permission: 'ESI_DECIDE', who: firmsPeople });
export const confirmReceiptRule = turn({ name: 'joint-value-share.confirm-receipt', description: 'Who may sign for the supplier says what it has received.', states: ['PAID'], permission: 'ESI_SIGN', who: suppliersPeople });
export const noteSharesRule: ActRule = { kind: 'act', name: 'joint-value-share.note', description: 'The platform notes what was received of what was agreed.', permission: null };

export const valueRules: readonly Rule[] = [
  openValueRule, verifyValueRule, proposeSplitRule, approveSplitRule, settleValueRule, cancelValueRule, answerShareRule, payShareRule, confirmReceiptRule, noteSharesRule,
];
