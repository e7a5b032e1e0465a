import { requireAmount } from '../statistics/require-within.ts';

/** Whether the partners' forecasts for one period are far apart. */
export interface ForecastComparison {
  /** Percent of the mean of the two, 0 to 200; null where one is not known. */
  readonly differencePercent: number | null;
  readonly isException: boolean;
}

/**
 * Compares two forecasts period by period: steps 3 to 5 of VICS' nine-step process of collaborative planning, forecasting and replenishment
 * (1998), and 6 to 8 for orders. VICS leaves the base of the percentage open; here it is the mean of both, so that neither side is the
 * measure.
 * @param thresholdPercent what the partners agreed to tolerate; more than it is an exception
 * @throws RangeError where the two series are not of the same length, and for a threshold or a forecast below 0
 */
export function compareForecasts(
  buyer: readonly (number | null)[], seller: readonly (number | null)[], thresholdPercent: number,
): ForecastComparison[] {
  requireAmount('Threshold', thresholdPercent);
  if (buyer.length !== seller.length) throw new RangeError(`${buyer.length} forecasts against ${seller.length}`);
  return buyer.map((one, period) => {
    const differencePercent = difference(one, seller[period]!);
    return { differencePercent, isException: differencePercent !== null && differencePercent > thresholdPercent };
  });
}

function difference(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return null;
  const sum = requireAmount('Forecast', one) + requireAmount('Forecast', other);
  return sum === 0 ? 0 : (200 * Math.abs(one - other)) / sum;
}
