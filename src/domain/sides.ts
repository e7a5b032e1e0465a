/** The two sides of a relationship: the focal firm and its partner. */
export type Side = 'FOCAL' | 'PARTNER';

/** The other of the two. */
export function otherSide(side: Side): Side {
  return side === 'FOCAL' ? 'PARTNER' : 'FOCAL';
}
