import { type Need, needOf, type TriggerComparison } from './need.ts';
import type { Levels } from './policy.ts';
import { capsAt, type PositionLimit } from './position-limits.ts';
import { type CapCause, type SizedOrder, sizeOrder, type SizingRules } from './sizing.ts';

/** All that a quantity is made from. */
export interface ProposalInputs {
  /** Units; null where the stock is not known. */
  readonly position: number | null;
  readonly levels: Levels | null;
  readonly comparison: TriggerComparison;
  /** As `projectedShortage` gives it; minus infinity where nobody looks ahead. */
  readonly projectedShortage: number;
  readonly rules: SizingRules;
  readonly limits: readonly PositionLimit[];
}

export interface Proposal {
  readonly need: Need;
  /** Null where the need cannot be told. */
  readonly order: SizedOrder | null;
}

/** What to order for a position, with all that led to it. */
export function proposalOf({ position, levels, comparison, projectedShortage, rules, limits }: ProposalInputs): Proposal {
  const need = needOf(position, levels, comparison, projectedShortage);
  if (position === null || need.units === null) return { need, order: null };
  return { need, order: sizeOrder(need.units, rules, capsAt(position, limits)) };
}

/** One input other than it is, and the quantity that it would make. */
export interface Change {
  readonly input: 'position' | 'projectedShortage' | keyof SizingRules | CapCause;
  /** What it would be; null for a rule that did not hold. */
  readonly to: number | null;
  readonly quantity: number;
}

/**
 * What would change a quantity, for "why so much?" and "why nothing?": positions at which it would begin or end, the nearest at which it
 * would be less or more, and each rule left out. Only what does change it is told, because each is tried; none where the need cannot be
 * told.
 * @param unit the smallest quantity there is, above 0
 */
export function whatWouldChange(inputs: ProposalInputs, unit = 1): Change[] {
  const quantity = proposalOf(inputs).order?.quantity;
  return [...otherPositions(inputs, unit), ...rulesLeftOut(inputs)].flatMap(([input, to, changed]) => {
    const found = proposalOf(changed).order?.quantity;
    return found === undefined || found === quantity ? [] : [{ input, to, quantity: found }];
  });
}

type Attempt = readonly [input: Change['input'], to: number | null, changed: ProposalInputs];

/** The same with another position, which moves what is projected by as much. */
export function atPosition(inputs: ProposalInputs, position: number): ProposalInputs {
  return { ...inputs, position, projectedShortage: inputs.projectedShortage - (position - inputs.position!) };
}

/** Just at the trigger and to either side of it, and a pack (or a unit) less or more. */
function otherPositions(inputs: ProposalInputs, unit: number): Attempt[] {
  const { position, levels, rules } = inputs;
  if (position === null || levels === null) return [];
  const pack = Math.max(unit, rules.packSize);
  const tried = new Set([levels.trigger - unit, levels.trigger, levels.trigger + unit, position - pack, position + pack]);
  return [...tried].toSorted((one, other) => one - other).map((other) => ['position', other, atPosition(inputs, other)]);
}

function rulesLeftOut(inputs: ProposalInputs): Attempt[] {
  const rules = ['minimumOrderQuantity', 'packSize', 'palletSize', 'truckFill'] as const;
  return [
    ['projectedShortage', null, { ...inputs, projectedShortage: Number.NEGATIVE_INFINITY }],
    ...rules.map((rule): Attempt => [rule, null, { ...inputs, rules: { ...inputs.rules, [rule]: 0 } }]),
    ...inputs.limits.map(({ cause }): Attempt => {
      return [cause, null, { ...inputs, limits: inputs.limits.filter((limit) => limit.cause !== cause) }];
    }),
  ];
}
