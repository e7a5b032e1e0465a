import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Actor, Answer } from '../world.ts';
import { fromGlobalId, toGlobalId } from '../../src/platform/ids.ts';

/** An id like another one, of a record that never was. */
export function neverBeen(globalId: string): string {
  return toGlobalId(fromGlobalId(globalId)!.type, randomUUID());
}

/** An answer as bytes, but for what differs between any two: the trace id and the date. */
export function bytesOf({ status, data, errors, headers }: Answer): string {
  const traceless = errors?.map((error) => ({ ...error, extensions: { ...error.extensions, traceId: undefined } }));
  const fixed = [...headers].filter(([name]) => name !== 'date' && name !== 'x-trace-id');
  return JSON.stringify({ status, headers: fixed, data, errors: traceless });
}

/** Lists of at most `size` of the entries, all of them in order. */
export function chunks<Entry>(entries: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) => entries.slice(index * size, (index + 1) * size));
}

/** As many root fields as one request may have. */
const rootFields = 20;

export interface Batch {
  /** The operation's kind, and the type of each variable. */
  readonly kind: 'query' | 'mutation';
  readonly type: string;
  /** One root field, that uses the variable. */
  readonly field: (variable: string) => string;
}

/** Asks the same of many values, as many in one request as the limits let, and returns the answers. */
export async function askEach(actor: Actor, { kind, type, field }: Batch, values: readonly unknown[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const chunk of chunks(values, rootFields)) {
    const source = `${kind} (${chunk.map((_, index) => `$v${index}: ${type}`).join(', ')}) { ${chunk.map((_, index) => `a${index}: ${field(`$v${index}`)}`).join(' ')} }`;
    answers.push(await actor.query(source, Object.fromEntries(chunk.map((value, index) => [`v${index}`, value]))));
  }
  return answers;
}

/**
 * Asks of each value, and expects what a value gets of which there is nothing to tell: in every request one of the latter is asked of
 * together with the others. Returns the answers.
 */
export async function expectNothing<Value>(
  actor: Actor, batch: Batch, values: readonly Value[], without: (value: Value) => Value,
): Promise<Answer[]> {
  const together = chunks(values, rootFields - 1).flatMap((chunk) => [...chunk, without(chunk[0]!)]);
  const answers = await askEach(actor, batch, together);
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    const entries = entriesOf(answer);
    expect({ asked: batch.field('$value'), entries }).toEqual({ asked: batch.field('$value'), entries: entries.map(() => entries.at(-1)) });
  }
  return answers;
}

/** What each root field was answered, data and errors, but for what its name and place in the document and the trace id make different. */
function entriesOf({ data, errors = [] }: Answer): string[] {
  return Object.entries(data).map(([alias, entry]) => {
    const own = errors.filter(({ path }) => path?.[0] === alias);
    const traceless = own.map(({ message, path, extensions }) => ({ message, path: path!.slice(1), extensions: { ...extensions, traceId: undefined } }));
    return JSON.stringify([entry, traceless]);
  });
}
