import { unexpectedlyHigh } from './outliers.ts';

/**
 * The key-partner filter: a firm screens out the five or ten largest partners by present profit and future growth, and adds those that grow
 * unexpectedly. What is not known is never taken as nothing: a partner without a known profit is not ranked, and named with what is missing.
 */

/** One year of a relationship in the currency compared, in whole minor units; null where unknown. */
export interface YearFigure {
  readonly year: number;
  readonly revenue: bigint | null;
  readonly profit: bigint | null;
}

export interface PartnerFigures {
  readonly id: string;
  /** Of complete years, each once, in any order. */
  readonly figures: readonly YearFigure[];
  /** There are figures in other currencies, which are not compared. */
  readonly hasOtherCurrency: boolean;
}

/** What is not known of a partner. */
export type KeyPartnerGap = 'NO_FIGURES' | 'OTHER_CURRENCY' | 'PROFIT_UNKNOWN' | 'PROFIT_OUTDATED' | 'GROWTH_UNKNOWN';

/** Why a partner is proposed. */
export type KeyPartnerBasis = 'LARGEST' | 'UNEXPECTED_GROWER';

/** A partner with the numbers that it is judged by. */
export interface KeyPartnerStanding {
  readonly id: string;
  /** Null for one that is not proposed. */
  readonly basis: KeyPartnerBasis | null;
  /** Of the newest of the last two complete years that it is known for, in minor units. */
  readonly profit: bigint | null;
  readonly profitYear: number | null;
  /** Its part of all profits known and above zero, 0 to 1; null for a loss and where unknown. */
  readonly profitShare: number | null;
  /** Of revenue a year, compounded over up to three years: 0.1 is a tenth more each year. */
  readonly growth: number | null;
  /** The years that growth is measured between. */
  readonly growthYears: readonly [from: number, to: number] | null;
  /** Profit three years on at that growth, in minor units: what the ranking goes by. Without known growth, the present profit. */
  readonly outlook: bigint | null;
  readonly missing: readonly KeyPartnerGap[];
}

export interface KeyPartnerRanking {
  /** All with a known profit, greatest outlook first, and the unexpected growers among the others after the largest. */
  readonly ranked: readonly KeyPartnerStanding[];
  /** Those whose profit is not known, in the order given. */
  readonly unknown: readonly KeyPartnerStanding[];
  /** Median growth of all for whom it is known; what a grower is unexpected against. Null when fewer than five are. */
  readonly expectedGrowth: number | null;
}

/** Years that growth is measured over, and carried on for. */
const horizon = 3;
/** Growth beyond this is not carried on: nobody doubles each year for long. */
const steepest = 0.5;
/** The most that are added for their growth. */
const mostGrowers = 3;

/**
 * Ranks partners and proposes the key ones.
 * @param currentYear the year that is not over yet; the last two before it are the present
 * @param most how many of the largest are proposed, 5 to 10
 */
export function rankKeyPartners(partners: readonly PartnerFigures[], currentYear: number, most: number): KeyPartnerRanking {
  const measured = partners.map((partner) => measure(partner, currentYear));
  const total = measured.reduce((sum, { profit }) => sum + (profit !== null && profit > 0n ? profit : 0n), 0n);
  const all = measured.map((one) => ({ ...one, profitShare: shareOf(one.profit, total) }));
  const bySize = all.filter(({ outlook }) => outlook !== null).toSorted(byOutlook);
  const largest = new Set(bySize.filter(({ outlook }) => outlook! > 0n).slice(0, most).map(({ id }) => id));
  const { growers, expectedGrowth } = growersAmong(all, largest);
  const basisOf = ({ id }: KeyPartnerStanding): KeyPartnerBasis | null => (largest.has(id) ? 'LARGEST' : growers.includes(id) ? 'UNEXPECTED_GROWER' : null);
  const judged = [...bySize, ...all.filter(({ outlook }) => outlook === null)].map((one) => ({ ...one, basis: basisOf(one) }));
  const place = ({ basis, id }: KeyPartnerStanding) => (basis === 'LARGEST' ? -1 : basis === null ? mostGrowers : growers.indexOf(id));
  return {
    ranked: judged.filter(({ outlook, basis }) => outlook !== null || basis !== null).toSorted((one, other) => place(one) - place(other)),
    unknown: all.filter(({ id, outlook }) => outlook === null && !growers.includes(id)),
    expectedGrowth,
  };
}

