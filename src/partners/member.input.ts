import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { definePayload } from '../platform/payload.ts';
import type { Role } from '../platform/principal.ts';
import { ChangeInput } from '../platform/act.input.ts';
import { Membership } from './membership.type.ts';
import { RoleEnum } from './principal.enums.ts';
import { ViewerMembership } from './viewer.type.ts';

/** Invitations have no idempotency key: the answer holds a secret, and answers are stored beside their keys. */

@InputType({ description: 'Whom to invite, to act for which party, and as what.' })
export class InviteMemberInput {
  @Field(() => String, {
    description: 'How others will see the person, 1 to 200 characters. Somebody known under the e-mail address keeps their own name.',
  })
  displayName!: string;

  @Field(() => String, {
    description: 'Their e-mail address. It names one person in the workspace; the code is not sent there, hand it on yourself.',
  })
  email!: string;

  @Field(() => ID, { description: 'The party to act for.' })
  partyId!: string;

  @Field(() => RoleEnum, { description: 'Staff roles for the focal firm, partner roles for its partners.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the language they read; en when not given.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone they live in; the party’s when not given.' })
  timeZone?: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the invitation is good for, 1 to 30 days; 7 when not given.' })
  expiresInDays?: number | null;
}

@InputType({ description: 'An open or expired invitation to issue again. The code of before is worth nothing from then on.' })
export class ReissueInvitationInput {
  @Field(() => ID, { description: 'The membership that the invitation is for.' })
  membershipId!: string;

  @Field(() => Int, { nullable: true, description: 'How long the invitation is good for, 1 to 30 days; 7 when not given.' })
  expiresInDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the membership has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'An invitation that the person who asks accepts. Their sign-in becomes the account’s own.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The code, as it was handed on.' })
  code!: string;
}

@InputType({ description: 'Which membership to end for good, or to suspend, and why.' })
export class EndMembershipInput extends ChangeInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters; for who may read all members.' })
  reason!: string;
}

@InputType({ description: 'Which suspended membership to reinstate.' })
export class ReinstateMemberInput extends ChangeInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;
}

const membership = { type: Membership, from: 'membershipId', description: 'The membership as it stands now.' };
const invitationCode = { type: () => String, description: 'The code to hand on to the person; it is shown this once and stored nowhere.' };

export const inviteMemberPayload = definePayload('InviteMemberPayload', 'The answer to inviteMember.', { membership }, { invitationCode });
export const reissueInvitationPayload = definePayload(
  'ReissueInvitationPayload',
  'The answer to reissueInvitation.',
  { membership },
  { invitationCode },
);
export const acceptInvitationPayload = definePayload(
  'AcceptInvitationPayload',
  'The answer to acceptInvitation.',
  {},
  {
    membership: { type: () => ViewerMembership, description: 'What was accepted. Ask from now on with a token for its workspace.' },
  },
);
export const suspendMemberPayload = definePayload('SuspendMemberPayload', 'The answer to suspendMember.', { membership });
export const reinstateMemberPayload = definePayload('ReinstateMemberPayload', 'The answer to reinstateMember.', { membership });
export const removeMemberPayload = definePayload('RemoveMemberPayload', 'The answer to removeMember.', { membership });

export const memberPayloads = [
  inviteMemberPayload,
  reissueInvitationPayload,
  acceptInvitationPayload,
  suspendMemberPayload,
  reinstateMemberPayload,
  removeMemberPayload,
].map(({ resolver }) => resolver);
