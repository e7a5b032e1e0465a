import { type OutcomeMap, wholeOutcomes } from '../../domain/trust/outcome-map.ts';

/** One number of an outcome map, under its path: `dispute.settledLate.weight`. */
export interface Setting {
  readonly name: string;
  readonly value: number;
}

type Tree = { readonly [name: string]: number | Tree };

/** The numbers of an outcome map as a flat list, in its order. */
export function settingsOf(map: OutcomeMap): Setting[] {
  return flat(wholeOutcomes(map) as never, []);
}

function flat(tree: Tree, path: readonly string[]): Setting[] {
  return Object.entries(tree).flatMap(([name, value]) => (typeof value === 'number' ? [{ name: [...path, name].join('.'), value }] : flat(value, [...path, name])));
}

/** The map with other numbers; null when one of them is not in it. */
export function withSettings(map: OutcomeMap, settings: readonly Setting[]): OutcomeMap | null {
  const known = new Set(settingsOf(map).map(({ name }) => name));
  if (settings.some(({ name }) => !known.has(name))) return null;
  const values = new Map(settings.map(({ name, value }) => [name, value]));
  return replaced(wholeOutcomes(map) as never, [], values) as never;
}

function replaced(tree: Tree, path: readonly string[], values: ReadonlyMap<string, number>): Tree {
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => {
    const at = [...path, name];
    return [name, typeof value === 'number' ? values.get(at.join('.')) ?? value : replaced(value, at, values)];
  }));
}
