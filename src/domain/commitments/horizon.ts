import type { MoneyInMinorUnits } from '../money.ts';
import type { Side } from '../sides.ts';
import { requireWithin } from '../statistics/require-within.ts';
import { type CommitmentTerm, countedDay, countedTerm, type CountedTerm } from './commitment-term.ts';

/** One commitment of a register. */
export interface RegisteredCommitment extends CommitmentTerm {
  /** Whole number from 1 to 5. */
  readonly importance: number;
  /** Whether another took its place when it ended; null while that is not known. Says nothing of one that has not ended. */
  readonly isRenewed: boolean | null;
}

/** How far ahead two sides are bound to each other. */
export interface CommitmentHorizon {
  /** Mean of the years of 365.25 days to the end of the running ones, weighted by importance; null where none with an end runs. */
  readonly yearsLeft: number | null;
  /** Running ones with an end, which the years are of. */
  readonly running: number;
  /** Running ones without an end: their years are not known, and count neither as none nor as many. */
  readonly withoutEnd: number;
  /** Of those that ended and of which it is known, the part renewed, 0 to 1; null where of none. */
  readonly shareRenewed: number | null;
  /** Ended, renewed or not. */
  readonly ended: number;
  /** Ended, and not known whether renewed. */
  readonly undecided: number;
}

/**
 * The horizon of a register on a day. A commitment runs from its first to its last day, and has ended on the day after; those still to begin
 * count for nothing yet.
 * @param today YYYY-MM-DD
 * @throws RangeError for what is no day, an end before the start, and an importance that is no whole number from 1 to 5
 */
export function horizonOf(register: readonly RegisteredCommitment[], today: string): CommitmentHorizon {
  const now = countedDay(today);
  const begun = register.map(counted).filter(({ start }) => start <= now);
  const [running, ended] = [begun.filter(({ end }) => end !== null && end >= now), begun.filter(({ end }) => end !== null && end < now)];
  // Whole numbers add up exactly in any order, and are divided once.
  const weight = running.reduce((sum, { importance }) => sum + importance, 0);
  const days = running.reduce((sum, { importance, end }) => sum + importance * (end! - now), 0);
  const decided = ended.filter(({ isRenewed }) => isRenewed !== null);
  return {
    yearsLeft: weight === 0 ? null : days / (weight * daysPerYear),
    running: running.length,
    withoutEnd: begun.filter(({ end }) => end === null).length,
    shareRenewed: decided.length === 0 ? null : decided.filter(({ isRenewed }) => isRenewed).length / decided.length,
    ended: ended.length,
    undecided: ended.length - decided.length,
  };
}

/** What one side has put into a relationship that would be worth nothing outside it. */
export interface DedicatedInvestment {
  readonly side: Side;
  /** 0 or more; null while unknown. */
  readonly amount: MoneyInMinorUnits | null;
}

/** What a side has invested. */
export interface DedicatedSum {
  /** One sum for each currency, in the order of their codes: amounts of different currencies are never added up. Empty where nothing is known. */
  readonly sums: readonly MoneyInMinorUnits[];
  /** Investments whose amount is not known; with any, the sums are a lower bound. */
  readonly unknown: number;
}

/**
 * The dedicated investment of each side. Specific assets bind whoever made them: O. E. Williamson, The Economic Institutions of Capitalism (1985).
 * @throws RangeError for an amount below 0
 */
export function dedicatedBySide(investments: readonly DedicatedInvestment[]): Readonly<Record<Side, DedicatedSum>> {
  const of = (side: Side) => sumOf(investments.filter((one) => one.side === side));
  return { FOCAL: of('FOCAL'), PARTNER: of('PARTNER') };
}

function sumOf(investments: readonly DedicatedInvestment[]): DedicatedSum {
  const amounts = investments.flatMap(({ amount }) => amount ?? []);
  const sums = new Map<string, bigint>();
  for (const { minorUnits, currencyCode } of amounts) {
    if (minorUnits < 0n) throw new RangeError('An amount invested is below 0');
    sums.set(currencyCode, (sums.get(currencyCode) ?? 0n) + minorUnits);
  }
  const ordered = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([currencyCode, minorUnits]) => ({ currencyCode, minorUnits }));
  return { sums: ordered, unknown: investments.length - amounts.length };
}

const daysPerYear = 365.25;

function counted(commitment: RegisteredCommitment): CountedTerm & Pick<RegisteredCommitment, 'importance' | 'isRenewed'> {
  const { importance, isRenewed } = commitment;
  requireWithin('Importance', importance, 1, 5);
  if (!Number.isInteger(importance)) throw new RangeError(`Importance is ${importance}, which is no whole number`);
  return { ...countedTerm(commitment), importance, isRenewed };
}
