import { defineActions } from '../../platform/actions.ts';
import { cancelProjectRule, holdProjectRule, noteLaunchRule, resumeProjectRule, setTargetRule, startProjectRule, updateProjectRule } from './projects.policy.ts';

/** The acts on projects as `viewerActions` names them, with their rules. */
export const projectActions = {
  UPDATE_ESI_PROJECT: updateProjectRule, SET_ESI_TARGET_COST: setTargetRule, START_ESI_PROJECT: startProjectRule, HOLD_ESI_PROJECT: holdProjectRule, RESUME_ESI_PROJECT: resumeProjectRule,
  CANCEL_ESI_PROJECT: cancelProjectRule, NOTE_ESI_LAUNCH: noteLaunchRule,
};

defineActions({
  UPDATE_ESI_PROJECT: 'Plan the project.',
  SET_ESI_TARGET_COST: 'Set what the market pays and the firm keeps, and so what a unit may cost.',
  START_ESI_PROJECT: 'Begin the project with its first stage.',
  HOLD_ESI_PROJECT: 'Put the project on hold.',
  RESUME_ESI_PROJECT: 'Take the project up again.',
  CANCEL_ESI_PROJECT: 'Give the project up for good.',
  NOTE_ESI_LAUNCH: 'Note the day on which the product was launched.',
});
