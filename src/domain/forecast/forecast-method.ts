/** How a series is forecast; a state keeps the place of its method in this list, so that the order never changes. */
export const forecastMethods = [
  /** The mean of what was observed, for a series too short for anything else. */
  'MEAN',
  /** Simple exponential smoothing. R. G. Brown (1956). */
  'SIMPLE_SMOOTHING',
  /** Level and trend. C. C. Holt (1957). */
  'HOLT',
  /** Level, trend and season that adds up, or multiplies. P. R. Winters (1960), in the form of R's HoltWinters. */
  'HOLT_WINTERS_ADDITIVE',
  'HOLT_WINTERS_MULTIPLICATIVE',
  /** Size of a demand over the interval between demands. J. D. Croston (1972). */
  'CROSTON',
  /** Croston's without most of its bias. A. A. Syntetos and J. E. Boylan (2005). */
  'SYNTETOS_BOYLAN',
  /** The same, its correction by E. A. Shale, J. E. Boylan and F. R. Johnston (2006). */
  'SHALE_BOYLAN_JOHNSTON',
  /**
   * Size of a demand times its probability, which sinks while nothing is asked for. R. H. Teunter, A. A. Syntetos and M. Z. Babai (2011).
   */
  'TEUNTER_SYNTETOS_BABAI',
] as const;

export type ForecastMethod = (typeof forecastMethods)[number];

/** Smoothing constants, each 0 to 1; what a method has no use for is 0. */
export interface Smoothing {
  /** Of the level, or of the size of a demand. */
  readonly alpha: number;
  /** Of the trend, of the interval between demands, or of their probability. */
  readonly beta: number;
  /** Of the season. */
  readonly gamma: number;
}

/** Usual for intermittent demand, which is too sparse to fit constants to (Syntetos and Boylan 2005 use .05 to .2). */
export const defaultSmoothing: Smoothing = { alpha: 0.1, beta: 0.1, gamma: 0.1 };

/** Demand by period, the oldest first. A period whose demand is not known, such as one without stock, is NaN: never 0. */
export type DemandSeries = ArrayLike<number>;

export function isSeasonal(method: ForecastMethod): boolean {
  return method === 'HOLT_WINTERS_ADDITIVE' || method === 'HOLT_WINTERS_MULTIPLICATIVE';
}
