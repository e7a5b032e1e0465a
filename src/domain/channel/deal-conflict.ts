import { allSame, type EndCustomer, keyOf, sameCustomer, type Sameness, sameText } from './same-customer.ts';

/** What a channel partner has registered: whom it works on, for what and when. */
export interface DealRegistration {
  readonly id: string;
  /** Who registered it. */
  readonly partnerId: string;
  readonly customer: EndCustomer;
  /** The product family's code; null while unknown. */
  readonly productFamily: string | null;
  /** First and last day of the protection asked for, YYYY-MM-DD. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly registeredAt: Date;
}

/** Whether two partners work on the same deal; `POSSIBLE` where what is recorded does not tell. */
export type DealConflict = 'CONFLICT' | 'POSSIBLE' | 'NONE';

/**
 * Whether two registrations are for the same deal: the same end customer, the same product family, and days in common. Registrations of one
 * partner never conflict.
 */
export function compareDeals(one: DealRegistration, other: DealRegistration): DealConflict {
  if (one.partnerId === other.partnerId || !overlap(one, other)) return 'NONE';
  return conflicts[allSame([sameText(keyOf(one.productFamily), keyOf(other.productFamily)), sameCustomer(one.customer, other.customer)])];
}

/**
 * The worst conflict of a registration with any other. It tells that there is one and nothing else: neither whose it is, nor how many there
 * are, nor what was recorded of them.
 */
export function conflictAmong(deal: DealRegistration, others: readonly DealRegistration[]): DealConflict {
  const found = new Set(others.map((other) => compareDeals(deal, other)));
  return worstFirst.find((conflict) => found.has(conflict)) ?? 'NONE';
}

const conflicts: Readonly<Record<Sameness, DealConflict>> = { SAME: 'CONFLICT', UNKNOWN: 'POSSIBLE', DIFFERENT: 'NONE' };
const worstFirst: readonly DealConflict[] = ['CONFLICT', 'POSSIBLE'];

/** Both days of a term belong to it; a term that ends before it begins has none. */
function overlap(one: DealRegistration, other: DealRegistration): boolean {
  const [first, last] = [one.validFrom > other.validFrom ? one.validFrom : other.validFrom, one.validUntil < other.validUntil ? one.validUntil : other.validUntil];
  return first <= last;
}
