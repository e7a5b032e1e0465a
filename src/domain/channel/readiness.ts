import { certificateState, type CertificateDates } from '../certificates.ts';
import { requireAmount, requireWithin } from '../statistics/require-within.ts';

/** What a channel partner must have before a launch, so that the product does not fail for want of its support. */
export const readinessParts = ['TRAINED_PEOPLE', 'STOCK_ON_HAND', 'SENTIMENT', 'CERTIFICATES'] as const;
export type ReadinessPart = (typeof readinessParts)[number];

/** How much of each is needed: people, units, a survey score of 0 to 100, certificates. 0 where it is not asked for. */
export type ReadinessNeeds = Readonly<Record<ReadinessPart, number>>;

/** What one partner has; null while unknown, which is not none. */
export interface ReadinessFacts {
  readonly trainedPeople: number | null;
  /** Units of the product, 0 or more. */
  readonly stockOnHand: number | null;
  /** The channel's survey score, 0 to 100. */
  readonly sentiment: number | null;
  /** Of enablement, each held by one person. */
  readonly certificates: readonly CertificateDates[] | null;
}

export interface PartReadiness {
  readonly part: ReadinessPart;
  readonly needed: number;
  readonly there: number | null;
  /** Of what is needed, 0 to 1; null while unknown. */
  readonly share: number | null;
}

/** How ready one partner is. */
export interface Readiness {
  /** What is asked for, in the order of {@link readinessParts}. */
  readonly parts: readonly PartReadiness[];
  /** Mean share of the known parts, 0 to 1; null where none is known or asked for. */
  readonly share: number | null;
  /** The same with all that is unknown taken as missing, and as there: between these lies the truth. Null where nothing is asked for. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** The parts that are asked for and unknown. */
  readonly unknown: readonly ReadinessPart[];
  /** `NOT_READY` as soon as one known part falls short; null where nothing is asked for, or it cannot be told. */
  readonly verdict: 'READY' | 'NOT_READY' | null;
}

/**
 * How ready a partner is for a launch. More than is needed of one part does not make up for another.
 * @param launchOn YYYY-MM-DD: a certificate counts when it is verified and still valid on that day
 * @throws RangeError for a fact or a need outside its range
 */
export function readinessOf(facts: ReadinessFacts, needs: ReadinessNeeds, launchOn: string): Readiness {
  requireWithin('Sentiment needed', needs.SENTIMENT, 0, 100);
  const there = whatIsThere(facts, launchOn);
  const parts = readinessParts.filter((part) => requireAmount(part, needs[part]) > 0).map((part) => ({
    part, needed: needs[part], there: there[part], share: there[part] === null ? null : Math.min(1, there[part] / needs[part]),
  }));
  const shares = parts.flatMap(({ share }) => (share === null ? [] : [share]));
  const unknown = parts.filter(({ share }) => share === null).map(({ part }) => part);
  const fallsShort = shares.some((share) => share < 1);
  return {
    parts, unknown, share: mean(shares), atLeast: mean([...shares, ...unknown.map(() => 0)]), atMost: mean([...shares, ...unknown.map(() => 1)]),
    verdict: fallsShort ? 'NOT_READY' : parts.length === 0 || unknown.length > 0 ? null : 'READY',
  };
}

/** How many partners of a channel are ready. */
export interface ChannelReadiness {
  readonly ready: number;
  readonly notReady: number;
  readonly unknown: number;
  /** Of those of whom it is known, 0 to 1; null where it is known of none. */
  readonly shareReady: number | null;
}

export function channelReadiness(partners: readonly Pick<Readiness, 'verdict'>[]): ChannelReadiness {
  const ready = partners.filter(({ verdict }) => verdict === 'READY').length;
  const notReady = partners.filter(({ verdict }) => verdict === 'NOT_READY').length;
  return { ready, notReady, unknown: partners.length - ready - notReady, shareReady: ready + notReady === 0 ? null : ready / (ready + notReady) };
}

function whatIsThere({ trainedPeople, stockOnHand, sentiment, certificates }: ReadinessFacts, launchOn: string): Record<ReadinessPart, number | null> {
  return {
    TRAINED_PEOPLE: trainedPeople === null ? null : requireAmount('Trained people', trainedPeople),
    STOCK_ON_HAND: stockOnHand === null ? null : requireAmount('Stock on hand', stockOnHand),
    SENTIMENT: sentiment === null ? null : requireWithin('Sentiment', sentiment, 0, 100),
    CERTIFICATES: certificates === null ? null : certificates.filter((one) => ['VALID', 'EXPIRING'].includes(certificateState(one, launchOn) ?? '')).length,
  };
}

function mean(shares: readonly number[]): number | null {
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