function measure({ id, figures, hasOtherCurrency }: PartnerFigures, currentYear: number): KeyPartnerStanding {
  const complete = figures.filter(({ year }) => year < currentYear).toSorted((one, other) => other.year - one.year);
  const newest = complete.find(({ profit }) => profit !== null);
  const present = newest !== undefined && newest.year >= currentYear - 2 ? newest : undefined;
  const growth = growthOf(complete, currentYear);
  const profit = present?.profit ?? null;
  return {
    id, basis: null, profit, profitYear: present?.year ?? null, profitShare: null, growth: growth?.rate ?? null, growthYears: growth?.years ?? null,
    outlook: profit === null ? null : outlookOf(profit, growth?.rate ?? null),
    missing: [
      ...(complete.length > 0 ? [] : [hasOtherCurrency ? 'OTHER_CURRENCY' as const : 'NO_FIGURES' as const]),
      ...(complete.length > 0 && present === undefined ? [newest === undefined ? 'PROFIT_UNKNOWN' as const : 'PROFIT_OUTDATED' as const] : []),
      ...(complete.length > 0 && growth === null ? ['GROWTH_UNKNOWN' as const] : []),
    ],
  };
}

/** Compound annual growth rate from the oldest to the newest revenue known of the last years; null without two, or from nothing. */
function growthOf(newestFirst: readonly YearFigure[], currentYear: number): { readonly rate: number; readonly years: readonly [number, number] } | null {
  const known = newestFirst.filter(({ revenue }) => revenue !== null);
  const to = known[0];
  if (to === undefined || to.year < currentYear - 2) return null;
  const from = known.findLast(({ year, revenue }) => year >= to.year - horizon && year < to.year && revenue! > 0n);
  if (from === undefined) return null;
  return { rate: (Number(to.revenue) / Number(from.revenue)) ** (1 / (to.year - from.year)) - 1, years: [from.year, to.year] };
}

/** A loss is not made smaller or greater by growth: what would become of it is not known. */
function outlookOf(profit: bigint, growth: number | null): bigint {
  if (growth === null || profit <= 0n) return profit;
  const carried = Math.min(steepest, Math.max(-steepest, growth));
  return BigInt(Math.round(Number(profit) * (1 + carried) ** horizon));
}

function growersAmong(all: readonly KeyPartnerStanding[], largest: ReadonlySet<string>): { growers: string[]; expectedGrowth: number | null } {
  const known = all.filter(({ growth }) => growth !== null);
  const { median, isHigh } = unexpectedlyHigh(known.map(({ growth }) => growth!));
  const growers = known.filter(({ id, growth }) => !largest.has(id) && growth! > 0 && isHigh(growth!))
    .toSorted((one, other) => other.growth! - one.growth! || order(one, other));
  return { growers: growers.slice(0, mostGrowers).map(({ id }) => id), expectedGrowth: median };
}

function shareOf(profit: bigint | null, total: bigint): number | null {
  return profit === null || profit < 0n || total === 0n ? null : Number(profit) / Number(total);
}

function byOutlook(one: KeyPartnerStanding, other: KeyPartnerStanding): number {
  return one.outlook === other.outlook ? order(one, other) : one.outlook! > other.outlook! ? -1 : 1;
}

/** Ties are broken the same way each time. */
function order(one: KeyPartnerStanding, other: KeyPartnerStanding): number {
  return one.id < other.id ? -1 : 1;
}
