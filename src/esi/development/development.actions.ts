import { defineActions } from '../../platform/actions.ts';
import {
  addGoalRule, answerHelpRule, answerProgrammeRule, cancelProgrammeRule, changeGoalRule, closeProgrammeRule, proposeProgrammeRule, recordFindingRule, recordHelpRule, recordResultRule, updateProgrammeRule, verifyResultRule,
} from './development.policy.ts';

/** What may be done to a programme and to what stands under it, with the rule of each. */
export const programmeActions = {
  UPDATE_SUPPLIER_PROGRAMME: updateProgrammeRule,
  RECORD_SUPPLIER_AUDIT_FINDING: recordFindingRule,
  ADD_SUPPLIER_GOAL: addGoalRule,
  PROPOSE_SUPPLIER_PROGRAMME: proposeProgrammeRule,
  ANSWER_SUPPLIER_PROGRAMME: answerProgrammeRule,
  RECORD_SUPPLIER_HELP: recordHelpRule,
  CLOSE_SUPPLIER_PROGRAMME: closeProgrammeRule,
  CANCEL_SUPPLIER_PROGRAMME: cancelProgrammeRule,
} as const;
export const goalActions = { CHANGE_SUPPLIER_GOAL: changeGoalRule, RECORD_SUPPLIER_GOAL_RESULT: recordResultRule } as const;
export const helpActions = { ANSWER_SUPPLIER_HELP: answerHelpRule } as const;
export const resultActions = { VERIFY_SUPPLIER_GOAL_RESULT: verifyResultRule } as const;

defineActions({
  UPDATE_SUPPLIER_PROGRAMME: 'Change the plan of a supplier’s programme.',
  RECORD_SUPPLIER_AUDIT_FINDING: 'Note what an audit found.',
  ADD_SUPPLIER_GOAL: 'Say what is to be reached.',
  PROPOSE_SUPPLIER_PROGRAMME: 'Put the plan to the supplier.',
  ANSWER_SUPPLIER_PROGRAMME: 'Agree to the plan, or object.',
  RECORD_SUPPLIER_HELP: 'Note help that the firm gave.',
  CLOSE_SUPPLIER_PROGRAMME: 'Close it with its outcome.',
  CANCEL_SUPPLIER_PROGRAMME: 'Give it up.',
  CHANGE_SUPPLIER_GOAL: 'Change a goal, or drop it.',
  RECORD_SUPPLIER_GOAL_RESULT: 'Note what was measured of a goal.',
  ANSWER_SUPPLIER_HELP: 'Confirm the help that the other side noted, or deny it.',
  VERIFY_SUPPLIER_GOAL_RESULT: 'Verify what somebody else measured, or reject it.',
});
