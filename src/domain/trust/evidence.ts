import { byLeaf, type Leaf } from './leaves.ts';
import type { Evidence } from './opinion.ts';
import { requireWithin } from '../statistics/require-within.ts';
import type { TrustModel } from './trust-model.ts';

/** One fact about how one side behaved towards the other. */
export interface EvidenceEvent {
  readonly id: string;
  readonly leaf: Leaf;
  /** 0 (as bad as can be) to 1. */
  readonly outcome: number;
  /** How much it counts while it is new, above 0. */
  readonly weight: number;
  /** Milliseconds since 1970, UTC. */
  readonly occurredAt: number;
}

/** The evidence for and against in each leaf, decayed to one moment. */
export type DecayedSums = Readonly<Record<Leaf, Evidence>>;

/** The half-lives are all of a model that sums depend on. */
export type HalfLives = Pick<TrustModel, 'halfLifeDays'>;

export const emptySums: DecayedSums = byLeaf(() => ({ positive: 0, negative: 0 }));

/**
 * The evidence as it counts at a moment: r = Σ w o k and s = Σ w (1 − o) k with k = 2^(−age / half-life), the continuous form of
 * forgetting (Jøsang and Ismail 2002, section 3.4). Later events say nothing yet; an event given twice counts once; their order changes
 * nothing, because what rounding loses is carried along (Neumaier 1974).
 * @throws RangeError for an outcome outside 0 to 1, a weight not above 0, and one id with two contents
 */
export function sumsAt(events: Iterable<EvidenceEvent>, { halfLifeDays }: HalfLives, asOf: number): DecayedSums {
  const seen = new Map<string, EvidenceEvent>();
  const totals = byLeaf(() => new Float64Array(4));
  for (const event of events) {
    if (isRepeated(event, seen.get(event.id))) continue;
    checkEvent(event);
    seen.set(event.id, event);
    if (event.occurredAt > asOf) continue;
    const counted = event.weight * remaining(event.occurredAt, asOf, halfLifeDays[event.leaf]);
    const total = totals[event.leaf];
    addExactly(total, 0, counted * event.outcome);
    addExactly(total, 2, counted * (1 - event.outcome));
  }
  return byLeaf((leaf) => ({ positive: totals[leaf][0]! + totals[leaf][1]!, negative: totals[leaf][2]! + totals[leaf][3]! }));
}

/**
 * The same evidence at a later moment. All events of a leaf age alike, so that no event has to be read again.
 * @throws RangeError where that moment is earlier: sums do not tell what was not known yet
 */
export function decaySums(sums: DecayedSums, from: number, to: number, { halfLifeDays }: HalfLives): DecayedSums {
  requireWithin('The moment to decay to', to, from, Number.MAX_VALUE);
  return byLeaf((leaf) => {
    const left = remaining(from, to, halfLifeDays[leaf]);
    return { positive: sums[leaf].positive * left, negative: sums[leaf].negative * left };
  });
}

/**
 * Sums as of a moment with one more event, new or belated.
 * @throws RangeError for an event later than that moment (decay the sums to it first), and as `sumsAt`
 */
export function addToSums(sums: DecayedSums, event: EvidenceEvent, asOf: number, model: HalfLives): DecayedSums {
  const { positive, negative } = shareOf(event, asOf, model);
  const before = sums[event.leaf];
  return { ...sums, [event.leaf]: { positive: before.positive + positive, negative: before.negative + negative } };
}

/**
 * What one event adds to the sums of its leaf at a moment.
 * @throws RangeError as `addToSums`
 */
export function shareOf(event: EvidenceEvent, asOf: number, { halfLifeDays }: HalfLives): Evidence {
  checkEvent(event);
  requireWithin('The moment of the event', event.occurredAt, -Number.MAX_VALUE, asOf);
  const counted = event.weight * remaining(event.occurredAt, asOf, halfLifeDays[event.leaf]);
  return { positive: counted * event.outcome, negative: counted * (1 - event.outcome) };
}

const millisecondsPerDay = 86_400_000;

function remaining(from: number, to: number, halfLifeDays: number): number {
  return 2 ** ((from - to) / (halfLifeDays * millisecondsPerDay));
}

function checkEvent({ id, outcome, weight, occurredAt }: EvidenceEvent): void {
  requireWithin(`The outcome of evidence ${id}`, outcome, 0, 1);
  requireWithin(`The weight of evidence ${id}`, weight, Number.MIN_VALUE, Number.MAX_VALUE);
  requireWithin(`The moment of evidence ${id}`, occurredAt, -Number.MAX_VALUE, Number.MAX_VALUE);
}

function isRepeated(event: EvidenceEvent, before: EvidenceEvent | undefined): boolean {
  if (before === undefined) return false;
  const isSame = event.leaf === before.leaf && event.outcome === before.outcome && event.weight === before.weight
    && event.occurredAt === before.occurredAt;
  if (!isSame) throw new RangeError(`Evidence ${event.id} was given twice with different contents`);
  return true;
}

/** Adds to the total at a place, and to the place after it what the total lost by rounding. */
function addExactly(totals: Float64Array, place: number, value: number): void {
  const before = totals[place]!;
  const sum = before + value;
  totals[place] = sum;
  totals[place + 1]! += before >= value ? before - sum + value : value - sum + before;
}
