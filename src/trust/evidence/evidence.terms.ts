import type { SharingDirection } from '../../platform/sharing.ts';

/** Who showed it towards whom: `PARTNER_TO_FOCAL` is what the partner showed us, and what our trust in it rests on. */
export type EvidenceDirection = SharingDirection;

/** The direction of what a side shows: the focal firm's acts show something to the partner, and the other way round. */
export function shownBy(side: 'FOCAL' | 'PARTNER'): EvidenceDirection {
  return side === 'FOCAL' ? 'FOCAL_TO_PARTNER' : 'PARTNER_TO_FOCAL';
}
