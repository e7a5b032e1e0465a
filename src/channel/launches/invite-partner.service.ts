import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findAnyPartner, requireChannel } from '../channel-partner.ts';
import { holdLaunch, holdLaunchPartner, launchConstraints as constraints, numberWithin } from './hold-launch.ts';
import { ChannelLaunchPartnerEntity, type ChannelLaunchPartnerRecord, type ChannelLaunchRecord } from './launch.entity.ts';
import type { ActOnChannelLaunchPartnerInput, ChannelLaunchNeedsInput, InviteToChannelLaunchInput, SetChannelLaunchNeedsInput } from './launch.input.ts';
import { launchMessages } from './launches.messages.ts';
import { inviteToLaunchRule, setLaunchNeedsRule, withdrawInvitationRule } from './launches.policy.ts';

type PartnerAnswer = { readonly channelLaunchPartnerId: string };

/** Has a partner carry a launch: from now on it sees what is needed of it. */
export function inviteToChannelLaunch(ctx: Context, input: InviteToChannelLaunchInput): Promise<WriteAnswer<PartnerAnswer>> {
  return write(ctx, { rule: inviteToLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const launch = await holdLaunch(tx, inviteToLaunchRule, input);
    const relationship = await findAnyPartner(tx, input.relationshipId);
    requireChannel(relationship);
    const { id } = tx.em.create(ChannelLaunchPartnerEntity, {
      workspaceId: launch.workspaceId, id: newId(), relationshipId: relationship.id, launchId: launch.id, ...needsOf(input.needs, launch), state: 'INVITED', invitedBy: ctx.principal.id, invitedAt: ctx.now,
    } as ChannelLaunchPartnerRecord);
    return { channelLaunchPartnerId: id };
  });
}

/** Sets what a partner must have from now on, while the launch is still prepared. */
export function setChannelLaunchNeeds(ctx: Context, input: SetChannelLaunchNeedsInput): Promise<WriteAnswer<PartnerAnswer>> {
  return write(ctx, { rule: setLaunchNeedsRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { line, launch } = await holdLaunchPartner(tx, setLaunchNeedsRule, input);
    const needs = needsOf(input.needs, launch);
    if (needs.trainedPeople === line.trainedPeople && needs.certificates === line.certificates && needs.stockOnHand === line.stockOnHand) {
      throw new Refusal({ code: 'INVALID', message: launchMessages.asBefore, field: ['input', 'needs'] });
    }
    tx.em.assign(line, needs);
    return { channelLaunchPartnerId: line.id };
  });
}

/** Takes an invitation back. The partner still sees that it was invited once. */
export function withdrawChannelLaunchInvitation(ctx: Context, input: ActOnChannelLaunchPartnerInput): Promise<WriteAnswer<PartnerAnswer>> {
  return write(ctx, { rule: withdrawInvitationRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { line } = await holdLaunchPartner(tx, withdrawInvitationRule, input);
    tx.em.assign(line, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now });
    return { channelLaunchPartnerId: line.id };
  });
}

function needsOf(needs: ChannelLaunchNeedsInput, { courseId }: ChannelLaunchRecord): Pick<ChannelLaunchPartnerRecord, 'trainedPeople' | 'certificates' | 'stockOnHand'> {
  const of = (name: keyof ChannelLaunchNeedsInput, most: number) => numberWithin(needs[name], most, ['input', 'needs', name]) ?? 0;
  const told = { trainedPeople: of('trainedPeople', 1_000_000), certificates: of('certificates', 1_000_000), stockOnHand: of('stockOnHand', 1_000_000_000) };
  if (told.trainedPeople > 0 && courseId === null) throw new Refusal({ code: 'INVALID', message: launchMessages.courseMissing, field: ['input', 'needs', 'trainedPeople'] });
  return told;
}
