import { Refusal } from '../platform/errors/refusal.ts';
import type { MembershipStatus } from './member.entity.ts';
import { memberMessages } from './members.messages.ts';

/** What administrators do to a membership. */
export type MembershipAct = 'REISSUE_INVITATION' | 'SUSPEND_MEMBER' | 'REINSTATE_MEMBER' | 'REMOVE_MEMBER';

/** INVITED → ACTIVE ⇄ SUSPENDED → REMOVED: which acts a state allows. Removed is the end; who comes back is invited anew. */
const allowed: Readonly<Record<MembershipStatus, readonly MembershipAct[]>> = {
  INVITED: ['REISSUE_INVITATION', 'REMOVE_MEMBER'],
  ACTIVE: ['SUSPEND_MEMBER', 'REMOVE_MEMBER'],
  SUSPENDED: ['REINSTATE_MEMBER', 'REMOVE_MEMBER'],
  REMOVED: [],
};

export function actsOn(status: MembershipStatus): readonly MembershipAct[] {
  return allowed[status];
}

/** Refuses an act that the membership's state does not allow, and tells what it does allow. */
export function refuseUnlessIn({ status }: { readonly status: MembershipStatus }, act: MembershipAct): void {
  if (actsOn(status).includes(act)) return;
  throw new Refusal({
    code: 'STATE_CONFLICT',
    message: memberMessages.notInThisState,
    field: ['input', 'membershipId'],
    currentState: status,
    allowedActions: actsOn(status),
  });
}
