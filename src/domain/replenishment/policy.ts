import { requireAmount, requirePositive } from '../statistics/require-within.ts';
import { demandOver } from './days-of-supply.ts';

/** How a position is kept supplied; quantities in units, times in days. */
export type ReplenishmentPolicy =
  | { readonly method: 'MIN_MAX'; readonly minimum: number; readonly maximum: number }
  /** Whole lots of a fixed quantity. */
  | { readonly method: 'REORDER_POINT'; readonly reorderPoint: number; readonly orderQuantity: number }
  | { readonly method: 'BASE_STOCK'; readonly baseStock: number }
  | { readonly method: 'DAYS_OF_SUPPLY'; readonly minimumDays: number; readonly targetDays: number }
  | ({ readonly method: 'BUFFER_ZONES' } & BufferZoneSettings);

/** C. Ptak and C. Smith, Demand Driven Material Requirements Planning (2016), chapter 7. */
export interface BufferZoneSettings {
  readonly averageDailyUse: number;
  readonly leadTimeDays: number;
  /** Part of the use over the lead time, above 0 and up to 1: less for a longer lead time. */
  readonly leadTimeFactor: number;
  /** Part of the base of the red zone, 0 to 1: more for demand that varies more. */
  readonly variabilityFactor: number;
  readonly orderCycleDays: number;
  readonly minimumOrderQuantity: number;
}

/** What a policy comes down to on a day. */
export interface Levels {
  /** The position at which to order. */
  readonly trigger: number;
  /** What to order up to; the same as the trigger where lots are fixed. */
  readonly orderUpTo: number;
  /** Units of a lot; null where one orders up to a level. */
  readonly orderQuantity: number | null;
}

/**
 * The levels of a policy, by the forecast where it goes by days.
 * @param forecast units a day from today on
 * @returns null where the forecast does not reach as far as the policy looks
 * @throws RangeError for a quantity or time below 0, and a lot not above 0
 */
export function levelsOf(policy: ReplenishmentPolicy, forecast: ArrayLike<number>): Levels | null {
  switch (policy.method) {
    case 'MIN_MAX': return upTo(policy.minimum, policy.maximum);
    case 'REORDER_POINT': {
      const orderQuantity = requirePositive('Order quantity', policy.orderQuantity);
      return { ...upTo(policy.reorderPoint, policy.reorderPoint), orderQuantity };
    }
    case 'BASE_STOCK': return upTo(policy.baseStock, policy.baseStock);
    case 'DAYS_OF_SUPPLY': {
      const [minimum, target] = [demandOver(forecast, policy.minimumDays), demandOver(forecast, policy.targetDays)];
      return minimum === null || target === null ? null : upTo(minimum, target);
    }
    case 'BUFFER_ZONES': {
      const { red, yellow, green } = bufferZones(policy);
      return upTo(red + yellow, red + yellow + green);
    }
  }
}

export interface BufferZones {
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
}

/**
 * The zones of a buffer, each in units: yellow covers the lead time, red is safety in a base and a part for variability, and green is the
 * size of an order. The position is brought to the top of green once it is in yellow.
 * @throws RangeError for a setting below 0
 */
export function bufferZones(settings: BufferZoneSettings): BufferZones {
  const { averageDailyUse, leadTimeDays, leadTimeFactor, variabilityFactor, orderCycleDays, minimumOrderQuantity } = settings;
  const yellow = requireAmount('Average daily use', averageDailyUse) * requireAmount('Lead time', leadTimeDays);
  const base = yellow * requireAmount('Lead-time factor', leadTimeFactor);
  return {
    red: base * (1 + requireAmount('Variability factor', variabilityFactor)),
    yellow,
    green: Math.max(minimumOrderQuantity, averageDailyUse * requireAmount('Order cycle', orderCycleDays), base),
  };
}

function upTo(trigger: number, orderUpTo: number): Levels {
  requireAmount('The level to order up to', orderUpTo);
  return { trigger: requireAmount('The level to order at', trigger), orderUpTo, orderQuantity: null };
}
