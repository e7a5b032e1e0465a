import 'reflect-metadata';
import { defineActions } from '../platform/actions.ts';
import { Actionable, Node, toInstant, Versioned } from '../platform/public.type.ts';
import { column, one, readType } from '../platform/reads/declare.ts';
import { DateTime } from '../platform/scalars.ts';
import { viewerActions } from '../platform/viewer-actions.ts';
import type { AuditEntry } from './audit-entry.type.ts';
import { lastChange } from './last-change.ts';
import { reinstateMemberRule, reissueInvitationRule, removeMemberRule, suspendMemberRule } from './members.policy.ts';
import { listMembers, seeMembership } from './partners.policy.ts';
import { Party } from './party.type.ts';
import { MembershipStatusEnum, RoleEnum } from './principal.enums.ts';
import { User } from './user.type.ts';

defineActions({
  REISSUE_INVITATION: 'Issue an open invitation again, with a new code.',
  SUSPEND_MEMBER: 'Keep a member from signing in for now.',
  REINSTATE_MEMBER: 'Let a suspended member sign in again.',
  REMOVE_MEMBER: 'End a membership for good.',
});

@readType({
  table: 'membership',
  rule: seeMembership,
  implements: [Node, Versioned, Actionable],
  description: 'A person’s part in the workspace: for which party they act, and as what. A person may act for several parties.',
})
export class Membership extends Node {
  @one(() => User, { link: { user_id: 'id' }, description: 'The person.' })
  user!: User;

  @one(() => Party, { link: { party_id: 'id' }, nullable: true, description: 'The party they act for; never changes. Null for a key that may not read parties.' })
  party!: Party | null;

  @column(() => RoleEnum, { column: 'role', description: 'What they may do; never changes.' })
  role!: string;

  @column(() => MembershipStatusEnum, { column: 'status', description: 'Whether they sign in.' })
  status!: string;

  @column(() => String, {
    column: 'status_reason',
    nullable: true,
    rule: listMembers,
    description: 'Why it was suspended or removed; for who may read all members.',
  })
  statusReason!: string | null;

  @column(() => DateTime, {
    column: 'invitation_expires_at',
    convert: toInstant,
    nullable: true,
    rule: listMembers,
    description: 'Until when the open invitation can be accepted; for who may read all members.',
  })
  invitationExpiresAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions(
    { userId: 'user_id', role: 'role', status: 'status' },
    {
      REISSUE_INVITATION: reissueInvitationRule,
      SUSPEND_MEMBER: suspendMemberRule,
      REINSTATE_MEMBER: reinstateMemberRule,
      REMOVE_MEMBER: removeMemberRule,
    },
  )
  viewerActions!: unknown;
}
