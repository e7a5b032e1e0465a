import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { EvidenceEvent } from '../../../src/domain/trust/evidence.ts';
import { leaves } from '../../../src/domain/trust/leaves.ts';

export const day = 86_400_000;

/** A published or recomputed case; they lie beside the project, where they lie at all. */
export interface OracleCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, any>>;
  readonly expected: Readonly<Record<string, any>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

/** The cases of a file for one method, named; none where the file is missing. */
export function oracleCases(name: string, method: string): [id: string, one: OracleCase][] {
  const file = new URL(`../../../../shared/oracles/trust/${name}.json`, import.meta.url);
  const { cases } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: OracleCase[] }) : { cases: [] };
  return cases.filter((one) => one.method === method).map((one) => [one.id, one]);
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
