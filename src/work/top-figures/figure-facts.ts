import type { Observed } from '../../domain/top-figures/compose-figure.ts';
import type { FigureInput, Objective } from '../../domain/top-figures/objectives.ts';
import type { Market } from '../../markets/relationship.entity.ts';

/** An objective’s figure as it was reckoned, and as it is kept: numbers rounded to what is shown. */
export interface FigureFacts {
  readonly objective: Objective;
  /** Points 0 to 100 or, of customer equity, whole units of the currency; null where unknown. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217; null for points, and where no amount is known. */
  readonly currency: string | null;
  /** 0 to 1: of customer equity the part of customers whose profit is known. */
  readonly weightKnown: number;
  readonly coverage: number;
  readonly reason: FigureReason | null;
  readonly inputs: readonly InputFacts[];
  readonly markets: readonly MarketFacts[];
}

/** Why there is no value. */
export type FigureReason = 'TOO_LITTLE_KNOWN' | 'PROFITS_UNKNOWN' | 'RETENTION_UNKNOWN' | 'NOT_YET';

export interface InputFacts {
  readonly input: FigureInput;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: string | null;
  /** How many tell it, and how many could and do not. */
  readonly observations: number;
  readonly unknown: number;
}

/** The same of one market alone. */
export interface MarketFacts {
  readonly market: Market;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly weightKnown: number;
  readonly coverage: number;
}

/** What is seen of an input in one market; null for what is of no single one. */
export interface SeenRow extends Observed {
  readonly input: FigureInput;
  readonly market: Market | null;
}

/** As it is shown, to so many places; null stays unknown. */
export function shown<Value extends number | null>(value: Value, places = 2): Value {
  if (value === null) return value;
  const scale = 10 ** places;
  return (Math.round(value * scale) / scale) as Value;
}
