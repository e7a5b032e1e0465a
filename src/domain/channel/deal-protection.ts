import { compareDeals, type DealRegistration } from './deal-conflict.ts';

/**
 * What a registration is worth on a day. `PROTECTED`: nobody protected registered the deal before. `CONTESTED`: somebody may have, which a
 * person has to look into. `NOT_PROTECTED`: somebody has.
 */
export type DealProtection = 'NOT_YET_VALID' | 'PROTECTED' | 'CONTESTED' | 'NOT_PROTECTED' | 'EXPIRED';

/**
 * The protection of each registration on a day, by its id: first registered, first protected. One that is not protected itself stands in
 * nobody's way; when the protection of the first ends, the next that is still valid takes its place. Registered at the same instant, the
 * lower id comes first.
 * @param deals those that stand: what was refused or withdrawn is left out
 * @param day YYYY-MM-DD
 */
export function protectionsOn(deals: readonly DealRegistration[], day: string): ReadonlyMap<string, DealProtection> {
  const protections = new Map<string, DealProtection>();
  const earlier: DealRegistration[] = [];
  for (const deal of deals.toSorted(byRegistration)) {
    protections.set(deal.id, termOn(deal, day) ?? protectionBehind(deal, earlier, protections));
    if (termOn(deal, day) === null) earlier.push(deal);
  }
  return protections;
}

function protectionBehind(deal: DealRegistration, earlier: readonly DealRegistration[], protections: ReadonlyMap<string, DealProtection>): DealProtection {
  let protection: DealProtection = 'PROTECTED';
  for (const other of earlier) {
    const [standing, conflict] = [protections.get(other.id)!, compareDeals(deal, other)];
    if (standing === 'NOT_PROTECTED' || conflict === 'NONE') continue;
    // Behind one whose own protection is in doubt, nothing is certain either.
    if (standing === 'PROTECTED' && conflict === 'CONFLICT') return 'NOT_PROTECTED';
    protection = 'CONTESTED';
  }
  return protection;
}

/** Whether the term of a registration has not begun or is over; null within it. */
function termOn({ validFrom, validUntil }: DealRegistration, day: string): 'NOT_YET_VALID' | 'EXPIRED' | null {
  if (day > validUntil) return 'EXPIRED';
  return day < validFrom ? 'NOT_YET_VALID' : null;
}

function byRegistration(one: DealRegistration, other: DealRegistration): number {
  return one.registeredAt.getTime() - other.registeredAt.getTime() || (one.id < other.id ? -1 : 1);
}
