import { dayNumber } from '../../domain/calendar/day.ts';
import { localTime } from '../../domain/calendar/opening.ts';
import { endOfDay } from '../../domain/trust/promise-course.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { promiseMessages } from './promises.messages.ts';
import type { PartnerPromiseRecord } from './promise.entity.ts';

const mostDaysAhead = 3_653;

/** The due day and the instant at which it is over for the promisee. */
export function dueIn({ now }: Context, dueOn: string, timeZone: string): Pick<PartnerPromiseRecord, 'dueOn' | 'timeZone' | 'dueEndsAt'> {
  const field = ['input', 'dueOn'];
  const today = localTime(now, timeZone).day;
  if (dueOn < today) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.duePast, field });
  if (dayNumber(dueOn) - dayNumber(today) > mostDaysAhead) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.dueTooFar, field });
  return { dueOn, timeZone, dueEndsAt: endOfDay(dueOn, timeZone) };
}

/** The day on which a promise was kept: it has begun for the promisee, and the promise was made by then. */
export function dayKept({ now }: Context, promise: Pick<PartnerPromiseRecord, 'timeZone' | 'madeAt'>, keptOn: string): string {
  const field = ['input', 'keptOn'];
  const { timeZone, madeAt } = promise;
  if (keptOn > localTime(now, timeZone).day) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.keptInFuture, field });
  if (keptOn < localTime(madeAt, timeZone).day) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.keptBeforeMade, field });
  return keptOn;
}

/** 1 to 5. */
export function importanceOf(importance: number): number {
  if (importance < 1 || importance > 5) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.importanceRange, field: ['input', 'importance'] });
  return importance;
}

/** 1 to 90. */
export function answerDaysOf(days: number): number {
  if (days < 1 || days > 90) throw new Refusal({ code: 'OUT_OF_RANGE', message: promiseMessages.answerDaysRange, field: ['input', 'answerDays'] });
  return days;
}

/** The end of the time to answer what is said now. */
export function answerBy({ now }: Context, { answerDays }: Pick<PartnerPromiseRecord, 'answerDays'>): Date {
  return new Date(now.getTime() + answerDays * 86_400_000);
}
