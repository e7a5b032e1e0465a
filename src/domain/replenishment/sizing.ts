import { requireAmount } from '../statistics/require-within.ts';

/** What an order has to keep to; 0 or 1 where a rule does not hold. */
export interface SizingRules {
  readonly minimumOrderQuantity: number;
  readonly packSize: number;
  /** Units; whole packs. */
  readonly palletSize: number;
  /** Units that fill up a truck which is going anyway: what `fillTruck` gives to this position, in whole packs. */
  readonly truckFill: number;
}

/** Why no more may be ordered than so many units: the level agreed, what keeps until it is sold, or the money at stake. */
export type CapCause = 'MAXIMUM' | 'SHELF_LIFE' | 'LIABILITY';

export interface Cap {
  readonly cause: CapCause;
  /** Units that may be ordered; below 0 where there is too much already. */
  readonly units: number;
}

export type SizingRule = 'NEED' | 'MINIMUM_ORDER' | 'PACK' | 'PALLET' | 'TRUCK' | CapCause;

/** What one rule did. The quantity follows from the steps alone: what a rule does, and to what, is all in them. */
export interface SizingStep {
  readonly rule: SizingRule;
  readonly from: number;
  readonly to: number;
  readonly inputs: Readonly<Record<string, number>>;
}

export interface SizedOrder {
  readonly quantity: number;
  /** Units of the need that a cap leaves open. */
  readonly shortfall: number;
  /** True where a cap leaves less than the order minimum: a person has to decide. */
  readonly isBelowMinimum: boolean;
  /** The rules that hold, in their order, with what each did. */
  readonly steps: readonly SizingStep[];
}

/**
 * From need to quantity, always in this order: need, order minimum, pack, pallet, truck, caps. Rounding is upwards, except that a cap
 * rounds down to whole packs. Without a need there is no order, whatever the rules.
 * @param need units; 0 or less for none
 * @throws RangeError for a rule below 0, and a pallet or a truck's filling that is not in whole packs
 */
export function sizeOrder(need: number, rules: SizingRules, caps: readonly Cap[] = []): SizedOrder {
  const { minimumOrderQuantity, packSize, palletSize, truckFill } = checked(rules);
  const steps: SizingStep[] = [{ rule: 'NEED', from: 0, to: Math.max(0, need), inputs: { need } }];
  const quantity = () => steps.at(-1)!.to;
  const step = (rule: SizingRule, to: number, inputs: SizingStep['inputs']) => steps.push({ rule, from: quantity(), to, inputs });
  if (need > 0) {
    if (minimumOrderQuantity > 0) step('MINIMUM_ORDER', Math.max(quantity(), minimumOrderQuantity), { minimumOrderQuantity });
    if (packSize > 0) step('PACK', roundUpTo(quantity(), packSize), { packSize });
    if (palletSize > 0) step('PALLET', roundUpTo(quantity(), palletSize), { palletSize });
    if (truckFill > 0) step('TRUCK', quantity() + truckFill, { truckFill });
    for (const { cause, units } of caps) step(cause, capped(quantity(), units, packSize), { cap: units, packSize });
  }
  return {
    quantity: quantity(),
    shortfall: Math.max(0, need - quantity()),
    isBelowMinimum: need > 0 && quantity() < minimumOrderQuantity,
    steps,
  };
}

/** The quantity alone, for many positions at once; equal to that of `sizeOrder` with the lowest of its caps. Nothing is checked. */
export function sizedUnits(need: number, { minimumOrderQuantity, packSize, palletSize, truckFill }: SizingRules, cap: number): number {
  if (!(need > 0)) return 0;
  const raised = Math.max(need, minimumOrderQuantity);
  return capped(roundUpTo(roundUpTo(raised, packSize), palletSize) + truckFill, cap, packSize);
}

/** How packs are rounded where no rule of ours decides. */
export type PackRounding = 'UP' | 'NEAREST';

/** A quantity in whole packs; 0 for 0 and less. The nearest may be less than was asked for, and a half goes up. */
export function roundToPacks(quantity: number, packSize: number, rounding: PackRounding): number {
  if (quantity <= 0) return 0;
  return rounding === 'UP' ? roundUpTo(quantity, packSize) : Math.floor(quantity / packSize + 0.5) * packSize;
}

/** Divisions of decimal quantities miss a whole number by so little: 0.3 / 0.1 is no reason for a fourth pack. */
const roundingOfDivision = 1e-9;

function roundUpTo(quantity: number, size: number): number {
  return size > 0 ? Math.ceil(quantity / size - roundingOfDivision) * size : quantity;
}

function capped(quantity: number, cap: number, packSize: number): number {
  if (quantity <= cap) return quantity;
  return packSize > 0 ? Math.max(0, Math.floor(cap / packSize + roundingOfDivision) * packSize) : Math.max(0, cap);
}

function checked(rules: SizingRules): SizingRules {
  requireAmount('Order minimum', rules.minimumOrderQuantity);
  requireAmount('Pack size', rules.packSize);
  requireAmount('Pallet size', rules.palletSize);
  requireAmount('Truck fill', rules.truckFill);
  for (const units of [rules.palletSize, rules.truckFill]) {
    if (Math.abs(roundUpTo(units, rules.packSize) - units) > roundingOfDivision * units) {
      throw new RangeError(`${units} units are not whole packs of ${rules.packSize}`);
    }
  }
  return rules;
}
