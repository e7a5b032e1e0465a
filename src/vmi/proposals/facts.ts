import type { ExpectedReceipt } from '../../domain/replenishment/inventory-position.ts';
import { bytesOf } from '../demand/packed.ts';
import { replenishmentMethods } from '../positions/position.entity.ts';

/**
 * Where each number stands that a quantity is computed from. The numbers of many positions lie one after the other in one array, are
 * computed from there, and those of a proposed line are kept with it as their bytes, so that its explanation is computed from what the
 * quantity was computed from. The places never change; NaN is what is not known or not agreed. Days are counted from 1970-01-01.
 */
export const fact = {
  layout: 0,
  // Units.
  onHand: 1, inTransit: 2, onOrder: 3, allocated: 4, backordered: 5,
  /** Milliseconds since 1970. */
  countedAt: 6,
  /** Place in `replenishmentMethods`. */
  method: 7,
  minimum: 8, maximum: 9, reorderPoint: 10, orderQuantity: 11, baseStock: 12, minimumDays: 13, targetDays: 14, leadTimeFactor: 15, variabilityFactor: 16,
  leadTimeDays: 17, leadTimeDeviation: 18,
  unitPrice: 19, minimumOrder: 20, packSize: 21, palletSize: 22, shelfLifeDays: 23,
  /** The first day that the forecast has not learned from. */
  foldedUntil: 24,
  /** 1 where a position just at its trigger is ordered for. */
  isAtOrBelow: 25,
  serviceLevel: 26,
  /** 1 for a fill rate, 0 for a cycle service level. */
  isFillRate: 27,
  reviewDays: 28, liabilityCap: 29, staleAfterHours: 30,
  today: 31,
  /** Milliseconds since 1970. */
  computedAt: 32,
  /** Days from today until an order placed today is there: the lead time, up to a day on which the place works. */
  arrival: 33,
  truckFill: 34,
  /** Units by which a day's demand is off its forecast. */
  dailyDeviation: 35,
  /** Units that the forecast has until goods ordered today would spoil. */
  shelfDemand: 36,
  /** Expected receipts, which stand behind these as pairs of day (from today) and units. */
  receipts: 37,
} as const;

export type Fact = keyof typeof fact;
export const factCount = 38;
/** What the places mean; a later meaning gets the next number, and the earlier stays readable. */
export const factLayout = 1;

/** The facts of one position, and what it looked ahead at. */
export interface PositionFacts {
  readonly numbers: Float64Array;
  /** Units a day from today on; null where nothing is known of the demand. */
  readonly forecast: Float32Array | null;
  readonly receipts: readonly ExpectedReceipt[];
}

export function methodOf(numbers: Float64Array) {
  return replenishmentMethods[numbers[fact.method]!]!;
}

/** A fact; null where it is not known. */
export function known(numbers: Float64Array, name: Fact): number | null {
  const value = numbers[fact[name]]!;
  return Number.isNaN(value) ? null : value;
}

/** The bytes that a line keeps. */
export function packFacts({ numbers, receipts, forecast }: PositionFacts): { readonly inputs: Uint8Array; readonly forecast: Uint8Array } {
  return { inputs: bytesOf(receipts.length === 0 ? numbers : withReceipts(numbers, receipts)), forecast: bytesOf(forecast ?? none) };
}

const none = new Float32Array(0);

function withReceipts(numbers: Float64Array, receipts: readonly ExpectedReceipt[]): Float64Array {
  const packed = new Float64Array(factCount + 2 * receipts.length);
  packed.set(numbers);
  for (const [place, { day, units }] of receipts.entries()) packed.set([day ?? Number.NaN, units], factCount + 2 * place);
  return packed;
}

/** The same, from the bytes. */
export function unpackFacts(inputs: Uint8Array, forecast: Uint8Array): PositionFacts {
  const packed = new Float64Array(Uint8Array.from(inputs).buffer);
  const days = new Float32Array(Uint8Array.from(forecast).buffer);
  const receipts = Array.from({ length: packed[fact.receipts]! }, (_, place) => receiptAt(packed, factCount + 2 * place));
  return { numbers: packed.slice(0, factCount), receipts, forecast: days.length === 0 ? null : days };
}

function receiptAt(packed: Float64Array, at: number): ExpectedReceipt {
  const day = packed[at]!;
  return { day: Number.isNaN(day) ? null : day, units: packed[at + 1]! };
}
