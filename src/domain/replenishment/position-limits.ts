import { requireAmount, requirePositive } from '../statistics/require-within.ts';
import { demandOver } from './days-of-supply.ts';
import type { Cap, CapCause } from './sizing.ts';

/** A position that no order may lead beyond. */
export interface PositionLimit {
  readonly cause: CapCause;
  /** Units. */
  readonly limit: number;
}

/** What keeps a position low; null where nothing is agreed. */
export interface LimitTerms {
  /** Units. */
  readonly maximum: number | null;
  /** Days that the goods keep after their receipt. */
  readonly shelfLifeDays: number | null;
  /** Money that the buyer has to answer for at most, in goods on hand and on their way. */
  readonly liabilityCap: number | null;
}

export interface LimitSituation {
  /** Money per unit. */
  readonly unitCost: number;
  readonly leadTimeDays: number;
  /** Units a day from today on. */
  readonly forecast: ArrayLike<number>;
}

/**
 * The limits that hold: the maximum itself; demand until the goods ordered would spoil, what is there being sold first (no limit where the
 * forecast does not reach so far); and what the money buys.
 * @throws RangeError for a limit below 0, and a unit cost not above 0 where money limits
 */
export function positionLimits({ maximum, shelfLifeDays, liabilityCap }: LimitTerms, situation: LimitSituation): PositionLimit[] {
  const { unitCost, leadTimeDays, forecast } = situation;
  const limits: PositionLimit[] = [];
  if (maximum !== null) limits.push({ cause: 'MAXIMUM', limit: requireAmount('Maximum', maximum) });
  const sold = shelfLifeDays === null ? null : demandOver(forecast, leadTimeDays + requireAmount('Shelf life', shelfLifeDays));
  if (sold !== null) limits.push({ cause: 'SHELF_LIFE', limit: sold });
  if (liabilityCap !== null) {
    limits.push({ cause: 'LIABILITY', limit: requireAmount('Liability cap', liabilityCap) / requirePositive('Unit cost', unitCost) });
  }
  return limits;
}

/** How many units may be ordered under each limit; below 0 where the position is beyond it. */
export function capsAt(position: number, limits: readonly PositionLimit[]): Cap[] {
  return limits.map(({ cause, limit }) => ({ cause, units: limit - position }));
}
