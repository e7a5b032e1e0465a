import type { Room } from '../../platform/room.ts';
import { BusinessCalendarEntity } from './calendar.entity.ts';
import { calendarRules } from './calendar.policy.ts';
import { CalendarMutations, calendarPayloads } from './calendar.resolver.ts';
import { ContactAvailability, LocationOpening, PartyOpening } from './opening.type.ts';

/** When parties and their places work. */
export const calendarRoom: Room = {
  resolvers: [CalendarMutations, ...calendarPayloads, LocationOpening, PartyOpening, ContactAvailability],
  entities: [BusinessCalendarEntity],
  rules: calendarRules,
};
