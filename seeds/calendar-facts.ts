/** When a party works, or one of its locations. Days of the week are 1 for Monday to 7 for Sunday. */
export interface CalendarFacts extends CalendarContent {
  specialDays: readonly SpecialDayFacts[];
}

/** A calendar as the files tell it: its days counted from the day the world is made. */
export interface CalendarStory extends CalendarContent {
  specialDays: readonly (Omit<SpecialDayFacts, 'on'> & { inDays: number })[];
}

interface CalendarContent {
  /** Party key. */
  party: string;
  /** Location key; absent for the party's own calendar. */
  location?: string;
  workingDays: readonly number[];
  openingHours: readonly { weekdays: readonly number[]; opens: string; closes: string }[];
}

export interface SpecialDayFacts {
  /** YYYY-MM-DD. */
  on: string;
  name: string;
  isWorkingDay?: boolean;
  hours?: readonly { opens: string; closes: string }[];
}
