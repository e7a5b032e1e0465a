import type { BusinessCalendar } from '../../domain/calendar/business-calendar.ts';
import { dayNumber, dayOf } from '../../domain/calendar/day.ts';
import { localTime } from '../../domain/calendar/opening.ts';
import { nextWorkingDay } from '../../domain/calendar/working-days.ts';

/** Where days begin when they do, and which of them are worked. */
export interface Place {
  readonly timeZone: string;
  /** Its own, else its party’s; null where nobody has recorded one. */
  readonly calendar: BusinessCalendar | null;
}

/** What a run asks of a place. */
export interface PlaceClock {
  /** Days since 1970-01-01 on the wall of the place. */
  readonly today: number;
  /** Days from today until goods that come after so many days are taken in: on a day that is worked. */
  readonly arrivalAfter: (days: number) => number;
}

/** The clock of a place at a moment. */
export function clockOf(place: Place, now: Date): PlaceClock {
  return clocksAt(now)(place);
}

/** The clocks of many places at a moment; what day it is, is asked once of a time zone. */
export function clocksAt(now: Date): (place: Place) => PlaceClock {
  const days = new Map<string, number>();
  return ({ timeZone, calendar }) => {
    const today = days.get(timeZone) ?? dayNumber(localTime(now, timeZone).day);
    days.set(timeZone, today);
    return clockFrom(today, calendar);
  };
}

function clockFrom(today: number, calendar: BusinessCalendar | null): PlaceClock {
  const found = new Map<number, number>();
  const arrival = (days: number): number => {
    const day = calendar === null ? null : nextWorkingDay(calendar, dayOf(today + days)!);
    return day === null ? days : dayNumber(day) - today;
  };
  return {
    today,
    arrivalAfter: (days) => {
      const whole = Math.ceil(days);
      if (!found.has(whole)) found.set(whole, arrival(whole));
      return found.get(whole)!;
    },
  };
}
