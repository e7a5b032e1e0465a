/**
 * How values of different units are made comparable. VECTOR divides by the length of the column, as Hwang & Yoon (1981); MIN_MAX puts the
 * smallest at 0 and the largest at 1. The choice can change who comes first: Opricovic & Tzeng (2004).
 */
export type Normalisation = 'VECTOR' | 'MIN_MAX';

/** What candidates show under one criterion, by candidate; null is unknown, which is not 0. */
export interface Column {
  /** Its part in the whole, from 0 to 1; all columns' weights sum to 1. */
  readonly weight: number;
  /** Less of it is better. */
  readonly isCost: boolean;
  readonly values: readonly (number | null)[];
}

/** A column without its unit. Best and worst are those of the candidates that are known. */
export interface NormalisedColumn extends Column {
  readonly best: number;
  readonly worst: number;
}

/**
 * A column whose values can be compared with those of others. What is unknown stays so, and has no part in what the others are measured by.
 * A column in which all are the same tells nothing: under MIN_MAX it is 0 throughout.
 * @throws RangeError for a column in which nothing is known, or a value that is no number
 */
export function normalise(column: Column, normalisation: Normalisation): NormalisedColumn {
  const known = column.values.filter((value) => value !== null);
  if (known.length === 0 || !known.every(Number.isFinite)) throw new RangeError('A criterion under which no candidate is known ranks nobody');
  const toNumber = normalisation === 'VECTOR' ? byLength(known) : byRange(known);
  const values = column.values.map((value) => (value === null ? null : toNumber(value)));
  const shown = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  return { ...column, values, best: column.isCost ? least : most, worst: column.isCost ? most : least };
}

function byLength(known: readonly number[]): (value: number) => number {
  const length = Math.hypot(...known);
  return (value) => (length === 0 ? 0 : value / length);
}

function byRange(known: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return (value) => (most === least ? 0 : (value - least) / (most - least));
}
