import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/errors/refusal.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import type { UserIdentity } from '../platform/identity.ts';
import type { Principal } from '../platform/principal.ts';
import { sql } from '../platform/sql.ts';
import { lockVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { invitationHash } from './invitation-code.ts';
import { MembershipEntity, type MembershipRecord, UserEntity, type UserRecord } from './member.entity.ts';
import type { AcceptInvitationInput } from './member.input.ts';
import { memberMessages } from './members.messages.ts';
import { acceptInvitationRule } from './members.policy.ts';
import type { SignedInRow } from './sign-in.ts';
import { toViewerMembership, type ViewerMembership } from './viewer.type.ts';

/**
 * Binds the sign-in of the person who asks to the account that an invitation is for, and makes the membership active. The asker need not
 * be a member of any workspace: within the transaction they are the invited person, who may do this and nothing else.
 * @throws {RequestError} when the asker is not a person
 */
export async function acceptInvitation(
  ctx: Context,
  { code }: AcceptInvitationInput,
): Promise<WriteAnswer<{ membership: ViewerMembership }>> {
  const identity = personOf(ctx);
  const hash = invitationHash(code);
  const [invitation] = await ctx.database.call<SignedInRow>(sql`select * from system_invitation(${hash})`);
  if (invitation === undefined) return { userErrors: unknown().facts };
  return write(asInvited(ctx, identity, invitation), { rule: acceptInvitationRule, constraints: taken }, async ({ em, ctx: invited }) => {
    const membership = await lockInvitation(em, invitation, hash);
    const user = await lockVisible<UserRecord>(em, UserEntity, invited, membership.userId, ['input', 'code']);
    refuseOtherOwner(user, identity);
    Object.assign(user, { issuer: identity.issuer, subject: identity.subject });
    Object.assign(membership, { status: 'ACTIVE', invitationHash: null, invitationExpiresAt: null });
    return { membership: toViewerMembership({ ...invitation, status: 'ACTIVE' }, ctx.locales, ctx.principalOrNull) };
  });
}

/** The account is another one's in this workspace, whom the asker signs in as already. */
const taken = { user_account_identity: { code: 'DUPLICATE', message: memberMessages.signInTaken, field: ['input', 'code'] } } as const;

/** Wrong, used, expired and withdrawn are one answer: a code tells nothing of what it was for. */
function unknown(): Refusal {
  return new Refusal({ code: 'NOT_FOUND', message: memberMessages.invitationUnknown, field: ['input', 'code'] });
}

function personOf({ identity }: Context): UserIdentity {
  if (identity === null) throw new RequestError('UNAUTHENTICATED', memberMessages.signInToAccept, { status: 401 });
  if (identity.kind !== 'USER') throw new RequestError('FORBIDDEN', memberMessages.personAccepts);
  return identity;
}

/** The asker as the invited person, with no permission at all: row-level policies let them see the party's members and change themselves. */
function asInvited(ctx: Context, identity: UserIdentity, invitation: SignedInRow): Context {
  const principal: Principal = {
    kind: 'USER',
    id: invitation.user_id,
    workspaceId: invitation.workspace_id,
    workspaceSlug: invitation.workspace_slug,
    partyId: invitation.party_id,
    focalPartyId: invitation.focal_party_id,
    role: invitation.role,
    isStaff: false,
    permissions: new Set(),
    locale: invitation.locale,
    expiresAt: identity.expiresAt,
  };
  return Object.create(ctx, { principal: { value: principal }, principalOrNull: { value: principal } }) as Context;
}

/** Holds the invitation if it is still open. The database itself compares the code, and refuses the change to anybody without it. */
async function lockInvitation(
  em: EntityManager,
  { workspace_id: workspaceId, membership_id: id }: SignedInRow,
  hash: string,
): Promise<MembershipRecord> {
  await em.execute("select set_config('app.invitation', ?, true)", [hash]);
  const membership = await em.findOne(MembershipEntity, { workspaceId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (membership === null) throw unknown();
  return membership;
}

/** An account that has an owner is not given to another one, whatever code they hold. */
function refuseOtherOwner({ issuer, subject }: UserRecord, identity: UserIdentity): void {
  if (issuer === null || (issuer === identity.issuer && subject === identity.subject)) return;
  throw new Refusal({ code: 'NOT_ALLOWED', message: memberMessages.invitationForAnother, field: ['input', 'code'] });
}
