import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../platform/payload.ts';
import { Ruled } from '../../platform/ruled.ts';
import { approveChannelLaunch, cancelChannelLaunch, completeChannelLaunch, holdChannelLaunch } from './decide-launch.service.ts';
import { inviteToChannelLaunch, setChannelLaunchNeeds, withdrawChannelLaunchInvitation } from './invite-partner.service.ts';
import { ChannelLaunchWarningEnum } from './launch.enums.ts';
import {
  ActOnChannelLaunchInput, ActOnChannelLaunchPartnerInput, ApproveChannelLaunchInput, CancelChannelLaunchInput, HoldChannelLaunchInput, InviteToChannelLaunchInput, MoveChannelLaunchInput, PlanChannelLaunchInput, SetChannelLaunchNeedsInput,
} from './launch.input.ts';
import { ChannelLaunch } from './launch.type.ts';
import { ChannelLaunchPartner } from './launch-partner.type.ts';
import {
  approveLaunchRule, cancelLaunchRule, completeLaunchRule, holdLaunchRule, inviteToLaunchRule, moveLaunchRule, planLaunchRule, setLaunchNeedsRule, withdrawInvitationRule,
} from './launches.policy.ts';
import { moveChannelLaunch, planChannelLaunch } from './plan-launch.service.ts';

const launch = { channelLaunch: { type: ChannelLaunch, from: 'channelLaunchId', description: 'The launch as it now is; null when refused.' } };
const line = { channelLaunchPartner: { type: ChannelLaunchPartner, from: 'channelLaunchPartnerId', description: 'The partner’s line as it now is; null when refused.' } };
const warnings = { warnings: { type: () => [ChannelLaunchWarningEnum], description: 'What spoke against going ahead, the worst first; empty where nothing did, null when refused.' } };
const payload = (act: string, records: typeof launch | typeof line, values: Parameters<typeof definePayload>[3] = {}) => definePayload(`${act[0]!.toUpperCase()}${act.slice(1)}Payload`, `The answer of ${act}.`, records, values);
const planned = payload('planChannelLaunch', launch);
const moved = payload('moveChannelLaunch', launch);
const invited = payload('inviteToChannelLaunch', line);
const set = payload('setChannelLaunchNeeds', line);
const withdrawn = payload('withdrawChannelLaunchInvitation', line);
const approved = payload('approveChannelLaunch', launch, warnings);
const held = payload('holdChannelLaunch', launch, warnings);
const completed = payload('completeChannelLaunch', launch);
const cancelled = payload('cancelChannelLaunch', launch);

export const launchPayloads = [planned, moved, invited, set, withdrawn, approved, held, completed, cancelled].map(({ resolver }) => resolver);

@Resolver()
export class LaunchMutations {
  @Mutation(() => planned.type, { nullable: true, description: 'Plans a launch, for the firm.' })
  @Ruled(planLaunchRule)
  planChannelLaunch(@Arg('input', () => PlanChannelLaunchInput, { description: 'The launch.' }) input: PlanChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return planChannelLaunch(ctx, input);
  }

  @Mutation(() => moved.type, { nullable: true, description: 'Puts a launch that is still prepared on another day, for the firm.' })
  @Ruled(moveLaunchRule)
  moveChannelLaunch(@Arg('input', () => MoveChannelLaunchInput, { description: 'Which one, and the day.' }) input: MoveChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return moveChannelLaunch(ctx, input);
  }

  @Mutation(() => invited.type, { nullable: true, description: 'Has a channel partner carry a launch, for the firm: from now on the partner sees what is needed of it.' })
  @Ruled(inviteToLaunchRule)
  inviteToChannelLaunch(@Arg('input', () => InviteToChannelLaunchInput, { description: 'Which one, whom, and what it must have.' }) input: InviteToChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return inviteToChannelLaunch(ctx, input);
  }

  @Mutation(() => set.type, { nullable: true, description: 'Sets what a partner must have for a launch that is still prepared, for the firm.' })
  @Ruled(setLaunchNeedsRule)
  setChannelLaunchNeeds(@Arg('input', () => SetChannelLaunchNeedsInput, { description: 'Whose, and what.' }) input: SetChannelLaunchNeedsInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return setChannelLaunchNeeds(ctx, input);
  }

  @Mutation(() => withdrawn.type, { nullable: true, description: 'Takes an invitation back, for the firm.' })
  @Ruled(withdrawInvitationRule)
  withdrawChannelLaunchInvitation(@Arg('input', () => ActOnChannelLaunchPartnerInput, { description: 'Whose.' }) input: ActOnChannelLaunchPartnerInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return withdrawChannelLaunchInvitation(ctx, input);
  }

  @Mutation(() => approved.type, { nullable: true, description: 'Goes ahead with a launch, for the firm. While the channel’s support is low, or a partner is known not to be ready, that takes a reason.' })
  @Ruled(approveLaunchRule)
  approveChannelLaunch(@Arg('input', () => ApproveChannelLaunchInput, { description: 'Which one, and why all the same.' }) input: ApproveChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return approveChannelLaunch(ctx, input);
  }

  @Mutation(() => held.type, { nullable: true, description: 'Waits with a launch, for the firm.' })
  @Ruled(holdLaunchRule)
  holdChannelLaunch(@Arg('input', () => HoldChannelLaunchInput, { description: 'Which one, and why.' }) input: HoldChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return holdChannelLaunch(ctx, input);
  }

  @Mutation(() => completed.type, { nullable: true, description: 'Says that the product is out, for the firm, on the launch day or later.' })
  @Ruled(completeLaunchRule)
  completeChannelLaunch(@Arg('input', () => ActOnChannelLaunchInput, { description: 'Which one.' }) input: ActOnChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return completeChannelLaunch(ctx, input);
  }

  @Mutation(() => cancelled.type, { nullable: true, description: 'Calls a launch off, for the firm.' })
  @Ruled(cancelLaunchRule)
  cancelChannelLaunch(@Arg('input', () => CancelChannelLaunchInput, { description: 'Which one, and why.' }) input: CancelChannelLaunchInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return cancelChannelLaunch(ctx, input);
  }
}
