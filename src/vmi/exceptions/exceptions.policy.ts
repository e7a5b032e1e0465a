import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { peopleOnly, sideOf } from '../../trust/sides.ts';
import { seeSupply } from '../supply.policy.ts';
import type { ExceptionStatus } from './exception.entity.ts';
import { exceptionMessages } from './exceptions.messages.ts';

/** Who sees and handles what goes wrong. */

export const seeException: SightRule = {
  kind: 'see', name: 'vmi.see-exception', description: 'Both sides of an agreement, save what is the inner affair of one.',
  sees: (principal) => {
    const sight = seeSupply.sees(principal);
    if (sight === false) return false;
    return (row) => sql`((${row('for_side')} is null or ${row('for_side')} = ${sideOf(principal)}) and ${sight === true ? sql`true` : sight(row)})`;
  },
};

/** What rules about an exception look at. */
export interface ExceptionSubject {
  readonly status: ExceptionStatus;
  readonly ownerSide?: Side | null;
}

export interface ExceptionActRule extends ActRule<ExceptionSubject> {
  /** The states in which it is an act at all. */
  readonly statuses: readonly ExceptionStatus[];
}

type Refuses = (principal: Principal, subject: ExceptionSubject) => Message | null;
const bySideAtWork: Refuses = (principal, { ownerSide }) => (ownerSide == null || ownerSide === sideOf(principal) ? null : exceptionMessages.otherSide);

function rule(name: string, description: string, statuses: readonly ExceptionStatus[], refuses: Refuses = bySideAtWork): ExceptionActRule {
  return {
    kind: 'act', name: `vmi.${name}-exception`, description, permission: 'VMI_WRITE', statuses,
    refuses: (principal, subject) => (statuses.includes(subject.status) ? (refuses(principal, subject) ?? peopleOnly(principal)) : exceptionMessages.notNow),
  };
}

export const acknowledgeExceptionRule = rule('acknowledge', 'Either side, a person, says that an exception was seen.', ['OPEN', 'ESCALATED']);
export const takeOnExceptionRule = rule('take-on', 'A side has one of its people work on an exception, unless the other side does.', ['OPEN', 'ACKNOWLEDGED', 'IN_WORK', 'SNOOZED', 'ESCALATED']);
export const snoozeExceptionRule = rule('snooze', 'A side puts an exception aside for a while, unless the other side works on it.', ['OPEN', 'ACKNOWLEDGED', 'IN_WORK']);
export const escalateExceptionRule = rule('escalate', 'Either side hands an exception up, whoever works on it.', ['OPEN', 'ACKNOWLEDGED', 'IN_WORK', 'SNOOZED'], () => null);
export const resolveExceptionRule = rule('resolve', 'A side says that an exception is over, unless the other side works on it.', ['OPEN', 'ACKNOWLEDGED', 'IN_WORK', 'SNOOZED', 'ESCALATED']);

export const watchExceptionsRule: ActRule = { kind: 'act', name: 'vmi.watch-exceptions', description: 'The platform finds what goes wrong, and resolves what no longer does.', permission: 'VMI_WRITE' };

export const exceptionRules: readonly Rule[] = [
  seeException, acknowledgeExceptionRule, takeOnExceptionRule, snoozeExceptionRule, escalateExceptionRule, resolveExceptionRule, watchExceptionsRule,
];
