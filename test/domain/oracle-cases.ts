import { existsSync, readFileSync } from 'node:fs';
import { describe, expect } from '@jest/globals';

/** A published or recomputed case; they lie beside the project, where they lie at all. */
export interface OracleCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

/** The cases of a file, such as `vmi/intermittent_demand`, for one method or for all; none where the file is missing. */
export function oracleCases(name: string, method?: string): OracleCase[] {
  const file = new URL(`../../../shared/oracles/${name}.json`, import.meta.url);
  const { cases } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }) : { cases: [] };
  return cases.filter((one) => method === undefined || one.method === method);
}

/** The tests of each case under its name; `describe.each` refuses a list that is empty. */
export function describeEach(cases: readonly OracleCase[], tests: (one: OracleCase) => void): void {
  if (cases.length === 0) return;
  describe.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    tests(one);
  });
}

/** That a number is the one expected, within the tolerance of its case: a part of it, or an amount. */
export function expectWithin(found: number | null | undefined, expected: number, tolerance: OracleCase['tolerance']): void {
  const { rel = 0, abs = 0 } = tolerance;
  expect(Math.abs(found! - expected)).toBeLessThanOrEqual(Math.max(abs, rel * Math.abs(expected)));
}
