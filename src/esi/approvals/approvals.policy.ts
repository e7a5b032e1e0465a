import type { ActRule, Rule } from '../../platform/rules.ts';
import { firmsPeople, seeTurn, suppliersPeople, turn, type TurnSubject } from '../turn.ts';

/** Who sees which parts are to be approved, who submits them, and who approves. */

export const seePartApproval = seeTurn('part-approval.see', 'Staff see the approval of all parts; a supplier that of its own, while the project is open to it.');

export const requirePartApprovalRule: ActRule = { kind: 'act', name: 'part-approval.require', description: 'The firm’s people say which parts of a supplier are approved before production.', permission: 'ESI_WRITE', refuses: firmsPeople };
export const submitPartRule = turn<TurnSubject>({ name: 'part-approval.submit', description: 'The supplier’s people submit a part, also anew after it was rejected.', states: ['REQUIRED', 'REJECTED'], who: suppliersPeople });
export const decidePartRule = turn<TurnSubject>({ name: 'part-approval.decide', description: 'Those who decide for the firm approve or reject what was submitted.', states: ['SUBMITTED'], permission: 'ESI_DECIDE', who: firmsPeople });
export const dropPartApprovalRule = turn<TurnSubject>({
  name: 'part-approval.drop', description: 'Those who decide for the firm say that a part is not to be approved any more, with a reason.', states: ['REQUIRED', 'SUBMITTED', 'REJECTED'], permission: 'ESI_DECIDE', who: firmsPeople,
});

export const approvalRules: readonly Rule[] = [seePartApproval, requirePartApprovalRule, submitPartRule, decidePartRule, dropPartApprovalRule];
