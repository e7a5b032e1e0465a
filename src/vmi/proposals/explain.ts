import { type Change, proposalOf, whatWouldChange } from '../../domain/replenishment/proposal.ts';
import type { NeedReason } from '../../domain/replenishment/need.ts';
import type { SizingRule } from '../../domain/replenishment/sizing.ts';
import { fact, known, methodOf, type PositionFacts } from './facts.ts';
import { reckon, type Reckoned } from './reckon.ts';

export type ExplanationRule = 'POSITION' | 'LEVELS' | 'LOOK_AHEAD' | SizingRule;

/** What one rule did, in numbers from which it can be done again. */
export interface ExplainedStep {
  readonly rule: ExplanationRule;
  readonly from: number;
  readonly to: number;
  readonly numbers: Readonly<Record<string, number>>;
}

/** How a quantity came about. */
export interface Explained {
  /** Units; null where they cannot be told. */
  readonly quantity: number | null;
  readonly need: number | null;
  readonly reason: NeedReason;
  readonly shortfall: number;
  readonly steps: readonly ExplainedStep[];
  /** The last rule that changed the quantity; null where none made one. */
  readonly decidingRule: ExplanationRule | null;
  readonly changes: readonly Change[];
}

/** The explanation of a quantity, from the facts that it was computed from, by the same computation. */
export function explain(facts: PositionFacts): Explained {
  const reckoned = reckon(facts);
  const { need, order } = proposalOf(reckoned);
  const sized = order === null ? [] : order.steps.map((step) => (step.rule === 'NEED' ? { ...step, numbers: needNumbers(reckoned) } : { ...step, numbers: step.inputs }));
  return {
    quantity: order?.quantity ?? null,
    need: need.units,
    reason: need.reason,
    shortfall: order?.shortfall ?? 0,
    steps: [...positionStep(facts, reckoned), ...levelsStep(facts, reckoned), ...lookAheadStep(reckoned), ...sized.map(({ rule, from, to, numbers }) => ({ rule, from, to, numbers }))],
    decidingRule: sized.findLast(({ from, to }) => from !== to)?.rule ?? null,
    changes: whatWouldChange(reckoned),
  };
}

function positionStep({ numbers }: PositionFacts, { position }: Reckoned): ExplainedStep[] {
  if (position === null) return [];
  const of = numbersOf(numbers, ['onHand', 'inTransit', 'onOrder', 'allocated', 'backordered']);
  return [{ rule: 'POSITION', from: numbers[fact.onHand]!, to: position, numbers: of }];
}

function levelsStep({ numbers, forecast }: PositionFacts, { levels }: Reckoned): ExplainedStep[] {
  if (levels === null) return [];
  const settings = {
    MIN_MAX: ['minimum', 'maximum'], REORDER_POINT: ['reorderPoint', 'orderQuantity'], BASE_STOCK: ['baseStock'], DAYS_OF_SUPPLY: ['minimumDays', 'targetDays'],
    BUFFER_ZONES: ['leadTimeFactor', 'variabilityFactor', 'arrival', 'reviewDays', 'minimumOrder'],
  } as const;
  const daily: Record<string, number> = forecast === null ? {} : { dailyDemand: Array.from(forecast).reduce((sum, units) => sum + units, 0) / forecast.length };
  return [{ rule: 'LEVELS', from: levels.trigger, to: levels.orderUpTo, numbers: { ...numbersOf(numbers, settings[methodOf(numbers)]), ...daily } }];
}

function lookAheadStep({ lookAhead, projectedShortage }: Reckoned): ExplainedStep[] {
  if (lookAhead === null) return [];
  const { deviation, ...told } = lookAhead;
  return [{ rule: 'LOOK_AHEAD', from: lookAhead.lowestStock, to: projectedShortage, numbers: { ...told, ...(deviation !== null && { deviation }) } }];
}

/** All that the need follows from: whether the position is triggered, up to what or in which lots, and the shortage ahead. */
function needNumbers({ position, levels, comparison, projectedShortage }: Reckoned): Record<string, number> {
  const { trigger, orderUpTo, orderQuantity } = levels!;
  return {
    position: position!, trigger, orderUpTo, isAtOrBelow: Number(comparison === 'AT_OR_BELOW'), ...(orderQuantity !== null && { orderQuantity }),
    ...(Number.isFinite(projectedShortage) && { projectedShortage }),
  };
}

function numbersOf(numbers: Float64Array, names: readonly Parameters<typeof known>[1][]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, known(numbers, name) ?? 0]));
}
