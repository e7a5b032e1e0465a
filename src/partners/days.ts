import { Refusal } from '../platform/errors/refusal.ts';
import { memberMessages } from './members.messages.ts';

const dayInMilliseconds = 86_400_000;

/** The instant so many days from now. */
export function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * dayInMilliseconds);
}

/** A number of days from 1 to the limit; OUT_OF_RANGE for any other. */
export function daysUpTo(limit: number, days: number): number {
  if (days >= 1 && days <= limit) return days;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: memberMessages.daysOutOfRange, values: { limit }, field: ['input', 'expiresInDays'] });
}
