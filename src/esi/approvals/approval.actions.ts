import { defineActions } from '../../platform/actions.ts';
import type { TurnKind } from '../hold-turn.ts';
import { PartApprovalEntity, type PartApprovalRecord } from './approval.entity.ts';
import { decidePartRule, dropPartApprovalRule, submitPartRule } from './approvals.policy.ts';

/** What may be done to a part's approval, with the rule of each. */
export const approvalActions = {
  SUBMIT_PART: submitPartRule,
  DECIDE_PART_APPROVAL: decidePartRule,
  DROP_PART_APPROVAL: dropPartApprovalRule,
} as const;

export const approvalKind: TurnKind<PartApprovalRecord> = { entity: PartApprovalEntity, type: 'PartApproval', field: 'partApprovalId', actions: approvalActions };

defineActions({
  SUBMIT_PART: 'Submit the part, with what was measured.',
  DECIDE_PART_APPROVAL: 'Approve it, or reject it.',
  DROP_PART_APPROVAL: 'Say that it is not to be approved any more.',
});
