import { requireWithin } from '../statistics/require-within.ts';
import type { Practice } from './practices.ts';

/** What an indicator is measured in. None is money, so that maturity does not hang on a currency. A count may be an average and need not be whole. */
export type IndicatorUnit = 'SHARE' | 'SCORE' | 'HOURS' | 'DAYS' | 'COUNT';

export interface UnitRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** Beyond all that is ever counted, and small enough for every difference to be finite. */
const most = 1_000_000_000;

/** The values that a unit has, both ends included. */
export const unitRanges: Readonly<Record<IndicatorUnit, UnitRange>> = {
  SHARE: { minimum: 0, maximum: 1 },
  SCORE: { minimum: 0, maximum: 100 },
  HOURS: { minimum: 0, maximum: most },
  DAYS: { minimum: 0, maximum: most },
  COUNT: { minimum: 0, maximum: most },
};

export type IndicatorDirection = 'MORE_IS_BETTER' | 'LESS_IS_BETTER';

/**
 * What an indicator is told from, and its evidence is counted in. What may rightly not occur, such as disputes, is counted over the MONTHS in
 * which it would have been recorded: then a quiet year is known to be quiet, and a new partner is not.
 */
export type EvidenceRecord =
  | 'ANSWERS' | 'APPRAISALS' | 'BENEFITS' | 'CHARTERS' | 'COMMITMENTS' | 'DECISIONS' | 'DEPARTMENTS' | 'EVENTS' | 'FORCE_PARTS' | 'GOALS' | 'HAND_OVERS'
  | 'INVESTMENTS' | 'MONTHS' | 'OPINIONS' | 'ORDERS' | 'PAYMENTS' | 'PEOPLE' | 'PERIODS' | 'PROMISES' | 'QUARTERS' | 'QUESTIONS' | 'RELATIONSHIPS'
  | 'REQUESTS' | 'RISKS' | 'ROLES' | 'SETTLEMENTS' | 'SHARINGS' | 'SIDES' | 'SKILLS' | 'TRAININGS';

/** What an indicator is; its key stands in the catalogue. */
export interface IndicatorDefinition {
  readonly practice: Practice;
  readonly unit: IndicatorUnit;
  readonly direction: IndicatorDirection;
  readonly records: EvidenceRecord;
  /** Records before it says anything, 1 or more. */
  readonly leastEvidence: number;
}

/** Whether a unit has a value; no unit has NaN or infinity. */
export function isInUnit(unit: IndicatorUnit, value: number): boolean {
  return value >= unitRanges[unit].minimum && value <= unitRanges[unit].maximum;
}

/**
 * The value, where the unit has it.
 * @throws RangeError otherwise
 */
export function requireInUnit(name: string, unit: IndicatorUnit, value: number): number {
  return requireWithin(name, value, unitRanges[unit].minimum, unitRanges[unit].maximum);
}
