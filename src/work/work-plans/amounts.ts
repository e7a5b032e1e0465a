import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';

/**
 * A number from 0 to a most, as a client said it.
 * @throws {Refusal} OUT_OF_RANGE
 */
export function requireAmount(value: number, max: number, field: readonly string[]): number {
  if (value >= 0 && value <= max) return value;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 0, max }, field });
}

/** How much something counts beside others: above 0, at most 1,000. */
export function requireWeight(weight: number, field: readonly string[]): number {
  if (weight > 0 && weight <= 1_000) return weight;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 0, max: 1_000 }, field });
}
