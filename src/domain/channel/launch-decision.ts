import { requireWithin } from '../statistics/require-within.ts';
import type { ChannelReadiness } from './readiness.ts';

/** What the channel that is to carry a launch says of it. */
export interface ChannelSupport {
  /** Mean of the partners whose score is known, each once, 0 to 100; null where none is. */
  readonly mean: number | null;
  /** Of how many partners a score is known. */
  readonly known: number;
  /** Of how many it is not: nobody has asked them lately, or too few of their people answered. */
  readonly unknown: number;
}

/** The mean of the partners' own scores. A partner with many people says no more than one with few: each carries its own market. */
export function channelSupport(scores: readonly (number | null)[]): ChannelSupport {
  const known = scores.flatMap((score) => (score === null ? [] : [requireWithin('Sentiment', score, 0, 100)]));
  return { mean: known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length, known: known.length, unknown: scores.length - known.length };
}

/** What speaks against going ahead with a launch; the worst first. */
export const launchWarnings = ['LOW_SUPPORT', 'PARTNERS_NOT_READY', 'SUPPORT_UNKNOWN', 'PARTNERS_UNKNOWN'] as const;
export type LaunchWarning = (typeof launchWarnings)[number];

/** What the firm goes ahead against with a reason only. What is merely unknown is told, and asks for none. */
export const weightyWarnings: readonly LaunchWarning[] = ['LOW_SUPPORT', 'PARTNERS_NOT_READY'];

/**
 * What there is to warn of before a launch.
 * @param leastSupport the least mean with which nobody is warned, 0 to 100; 0 where support is not asked for
 */
export function warningsBefore(support: ChannelSupport, readiness: ChannelReadiness, leastSupport: number): LaunchWarning[] {
  requireWithin('Least support', leastSupport, 0, 100);
  const holds: Readonly<Record<LaunchWarning, boolean>> = {
    LOW_SUPPORT: support.mean !== null && support.mean < leastSupport,
    PARTNERS_NOT_READY: readiness.notReady > 0,
    SUPPORT_UNKNOWN: leastSupport > 0 && support.mean === null,
    PARTNERS_UNKNOWN: readiness.unknown > 0,
  };
  return launchWarnings.filter((warning) => holds[warning]);
}
