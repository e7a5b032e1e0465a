import { type ActivityMeasure, activityMetrics, type ActivityMetric, measureOf, rankOf } from '../../domain/activity-metrics.ts';
import { dayNumber } from '../../domain/calendar/day.ts';
import { dayAt, endOfDayAt } from '../../domain/calendar/zoned-day.ts';
import { multiplyDecimals } from '../../domain/exact-decimals.ts';
import { type ExactUnits, exactUnits } from '../../domain/units.ts';
import type { HeldFor, ObservationEffect } from './activity.enums.ts';
import type { HeldPosition } from './held-positions.ts';
import type { LocatedLine, ReportedLine } from './reported-line.ts';

/** A line with all that it needs to be compared and applied. */
export interface SettledLine {
  readonly reported: ReportedLine;
  readonly position: HeldPosition;
  readonly metric: ActivityMetric;
  readonly measure: ActivityMeasure;
  readonly units: ExactUnits;
  readonly periodFrom: string;
  readonly day: string;
  readonly observedAt: Date;
}

/** What cannot be settled is held, and a code that is not known is kept: with what is known of its time and place. */
export interface UnsettledLine {
  readonly reported: ReportedLine;
  readonly positionId: string | null;
  readonly effect: Extract<ObservationEffect, 'HELD' | 'UNMAPPED'>;
  readonly heldFor: HeldFor | null;
}

export interface Settled {
  readonly lines: readonly SettledLine[];
  readonly unsettled: readonly UnsettledLine[];
}

/** Settles units and times of lines, at the places of their positions. */
export function settleLines(located: readonly LocatedLine[], positions: ReadonlyMap<string, HeldPosition>, reportedAt: Date): Settled {
  const clock = clockOf(reportedAt);
  const settled = located.map((line) => settle(line, positions.get(line.positionId ?? ''), clock));
  return { lines: settled.filter((line) => 'units' in line), unsettled: settled.filter((line): line is UnsettledLine => !('units' in line)) };
}

function settle({ reported, positionId, heldFor, each }: LocatedLine, position: HeldPosition | undefined, clock: Clock): SettledLine | UnsettledLine {
  const held = (reason: HeldFor): UnsettledLine => ({ reported, positionId: position?.positionId ?? null, effect: 'HELD', heldFor: reason });
  if (reported.metric === null) return { reported, positionId: position?.positionId ?? null, effect: 'UNMAPPED', heldFor: null };
  if (heldFor !== null || positionId === null || position === undefined) return held(heldFor ?? 'POSITION_UNKNOWN');
  const factor = factorOf(reported.unit, position, each);
  if (factor === null) return held('UNIT_UNKNOWN');
  const units = exactUnits(multiplyDecimals(reported.quantity, factor, 4));
  if (units === null || units >= most || (units < 0n && !signed.has(reported.metric))) return held('QUANTITY_INVALID');
  const time = timeOf(reported, position.timeZone, clock);
  if (time === null) return held('DATE_INVALID');
  return { reported, position, metric: reported.metric, measure: measureOf(reported.metric), units, ...time };
}

/** Adjustments go both ways, and returns may exceed what was sold. */
const signed: ReadonlySet<ActivityMetric> = new Set(['ADJUSTMENT', 'TRANSFER', 'SOLD_NET']);

/** Below 10^12 units. */
const most = 10n ** 16n;

/** Words for a piece: of UN/ECE Recommendation 20, of X12 data element 355. */
const pieces = new Set(['C62', 'EA', 'H87', 'PC', 'PCE', 'UN']);

/** X12 says CA for a case. */
const otherNames: Readonly<Record<string, readonly string[]>> = { CA: ['CS', 'CT'], CS: ['CT'], PL: ['PF'], PF: ['PL'] };

function factorOf(sent: string | null, { baseUnit, otherUnits }: HeldPosition, each: string): string | null {
  const unit = sent?.toUpperCase() ?? baseUnit;
  if (unit === baseUnit || (pieces.has(unit) && pieces.has(baseUnit))) return each;
  const named = [unit, ...(otherNames[unit] ?? [])].find((name) => otherUnits[name] !== undefined);
  return named === undefined ? null : otherUnits[named]!;
}

const earliest = 5 * 366;

/** Days of a report's places: the same few again and again, while telling a zone's offset takes as long as all else of a line. */
interface Clock {
  readonly reportedAt: Date;
  readonly today: (timeZone: string) => string;
  readonly endOf: (day: string, timeZone: string) => Date;
}

function clockOf(reportedAt: Date): Clock {
  const [todays, ends] = [new Map<string, string>(), new Map<string, Date>()];
  return {
    reportedAt,
    today: (timeZone) => known(todays, timeZone, () => dayAt(reportedAt, timeZone)),
    endOf: (day, timeZone) => known(ends, `${day} ${timeZone}`, () => endOfDayAt(day, timeZone)),
  };
}

function known<Value>(values: Map<string, Value>, key: string, tell: () => Value): Value {
  const value = values.get(key) ?? tell();
  values.set(key, value);
  return value;
}

/** A level holds when it was taken, a flow is over when its last day is; neither is later than the report. */
function timeOf({ periodFrom, day: said, at, metric }: ReportedLine, timeZone: string, { reportedAt, today: todayAt, endOf }: Clock): Pick<SettledLine, 'periodFrom' | 'day' | 'observedAt'> | null {
  const day = said ?? (at === null ? null : dayAt(at, timeZone));
  const today = todayAt(timeZone);
  if (day === null || day > today || dayNumber(today) - dayNumber(day) > earliest || (at !== null && at > reportedAt)) return null;
  const isFlow = metric !== null && activityMetrics[metric] === 'FLOW';
  const from = isFlow ? periodFrom ?? day : day;
  if (from > day || dayNumber(day) - dayNumber(from) > longestPeriod) return null;
  const end = endOf(day, timeZone);
  const observedAt = !isFlow && at !== null ? at : end > reportedAt ? reportedAt : end;
  return { periodFrom: from, day, observedAt };
}

/** Days of a flow. */
const longestPeriod = 400;

/** In the order in which they happened; of one moment, what was sold before what was counted. Of two that settle the same, the one that speaks. */
export function inOrderOfTime(lines: readonly SettledLine[]): SettledLine[] {
  const order = (line: SettledLine) => (line.measure === 'DEMAND' ? 0 : line.measure === 'ON_HAND' ? 2 : 1);
  return lines.toSorted((a, b) => a.observedAt.getTime() - b.observedAt.getTime() || order(a) - order(b) || rankOf(a.metric) - rankOf(b.metric) || a.reported.line - b.reported.line);
}
