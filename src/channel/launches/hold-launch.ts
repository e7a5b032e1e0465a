import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { can } from '../../platform/rules.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { launchActions, launchPartnerActions } from './launch.actions.ts';
import { ChannelLaunchEntity, ChannelLaunchPartnerEntity, type ChannelLaunchPartnerRecord, type ChannelLaunchRecord } from './launch.entity.ts';
import { launchMessages } from './launches.messages.ts';
import type { LaunchPartnerRule, LaunchRule } from './launches.policy.ts';

const changed: UserErrorFacts = { code: 'STALE_VERSION', message: launchMessages.decidedMeanwhile };

/** What races come to that only the database sees. */
export const launchConstraints = {
  channel_launch_course: changed, channel_launch_partner_course: changed, channel_launch_decision_is_due: changed, channel_launch_decision_number_once: changed,
  channel_launch_partner_once: { code: 'DUPLICATE', message: launchMessages.invitedAlready, field: ['input', 'relationshipId'] },
} as const satisfies Record<string, UserErrorFacts>;

type Changes = { readonly expectedVersion?: number | null };

/** Holds a launch for an act that its state and the rule allow. */
export async function holdLaunch({ em, ctx }: Write, rule: LaunchRule, input: Changes & { readonly channelLaunchId: string }): Promise<ChannelLaunchRecord> {
  const launch = await lockVisible<ChannelLaunchRecord>(em, ChannelLaunchEntity, ctx, idOf('ChannelLaunch', input.channelLaunchId), ['input', 'channelLaunchId']);
  checkVersion(launch, 'ChannelLaunch', input.expectedVersion);
  if (!rule.states.includes(launch.state)) refuseState(launch.state, Object.entries(launchActions).filter(([, other]) => can(ctx.principal, other, launch).isAllowed).map(([name]) => name));
  authorize(ctx, rule, launch);
  return launch;
}

/** Holds a partner's line, and the launch before it: whoever decides holds the launch alone, and nobody changes what is decided on meanwhile. */
export async function holdLaunchPartner({ em, ctx }: Write, rule: LaunchPartnerRule, input: Changes & { readonly channelLaunchPartnerId: string }): Promise<{ line: ChannelLaunchPartnerRecord; launch: ChannelLaunchRecord }> {
  const [id, field] = [idOf('ChannelLaunchPartner', input.channelLaunchPartnerId), ['input', 'channelLaunchPartnerId']];
  const [of] = id === null ? [] : await em.execute<{ id: string }[]>('select launch_id as id from channel_launch_partner where workspace_id = ? and id = ?', [ctx.principal.workspaceId, id]);
  const launch = await lockVisible<ChannelLaunchRecord>(em, ChannelLaunchEntity, ctx, of?.id ?? null, field);
  const line = await lockVisible<ChannelLaunchPartnerRecord>(em, ChannelLaunchPartnerEntity, ctx, id, field);
  checkVersion(line, 'ChannelLaunchPartner', input.expectedVersion);
  const subject = { state: line.state, launchState: launch.state };
  if (line.state !== 'INVITED' || !rule.launchStates.includes(launch.state)) {
    refuseState(line.state === 'INVITED' ? launch.state : line.state, Object.entries(launchPartnerActions).filter(([, other]) => can(ctx.principal, other, subject).isAllowed).map(([name]) => name));
  }
  authorize(ctx, rule, subject);
  return { line, launch };
}

function refuseState(currentState: string, allowedActions: readonly string[]): never {
  throw new Refusal({ code: 'STATE_CONFLICT', message: launchMessages.notNow, currentState, allowedActions });
}

/**
 * A client's number, absent where nobody gave one.
 * @throws {Refusal} OUT_OF_RANGE
 */
export function numberWithin(value: number | null | undefined, most: number, field: readonly string[]): number | undefined {
  if (value == null) return undefined;
  if (!(value >= 0 && value <= most)) throw new Refusal({ code: 'OUT_OF_RANGE', message: launchMessages.outOfRange, values: { least: 0, most }, field });
  return value;
}
