import { requireAmount } from '../statistics/require-within.ts';

/** How long a stock lasts. */
export interface DaysOfSupply {
  /** Days, the last one in part; 0 for no stock. */
  readonly days: number;
  /** True where the stock outlasts the forecast: it lasts so long at least. */
  readonly isAtLeast: boolean;
}

/**
 * Walks the forecast day by day until the stock is used up. A division by mean demand would promise the same days before a promotion and
 * after it.
 * @param stock units; below 0 counts as none
 * @param forecast units a day from today on, none below 0
 */
export function daysOfSupply(stock: number, forecast: ArrayLike<number>): DaysOfSupply {
  let left = Math.max(0, stock);
  for (let day = 0; day < forecast.length; day += 1) {
    const demand = forecast[day]!;
    if (demand > left) return { days: day + left / demand, isAtLeast: false };
    left -= demand;
  }
  return { days: forecast.length, isAtLeast: true };
}

/**
 * Units that the forecast has for the next days, the last one in part.
 * @returns null where the forecast does not reach so far
 * @throws RangeError for days below 0
 */
export function demandOver(forecast: ArrayLike<number>, days: number): number | null {
  requireAmount('Days', days);
  if (days > forecast.length) return null;
  const whole = Math.floor(days);
  let units = 0;
  for (let day = 0; day < whole; day += 1) units += forecast[day]!;
  return days === whole ? units : units + (days - whole) * forecast[whole]!;
}
