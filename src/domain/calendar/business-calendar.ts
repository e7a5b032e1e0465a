/** When somebody works: the usual week, and the days that are not usual. Times are local to wherever the calendar is used. */
export interface BusinessCalendar {
  /** The days of the week that count as working days, ISO 8601: 1 for Monday to 7 for Sunday. */
  readonly workingDays: readonly number[];
  /** Empty while nobody has recorded any: opening is unknown then, not never. */
  readonly openingHours: readonly OpeningHours[];
  readonly specialDays: readonly SpecialDay[];
}

/** From the first minute to before the last. Work through the night is two spans: one that ends at 24:00, and one that begins at 00:00. */
export interface OpeningSpan {
  /** HH:MM, 00:00 to 23:59. */
  readonly opens: string;
  /** HH:MM, after `opens`, up to 24:00. */
  readonly closes: string;
}

export interface OpeningHours extends OpeningSpan {
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
}

/** A dated closure, or a day that is worked out of turn. */
export interface SpecialDay {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly isWorkingDay: boolean;
  /** Its own hours in place of the week's. None on a working day: the hours are those of its day of the week. */
  readonly hours: readonly OpeningSpan[];
}
