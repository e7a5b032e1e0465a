import { defineActions } from '../../platform/actions.ts';
import type { TurnKind } from '../hold-turn.ts';
import { EngineeringChangeEntity, type EngineeringChangeRecord } from './change.entity.ts';
import { answerChangeRule, implementChangeRule, stateImpactRule, withdrawChangeRule } from './changes.policy.ts';

/** What may be done to an engineering change, with the rule of each. */
export const changeActions = {
  STATE_CHANGE_IMPACT: stateImpactRule,
  ANSWER_ENGINEERING_CHANGE: answerChangeRule,
  IMPLEMENT_ENGINEERING_CHANGE: implementChangeRule,
  WITHDRAW_ENGINEERING_CHANGE: withdrawChangeRule,
} as const;

export const changeKind: TurnKind<EngineeringChangeRecord> = { entity: EngineeringChangeEntity, type: 'EngineeringChange', field: 'engineeringChangeId', actions: changeActions };

defineActions({
  STATE_CHANGE_IMPACT: 'Say what it comes to.',
  ANSWER_ENGINEERING_CHANGE: 'Agree to it, or refuse it.',
  IMPLEMENT_ENGINEERING_CHANGE: 'Say that it is in the product.',
  WITHDRAW_ENGINEERING_CHANGE: 'Take back what one’s own side proposed.',
});
