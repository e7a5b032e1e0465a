import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule } from '../../platform/rules.ts';
import type { Side } from '../../domain/sides.ts';
import { peopleOnly, sideOf } from '../../trust/sides.ts';
import { roleOf } from '../agreement-role.ts';
import type { AgreementRole } from '../agreements/agreement.entity.ts';
import type { AutonomyMode } from './autonomy.entity.ts';
import { autonomyMessages } from './autonomy.messages.ts';

/** Who sets how much is decided by itself: whoever would decide it otherwise. */

export interface AutonomySubject {
  readonly mode: AutonomyMode;
  readonly setBySide: Side | null;
  readonly vendorSide: Side;
  /** Whose word proposals take that are not approved by themselves; null where none are. */
  readonly approver: AgreementRole | 'BOTH' | null;
}

function approves(principal: Principal, { approver, vendorSide }: AutonomySubject): Message | null {
  if (approver === null) return autonomyMessages.notAutomatic;
  return approver === 'BOTH' || approver === roleOf(principal, { vendorSide }) ? null : autonomyMessages.otherSide;
}

/** What the other side has set, it alone sets otherwise. */
function isTheirs(principal: Principal, { setBySide }: AutonomySubject): Message | null {
  return setBySide !== null && setBySide !== sideOf(principal) ? autonomyMessages.setByOther : null;
}

type Check = (principal: Principal, subject: AutonomySubject) => Message | null;
const first = (...checks: readonly Check[]): Check => (principal, subject) => checks.reduce<Message | null>((found, check) => found ?? check(principal, subject), null);

const signs = { kind: 'act', permission: 'VMI_SIGN' } as const;

export const holdAutonomyRule: ActRule<AutonomySubject> = {
  ...signs, name: 'vmi.hold-autonomy', description: 'Who signs for a side that approves proposals stops the limit where it is.',
  refuses: first(peopleOnly, approves, isTheirs, (_principal, { mode }) => (mode === 'HELD' ? autonomyMessages.alreadyHeld : null)),
};
export const overrideAutonomyRule: ActRule<AutonomySubject> = {
  ...signs, name: 'vmi.override-autonomy', description: 'Who signs for a side that approves proposals sets the limit, within the cap of the terms.', refuses: first(peopleOnly, approves, isTheirs),
};
export const releaseAutonomyRule: ActRule<AutonomySubject> = {
  ...signs, name: 'vmi.release-autonomy', description: 'The side that stopped or set the limit lets it follow again.',
  refuses: first(peopleOnly, approves, isTheirs, (_principal, { mode }) => (mode === 'FOLLOWING' ? autonomyMessages.notSet : null)),
};
export const earnAutonomyRule: ActRule = { kind: 'act', name: 'vmi.earn-autonomy', description: 'The platform lets limits follow how vendors behave.', permission: 'VMI_SIGN' };

export const autonomyRules: readonly Rule[] = [holdAutonomyRule, overrideAutonomyRule, releaseAutonomyRule, earnAutonomyRule];
