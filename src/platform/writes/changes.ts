import { isDeepStrictEqual } from 'node:util';
import type { Write } from './write.ts';

/** For each field of an input, what giving it changes of the record. The path is the field's own, for refusals. */
export type Readers<Input, Fields> = {
  readonly [Name in keyof Input]?: (value: Exclude<Input[Name], undefined>, path: readonly string[]) => Partial<Fields>;
};

/** What an input asks to change: a field left out stays as it is, null clears. */
export function changesIn<Input extends object, Fields>(input: Input, readers: Readers<Input, Fields>): Partial<Fields> {
  const values = input as Record<string, unknown>;
  const given = Object.entries(readers as Readers<Record<string, unknown>, Fields>).filter(([name]) => values[name] !== undefined);
  return Object.assign({}, ...given.map(([name, read]) => read!(values[name], ['input', name]))) as Partial<Fields>;
}

/**
 * Makes changes to a record. That nothing is left to change is no mistake: the act is on record all the same, and whoever repeats it
 * gets the answer of the first time.
 */
export function applyChanges<Fields extends { readonly id: string }>(
  { record }: Write, type: string, subject: Fields, changes: Partial<Fields>,
): void {
  const isChanged = Object.entries(changes).some(([name, value]) => !isDeepStrictEqual(subject[name as keyof Fields], value));
  if (isChanged) Object.assign(subject, changes);
  else record({ subjectType: type, subjectId: subject.id, changes: {} });
}
