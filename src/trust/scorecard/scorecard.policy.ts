import type { Rule } from '../../platform/rules.ts';
import { shared } from '../../platform/sharing.ts';

export const seeScorecard = shared({
  name: 'scorecard.see', category: 'SCORECARD', least: 'AGGREGATED', relationship: 'id',
  description: 'The card that the firm keeps of a partner: staff, and the partner with whom it shares its SCORECARD, at least aggregated.',
});

export const scorecardRules: readonly Rule[] = [seeScorecard];
