import { storedUnits, unitsText } from '../units.ts';

/** Points by which one total is above another, an exact decimal, below 0 where it is the smaller; null where either is unknown. */
export function scoreDifference(one: string | null, other: string | null): string | null {
  return one === null || other === null ? null : unitsText(storedUnits(one) - storedUnits(other));
}
