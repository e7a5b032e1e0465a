import type { OpeningHours, OpeningSpan } from '../../domain/calendar/business-calendar.ts';
import { Refusal, type UserErrorCode } from '../../platform/errors/refusal.ts';
import { type Message, messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import type { Readers } from '../../platform/writes/changes.ts';
import { refuseMoreThan } from '../checked-values.ts';
import type { BusinessCalendarRecord, NamedDay } from './calendar.entity.ts';
import type { OpeningHoursInput, OpeningSpanInput, SetBusinessCalendarInput, SpecialDayInput } from './calendar.input.ts';
import { calendarMessages } from './calendar.messages.ts';
import { type Weekday, weekdays } from './calendar.type.ts';

/** What each field of an input writes to a business calendar. */
export const calendarFields: Readers<SetBusinessCalendarInput, BusinessCalendarRecord> = {
  workingDays: (value, path) => {
    if (value === null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field: path });
    return { workingDays: [...new Set(value.map(numberOf))].toSorted((one, other) => one - other) };
  },
  openingHours: (value, path) => ({ openingHours: openingHoursOf(value ?? [], path) }),
  specialDays: (value, path) => ({ specialDays: specialDaysOf(value ?? [], path) }),
};

const mostSpecialDays = 400;
const mostSpansOfDay = 6;

type Path = readonly string[];

function numberOf(weekday: Weekday): number {
  return weekdays.indexOf(weekday) + 1;
}

/** Spans by day of the week and time. */
function openingHoursOf(hours: readonly OpeningHoursInput[], path: Path): OpeningHours[] {
  refuseMoreThan(mostSpansOfDay * 7, hours.length, path);
  const spans = hours.map(({ weekday, ...span }, index) => ({ weekday: numberOf(weekday), ...spanOf(span, [...path, String(index)]) }));
  const ordered = spans.toSorted((one, other) => one.weekday - other.weekday || (one.opens < other.opens ? -1 : 1));
  for (const span of Map.groupBy(ordered, ({ weekday }) => weekday).values()) refuseOverlap(span, path);
  return ordered;
}

/**
 * Days in their order, each once.
 * @throws {Refusal} for more than 400, a day given twice, and hours that make no sense
 */
export function specialDaysOf(days: readonly SpecialDayInput[], path: Path): NamedDay[] {
  refuseMoreThan(mostSpecialDays, days.length, path);
  const seen = new Set<string>();
  const read = days.map(({ on, name, isWorkingDay, hours }, index) => {
    const at = [...path, String(index)];
    if (seen.has(on)) throw refusal('DUPLICATE', calendarMessages.dayTwice, on, [...at, 'on']);
    seen.add(on);
    return { on, name: requiredText(name, [...at, 'name'], 200), isWorkingDay, hours: hoursOf(hours ?? [], [...at, 'hours']) };
  });
  return read.toSorted(byDay);
}

/** Days added to those there are; one that is there already gives way. */
export function mergedDays(recorded: readonly NamedDay[], added: readonly NamedDay[], path: Path): NamedDay[] {
  const days = new Map([...recorded, ...added].map((day) => [day.on, day]));
  refuseMoreThan(mostSpecialDays, days.size, path);
  return [...days.values()].toSorted(byDay);
}

function byDay(one: NamedDay, other: NamedDay): number {
  return one.on < other.on ? -1 : 1;
}

function hoursOf(hours: readonly OpeningSpanInput[], path: Path): OpeningSpan[] {
  refuseMoreThan(mostSpansOfDay, hours.length, path);
  const spans = hours.map((span, index) => spanOf(span, [...path, String(index)])).toSorted((one, other) => (one.opens < other.opens ? -1 : 1));
  refuseOverlap(spans, path);
  return spans;
}

function spanOf({ opens, closes }: OpeningSpanInput, path: Path): OpeningSpan {
  if (!timeOfDay.test(opens)) throw refusal('INVALID', calendarMessages.invalidTime, opens, [...path, 'opens']);
  if (closes !== '24:00' && !timeOfDay.test(closes)) throw refusal('INVALID', calendarMessages.invalidTime, closes, [...path, 'closes']);
  if (closes <= opens) throw refusal('OUT_OF_RANGE', calendarMessages.closesBeforeOpening, closes, [...path, 'closes']);
  return { opens, closes };
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Of spans in their order. */
function refuseOverlap(spans: readonly OpeningSpan[], field: Path): void {
  const overlaps = spans.some(({ opens }, index) => index > 0 && opens < spans[index - 1]!.closes);
  if (overlaps) throw new Refusal({ code: 'INVALID', message: calendarMessages.spansOverlap, field });
}

function refusal(code: UserErrorCode, message: Message, value: string, field: Path): Refusal {
  return new Refusal({ code, message, values: { value }, field });
}
