import { dayNumber } from '../../domain/calendar/day.ts';

/** Whether a day lies inside the freeze horizon on another: so near that what is due then changes only by agreement of both. */
export function isFrozen(day: string, freezeDays: number, today: string): boolean {
  return dayNumber(today) >= dayNumber(day) - freezeDays;
}

/** A day of the platform's calendar, UTC. */
export function dayOfNow(now: Date): string {
  return now.toISOString().slice(0, 10);
}
