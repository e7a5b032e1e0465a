/** Days for which a relationship that was key is still ended as one: nobody ends a key relationship alone by calling it ordinary first. */
export const daysKeyLingers = 30;

/** True when ending takes a second person: the relationship is key, or was less than `daysKeyLingers` days ago. */
export function endingTakesApproval({ isKey, keyUntil }: { readonly isKey: boolean; readonly keyUntil?: Date | null }, now: Date): boolean {
  return isKey || (keyUntil != null && now.getTime() - keyUntil.getTime() < daysKeyLingers * 86_400_000);
}
