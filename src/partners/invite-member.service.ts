import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../platform/errors/refusal.ts';
import { idOf, newId } from '../platform/ids.ts';
import { messages } from '../platform/messages.ts';
import { permissionsOfRole } from '../platform/principal.ts';
import { requiredText } from '../platform/text.ts';
import { authorize, findVisible } from '../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../platform/writes/write.ts';
import { emailOf, languageOf, timeZoneOf } from './checked-values.ts';
import { daysFrom, daysUpTo } from './days.ts';
import { newInvitation } from './invitation-code.ts';
import { lockMembership } from './lock-membership.ts';
import { MembershipEntity, UserEntity, type UserRecord } from './member.entity.ts';
import type { InviteMemberInput, ReissueInvitationInput } from './member.input.ts';
import { refuseUnfitRole } from './member-roles.ts';
import { memberMessages } from './members.messages.ts';
import { inviteMemberRule, reissueInvitationRule } from './members.policy.ts';
import { PartyEntity, type PartyRecord } from './party.entity.ts';

/** An invitation as it is answered: the code leaves this program here and nowhere else. */
export type Invited = {
  readonly membershipId: string;
  readonly invitationCode: string;
};

/** Invites a person to act for a party. Who is known under the e-mail address already keeps the account, with its name and language. */
export function inviteMember(ctx: Context, input: InviteMemberInput): Promise<WriteAnswer<Invited>> {
  return write(ctx, { rule: inviteMemberRule, constraints: taken }, async ({ em }) => {
    const party = await findVisible<PartyRecord>(em, PartyEntity, ctx, idOf('Party', input.partyId), ['input', 'partyId']);
    refuseUnfitRole(party, input.role);
    const days = daysUpTo(mostDays, input.expiresInDays ?? usualDays);
    const user = await accountOf(em, ctx, input, party);
    authorize(ctx, inviteMemberRule, { userId: user.id, permissions: permissionsOfRole[input.role] });
    // The account before the membership that refers to it.
    await em.flush();
    const { code, hash } = newInvitation();
    const { id } = em.create(MembershipEntity, {
      workspaceId: ctx.principal.workspaceId,
      id: newId(),
      userId: user.id,
      partyId: party.id,
      role: input.role,
      status: 'INVITED',
      statusReason: null,
      invitationHash: hash,
      invitationExpiresAt: daysFrom(ctx.now, days),
    });
    return { membershipId: id, invitationCode: code };
  });
}

/** Gives an open or expired invitation a new code and a new term. */
export function reissueInvitation(ctx: Context, input: ReissueInvitationInput): Promise<WriteAnswer<Invited>> {
  return write(ctx, { rule: reissueInvitationRule }, async ({ em }) => {
    const days = daysUpTo(mostDays, input.expiresInDays ?? usualDays);
    const membership = await lockMembership(em, ctx, input, { rule: reissueInvitationRule, act: 'REISSUE_INVITATION' });
    const { code, hash } = newInvitation();
    Object.assign(membership, { invitationHash: hash, invitationExpiresAt: daysFrom(ctx.now, days) });
    return { membershipId: membership.id, invitationCode: code };
  });
}

/** In days: how long invitations hold. */
const usualDays = 7;
const mostDays = 30;

const already: UserErrorFacts = { code: 'DUPLICATE', message: memberMessages.alreadyMember, field: ['input', 'email'] };
/** Two administrators may invite one person at the same time. */
const taken = { membership_one_per_party: already, user_account_email: already };

/** The account of the e-mail address, which the database compares without regard to capitals, or a new one that nobody owns yet. */
async function accountOf(em: EntityManager, ctx: Context, input: InviteMemberInput, party: PartyRecord): Promise<UserRecord> {
  const { workspaceId } = ctx.principal;
  const displayName = requiredText(input.displayName, ['input', 'displayName'], 200);
  const email = emailOf(input.email, ['input', 'email']);
  if (email === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: ['input', 'email'] });
  const locale = languageOf(input.locale ?? 'en', ['input', 'locale']);
  const timeZone = timeZoneOf(input.timeZone ?? party.timeZone, ['input', 'timeZone']);
  const statement = 'select id from user_account where workspace_id = ? and lower(email) = lower(?)';
  const [known] = await em.execute<{ id: string }[]>(statement, [workspaceId, email]);
  if (known !== undefined) return em.findOneOrFail(UserEntity, { workspaceId, id: known.id });
  return em.create(UserEntity, { workspaceId, id: newId(), issuer: null, subject: null, displayName, email, locale, timeZone });
}
