import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import type { ActRule } from '../platform/rules.ts';
import { requiredText } from '../platform/text.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { lockMembership } from './lock-membership.ts';
import { MembershipEntity, type MembershipRecord, type MembershipStatus } from './member.entity.ts';
import type { EndMembershipInput, ReinstateMemberInput } from './member.input.ts';
import { memberMessages } from './members.messages.ts';
import { type MembershipSubject, reinstateMemberRule, removeMemberRule, suspendMemberRule } from './members.policy.ts';
import type { MembershipAct } from './membership-states.ts';

type Changed = Promise<WriteAnswer<{ membershipId: string }>>;

/** Keeps a member from signing in. Requests that were let in before may go on for the two seconds that sign-ins are remembered. */
export function suspendMember(ctx: Context, input: EndMembershipInput): Changed {
  return changeMember(ctx, input, { rule: suspendMemberRule, act: 'SUSPEND_MEMBER', status: 'SUSPENDED' });
}

/** Lets a suspended member sign in again. */
export function reinstateMember(ctx: Context, input: ReinstateMemberInput): Changed {
  return changeMember(ctx, input, { rule: reinstateMemberRule, act: 'REINSTATE_MEMBER', status: 'ACTIVE' });
}

/** Ends a membership for good, or takes an invitation back. */
export function removeMember(ctx: Context, input: EndMembershipInput): Changed {
  return changeMember(ctx, input, { rule: removeMemberRule, act: 'REMOVE_MEMBER', status: 'REMOVED' });
}

interface Change {
  readonly rule: ActRule<MembershipSubject>;
  readonly act: MembershipAct;
  readonly status: MembershipStatus;
}

function changeMember(ctx: Context, input: EndMembershipInput | ReinstateMemberInput, { rule, act, status }: Change): Changed {
  return write(ctx, { rule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const statusReason = 'reason' in input ? requiredText(input.reason, ['input', 'reason'], 2000) : null;
    const administrators = await lockAdministrators(em, ctx);
    const membership = await lockMembership(em, ctx, input, { rule, act });
    if (administrators.length === 1 && administrators[0]?.id === membership.id) {
      throw new Refusal({ code: 'NOT_ALLOWED', message: memberMessages.lastAdministrator, field: ['input', 'membershipId'] });
    }
    Object.assign(membership, { status, statusReason, invitationHash: null, invitationExpiresAt: null });
    return { membershipId: membership.id };
  });
}

/**
 * Holds the active administrators, before anything else and always in the same order: two of them who send each other away at the same
 * time come one after the other, and the second finds that there is only one left.
 */
export function lockAdministrators(em: EntityManager, { principal: { workspaceId } }: Context): Promise<MembershipRecord[]> {
  return em.find(
    MembershipEntity,
    { workspaceId, role: 'ADMIN', status: 'ACTIVE' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}
