import { existsSync, readFileSync } from 'node:fs';
import { describe } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceEvent } from '../../../src/domain/trust/evidence.ts';
import { leaves } from '../../../src/domain/trust/leaves.ts';
import type { Score } from '../../../src/domain/trust/score.ts';

export const day = 86_400_000;

/** A published or recomputed case; they lie beside the project, where they lie at all. */
export interface OracleCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

/** The cases of a file for one method; none where the file is missing. */
export function oracleCases(name: string, method: string): OracleCase[] {
  const file = new URL(`../../../../shared/oracles/trust/${name}.json`, import.meta.url);
  const { cases } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }) : { cases: [] };
  return cases.filter((one) => one.method === method);
}

/** The tests of each case under its name; `describe.each` refuses a list that is empty. */
export function describeEach(cases: readonly OracleCase[], tests: (one: OracleCase) => void): void {
  if (cases.length === 0) return;
  describe.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    tests(one);
  });
}

/** Any evidence of the two years before day 730, each event with an id of its own. */
export const anyEvents = fc.array(
  fc.record({
    leaf: fc.constantFrom(...leaves),
    outcome: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    occurredAt: fc.integer({ min: 0, max: 730 * day }),
  }),
  { maxLength: 40 },
).map((events) => events.map((event, place): EvidenceEvent => ({ ...event, id: String(place) })));

export const asOf = 730 * day;

/** A score as it may come out, ten points wide to either side. */
export function scoreOf(value: number, isSufficient = true): Score {
  return { value, low: Math.max(0, value - 10), high: Math.min(100, value + 10), uncertainty: 0.2, isSufficient, leaves: [] };
}
