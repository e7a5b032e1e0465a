import { otherSide, type Side } from '../sides.ts';
import { requireAmount, requireWithin } from '../statistics/require-within.ts';
import { type ForceModel, type ForcePart, forceParts, requireForceModel } from './force-model.ts';

/** What is known of one side of a relationship as it faces the other; null while unknown. */
export interface ForceFacts {
  /** How many others could really take the other side's place; 0 or more. */
  readonly alternatives: number | null;
  /** Of the market that it buys from or sells to, as {@link concentrationOf} has it: near 0 for many small firms, 1 for one alone. */
  readonly marketConcentration: number | null;
  /** Its part of what the other side sells or buys, 0 to 1. */
  readonly shareOfTheirBusiness: number | null;
  /** What leaving would cost it, as a part of a year's value of the relationship, 0 to 1; 1 for that or more. */
  readonly switchingCost: number | null;
  /** How much of what matters about the other side it knows, 0 to 1. */
  readonly knowledge: number | null;
}

/** One part of a force. */
export interface PartOfForce {
  readonly part: ForcePart;
  /** 0 to 1, more is stronger; null while unknown. */
  readonly strength: number | null;
  /** As the model has it. */
  readonly weight: number;
}

/** How strong a side stands towards the other. */
export interface Force {
  /** Mean of the known parts by weight, 0 to 1; null while less than the model asks for is known. */
  readonly value: number | null;
  /** Every part of the model, in its order. */
  readonly parts: readonly PartOfForce[];
  /** The parts that are unknown and so left out. */
  readonly missing: readonly ForcePart[];
  /** The part of all weight that is known, 0 to 1. */
  readonly knownWeight: number;
}

/**
 * The force of each side towards the other. A side is the stronger the more alternatives n it has, n / (n + 1); the less concentrated the
 * market it faces, 1 − index; the more of the other's business it is; the less leaving costs it, 1 − cost; and the more it knows of the other
 * than the other of it, (1 + own − other's) / 2. These readings are the platform's own.
 * @throws RangeError for a fact outside its range, or a model that {@link checkForceModel} has problems with
 */
export function forcesOf(facts: Readonly<Record<Side, ForceFacts>>, model: ForceModel): Readonly<Record<Side, Force>> {
  requireForceModel(model);
  return { FOCAL: forceOf('FOCAL', facts, model), PARTNER: forceOf('PARTNER', facts, model) };
}

/** The mean strength of some parts by their weights, 0 to 1, and how much weight is known; a part of unknown strength is left out. Null without any weight. */
export function meanStrength(parts: readonly PartOfForce[]): { readonly mean: number | null; readonly knownWeight: number } {
  const known = parts.filter(({ strength }) => strength !== null);
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const strength = known.reduce((sum, one) => sum + one.weight * one.strength!, 0);
  return { mean: weight === 0 ? null : Math.min(1, strength / weight), knownWeight: Math.min(1, weight / parts.reduce((sum, one) => sum + one.weight, 0)) };
}

function forceOf(side: Side, facts: Readonly<Record<Side, ForceFacts>>, { weights, leastKnown }: ForceModel): Force {
  const strengths = strengthsOf(facts[side], facts[otherSide(side)]);
  const parts = forceParts.map((part) => ({ part, strength: strengths[part], weight: weights[part] }));
  const { mean, knownWeight } = meanStrength(parts);
  const missing = parts.filter(({ strength }) => strength === null).map(({ part }) => part);
  return { value: knownWeight < leastKnown ? null : mean, parts, missing, knownWeight };
}

function strengthsOf(own: ForceFacts, other: ForceFacts): Record<ForcePart, number | null> {
  const [alternatives, known, knownOfIt] = [own.alternatives, within('Knowledge', own.knowledge), within('Knowledge', other.knowledge)];
  return {
    ALTERNATIVES: alternatives === null ? null : requireAmount('Alternatives', alternatives) / (alternatives + 1),
    MARKET_CONCENTRATION: lacking(within('Market concentration', own.marketConcentration)),
    SHARE_OF_THEIR_BUSINESS: within('Share of their business', own.shareOfTheirBusiness),
    SWITCHING_COST: lacking(within('Switching cost', own.switchingCost)),
    INFORMATION: known === null || knownOfIt === null ? null : (1 + known - knownOfIt) / 2,
  };
}

function within(name: string, value: number | null): number | null {
  return value === null ? null : requireWithin(name, value, 0, 1);
}

function lacking(value: number | null): number | null {
  return value === null ? null : 1 - value;
}
