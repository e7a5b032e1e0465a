import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireOfChannel } from '../channel-partner.ts';
import { ChannelCourseEntity, type ChannelCourseRecord } from './enablement.entity.ts';
import type { AddChannelCourseInput, RetireChannelCourseInput } from './enablement.input.ts';
import { enablementMessages } from './enablement.messages.ts';
import { addCourseRule, retireCourseRule } from './enablement.policy.ts';
import { requireState } from './require-state.ts';

type CourseAnswer = { readonly channelCourseId: string };

/** Offers a course to the channel. */
export function addChannelCourse(ctx: Context, input: AddChannelCourseInput): Promise<WriteAnswer<CourseAnswer>> {
  return write(ctx, { rule: addCourseRule, input, idempotencyKey: input.idempotencyKey, constraints: { channel_course_code_once: taken } }, async ({ em }) => {
    authorize(ctx, addCourseRule, undefined);
    const { validMonths = null } = input;
    if (validMonths !== null && (validMonths < 1 || validMonths > 120)) throw new Refusal({ code: 'OUT_OF_RANGE', message: enablementMessages.months, field: ['input', 'validMonths'] });
    const { id } = em.create(ChannelCourseEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), code: requiredText(input.code, ['input', 'code'], 40), title: requiredText(input.title, ['input', 'title'], 200),
      description: textOf(input.description, ['input', 'description'], { max: 4_000 }), validMonths, state: 'OPEN', addedBy: ctx.principal.id, addedAt: ctx.now,
    } as ChannelCourseRecord);
    return { channelCourseId: id };
  });
}

const taken: UserErrorFacts = { code: 'DUPLICATE', message: enablementMessages.codeTaken, field: ['input', 'code'] };

/** Stops offering a course. Certificates that there are hold as long as they did. */
export function retireChannelCourse(ctx: Context, input: RetireChannelCourseInput): Promise<WriteAnswer<CourseAnswer>> {
  return write(ctx, { rule: retireCourseRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { em } = tx;
    await requireOfChannel(tx, 'channelCourseId');
    const course = await lockVisible<ChannelCourseRecord>(em, ChannelCourseEntity, ctx, idOf('ChannelCourse', input.channelCourseId), ['input', 'channelCourseId']);
    checkVersion(course, 'ChannelCourse', input.expectedVersion);
    requireState(ctx, retireCourseRule, course, {});
    em.assign(course, { state: 'RETIRED', retiredBy: ctx.principal.id, retiredAt: ctx.now });
    return { channelCourseId: course.id };
  });
}
