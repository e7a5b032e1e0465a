import { storedUnits, unitsText } from '../units.ts';

/** A named span of scores. Both ends are decimals; a score on the boundary of two belongs to the higher, and 100 to the highest. */
export interface ScoreBand {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What is wrong with bands, and at which scores. */
export interface BandProblem {
  /** A gap leaves scores without a band, an overlap gives them two; a band without length holds no score; a name must tell one band from another. */
  readonly reason: 'NOT_FROM_0' | 'NOT_TO_100' | 'GAP' | 'OVERLAP' | 'NO_LENGTH' | 'SAME_NAME';
  /** The scores it is about; of `NOT_FROM_0` and `NOT_TO_100`, the end there is and the end there should be, and null where there is no band. */
  readonly from: string | null;
  readonly to: string | null;
}

const lowest = storedUnits('0');
const highest = storedUnits('100');

/**
 * What keeps bands from giving every score of 0 to 100 exactly one band, from the lowest up; empty when nothing does. They may come in any order.
 * @throws RangeError for an end that is no decimal with at most four places
 */
export function checkBands(bands: readonly ScoreBand[]): BandProblem[] {
  const spans = bands.map(({ name, from, to }) => ({ name, from: storedUnits(from), to: storedUnits(to) }));
  const [empty, held] = [spans.filter(({ from, to }) => from >= to), spans.filter(({ from, to }) => from < to).toSorted(byStart)];
  const end = held.reduce<bigint | null>((most, { to }) => (most === null || to > most ? to : most), null);
  const start = held[0]?.from ?? null;
  return [
    ...empty.map(({ from, to }) => problem('NO_LENGTH', from, to)),
    ...spans.filter(({ name }, place) => spans.findIndex((one) => one.name === name) < place).map(({ from, to }) => problem('SAME_NAME', from, to)),
    ...(start === lowest ? [] : [problem('NOT_FROM_0', start, lowest)]),
    ...seams(held),
    ...(end === highest ? [] : [problem('NOT_TO_100', end, highest)]),
  ];
}

/**
 * The name of the band of a score; null for one that is unknown.
 * @param score as it is shown, a decimal of 0 to 100: nobody sees a 75 in the band below 75
 * @throws RangeError for bands with problems, and for what is no such score
 */
export function bandOf(score: string | null, bands: readonly ScoreBand[]): string | null {
  if (checkBands(bands).length > 0) throw new RangeError('The bands do not give every score exactly one band');
  if (score === null) return null;
  const units = storedUnits(score);
  if (units < lowest || units > highest) throw new RangeError(`${score} is no score from 0 to 100`);
  return bands.find(({ from, to }) => units >= storedUnits(from) && (units < storedUnits(to) || storedUnits(to) === highest))!.name;
}

interface Span {
  readonly from: bigint;
  readonly to: bigint;
}

/** Gaps and overlaps. Each band is held against the furthest that any before it reaches, since one may lie within another. */
function seams(ordered: readonly Span[]): BandProblem[] {
  const problems: BandProblem[] = [];
  let reached = ordered[0]?.from ?? 0n;
  for (const { from, to } of ordered) {
    if (from > reached) problems.push(problem('GAP', reached, from));
    if (from < reached) problems.push(problem('OVERLAP', from, to < reached ? to : reached));
    if (to > reached) reached = to;
  }
  return problems;
}

function problem(reason: BandProblem['reason'], from: bigint | null, to: bigint | null): BandProblem {
  return { reason, from: from === null ? null : unitsText(from), to: to === null ? null : unitsText(to) };
}

function byStart(one: Span, other: Span): number {
  return one.from < other.from ? -1 : Number(one.from > other.from);
}
