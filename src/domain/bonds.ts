import type { MoneyInMinorUnits } from './money.ts';

/**
 * The three levels of bonds that hold a relationship, lowest first: by price and reward, by persons, by what was built for each other.
 * Each holds longer than the one before and is harder to copy. L. L. Berry and A. Parasuraman, Marketing Services (1991), chapter 8.
 */
export const bondKinds = ['FINANCIAL', 'SOCIAL', 'STRUCTURAL'] as const;
export type BondKind = (typeof bondKinds)[number];

/** The highest of the bonds; null for none. */
export function highestBond(kinds: readonly BondKind[]): BondKind | null {
  return bondKinds.findLast((kind) => kinds.includes(kind)) ?? null;
}

/** What it would cost each side to leave one bond, once; null while unknown. */
export interface SwitchingCosts {
  readonly ours: MoneyInMinorUnits | null;
  readonly theirs: MoneyInMinorUnits | null;
}

/** Why a sum is only a lower bound, or the two sides cannot be compared. */
export type LockInGap = 'OUR_COST_UNKNOWN' | 'THEIR_COST_UNKNOWN' | 'SEVERAL_CURRENCIES';

/** How far each side is locked in by the bonds of a relationship. */
export interface LockIn {
  /** Sums of the known switching costs, one for each currency, in the order of their codes. */
  readonly ours: readonly MoneyInMinorUnits[];
  readonly theirs: readonly MoneyInMinorUnits[];
  /** (theirs − ours) / (theirs + ours), −1 to 1: above 0 the partner is bound more, 0 both alike. Null wherever there is a gap. */
  readonly balance: number | null;
  readonly gaps: readonly LockInGap[];
}

/**
 * The two-sided lock-in of a relationship: what leaving all its bonds would cost each side. Specific assets are worth little outside it
 * (O. E. Williamson, 1985), so each side's own sum tells how freely it can go. Null when no cost is known: that is not the same as free.
 */
export function lockInOf(bonds: readonly SwitchingCosts[]): LockIn | null {
  const ours = sumsOf(bonds.map((bond) => bond.ours));
  const theirs = sumsOf(bonds.map((bond) => bond.theirs));
  if (ours.length + theirs.length === 0) return null;
  const currencies = new Set([...ours, ...theirs].map(({ currencyCode }) => currencyCode));
  const gaps: LockInGap[] = [
    ...(bonds.some((bond) => bond.ours === null) ? ['OUR_COST_UNKNOWN' as const] : []),
    ...(bonds.some((bond) => bond.theirs === null) ? ['THEIR_COST_UNKNOWN' as const] : []),
    ...(currencies.size > 1 ? ['SEVERAL_CURRENCIES' as const] : []),
  ];
  return { ours, theirs, gaps, balance: gaps.length > 0 ? null : balanceOf(Number(ours[0]!.minorUnits), Number(theirs[0]!.minorUnits)) };
}

function balanceOf(ours: number, theirs: number): number {
  return ours + theirs === 0 ? 0 : (theirs - ours) / (theirs + ours);
}

/** Amounts of different currencies are never added up. */
function sumsOf(amounts: readonly (MoneyInMinorUnits | null)[]): MoneyInMinorUnits[] {
  const sums = new Map<string, bigint>();
  for (const amount of amounts) {
    if (amount !== null) sums.set(amount.currencyCode, (sums.get(amount.currencyCode) ?? 0n) + amount.minorUnits);
  }
  return [...sums].map(([currencyCode, minorUnits]) => ({ currencyCode, minorUnits }))
    .toSorted((one, other) => (one.currencyCode < other.currencyCode ? -1 : 1));
}
