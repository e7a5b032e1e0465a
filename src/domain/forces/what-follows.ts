import { requireWithin } from '../statistics/require-within.ts';
import type { ForceComparison } from './compare-forces.ts';
import { type Dependences, powerBalanceOf } from './dependence.ts';
import { roundingError } from './force-model.ts';

/**
 * What a balance of forces asks for. The weaker side of a relationship widens its choice or joins with others: two of the four balancing
 * operations of R. M. Emerson (1962). Where forces are even, negotiation settles matters; who leads does so with care for the other.
 */
export const consequenceKeys = ['DIVERSIFY', 'NEGOTIATE_TOGETHER', 'NEGOTIATE', 'SHARE_GAINS', 'PROTECT_THE_WEAKER', 'KEEP_BALANCE', 'FIND_OUT'] as const;
export type ConsequenceKey = (typeof consequenceKeys)[number];

/** A fact that led there, and the bound that it was held against. */
export interface LeadingFact {
  readonly name: 'FORCE_DIFFERENCE' | 'OUR_DEPENDENCE' | 'THEIR_DEPENDENCE' | 'MUTUAL_DEPENDENCE' | 'IMBALANCE';
  /** Null where it is unknown, which then is the reason itself. */
  readonly value: number | null;
  readonly bound: number;
}

export interface Consequence {
  readonly key: ConsequenceKey;
  /** At least one. */
  readonly because: readonly LeadingFact[];
}

/** Where dependence counts as high. The platform's own settings. */
export interface DependenceBounds {
  /** From which one side's dependence is high, 0 to 1. */
  readonly high: number;
  /** From which the sum of both is high, 0 to 2. */
  readonly highMutual: number;
  /** Up to which the difference of both is none, 0 to 1. */
  readonly even: number;
}

export const usualDependenceBounds: DependenceBounds = { high: 0.5, highMutual: 1, even: 0.1 };

/**
 * What follows for the firm from how forces compare and how far each side depends on the other, in the order of {@link consequenceKeys}.
 * What is unknown leads to nothing but finding out; one thing unknown does not silence what the others say.
 * @throws RangeError for a dependence or a bound outside its range
 */
export function whatFollows({ relation, difference, tolerance }: ForceComparison, dependences: Dependences, bounds: DependenceBounds = usualDependenceBounds): Consequence[] {
  const { high, highMutual, even } = checked(bounds);
  const { mutualDependence, imbalance } = powerBalanceOf(dependences);
  const { FOCAL: ours, PARTNER: theirs } = dependences;
  const forces: LeadingFact = { name: 'FORCE_DIFFERENCE', value: difference, bound: tolerance };
  const our: LeadingFact = { name: 'OUR_DEPENDENCE', value: ours, bound: high };
  const their: LeadingFact = { name: 'THEIR_DEPENDENCE', value: theirs, bound: high };
  const uneven: LeadingFact = { name: 'IMBALANCE', value: imbalance, bound: even };
  const isUneven = imbalance !== null && imbalance > even + roundingError;
  const weDepend = ours !== null && ours >= high && (theirs === null || (isUneven && ours > theirs));
  const theyDepend = theirs !== null && theirs >= high && (ours === null || (isUneven && theirs > ours));
  const because: Readonly<Record<ConsequenceKey, readonly LeadingFact[]>> = {
    DIVERSIFY: weDepend ? [our, ...known(uneven)] : [],
    NEGOTIATE_TOGETHER: relation === 'WEAKER' ? [forces] : [],
    NEGOTIATE: relation === 'BALANCED' ? [forces] : [],
    SHARE_GAINS: mutualDependence !== null && mutualDependence >= highMutual - roundingError ? [{ name: 'MUTUAL_DEPENDENCE', value: mutualDependence, bound: highMutual }] : [],
    PROTECT_THE_WEAKER: [...(relation === 'STRONGER' ? [forces] : []), ...(theyDepend ? [their, ...known(uneven)] : [])],
    KEEP_BALANCE: relation === 'BALANCED' && imbalance !== null && !isUneven ? [forces, uneven] : [],
    FIND_OUT: [forces, our, their].filter(({ value }) => value === null),
  };
  return consequenceKeys.map((key) => ({ key, because: because[key] })).filter((one) => one.because.length > 0);
}

function known(fact: LeadingFact): LeadingFact[] {
  return fact.value === null ? [] : [fact];
}

function checked(bounds: DependenceBounds): DependenceBounds {
  requireWithin('High dependence', bounds.high, 0, 1);
  requireWithin('High mutual dependence', bounds.highMutual, 0, 2);
  requireWithin('Even dependence', bounds.even, 0, 1);
  return bounds;
}
