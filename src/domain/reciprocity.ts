import type { MoneyInMinorUnits } from './money.ts';
import { quartersBetween } from './quarters.ts';

/** What one side gave the other in a quarter, in one currency or in none. */
export interface Given {
  /** As `2026-Q4`. */
  readonly quarter: string;
  readonly giver: 'FOCAL' | 'PARTNER';
  /** How often. */
  readonly count: number;
  /** What it was worth; null where nobody knows, which is not nothing. */
  readonly worth: MoneyInMinorUnits | null;
}

/** What one side gave within a quarter. */
export interface SideGave {
  readonly count: number;
  /** How many of these nobody knows the worth of. */
  readonly countOfUnknownWorth: number;
  /** What is known of their worth, in each currency. */
  readonly worth: readonly MoneyInMinorUnits[];
}

/** Who gave more, in one currency: (the firm's − the partner's) / (the firm's + the partner's), −1 to 1; null when nothing is known. */
export interface Balance {
  readonly currencyCode: string;
  readonly inQuarter: number | null;
  /** The same over the four quarters that end with this one. */
  readonly overFourQuarters: number | null;
}

export interface ReciprocityOfQuarter {
  readonly quarter: string;
  readonly focalGave: SideGave;
  readonly partnerGave: SideGave;
  /** In each currency that anything was given in over four quarters. */
  readonly balances: readonly Balance[];
}

/**
 * What two sides gave each other, quarter by quarter. Amounts of different currencies are never added.
 * @param given from three quarters before the first day on, which the moving balance looks back to
 * @param first first day, YYYY-MM-DD; its quarter is taken whole
 * @param last last day; its quarter is taken whole
 */
export function reciprocityOf(given: readonly Given[], first: string, last: string): ReciprocityOfQuarter[] {
  return quartersBetween(first, last).map((quarter) => {
    const inQuarter = given.filter((one) => one.quarter === quarter);
    const lately = given.filter((one) => one.quarter <= quarter && one.quarter > yearBefore(quarter));
    return {
      quarter, focalGave: sideGave(inQuarter, 'FOCAL'), partnerGave: sideGave(inQuarter, 'PARTNER'),
      balances: currenciesOf(lately).map((currencyCode) => ({ currencyCode, inQuarter: balanceOf(inQuarter, currencyCode), overFourQuarters: balanceOf(lately, currencyCode) })),
    };
  });
}

function sideGave(given: readonly Given[], side: Given['giver']): SideGave {
  const own = given.filter(({ giver }) => giver === side);
  return {
    count: sum(own), countOfUnknownWorth: sum(own.filter(({ worth }) => worth === null)),
    worth: currenciesOf(own).map((currencyCode) => ({ currencyCode, minorUnits: worthOf(own, currencyCode) })),
  };
}

function balanceOf(given: readonly Given[], currencyCode: string): number | null {
  const [focal, partner] = (['FOCAL', 'PARTNER'] as const).map((side) => worthOf(given.filter(({ giver }) => giver === side), currencyCode)) as [bigint, bigint];
  return focal + partner === 0n ? null : Number(focal - partner) / Number(focal + partner);
}

function worthOf(given: readonly Given[], currencyCode: string): bigint {
  return given.reduce((total, { worth }) => (worth?.currencyCode === currencyCode ? total + worth.minorUnits : total), 0n);
}

function currenciesOf(given: readonly Given[]): string[] {
  return [...new Set(given.flatMap(({ worth }) => (worth === null ? [] : [worth.currencyCode])))].toSorted();
}

function sum(given: readonly Given[]): number {
  return given.reduce((total, { count }) => total + count, 0);
}

/** The same quarter of the year before; quarters are ordered as their texts are. */
function yearBefore(quarter: string): string {
  return `${String(Number(quarter.slice(0, 4)) - 1).padStart(4, '0')}${quarter.slice(4)}`;
}
