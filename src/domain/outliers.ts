/** What of some values stands out above the others. */
export interface HighOutliers {
  /** The middle of the values; null when there are too few to expect anything. */
  readonly median: number | null;
  /** True for one that is unexpectedly high among them. */
  readonly isHigh: (value: number) => boolean;
}

/** Fewer than these tell nothing of what is usual. */
const fewest = 5;
/** The modified z-score above which a value is an outlier. */
const threshold = 3.5;

/**
 * Finds unexpectedly high values by the modified z-score, which a few extremes do not distort: 0.6745 (x − median) / MAD, and where more
 * than half of the values are equal, (x − median) / (1.2533 mean absolute deviation). B. Iglewicz and D. Hoaglin, How to Detect and Handle
 * Outliers (1993), who take scores above 3.5 for outliers.
 */
export function unexpectedlyHigh(values: readonly number[]): HighOutliers {
  if (values.length < fewest) return { median: null, isHigh: () => false };
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const scale = medianOf(deviations) / 0.6745 || (1.253314 * deviations.reduce((sum, each) => sum + each, 0)) / values.length;
  return { median, isHigh: (value) => scale > 0 && (value - median) / scale > threshold };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
