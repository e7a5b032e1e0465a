/** Whether a vendor ships more than was ever proposed: stock pushed, as at the end of a quarter, is what such agreements die of. */
export interface Pushing {
  /** What was shipped over what was proposed for it, by value; null where nothing was proposed or shipped. */
  readonly share: number | null;
  readonly isAbovePolicy: boolean;
}

/** Part by which shipments may exceed what was proposed for them. */
export const pushingTolerance = 0.1;

/** Days that are looked back over. */
export const pushingDays = 90;

/** @param shipped value of what was shipped @param proposed value of what was proposed, not below 0 */
export function pushingOf(shipped: number, proposed: number, tolerance = pushingTolerance): Pushing {
  if (shipped === 0) return { share: null, isAbovePolicy: false };
  if (proposed === 0) return { share: null, isAbovePolicy: true };
  return { share: shipped / proposed, isAbovePolicy: shipped / proposed > 1 + tolerance };
}
