import { type DemandSeries, defaultSmoothing } from './forecast-method.ts';
import { foldSeries } from './fold-demand.ts';
import { type ForecastState, slot, startState } from './forecast-state.ts';

/** A. A. Syntetos, J. E. Boylan and J. D. Croston (2005), On the categorization of demand patterns. */
export type DemandClass = 'SMOOTH' | 'ERRATIC' | 'INTERMITTENT' | 'LUMPY' | 'INSUFFICIENT';

export interface DemandPattern {
  readonly demandClass: DemandClass;
  /** Average demand interval: periods from one demand to the next, the first counted from the first period on. Null without a demand. */
  readonly meanInterval: number | null;
  /** Squared coefficient of variation of the sizes of demands above 0 (standard deviation of a sample). Null with fewer than two. */
  readonly squaredVariation: number | null;
}

/** The cuts of the paper. From the first on demand is sparse; from the second on its size varies much. */
export const patternCuts = { meanInterval: 1.32, squaredVariation: 0.49 };

/** The pattern of a series; periods whose demand is not known are left out, as if they had not been. */
export function patternOf(demand: DemandSeries): DemandPattern {
  return patternOfState(foldSeries(startState({ method: 'MEAN', smoothing: defaultSmoothing }), demand));
}

/** The pattern of all that was folded into a state. */
export function patternOfState(state: ForecastState): DemandPattern {
  const demands = state[slot.demands]!;
  const meanInterval = demands === 0 ? null : state[slot.observedAtDemand]! / demands;
  if (demands < 2) return { demandClass: 'INSUFFICIENT', meanInterval, squaredVariation: null };
  const squaredVariation = state[slot.sizeSquares]! / (demands - 1) / state[slot.sizeMean]! ** 2;
  return { demandClass: classOf(meanInterval!, squaredVariation), meanInterval, squaredVariation };
}

function classOf(meanInterval: number, squaredVariation: number): DemandClass {
  const isSparse = meanInterval >= patternCuts.meanInterval;
  if (squaredVariation < patternCuts.squaredVariation) return isSparse ? 'INTERMITTENT' : 'SMOOTH';
  return isSparse ? 'LUMPY' : 'ERRATIC';
}
