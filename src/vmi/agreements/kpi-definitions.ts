/** How both sides compute the figures of an agreement, so that they get the same ones. */
export interface KpiDefinitions {
  /** A line is on time from so many days before the day promised until so many after it, both included. */
  readonly earlyDays: number;
  readonly lateDays: number;
  /** Part of the quantity ordered that may be missing from a line in full, 0 to 1. */
  readonly shortTolerance: number;
  /** Whether a line counts by the day promised by the vendor, or by the day requested by the buyer. */
  readonly onTimeBy: 'PROMISED' | 'REQUESTED';
  /** Whether the fill rate counts units or lines. */
  readonly fillRateOf: 'UNITS' | 'LINES';
  /** Days that a year of turns and days of supply has. */
  readonly daysOfYear: number;
  /** Days ahead that a forecast is measured at. */
  readonly forecastLagDays: number;
}

export const usualKpiDefinitions: KpiDefinitions = {
  earlyDays: 1, lateDays: 0, shortTolerance: 0, onTimeBy: 'PROMISED', fillRateOf: 'UNITS', daysOfYear: 365, forecastLagDays: 1,
};
