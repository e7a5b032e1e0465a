/**
 * How many key relationships one relationship manager may look after. Key account management gives each key account one manager and each
 * manager few accounts (P. Kotler 1997, ch. 22, on relationship managers); how few is the firm's own choice, and this is where it starts.
 */
export const usualKeyLimit = 8;

/** The limit that holds for a person, in relationships: the person's own, else the workspace's, else the usual one. */
export function keyLimitOf(own: number | null, ofWorkspace: number | null): number {
  return own ?? ofWorkspace ?? usualKeyLimit;
}

/** True when a manager of so many key relationships may take one more without going over the limit. */
export function hasRoomForKey(keyRelationships: number, limit: number): boolean {
  return keyRelationships < limit;
}

/** Days for which a relationship that was key is still ended as one: nobody ends a key relationship alone by calling it ordinary first. */
export const daysKeyLingers = 30;

/** True when ending takes a second person: the relationship is key, or was less than `daysKeyLingers` days ago. */
export function endingTakesApproval({ isKey, keyUntil }: { readonly isKey: boolean; readonly keyUntil?: Date | null }, now: Date): boolean {
  return isKey || (keyUntil != null && now.getTime() - keyUntil.getTime() < daysKeyLingers * 86_400_000);
}
