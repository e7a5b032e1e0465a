import type { Message } from '../platform/messages.ts';
import { type Permission, permissionsOfRole, type Principal, type Role } from '../platform/principal.ts';
import type { ActRule, Rule } from '../platform/rules.ts';
import type { MembershipStatus } from './member.entity.ts';
import { memberMessages } from './members.messages.ts';
import { actsOn, type MembershipAct } from './membership-states.ts';

/** Who lets people and systems in, and who sends them away. */

/** What an act gives away: a role, or a key's scopes. Nobody gives more than they hold, or a narrow key could make itself a wide one. */
export interface Grant {
  readonly permissions: Iterable<Permission>;
}

const withinOwn = (principal: Principal, { permissions }: Grant) =>
  [...permissions].every((permission) => principal.permissions.has(permission)) ? null : memberMessages.moreThanYouHold;

/** What rules about a membership look at. */
export interface MembershipSubject {
  readonly userId: string;
  readonly role: Role;
  readonly status: MembershipStatus;
}

export const inviteMemberRule: ActRule<Grant & { readonly userId: string | null }> = {
  kind: 'act',
  name: 'member.invite',
  description: 'Who may write members invites others, to no more than they may themselves.',
  permission: 'MEMBER_WRITE',
  refuses: (principal, subject) => (principal.id === subject.userId ? memberMessages.notYourself : withinOwn(principal, subject)),
};
export const reissueInvitationRule = memberRule(
  'member.reissue',
  'Who may write members issues an open invitation again.',
  'REISSUE_INVITATION',
  (principal, { role }) => withinOwn(principal, { permissions: permissionsOfRole[role] }),
);
export const suspendMemberRule = memberRule(
  'member.suspend',
  'Who may write members suspends active ones, but not themselves.',
  'SUSPEND_MEMBER',
);
export const reinstateMemberRule = memberRule(
  'member.reinstate',
  'Who may write members reinstates suspended ones, but not themselves.',
  'REINSTATE_MEMBER',
);
export const removeMemberRule = memberRule(
  'member.remove',
  'Who may write members removes them for good, but not themselves.',
  'REMOVE_MEMBER',
);

export const acceptInvitationRule: ActRule = {
  kind: 'act',
  name: 'member.accept',
  description: 'The holder of an invitation accepts it with a sign-in of their own.',
  permission: null,
  isOpen: true,
};

export const createKeyRule: ActRule<Grant> = {
  kind: 'act',
  name: 'key.create',
  description: 'Who may write keys creates them, with no more scopes than they hold.',
  permission: 'KEY_WRITE',
  refuses: withinOwn,
};
export const rotateKeyRule: ActRule<Grant> = {
  kind: 'act',
  name: 'key.rotate',
  description: 'Who may write keys gives one a new secret, if it holds no more scopes than they do.',
  permission: 'KEY_WRITE',
  refuses: withinOwn,
};
export const revokeKeyRule: ActRule = {
  kind: 'act',
  name: 'key.revoke',
  description: 'Who may write keys ends them.',
  permission: 'KEY_WRITE',
};

export const memberRules: readonly Rule[] = [
  inviteMemberRule,
  reissueInvitationRule,
  suspendMemberRule,
  reinstateMemberRule,
  removeMemberRule,
  acceptInvitationRule,
  createKeyRule,
  rotateKeyRule,
  revokeKeyRule,
];

/** A rule about one membership: nobody's own, and as its state allows. */
function memberRule(
  name: string,
  description: string,
  act: MembershipAct,
  more: (principal: Principal, subject: MembershipSubject) => Message | null = () => null,
): ActRule<MembershipSubject> {
  return {
    kind: 'act',
    name,
    description,
    permission: 'MEMBER_WRITE',
    refuses: (principal, subject) => {
      if (principal.id === subject.userId) return memberMessages.notYourself;
      return actsOn(subject.status).includes(act) ? more(principal, subject) : memberMessages.notInThisState;
    },
  };
}
