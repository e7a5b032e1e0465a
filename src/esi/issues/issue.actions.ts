import { defineActions } from '../../platform/actions.ts';
import type { TurnKind } from '../hold-turn.ts';
import { DesignIssueEntity, type DesignIssueRecord } from './issue.entity.ts';
import { answerIssueRule, closeIssueRule, reopenIssueRule, setBlockingRule } from './issues.policy.ts';

/** What may be done to a design issue, with the rule of each. */
export const issueActions = {
  ANSWER_DESIGN_ISSUE: answerIssueRule,
  REOPEN_DESIGN_ISSUE: reopenIssueRule,
  CLOSE_DESIGN_ISSUE: closeIssueRule,
  SET_DESIGN_ISSUE_BLOCKING: setBlockingRule,
} as const;

export const issueKind: TurnKind<DesignIssueRecord> = { entity: DesignIssueEntity, type: 'DesignIssue', field: 'designIssueId', actions: issueActions };

defineActions({
  ANSWER_DESIGN_ISSUE: 'Answer it.',
  REOPEN_DESIGN_ISSUE: 'Ask once more.',
  CLOSE_DESIGN_ISSUE: 'Close it.',
  SET_DESIGN_ISSUE_BLOCKING: 'Say whether it holds up production.',
});
