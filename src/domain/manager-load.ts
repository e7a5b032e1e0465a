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
