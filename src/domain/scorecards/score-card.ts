import { wholeShares } from '../gain-sharing/largest-remainder.ts';
import { requireWithin } from '../statistics/require-within.ts';
import { storedUnits, unitsText } from '../units.ts';

/** What one criterion of a scorecard rests on. Numbers are decimals with at most four places, so that a score on a boundary is exactly there. */
export interface ScoreRow {
  /** Each criterion once on a card. */
  readonly criterion: string;
  /** Above 0; only its part of all weights counts. */
  readonly weight: string;
  /** The values worth 0 and 100 points; the best may be the smaller number, as for days late. */
  readonly scale: { readonly worst: string; readonly best: string };
  /** From one end of the scale to the other; null while unknown. */
  readonly value: string | null;
  /** How many facts the value rests on, 0 or more. A value that rests on none counts as unknown. */
  readonly evidenceCount: number;
}

/** A row as shown. Unknown rows have neither points nor a contribution: what is not known counts neither as 0 nor as full marks. */
export interface ScoredRow {
  readonly criterion: string;
  /** The value as 0 to 100, a decimal with two places; null where unknown. */
  readonly points: string | null;
  /** The points that it brings into the total, a decimal with two places; null where unknown. */
  readonly contribution: string | null;
  readonly evidenceCount: number;
}

export interface ScoreCard {
  /** 0 to 100, a decimal with two places: the weighted mean over the rows that are known. Null where none is. */
  readonly total: string | null;
  /** The part of all weight that lies on rows that are known, 0 to 1; 0 for a card without rows. */
  readonly shareKnown: number;
  /** In the order given; their contributions add up to exactly the total. */
  readonly rows: readonly ScoredRow[];
}

/**
 * The scorecard of some rows: Σ weight × points / Σ weight over the rows that are known, reckoned exactly and rounded once, half upwards.
 * @throws RangeError for a criterion that is there twice, a weight not above 0, a scale without length, a value outside its scale, a count
 * that is no whole number of 0 or more, and what is no decimal with at most four places
 */
export function scoreCard(rows: readonly ScoreRow[]): ScoreCard {
  if (new Set(rows.map(({ criterion }) => criterion)).size < rows.length) throw new RangeError('A criterion is on the card twice');
  const measured = rows.map(measure);
  const known = measured.filter((one): one is Known => one.part !== null);
  const weightOf = (some: readonly Measured[]) => some.reduce((sum, { weight }) => sum + weight, 0n);
  const total = known.length === 0 ? null : exactTotal(known, weightOf(known));
  const contributions = new Map(known.map(({ criterion }, place) => [criterion, total!.contributions[place]!]));
  return {
    total: total === null ? null : hundredthsText(total.shown),
    shareKnown: rows.length === 0 ? 0 : Number(weightOf(known)) / Number(weightOf(measured)),
    rows: measured.map(({ criterion, evidenceCount, part }) => ({
      criterion, evidenceCount, points: part === null ? null : hundredthsText(rounded(full * part.numerator, part.denominator)),
      contribution: part === null ? null : hundredthsText(contributions.get(criterion)!),
    })),
  };
}

/** A hundred points in hundredths of a point, which is what is shown. */
const full = 10_000n;

/** Of a scale, from 0 at its worst to 1 at its best; the denominator is above 0. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface Measured {
  readonly criterion: string;
  readonly weight: bigint;
  readonly evidenceCount: number;
  readonly part: Fraction | null;
}

type Known = Measured & { readonly part: Fraction };

function measure({ criterion, weight, scale, value, evidenceCount }: ScoreRow): Measured {
  const units = storedUnits(weight);
  if (units <= 0n) throw new RangeError(`The weight of ${criterion} is not above 0`);
  requireWithin('The number of facts', evidenceCount, 0, Number.MAX_SAFE_INTEGER);
  if (!Number.isInteger(evidenceCount)) throw new RangeError(`The number of facts is ${evidenceCount}, which is no whole number`);
  const part = value === null ? null : partOfScale(value, scale);
  return { criterion, weight: units, evidenceCount, part: evidenceCount === 0 ? null : part };
}

function partOfScale(value: string, { worst, best }: ScoreRow['scale']): Fraction {
  const [start, length] = [storedUnits(worst), storedUnits(best) - storedUnits(worst)];
  const sign = length < 0n ? -1n : 1n;
  const [numerator, denominator] = [sign * (storedUnits(value) - start), sign * length];
  if (denominator === 0n) throw new RangeError('The scale has no length');
  if (numerator < 0n || numerator > denominator) throw new RangeError(`${value} is not on the scale from ${worst} to ${best}`);
  return { numerator, denominator };
}

/** In hundredths of a point. Contributions are first stretched to the total as rounded, and then rounded so that they add up to it. */
function exactTotal(known: readonly Known[], weight: bigint): { readonly shown: bigint; readonly contributions: readonly bigint[] } {
  const denominator = known.reduce((product, { part }) => product * part.denominator, weight);
  const numerators = known.map((one) => (full * one.weight * one.part.numerator * denominator) / (weight * one.part.denominator));
  const sum = numerators.reduce((one, other) => one + other, 0n);
  const shown = rounded(sum, denominator);
  return { shown, contributions: sum === 0n ? numerators : wholeShares({ numerators: numerators.map((numerator) => numerator * shown), denominator: sum }) };
}

/** To the nearest whole number, half upwards; of numbers not below 0. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function hundredthsText(hundredths: bigint): string {
  return unitsText(hundredths * 100n);
}
