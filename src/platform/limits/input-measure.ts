export interface InputMeasure {
  /** Lists and objects within each other; a plain value has depth 0. */
  readonly depth: number;
  /** Entries of the longest list. */
  readonly longestList: number;
  /** Plain values, lists and objects. */
  readonly values: number;
}

/** Measures a request's variables, as JSON gave them. Linear, and without recursion: JSON may be nested deeper than the stack. */
export function measureInput(variables: object): InputMeasure {
  const measure = { depth: 0, longestList: 0, values: 0 };
  const containers = [{ container: variables, depth: 1 }];
  // The list grows while it is walked.
  for (const { container, depth } of containers) {
    const entries: readonly unknown[] = Array.isArray(container) ? container : Object.values(container);
    measure.depth = Math.max(measure.depth, depth);
    measure.values += entries.length;
    if (Array.isArray(container)) measure.longestList = Math.max(measure.longestList, entries.length);
    for (const entry of entries) if (typeof entry === 'object' && entry !== null) containers.push({ container: entry, depth: depth + 1 });
  }
  return measure;
}
