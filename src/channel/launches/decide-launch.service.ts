import { type LaunchWarning, weightyWarnings } from '../../domain/channel/launch-decision.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayInUtc } from '../channel-partner.ts';
import { holdLaunch, launchConstraints as constraints } from './hold-launch.ts';
import { ChannelLaunchDecisionEntity, type ChannelLaunchDecisionRecord, type ChannelLaunchRecord, type LaunchDecision } from './launch.entity.ts';
import type { ActOnChannelLaunchInput, ApproveChannelLaunchInput, CancelChannelLaunchInput, HoldChannelLaunchInput } from './launch.input.ts';
import { figuresNow, type LaunchFigures } from './launch-figures.ts';
import { launchMessages } from './launches.messages.ts';
import { approveLaunchRule, cancelLaunchRule, completeLaunchRule, holdLaunchRule } from './launches.policy.ts';

type LaunchAnswer = { readonly channelLaunchId: string };
type DecisionAnswer = LaunchAnswer & { readonly warnings: readonly LaunchWarning[] };

/** Goes ahead with a launch. Against low support, or while a partner is known not to be ready, only with a reason, which is kept with the figures as they stand. */
export function approveChannelLaunch(ctx: Context, input: ApproveChannelLaunchInput): Promise<WriteAnswer<DecisionAnswer>> {
  return write(ctx, { rule: approveLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = textOf(input.overrideReason, ['input', 'overrideReason'], { max: 2_000 });
    const launch = await holdLaunch(tx, approveLaunchRule, input);
    if (launch.launchOn < dayInUtc(ctx.now)) throw new Refusal({ code: 'INVALID', message: launchMessages.dayOver, field: ['input', 'channelLaunchId'] });
    const figures = await figuresNow(tx, launch.id);
    if (figures.partners.length === 0) throw new Refusal({ code: 'INVALID', message: launchMessages.nobodyInvited, field: ['input', 'channelLaunchId'] });
    if (reason === null) refuseWithoutReason(figures);
    return decide(tx, launch, { decision: 'GO', reason, figures });
  });
}

function refuseWithoutReason({ warnings }: LaunchFigures): void {
  const worst = warnings.find((warning) => weightyWarnings.includes(warning));
  if (worst === undefined) return;
  throw new Refusal({ code: 'REQUIRED', message: worst === 'LOW_SUPPORT' ? launchMessages.lowSupport : launchMessages.partnersNotReady, field: ['input', 'overrideReason'] });
}

/** Waits with a launch. */
export function holdChannelLaunch(ctx: Context, input: HoldChannelLaunchInput): Promise<WriteAnswer<DecisionAnswer>> {
  return write(ctx, { rule: holdLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const launch = await holdLaunch(tx, holdLaunchRule, input);
    return decide(tx, launch, { decision: 'HELD', reason, figures: await figuresNow(tx, launch.id) });
  });
}

/** The decision comes first: the database looks for it when the launch goes on. */
async function decide({ em, ctx }: Write, launch: ChannelLaunchRecord, told: { readonly decision: LaunchDecision; readonly reason: string | null; readonly figures: LaunchFigures }): Promise<DecisionAnswer> {
  const { workspaceId, id: launchId } = launch;
  const [{ number } = { number: 1 }] = await em.execute<{ number: number }[]>('select coalesce(max(number), 0) + 1 as number from channel_launch_decision where workspace_id = ? and launch_id = ?', [workspaceId, launchId]);
  const warnings = [...told.figures.warnings];
  em.create(ChannelLaunchDecisionEntity, { workspaceId, id: newId(), launchId, number, ...told, warnings, decidedBy: ctx.principal.id, decidedAt: ctx.now } as ChannelLaunchDecisionRecord);
  await em.flush();
  em.assign(launch, { state: told.decision, decidedBy: ctx.principal.id, decidedAt: ctx.now });
  return { channelLaunchId: launchId, warnings };
}

/** Says that the product is out, on its day or later. */
export function completeChannelLaunch(ctx: Context, input: ActOnChannelLaunchInput): Promise<WriteAnswer<LaunchAnswer>> {
  return write(ctx, { rule: completeLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const launch = await holdLaunch(tx, completeLaunchRule, input);
    // Somewhere on earth it is tomorrow already.
    if (launch.launchOn > dayInUtc(ctx.now, 0.6)) throw new Refusal({ code: 'INVALID', message: launchMessages.dayNotCome, field: ['input', 'channelLaunchId'] });
    tx.em.assign(launch, { state: 'LAUNCHED', launchedBy: ctx.principal.id, launchedAt: ctx.now });
    return { channelLaunchId: launch.id };
  });
}

/** Calls a launch off. The partners that were invited read why. */
export function cancelChannelLaunch(ctx: Context, input: CancelChannelLaunchInput): Promise<WriteAnswer<LaunchAnswer>> {
  return write(ctx, { rule: cancelLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const cancelReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const launch = await holdLaunch(tx, cancelLaunchRule, input);
    tx.em.assign(launch, { state: 'CANCELLED', cancelledBy: ctx.principal.id, cancelledAt: ctx.now, cancelReason });
    return { channelLaunchId: launch.id };
  });
}
