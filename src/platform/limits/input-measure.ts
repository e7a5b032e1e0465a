export interface InputMeasure {
  /** Lists and objects within each other; a plain value has depth 0. */
  readonly depth: number;
  /** Entries of the longest list. */
  readonly longestList: number;
  /** Plain values, lists and objects. */
  readonly values: number;
}

/** Measures a request's variables, as JSON gave them. Linear, and without recursion: JSON may be nested deeper than the stack. */
export function measureInput(variables: unknown): InputMeasure {
  let [depth, longestList, values] = [0, 0, 0];
  let level: unknown[] = [variables];
  while (level.length > 0) {
    const containers = level.filter((value) => typeof value === 'object' && value !== null);
    for (const value of containers) if (Array.isArray(value)) longestList = Math.max(longestList, value.length);
    level = containers.flatMap((value) => (Array.isArray(value) ? value : Object.values(value)));
    values += level.length;
    if (containers.length > 0) depth += 1;
  }
  return { depth, longestList, values };
}
