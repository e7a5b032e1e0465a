import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';
import type { OpeningHours as HoursOfWeekday } from '../../domain/calendar/business-calendar.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Node, Versioned } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import type { AuditEntry } from '../audit-entry.type.ts';
import { lastChange } from '../last-change.ts';
import { Location } from '../location.type.ts';
import { seeCalendar } from './calendar.policy.ts';

export const WeekdayEnum = defineEnum('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.', TUESDAY: 'Tuesday.', WEDNESDAY: 'Wednesday.', THURSDAY: 'Thursday.', FRIDAY: 'Friday.', SATURDAY: 'Saturday.', SUNDAY: 'Sunday.',
});
export type Weekday = keyof typeof WeekdayEnum;

/** In the order of ISO 8601, which counts them from 1. */
export const weekdays = Object.keys(WeekdayEnum) as Weekday[];

@ObjectType({ simpleResolvers: true, description: 'From one time of day to another, by the clock of the place.' })
export class OpeningSpan {
  @Field(() => String, { description: 'HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM, up to 24:00.' })
  closes!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Hours on a day of every week, by the clock of the place.' })
export class OpeningHours {
  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: Weekday;

  @Field(() => String, { description: 'HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM, up to 24:00. Work through the night goes on at 00:00 of the next day.' })
  closes!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A dated closure, or a day that is worked out of turn.' })
export class SpecialDay {
  @Field(() => LocalDate, { description: 'The day.' })
  on!: string;

  @Field(() => String, { description: 'What it is called, such as a holiday’s name.' })
  name!: string;

  @Field(() => Boolean, { description: 'It counts as a working day.' })
  isWorkingDay!: boolean;

  @Field(() => [OpeningSpan], { description: 'Its own hours. None: closed, or on a working day as on any such day of the week.' })
  hours!: OpeningSpan[];
}

@readType({
  table: 'business_calendar', rule: seeCalendar, implements: [Node, Versioned],
  description: 'When a party or one of its places works: the usual week, and the days that are not usual. Holidays are recorded by whoever keeps it.',
})
export class BusinessCalendar extends Node {
  @one(() => Location, { link: { location_id: 'id' }, nullable: true, description: 'The place that it is for; null for the party’s own, which holds wherever a place has none.' })
  location!: Location | null;

  @column(() => [WeekdayEnum], { column: 'working_days', convert: toWeekdays, description: 'The days of the week that count as working days.' })
  workingDays!: Weekday[];

  @column(() => [OpeningHours], { column: 'opening_hours', convert: toOpeningHours, description: 'The hours of each day of the week; empty while unknown.' })
  openingHours!: OpeningHours[];

  @column(() => [SpecialDay], { column: 'special_days', description: 'Closures and days worked out of turn, by date; at most 400.' })
  specialDays!: SpecialDay[];

  @lastChange()
  lastChange!: AuditEntry | null;
}

definesTimeline('BusinessCalendar', () => BusinessCalendar, { locationId: { field: 'location', idOf: 'Location' } });

function toWeekdays(numbers: unknown): Weekday[] {
  return (numbers as number[]).map((number) => weekdays[number - 1]!);
}

function toOpeningHours(hours: unknown): OpeningHours[] {
  return (hours as HoursOfWeekday[]).map(({ weekday, opens, closes }) => ({ weekday: weekdays[weekday - 1]!, opens, closes }));
}
