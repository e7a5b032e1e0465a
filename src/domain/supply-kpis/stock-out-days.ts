export interface StockOutDays {
  readonly stockOutDays: number;
  /** Days whose stock is known. */
  readonly knownDays: number;
  /** Part of the known days without stock, 0 to 1; null where none is known. */
  readonly rate: number | null;
}

/**
 * Days that ended with nothing to sell. A day whose stock nobody reported is neither good nor bad: it is left out, and the days known are
 * told.
 */
export function stockOutDays(stock: readonly (number | null)[]): StockOutDays {
  const known = stock.filter((units) => units !== null);
  const empty = known.filter((units) => units <= 0).length;
  return { stockOutDays: empty, knownDays: known.length, rate: known.length === 0 ? null : empty / known.length };
}
