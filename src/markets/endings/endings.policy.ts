import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { seesOwnNetwork } from '../managers/managers.policy.ts';
import type { EndingRequestStatus } from './ending-request.entity.ts';
import { endingMessages } from './endings.messages.ts';

/** Who sees that the end of a key relationship is asked for, and who decides it. */

export const seeEndingRequest: SightRule = {
  kind: 'see', name: 'ending-request.see', description: 'That an end is asked for is the firm’s own: staff who may read relationships see it; a partner sees the end.', sees: seesOwnNetwork,
};

/** What rules about a request look at. */
export interface EndingSubject {
  readonly status: EndingRequestStatus;
  readonly requestedBy: string;
}

const byAnother = (principal: Principal, { requestedBy }: EndingSubject): Message | null => {
  if (principal.kind !== 'USER') return endingMessages.personDecides;
  return principal.id === requestedBy ? endingMessages.fourEyes : null;
};

export const approveEndingRule = whileOpen('ending-request.approve', 'The general manager approves the end of a key relationship that somebody else asks for.', 'RELATIONSHIP_APPROVE', byAnother);
export const declineEndingRule = whileOpen('ending-request.decline', 'The general manager declines the end of a key relationship that somebody else asks for.', 'RELATIONSHIP_APPROVE', byAnother);
export const withdrawEndingRule = whileOpen('ending-request.withdraw', 'Who asked to end a key relationship withdraws it.', 'RELATIONSHIP_WRITE',
  ({ id }, { requestedBy }) => (id === requestedBy ? null : endingMessages.ownRequestOnly));

export const endingRules: readonly Rule[] = [seeEndingRequest, approveEndingRule, declineEndingRule, withdrawEndingRule];

function whileOpen(
  name: string, description: string, permission: 'RELATIONSHIP_APPROVE' | 'RELATIONSHIP_WRITE', refuses: (principal: Principal, subject: EndingSubject) => Message | null,
): ActRule<EndingSubject> {
  return { kind: 'act', name, description, permission, refuses: (principal, subject) => (subject.status === 'OPEN' ? refuses(principal, subject) : endingMessages.decided) };
}
