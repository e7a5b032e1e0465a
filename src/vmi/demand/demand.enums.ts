import type { DemandClass } from '../../domain/forecast/demand-class.ts';
import type { ForecastMethod } from '../../domain/forecast/forecast-method.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import type { DemandEventKind } from './demand-event.entity.ts';

export const DemandClassEnum = defineEnum<DemandClass>('DemandClass', 'How demand comes: Syntetos, Boylan and Croston (2005).', {
  SMOOTH: 'Often, and of much the same size.',
  ERRATIC: 'Often, and of very different sizes.',
  INTERMITTENT: 'Now and then, and of much the same size.',
  LUMPY: 'Now and then, and of very different sizes.',
  INSUFFICIENT: 'Fewer than two demands are known.',
});

export const ForecastMethodEnum = defineEnum<ForecastMethod>('ForecastMethod', 'How demand is forecast.', {
  MEAN: 'The mean of what is known, while that is too little for anything else.',
  SIMPLE_SMOOTHING: 'A level, simple exponential smoothing: Brown (1956).',
  HOLT: 'A level and a trend: Holt (1957).',
  HOLT_WINTERS_ADDITIVE: 'A level, a trend and days of the week that add to it: Winters (1960).',
  HOLT_WINTERS_MULTIPLICATIVE: 'A level, a trend and days of the week that multiply it: Winters (1960).',
  CROSTON: 'The size of a demand over the interval between demands: Croston (1972).',
  SYNTETOS_BOYLAN: 'Croston’s without most of its bias: Syntetos and Boylan (2005).',
  SHALE_BOYLAN_JOHNSTON: 'Croston’s, corrected by Shale, Boylan and Johnston (2006).',
  TEUNTER_SYNTETOS_BABAI: 'The size of a demand times its probability, which sinks while nothing is asked for: Teunter, Syntetos and Babai (2011).',
});

export const DemandEventKindEnum = defineEnum<DemandEventKind>('DemandEventKind', 'What is known to change demand.', {
  PROMOTION: 'The item is promoted.',
  CLOSURE: 'The place is closed, or does not work.',
  HOLIDAY: 'A holiday.',
  LAUNCH: 'The item is new there, or something that goes with it.',
  PHASE_OUT: 'The item is on its way out.',
  OTHER: 'Anything else; the title says what.',
});
