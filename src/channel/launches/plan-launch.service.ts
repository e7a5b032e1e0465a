import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ItemEntity } from '../../vmi/items/item.entity.ts';
import { dayInUtc } from '../channel-partner.ts';
import { ChannelCourseEntity, type ChannelCourseRecord } from '../enablement/enablement.entity.ts';
import { holdLaunch, launchConstraints as constraints, numberWithin } from './hold-launch.ts';
import { ChannelLaunchEntity, type ChannelLaunchRecord } from './launch.entity.ts';
import type { MoveChannelLaunchInput, PlanChannelLaunchInput } from './launch.input.ts';
import { launchMessages } from './launches.messages.ts';
import { moveLaunchRule, planLaunchRule } from './launches.policy.ts';

type LaunchAnswer = { readonly channelLaunchId: string };

const usualSupport = 60;

/** Plans a launch. Nobody of the channel sees it before they are invited. */
export function planChannelLaunch(ctx: Context, input: PlanChannelLaunchInput): Promise<WriteAnswer<LaunchAnswer>> {
  return write(ctx, { rule: planLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    authorize(ctx, planLaunchRule, undefined);
    const { workspaceId, id: plannedBy } = ctx.principal;
    const itemId = input.itemId == null ? null : (await findVisible<{ id: string }>(tx.em, ItemEntity, ctx, idOf('Item', input.itemId), ['input', 'itemId'])).id;
    const { id } = tx.em.create(ChannelLaunchEntity, {
      workspaceId, id: newId(), name: requiredText(input.name, ['input', 'name'], 200), product: requiredText(input.product, ['input', 'product'], 200), itemId, courseId: await courseOf(tx, input),
      launchOn: dayToCome(ctx, input.launchOn), neededSentiment: numberWithin(input.neededSentiment, 100, ['input', 'neededSentiment']) ?? 0, leastSupport: numberWithin(input.leastSupport, 100, ['input', 'leastSupport']) ?? usualSupport,
      state: 'PLANNED', plannedBy, plannedAt: ctx.now,
    } as ChannelLaunchRecord);
    return { channelLaunchId: id };
  });
}

async function courseOf({ em, ctx }: Write, { channelCourseId }: PlanChannelLaunchInput): Promise<string | null> {
  if (channelCourseId == null) return null;
  const course = await findVisible<ChannelCourseRecord>(em, ChannelCourseEntity, ctx, idOf('ChannelCourse', channelCourseId), ['input', 'channelCourseId']);
  if (course.state !== 'OPEN') throw new Refusal({ code: 'INVALID', message: launchMessages.courseRetired, field: ['input', 'channelCourseId'] });
  return course.id;
}

/** Puts a launch that is still prepared on another day: what holds on the day is counted for that one. */
export function moveChannelLaunch(ctx: Context, input: MoveChannelLaunchInput): Promise<WriteAnswer<LaunchAnswer>> {
  return write(ctx, { rule: moveLaunchRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const launch = await holdLaunch(tx, moveLaunchRule, input);
    if (input.launchOn === launch.launchOn) throw new Refusal({ code: 'INVALID', message: launchMessages.asBefore, field: ['input', 'launchOn'] });
    tx.em.assign(launch, { launchOn: dayToCome(ctx, input.launchOn) });
    return { channelLaunchId: launch.id };
  });
}

function dayToCome({ now }: Context, day: string): string {
  if (day < dayInUtc(now)) throw new Refusal({ code: 'OUT_OF_RANGE', message: launchMessages.dayOver, field: ['input', 'launchOn'] });
  return day;
}
