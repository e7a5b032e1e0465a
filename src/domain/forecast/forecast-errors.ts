import { type ForecastState, slot } from './forecast-state.ts';

/** How good the forecasts one period ahead were; an error is demand less forecast. Null where there is nothing to tell it from. */
export interface ForecastErrors {
  readonly count: number;
  /** Units; above 0 where the forecast is too low. */
  readonly meanError: number | null;
  /** Units. */
  readonly meanAbsoluteError: number | null;
  /** Units: what safety stock is reckoned by, since it holds the error of the forecast and not the demand's own ups and downs. */
  readonly rootMeanSquareError: number | null;
  /** Sum of errors over mean absolute error; beyond ±4 the forecast is biased (Brown 1963). */
  readonly trackingSignal: number | null;
  /** Sum of the errors' amounts over the sum of demand: the weighted absolute percentage error, as a part of 1. */
  readonly weightedError: number | null;
}

/** Errors and bias that a state has kept. */
export function errorsOf(state: ForecastState): ForecastErrors {
  const [count, sum, amount] = [state[slot.errors]!, state[slot.errorSum]!, state[slot.errorAmount]!];
  const meanAbsoluteError = quotient(amount, count);
  return {
    count,
    meanError: quotient(sum, count),
    meanAbsoluteError,
    rootMeanSquareError: count === 0 ? null : Math.sqrt(state[slot.errorSquares]! / count),
    trackingSignal: quotient(sum, meanAbsoluteError ?? 0),
    weightedError: quotient(amount, state[slot.errorDemand]!),
  };
}

/** Mean and standard deviation (of a sample) of the demand that is known, in units a period; null where too few are known. */
export function demandOf(state: ForecastState): { readonly mean: number | null; readonly deviation: number | null } {
  const observed = state[slot.observed]!;
  return {
    mean: observed > 0 ? state[slot.mean]! : null,
    deviation: observed > 1 ? Math.sqrt(state[slot.squares]! / (observed - 1)) : null,
  };
}

function quotient(value: number, by: number): number | null {
  return by === 0 ? null : value / by;
}
