import { dayNumber, dayOf } from '../calendar/day.ts';
import { requireInUnit } from './indicator-definition.ts';
import { type Indicator, indicators } from './indicators.ts';
import { type Comparison, comparisonOf } from './maturity-model.ts';
import { type Measure, requireMeasure, type Verdict, verdictOf } from './verdict.ts';

/** What an indicator is to come to by a day. Days are YYYY-MM-DD. */
export interface Target {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  /** In the indicator's unit; reached by the value itself. */
  readonly value: number;
  /** What the indicator was on the day it began; null where that is not known. */
  readonly baseValue: number | null;
  readonly startDay: string;
  /** The last day to reach it on, after the first. */
  readonly byDay: string;
}

/**
 * REACHED while the present measure meets it, on whatever day, and no longer once it does not. MISSED when it does not and the last day is over.
 * Before that ON_TRACK or BEHIND, by a straight line from the first day to the last. UNKNOWN where the present measure, or where it began, is.
 */
export type TargetStatus = 'REACHED' | 'ON_TRACK' | 'BEHIND' | 'MISSED' | 'UNKNOWN';

export interface TargetProgress {
  readonly status: TargetStatus;
  /** Share of the way that is made, 0 to 1: 0 also for worse than at the start. Null where the start or the present is not known, and where the start met the target already. */
  readonly share: number | null;
  /** Share of the way that the straight line has come to, 0 to 1. */
  readonly expectedShare: number;
  /** The value on that line, in the unit; the target itself where the start met it already. Null where the start is not known. */
  readonly expectedValue: number | null;
  /** How far the present is from the target, in the unit: 0 once it is reached, null where it is not known. */
  readonly distance: number | null;
}

/**
 * How far a target is on a day. A function of the present alone: it forgets that a target was reached when the measure falls again.
 * @throws RangeError for values that the indicator cannot have, a comparison against its direction, or a last day that is not after the first
 */
export function progressOf(target: Target, present: Measure, day: string): TargetProgress {
  requireTarget(target);
  const { indicator, comparison, value: threshold, baseValue } = target;
  const { value } = requireMeasure(indicator, present);
  const demand = { comparison, threshold, leastEvidence: indicators[indicator].leastEvidence };
  const verdict = verdictOf(demand, present);
  // Where the start met the target, the target is to stay there, and there is no way to go.
  const hasWay = baseValue !== null && verdictOf({ ...demand, leastEvidence: 0 }, { value: baseValue, evidence: 0 }) !== 'MET';
  const known = verdict === 'UNKNOWN' ? null : value;
  const share = !hasWay || known === null ? null : verdict === 'MET' ? 1 : within((known - baseValue) / (threshold - baseValue));
  const expectedShare = expectedShareOn(day, target);
  const isMissed = numberOf(day) > numberOf(target.byDay);
  return {
    status: statusOf(verdict, isMissed, share === null ? null : share >= expectedShare, baseValue),
    share,
    expectedShare,
    expectedValue: baseValue === null ? null : hasWay ? valueAlong(baseValue, threshold, expectedShare) : threshold,
    distance: verdict === 'MET' ? 0 : known === null ? null : Math.abs(threshold - known),
  };
}

function statusOf(verdict: Verdict, isMissed: boolean, isOnLine: boolean | null, baseValue: number | null): TargetStatus {
  if (verdict === 'UNKNOWN') return 'UNKNOWN';
  if (verdict === 'MET') return 'REACHED';
  if (isMissed) return 'MISSED';
  if (baseValue === null) return 'UNKNOWN';
  return isOnLine === true ? 'ON_TRACK' : 'BEHIND';
}

function expectedShareOn(day: string, { startDay, byDay }: Target): number {
  const start = numberOf(startDay);
  return within((numberOf(day) - start) / (numberOf(byDay) - start));
}

/** Both ends exactly, and never beyond them by rounding. */
function valueAlong(from: number, to: number, share: number): number {
  return Math.min(Math.max(from, to), Math.max(Math.min(from, to), from * (1 - share) + to * share));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function requireTarget({ indicator, comparison, value, baseValue, startDay, byDay }: Target): void {
  const { unit } = indicators[indicator];
  requireInUnit(`Target of ${indicator}`, unit, value);
  if (baseValue !== null) requireInUnit(`Base of ${indicator}`, unit, baseValue);
  if (comparison !== comparisonOf(indicator)) throw new RangeError(`${comparison} is against the direction of ${indicator}`);
  if (numberOf(byDay) <= numberOf(startDay)) throw new RangeError(`${byDay} is not after ${startDay}`);
}

/** Days that the calendar does not have, such as 30 February, are refused. */
function numberOf(day: string): number {
  const number = dayNumber(day);
  if (Number.isNaN(number) || dayOf(number) !== day) throw new RangeError(`${day} is no day`);
  return number;
}
