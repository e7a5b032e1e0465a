import type { GraphQLSchema } from 'graphql';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { crawl } from '../../isolation/crawl.ts';
import type { Actor } from '../../world.ts';

/** Everything that somebody sees, as lines that are equal when they see the same: a line for each field of each record. */
export async function viewOf(actor: Actor, schema: GraphQLSchema, asOf: Date): Promise<string[]> {
  const { records } = await crawl(actor, schema, [], asOf);
  // Cursors are sealed anew each time, and looking is written down.
  const seen = [...records].filter(([id]) => fromGlobalId(id)?.type !== 'AccessRecord').map(([, record]) => record);
  const passing = ['endCursor', 'accessRecords', 'asOf'];
  return seen.flatMap(({ __typename, id, ...fields }) => Object.entries(fields).map(([name, value]) =>
    `${__typename} ${id} ${name}: ${JSON.stringify(value, (inner, part: unknown) => (passing.includes(inner) || passing.includes(name) ? undefined : part))}`));
}

/**
 * The lines with what chance and the clock made different taken out: ids by the order in which they appear, moments, and the hours between two of
 * them, all but those that were known before. Versions, numbers, counts and orders stay: they are what could tell of somebody else.
 */
export function withoutChance(lines: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before.flatMap((line) => line.match(anything) ?? []));
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (!names.has(id)) names.set(id, `${fromGlobalId(id)?.type ?? 'record'} ${names.size + 1}`);
    return names.get(id)!;
  };
  return lines.map((line) => line.replace(anything, (text) => (known.has(text) ? text : /T.*Z$/.test(text) ? 'a moment' : /^\d/.test(text) && text.includes('.') ? 'some hours' : nameOf(text))));
}

/** Moments, numbers smaller than a hundredth, and ids. */
const anything = /\d{4}-\d{2}-\d{2}T[\d:.]+Z|\b0\.00\d+|\b\d\.\d+e-\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9_-]{40,}/g;

/** What stands in one and not in the other, so that a failure is short; and that what both have comes in the same order. */
export function differences(some: readonly string[], others: readonly string[]): { onlyThere: string[]; onlyHere: string[]; isOrdered: boolean } {
  const [here, there] = [new Set(others), new Set(some)];
  return { onlyThere: some.filter((line) => !here.has(line)).slice(0, 20), onlyHere: others.filter((line) => !there.has(line)).slice(0, 20), isOrdered: some.length === others.length && some.every((line, index) => line === others[index]) };
}

export const none = { onlyThere: [], onlyHere: [], isOrdered: true };
