import { externalIndicators } from './external-indicators.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';
import { internalIndicators } from './internal-indicators.ts';
import type { Practice } from './practices.ts';

/** The key of an indicator. Each belongs to one practice, and has one meaning in all models. */
export type Indicator = keyof typeof externalIndicators | keyof typeof internalIndicators;

/** The catalogue: what can be measured of the practices. Their values are computed from the graph, elsewhere. */
export const indicators: Readonly<Record<Indicator, IndicatorDefinition>> = { ...externalIndicators, ...internalIndicators };

/** Whether the catalogue has a key; models are data and may name anything. */
export function isIndicator(key: string): key is Indicator {
  return Object.hasOwn(indicators, key);
}

/** What a practice is measured by, in the order of the catalogue. */
export function indicatorsOf(practice: Practice): readonly Indicator[] {
  return Object.keys(indicators).filter(isIndicator).filter((key) => indicators[key].practice === practice);
}
