import { Int } from 'type-graphql';
import type { BusinessCalendar as CalendarFacts } from '../../domain/calendar/business-calendar.ts';
import { isOpenAt } from '../../domain/calendar/opening.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/calendar/working-days.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { messages } from '../../platform/messages.ts';
import { addsTo, expression, one } from '../../platform/reads/declare.ts';
import type { Reader, Row } from '../../platform/reads/reader.ts';
import type { SightRule } from '../../platform/rules.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { Contact } from '../contact.type.ts';
import { Location } from '../location.type.ts';
import { Party } from '../party.type.ts';
import { BusinessCalendar } from './calendar.type.ts';
import { seeAvailability, seePartyOpening } from './calendar.policy.ts';

/** What follows from business calendars for places, parties and people: whether they are open, and what so many working days are. */

/** Working days counted at most in one go. */
const mostDays = 1_000;

/** A calendar that holds for a row: its place's own, else its party's. */
interface Holder {
  /** The calendars that may hold for the row. */
  readonly holds: (row: Row, calendar: Row) => Sql;
  readonly timeZone: (row: Row) => Sql;
  readonly rule?: SightRule;
}

const own = (calendar: Row): Sql => sql`${calendar('location_id')} is null`;

const ofLocation: Holder = {
  holds: (row, calendar) => sql`${calendar('party_id')} = ${row('party_id')} and (${own(calendar)} or ${calendar('location_id')} = ${row('id')})`,
  timeZone: (row) => row('time_zone'),
};
const ofParty: Holder = {
  holds: (row, calendar) => sql`${calendar('party_id')} = ${row('id')} and ${own(calendar)}`,
  timeZone: (row) => row('time_zone'),
  rule: seePartyOpening,
};
const ofContact: Holder = {
  holds: (row, calendar) => sql`${calendar('party_id')} = ${row('party_id')} and (${own(calendar)} or ${calendar('location_id')} = ${row('location_id')})`,
  timeZone: (row) => sql`coalesce((select l.time_zone from location l where l.workspace_id = ${row('workspace_id')} and l.id = ${row('location_id')}),
    (select p.time_zone from party p where p.workspace_id = ${row('workspace_id')} and p.id = ${row('party_id')}))`,
  rule: seeAvailability,
};

@addsTo(() => Location)
export class LocationOpening {
  @one(() => BusinessCalendar, calendarOf(ofLocation, 'The calendar that holds here: its own, else its party’s; null when neither is recorded.'))
  calendar!: unknown;

  @expression(() => Boolean, opening(ofLocation, 'Open at an instant, by its own clock'))
  isOpen!: unknown;

  @expression(() => Boolean, working(ofLocation))
  isWorkingDay!: unknown;

  @expression(() => LocalDate, adding(ofLocation))
  addWorkingDays!: unknown;

  @expression(() => Int, between(ofLocation))
  workingDaysBetween!: unknown;
}

@addsTo(() => Party)
export class PartyOpening {
  @one(() => BusinessCalendar, calendarOf(ofParty, 'When it works, wherever a place of it has no calendar of its own; null when not recorded.'))
  calendar!: unknown;

  @expression(() => Boolean, opening(ofParty, 'Open at an instant, by the clock of its own time zone'))
  isOpen!: unknown;

  @expression(() => Boolean, working(ofParty))
  isWorkingDay!: unknown;

  @expression(() => LocalDate, adding(ofParty))
  addWorkingDays!: unknown;

  @expression(() => Int, between(ofParty))
  workingDaysBetween!: unknown;
}

@addsTo(() => Contact)
export class ContactAvailability {
  @one(() => Location, { link: { location_id: 'id' }, nullable: true, rule: seeAvailability, description: 'Where the person works; null when not recorded.' })
  location!: unknown;

  @expression(() => Boolean, opening(ofContact, 'The hours of where the person works, else of the party: at work at an instant'))
  isAvailable!: unknown;
}

function calendarOf({ holds, rule }: Holder, description: string) {
  // False comes before true: a calendar of the place's own is the latest.
  return { link: holds, latest: (calendar: Row) => sql`(${calendar('location_id')} is not null)`, nullable: true, description, ...(rule && { rule }) };
}

/** What the row brings for a computation, as JSON: the calendar that holds, the time zone, and the arguments. */
interface Brought {
  readonly calendar: CalendarFacts;
  readonly zone: string;
  readonly given: readonly (string | number)[];
}

/** A value computed from the calendar that holds for the row; null where there is none. */
function fromCalendar({ holds, timeZone, rule }: Holder, given: (args: Record<string, unknown>, reader: Reader) => readonly (string | number)[], compute: (brought: Brought) => unknown) {
  return {
    nullable: true as const, ...(rule && { rule }),
    convert: (value: unknown) => compute(value as Brought),
    sql: (row: Row, reader: Reader, args: Record<string, unknown>) => {
      return sql`(select json_build_object('zone', ${timeZone(row)}, 'given', ${JSON.stringify(given(args, reader))}::json,
          'calendar', json_build_object('workingDays', c.working_days, 'openingHours', c.opening_hours, 'specialDays', c.special_days))
        from business_calendar c where c.workspace_id = ${row('workspace_id')} and ${holds(row, (name) => column('c', name))} order by c.location_id nulls last limit 1)`;
    },
  };
}

function opening(holder: Holder, what: string) {
  const given = ({ at }: Record<string, unknown>, { now }: Reader) => [((at as Date | null | undefined) ?? now).toISOString()];
  return {
    ...fromCalendar(holder, given, ({ calendar, zone, given: [at] }) => isOpenAt(calendar, new Date(String(at)), zone)),
    args: { at: { type: () => DateTime, nullable: true, description: 'The instant; now when left out.' } },
    description: `${what}; null where no hours are recorded.`,
  };
}

function day(description: string) {
  return { type: () => LocalDate, description };
}

function working(holder: Holder) {
  return {
    ...fromCalendar(holder, ({ on }) => [String(on)], ({ calendar, given: [on] }) => isWorkingDay(calendar, String(on))),
    args: { on: day('The day.') }, description: 'A day counts as a working day here; null where no calendar is recorded.',
  };
}

function adding(holder: Holder) {
  const given = ({ from, days }: Record<string, unknown>): (string | number)[] => {
    if (Math.abs(days as number) > mostDays) throw new RequestError('BAD_USER_INPUT', messages.outOfRange, { min: -mostDays, max: mostDays });
    return [String(from), days as number];
  };
  return {
    ...fromCalendar(holder, given, ({ calendar, given: [from, days] }) => addWorkingDays(calendar, String(from), Number(days))),
    args: {
      from: day('The day counted from: it is day zero.'),
      days: { type: () => Int, description: `How many working days later, or earlier where negative: -${mostDays} to ${mostDays}. 0 is the day itself, or the next that is worked.` },
    },
    description: 'The day that is so many working days later, as lead times are counted; null where no calendar is recorded, or it has no such day.',
  };
}

function between(holder: Holder) {
  const given = ({ from, to }: Record<string, unknown>) => [String(from), String(to)];
  return {
    ...fromCalendar(holder, given, ({ calendar, given: [from, to] }) => workingDaysBetween(calendar, String(from), String(to))),
    args: { from: day('The day counted from, itself not counted.'), to: day('The last day counted.') },
    description: 'Working days after the first day, up to and with the second; negative when that comes first. Null where no calendar is recorded.',
  };
}
