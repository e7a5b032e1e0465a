import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { can } from '../../platform/rules.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { enablementMessages } from './enablement.messages.ts';
import type { StateRule, StateSubject } from './enablement.policy.ts';

/** Refuses what the state of a record does not allow, with what it does; then what the rule does not. */
export function requireState(ctx: Context, rule: StateRule, record: StateSubject, actions: Readonly<Record<string, StateRule>>): void {
  if (!rule.states.includes(record.state)) {
    const allowedActions = Object.entries(actions).filter(([, other]) => can(ctx.principal, other, record).isAllowed).map(([name]) => name);
    throw new Refusal({ code: 'STATE_CONFLICT', message: enablementMessages.notNow, currentState: record.state, allowedActions });
  }
  authorize(ctx, rule, record);
}
