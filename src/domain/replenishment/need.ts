import type { Levels } from './policy.ts';

/** Whether a position just at its trigger is ordered for; agreed between the partners, because packs make it common. */
export type TriggerComparison = 'AT_OR_BELOW' | 'BELOW';

export type NeedReason =
  | 'UNKNOWN_STOCK'
  /** The forecast does not reach as far as the policy looks. */
  | 'UNKNOWN_LEVELS'
  | 'ABOVE_TRIGGER'
  /** At the trigger, and yet as much as to be ordered up to. */
  | 'NOTHING_MISSING'
  | 'AT_TRIGGER'
  /** The policy would order less or nothing, and yet stock will run low before the next order can come. */
  | 'PROJECTED_SHORTAGE';

export interface Need {
  /** Units, before anything is rounded; 0 for none, null where it cannot be told. */
  readonly units: number | null;
  readonly reason: NeedReason;
}

/**
 * What a position needs now. An order minimum makes no need, and a stock that is not known has none that could be told.
 * @param position null where the stock is not known
 * @param projectedShortage units by which the stock projected is to fall short before the order after this one can arrive; 0 and less for
 * none
 */
export function needOf(position: number | null, levels: Levels | null, comparison: TriggerComparison, projectedShortage = 0): Need {
  if (position === null) return { units: null, reason: 'UNKNOWN_STOCK' };
  if (levels === null) return { units: null, reason: 'UNKNOWN_LEVELS' };
  const units = unitsNeeded(position, levels, comparison);
  if (projectedShortage > units) return { units: projectedShortage, reason: 'PROJECTED_SHORTAGE' };
  if (units > 0) return { units, reason: 'AT_TRIGGER' };
  return { units: 0, reason: isTriggered(position, levels.trigger, comparison) ? 'NOTHING_MISSING' : 'ABOVE_TRIGGER' };
}

/** The number alone: up to the level, or as many whole lots as bring the position beyond its trigger; 0 while it is not triggered. */
export function unitsNeeded(position: number, { trigger, orderUpTo, orderQuantity }: Levels, comparison: TriggerComparison): number {
  if (!isTriggered(position, trigger, comparison)) return 0;
  if (orderQuantity === null) return Math.max(0, orderUpTo - position);
  const lots = (trigger - position) / orderQuantity;
  return orderQuantity * (comparison === 'AT_OR_BELOW' ? Math.floor(lots) + 1 : Math.ceil(lots));
}

function isTriggered(position: number, trigger: number, comparison: TriggerComparison): boolean {
  return comparison === 'AT_OR_BELOW' ? position <= trigger : position < trigger;
}
