import { type Indicator, indicators } from './indicators.ts';
import type { Practice } from './practices.ts';

/**
 * The levels that are attained by meeting criteria, lowest first; each takes in all below. After M. C. Paulk, B. Curtis, M. B. Chrissis and
 * C. V. Weber, Capability Maturity Model for Software, Version 1.1, CMU/SEI-93-TR-024, 1993, without its second, Repeatable.
 */
export const attainableLevels = ['INITIAL', 'DEFINED', 'MANAGED', 'OPTIMIZING'] as const;
export type AttainableLevel = (typeof attainableLevels)[number];

/** ABSENT is the level of who is known not to meet even INITIAL; where that is not known there is no level. */
export type MaturityLevel = 'ABSENT' | AttainableLevel;

export type Comparison = 'AT_LEAST' | 'AT_MOST';

/** What a level asks of an indicator. */
export interface Criterion {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  /** In the indicator's unit; met by the threshold itself. */
  readonly threshold: number;
  /** Records that it takes; no fewer than the catalogue asks for, which counts where nothing is said here. */
  readonly leastEvidence?: number;
}

/** What makes each level of a practice. A workspace keeps its versions; each assessment names the one it was made with. */
export interface MaturityModel {
  readonly practice: Practice;
  readonly levels: Readonly<Record<AttainableLevel, readonly Criterion[]>>;
}

/** Records before a criterion says anything: its own number, and never fewer than the catalogue's. */
export function leastEvidenceOf({ indicator, leastEvidence }: Pick<Criterion, 'indicator' | 'leastEvidence'>): number {
  return Math.max(indicators[indicator].leastEvidence, leastEvidence ?? 0);
}

/** The one comparison that makes sense: with the other, doing better would cost a level. */
export function comparisonOf(indicator: Indicator): Comparison {
  return indicators[indicator].direction === 'MORE_IS_BETTER' ? 'AT_LEAST' : 'AT_MOST';
}

/** How many levels are attained, 0 to 4: none by who is at ABSENT, and none by who is not known well enough. */
export function rankOf(level: MaturityLevel | null): number {
  return level === null || level === 'ABSENT' ? 0 : attainableLevels.indexOf(level) + 1;
}

/** A criterion of an indicator of which more is better. */
export function atLeast(indicator: Indicator, threshold: number, leastEvidence?: number): Criterion {
  return { indicator, comparison: 'AT_LEAST', threshold, ...(leastEvidence === undefined ? {} : { leastEvidence }) };
}

/** A criterion of an indicator of which less is better. */
export function atMost(indicator: Indicator, threshold: number, leastEvidence?: number): Criterion {
  return { indicator, comparison: 'AT_MOST', threshold, ...(leastEvidence === undefined ? {} : { leastEvidence }) };
}
