import { Refusal } from '../../platform/errors/refusal.ts';
import { dayInUtc } from '../channel-partner.ts';
import { dealMessages } from './deals.messages.ts';

const usualDays = 90;
const mostDays = 366;

/**
 * The last day of a protection, in UTC.
 * @throws {Refusal} OUT_OF_RANGE for a day that is past or too far off
 */
export function protectionUntil(day: string | null | undefined, now: Date): string {
  const until = day ?? dayInUtc(now, usualDays);
  if (until < dayInUtc(now) || until > dayInUtc(now, mostDays)) throw new Refusal({ code: 'OUT_OF_RANGE', message: dealMessages.daysProtected, field: ['input', 'protectedUntil'] });
  return until;
}
