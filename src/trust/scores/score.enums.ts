import type { PropensityToLeave } from '../../domain/trust/propensity-to-leave.ts';
import type { ScoreBand } from '../../domain/trust/score.ts';
import type { Direction } from '../../domain/trust/trend.ts';
import { defineEnum } from '../../platform/define-enum.ts';

export const ScoreBandEnum = defineEnum<ScoreBand>('ScoreBand', 'How high a score is, by the cuts of the model.', {
  HIGH: 'From the model’s high cut on; 70 as it comes.',
  MEDIUM: 'Between the cuts; 45 to 70 as it comes.',
  LOW: 'Below the model’s medium cut.',
  INSUFFICIENT: 'Not enough evidence for a score.',
});

export const ScoreTrendDirectionEnum = defineEnum<Direction>('ScoreTrendDirection', 'Where a score is going.', {
  RISING: 'Conduct of late is better than before.',
  FALLING: 'Conduct of late is worse than before.',
  STEADY: 'The difference is within a quarter of the interval’s width.',
  UNKNOWN: 'There is not enough evidence to say.',
});

export const PropensityBandEnum = defineEnum<PropensityToLeave['band']>('PropensityBand', 'How much a side is inclined to leave.', {
  HIGH: '0.55 and more.', MEDIUM: '0.35 to less than 0.55.', LOW: 'Less than 0.35.',
});
