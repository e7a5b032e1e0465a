import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import type { PayloadFacts } from '../platform/payload.ts';
import type { ConnectionValue } from '../platform/reads/connection.ts';
import type { PageArguments } from '../platform/reads/page.ts';
import { readPage } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { acceptInvitation } from './accept-invitation.service.ts';
import { reinstateMember, removeMember, suspendMember } from './change-member.service.ts';
import { inviteMember, reissueInvitation } from './invite-member.service.ts';
import {
  AcceptInvitationInput,
  acceptInvitationPayload,
  EndMembershipInput,
  InviteMemberInput,
  inviteMemberPayload,
  ReinstateMemberInput,
  reinstateMemberPayload,
  ReissueInvitationInput,
  reissueInvitationPayload,
  removeMemberPayload,
  suspendMemberPayload,
} from './member.input.ts';
import {
  acceptInvitationRule,
  inviteMemberRule,
  reinstateMemberRule,
  reissueInvitationRule,
  removeMemberRule,
  suspendMemberRule,
} from './members.policy.ts';
import { membershipPage } from './membership.page.ts';
import { listMembers } from './partners.policy.ts';

@Resolver()
export class MemberResolver {
  @Query(() => membershipPage.connection, {
    description: 'All members of the workspace, for who may read them. Partners find their colleagues at Party.members.',
  })
  @Ruled(listMembers)
  members(
    @Args(() => membershipPage.args) args: PageArguments,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionValue> {
    return readPage(ctx, info, membershipPage, args);
  }

  @Mutation(() => inviteMemberPayload.type, {
    nullable: true,
    description: 'Invites a person to act for a party. The answer holds a code, once, to hand on to them.',
  })
  @Ruled(inviteMemberRule)
  inviteMember(
    @Arg('input', () => InviteMemberInput, { description: 'Whom, for which party and as what.' }) input: InviteMemberInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return inviteMember(ctx, input);
  }

  @Mutation(() => reissueInvitationPayload.type, {
    nullable: true,
    description: 'Gives an invitation that was lost or has expired a new code.',
  })
  @Ruled(reissueInvitationRule)
  reissueInvitation(
    @Arg('input', () => ReissueInvitationInput, { description: 'Which invitation.' }) input: ReissueInvitationInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return reissueInvitation(ctx, input);
  }

  @Mutation(() => acceptInvitationPayload.type, {
    nullable: true,
    description: 'Accepts an invitation. Needs a token that proves who asks, and no membership yet.',
  })
  @Ruled(acceptInvitationRule)
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The code.' }) input: AcceptInvitationInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return acceptInvitation(ctx, input);
  }

  @Mutation(() => suspendMemberPayload.type, {
    nullable: true,
    description: 'Keeps a member from signing in, within seconds and until reinstated.',
  })
  @Ruled(suspendMemberRule)
  suspendMember(
    @Arg('input', () => EndMembershipInput, { description: 'Whom, and why.' }) input: EndMembershipInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return suspendMember(ctx, input);
  }

  @Mutation(() => reinstateMemberPayload.type, { nullable: true, description: 'Lets a suspended member sign in again.' })
  @Ruled(reinstateMemberRule)
  reinstateMember(
    @Arg('input', () => ReinstateMemberInput, { description: 'Whom.' }) input: ReinstateMemberInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return reinstateMember(ctx, input);
  }

  @Mutation(() => removeMemberPayload.type, { nullable: true, description: 'Ends a membership for good, or takes an invitation back.' })
  @Ruled(removeMemberRule)
  removeMember(
    @Arg('input', () => EndMembershipInput, { description: 'Whom, and why.' }) input: EndMembershipInput,
    @Ctx() ctx: Context,
  ): Promise<PayloadFacts> {
    return removeMember(ctx, input);
  }
}
