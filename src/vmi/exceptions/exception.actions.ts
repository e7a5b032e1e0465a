import { defineActions } from '../../platform/actions.ts';
import { acknowledgeExceptionRule, escalateExceptionRule, resolveExceptionRule, snoozeExceptionRule, takeOnExceptionRule } from './exceptions.policy.ts';

/** The acts on an exception as `viewerActions` names them, with the rules that they are judged by. */
export const exceptionActions = {
  ACKNOWLEDGE_SUPPLY_EXCEPTION: acknowledgeExceptionRule,
  TAKE_ON_SUPPLY_EXCEPTION: takeOnExceptionRule,
  SNOOZE_SUPPLY_EXCEPTION: snoozeExceptionRule,
  ESCALATE_SUPPLY_EXCEPTION: escalateExceptionRule,
  RESOLVE_SUPPLY_EXCEPTION: resolveExceptionRule,
} as const;

defineActions({
  ACKNOWLEDGE_SUPPLY_EXCEPTION: 'Say that it was seen.',
  TAKE_ON_SUPPLY_EXCEPTION: 'Have somebody of one’s own side work on it.',
  SNOOZE_SUPPLY_EXCEPTION: 'Put it aside for a while.',
  ESCALATE_SUPPLY_EXCEPTION: 'Hand it up.',
  RESOLVE_SUPPLY_EXCEPTION: 'Say that it is over.',
});
