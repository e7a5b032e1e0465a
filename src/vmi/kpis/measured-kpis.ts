export const kpiNames = [
  'fillRate', 'lineFillRate', 'onTimeInFull', 'turns', 'daysOfSupply', 'stockOutDays', 'stockOutRate', 'forecastError', 'forecastBias', 'bullwhipRatio', 'acceptance', 'overrides', 'automatic', 'pushedShare',
] as const;
export type KpiName = (typeof kpiNames)[number];

/** A figure, and how many lines, days or periods it was computed from; null where that is too few to tell. */
export interface Measured {
  readonly value: number | null;
  readonly basedOn: number;
}
export type MeasuredKpis = Readonly<Record<KpiName, Measured>>;
