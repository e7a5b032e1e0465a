import { compareForces, type ForceComparison } from '../../domain/forces/compare-forces.ts';
import { type Dependences, dependenceOf, type PowerBalance, powerBalanceOf } from '../../domain/forces/dependence.ts';
import type { ForceModel, ForcePart } from '../../domain/forces/force-model.ts';
import { type Force, type ForceFacts, forcesOf } from '../../domain/forces/force.ts';
import { type Consequence, whatFollows } from '../../domain/forces/what-follows.ts';
import type { Side } from '../../domain/sides.ts';

/** What an assessment knows of one part of one side. */
export interface KnownPart {
  readonly side: Side;
  readonly part: ForcePart;
  readonly value: number;
}

/** What an assessment comes to. */
export interface ForceBalance {
  readonly forces: Readonly<Record<Side, Force>>;
  readonly comparison: ForceComparison;
  readonly dependences: Dependences;
  readonly power: PowerBalance;
  readonly consequences: readonly Consequence[];
}

/**
 * Everything that follows from what is known. How well the other side can be replaced is read from the alternatives n to it, n / (n + 1), as
 * their strength is: so a side depends on its only source by all that it buys there.
 */
export function balanceOf(known: readonly KnownPart[], model: ForceModel): ForceBalance {
  const facts = { FOCAL: factsOf(known, 'FOCAL'), PARTNER: factsOf(known, 'PARTNER') };
  const forces = forcesOf(facts, model);
  const comparison = compareForces(forces, model);
  const dependences = { FOCAL: dependence(facts.FOCAL, facts.PARTNER), PARTNER: dependence(facts.PARTNER, facts.FOCAL) };
  return { forces, comparison, dependences, power: powerBalanceOf(dependences), consequences: whatFollows(comparison, dependences) };
}

function factsOf(known: readonly KnownPart[], side: Side): ForceFacts {
  const valueOf = (part: ForcePart) => known.find((one) => one.side === side && one.part === part)?.value ?? null;
  return {
    alternatives: valueOf('ALTERNATIVES'), marketConcentration: valueOf('MARKET_CONCENTRATION'), shareOfTheirBusiness: valueOf('SHARE_OF_THEIR_BUSINESS'), switchingCost: valueOf('SWITCHING_COST'),
    knowledge: valueOf('INFORMATION'),
  };
}

/** Of the first side on the second: the second's share of the first's business is a part of the second's force. */
function dependence(own: ForceFacts, other: ForceFacts): number | null {
  return dependenceOf(other.shareOfTheirBusiness, own.alternatives === null ? null : own.alternatives / (own.alternatives + 1));
}
