import type { DemandEventFacts, DemandFacts } from '../../seeds/demand-facts.ts';
import { weekdayOf } from '../domain/calendar/day.ts';

/** A day of the past; days count from 1970-01-01. */
export interface PastDay {
  readonly day: number;
  readonly demand: number;
  /** Units at the end of the day; null where nobody tells. */
  readonly closing: number | null;
}

interface Circumstances {
  readonly today: number;
  /** What is left now; null where nobody has counted. */
  readonly onHand: number | null;
  readonly events: readonly DemandEventFacts[];
}

/** The days that the facts stand for, the oldest first and yesterday the last; the same for the same key. */
export function pastDemand(key: string, facts: DemandFacts, { today, onHand, events }: Circumstances): PastDay[] {
  const { days = 120 } = facts;
  const chance = chanceOf(key);
  const demand = Array.from({ length: days }, (_, at) => {
    const ago = at - days;
    return isOut(facts, ago) ? 0 : drawn(facts, { at, weekday: weekdayOf(today + ago), factor: factorOn(ago, events) }, chance);
  });
  const closing = onHand === null || facts.replenishedTo === undefined ? null : closingOf(demand, facts, onHand);
  return demand.map((units, at) => ({ day: today - days + at, demand: units, closing: closing === null ? null : closing[at]! }));
}

interface Day {
  readonly at: number;
  readonly weekday: number;
  readonly factor: number;
}

function drawn({ perDay, week, growth = 0, variation, everyDays, days = 120 }: DemandFacts, { at, weekday, factor }: Day, chance: () => number): number {
  const [wanted, swing, rounding] = [chance(), chance() + chance() - 1, chance()];
  if (everyDays !== undefined && wanted >= 1 / everyDays) return 0;
  const usual = perDay * (week?.[weekday - 1] ?? 1) * (1 - growth * (1 - at / days)) * factor;
  // Two chances together swing as far as a deviation of .41.
  const units = Math.max(everyDays === undefined ? 0 : 1, usual * (1 + (swing * variation) / 0.41));
  // Half a bicycle is one on every other day.
  return usual === 0 ? 0 : Math.floor(units + rounding);
}

/** What was left each day, told from the end: whenever more would have been there than was ever brought, that day brought it. */
function closingOf(demand: readonly number[], facts: DemandFacts, onHand: number): number[] {
  const { replenishedTo = onHand, perDay } = facts;
  const closing = Array.from(demand, () => 0);
  let left = onHand;
  for (let at = demand.length - 1; at >= 0; at -= 1) {
    const ago = at - demand.length;
    closing[at] = isOut(facts, ago) ? 0 : left;
    left = closing[at]! + demand[at]!;
    if (left > replenishedTo) left = Math.ceil(replenishedTo / 4);
    // The first day without stock follows one that had hardly any left.
    if (isOut(facts, ago)) left = Math.ceil(perDay);
  }
  return closing;
}

function isOut({ outOfStock }: DemandFacts, ago: number): boolean {
  return outOfStock !== undefined && ago >= outOfStock.from && ago < outOfStock.from + outOfStock.days;
}

function factorOn(ago: number, events: readonly DemandEventFacts[]): number {
  return events.filter(({ from, to }) => ago >= from && ago <= to).reduce((product, { factor = 1 }) => product * factor, 1);
}

/** Numbers from 0 to 1 that look random and are the same for a key: T. Johnson's mulberry32, begun with the key's FNV-1a hash. */
function chanceOf(key: string): () => number {
  let state = 2_166_136_261;
  for (let at = 0; at < key.length; at += 1) state = Math.imul(state ^ key.charCodeAt(at), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
