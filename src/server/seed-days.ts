import { daysOfQuarter, quarterOf } from '../domain/quarters.ts';

/** Days counted from the day the world is made, in UTC. */

/** YYYY-MM-DD. */
export function dayIn(days: number): string {
  return momentIn(days).toISOString().slice(0, 10);
}

export function momentIn(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

/** A quarter that is over: 1 is the one that ended last. */
export function endedQuarter(quartersAgo: number): string {
  let quarter = quarterOf(dayIn(0));
  for (let gone = 0; gone < quartersAgo; gone += 1) {
    const { first } = daysOfQuarter(quarter);
    quarter = quarterOf(new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));
  }
  return quarter;
}
