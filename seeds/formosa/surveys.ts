import type { SurveyInstrumentFacts, SurveyRoundStory } from '../survey-facts.ts';
import { partnershipSurvey } from './survey-instrument.ts';

export const surveyInstruments: readonly SurveyInstrumentFacts[] = [partnershipSurvey];

/** Trust that grew, as both sides say; too few to say anything; and one that waits for an answer. */
export const surveyRounds: readonly SurveyRoundStory[] = [
  {
    key: 'jade-cell-spring', instrument: 'partnership', relationship: 'jade-cell.supplier', sides: ['PARTNER', 'FOCAL'], by: 'manager', openedDaysAgo: 150, closedDaysAgo: 129,
    answers: {
      'supplier': [6, 6, 7, 2, 7, 6, 6, 1, 6, 6, 7, 2, 5, 6, 6, 3],
      'supplier-planner': [6, 5, 6, 2, 6, 6, 5, 2, 5, 6, 6, 2, 5, 5, 6, 3],
      'supplier-quality': [7, 6, 7, 1, 7, 7, 6, 1, 6, 7, 7, 1, 6, 7, 6, 2],
      'supplier-sales': [5, 5, 6, 3, 6, 5, 5, 2, 5, 5, 6, 3, 4, 5, 5, 4],
      'supplier-logistics': [6, 6, 6, 2, 6, 6, 5, 2, 6, 5, 6, 2, 4, 5, 5, 4],
      'supplier-finance': [5, 6, 5, 3, 6, 5, 4, 3, 5, 5, 5, 3, 5, null, 5, 3],
      'admin': [6, 6, 6, 2, 6, 6, 6, 2, 5, 6, 6, 2, 6, 6, 6, 2],
      'manager': [7, 6, 6, 2, 7, 6, 6, 1, 6, 6, 6, 2, 6, 6, 7, 2],
      'planner': [6, 6, 5, 3, 6, 6, 5, 2, 5, 5, 6, 2, 7, 6, 6, 2],
      'buyer': [5, 5, 5, 3, 6, 5, 4, 3, 5, 5, 5, 3, 5, 5, 6, 3],
      'engineer': [6, 7, 6, 2, 6, 6, 6, 1, 6, 6, 6, 1, 6, 6, 6, 2],
    },
  },
  {
    key: 'jade-cell-autumn', instrument: 'partnership', relationship: 'jade-cell.supplier', sides: ['PARTNER'], by: 'manager', openedDaysAgo: 3, closedDaysAgo: -18,
    answers: {},
  },
  {
    key: 'saebom-summer', instrument: 'partnership', relationship: 'saebom.supplier', sides: ['PARTNER'], by: 'second-manager', openedDaysAgo: 75, closedDaysAgo: 61,
    answers: {
      'rival-supplier': [4, 4, 5, 4, 5, 4, 4, 3, 4, 4, 5, 3, 3, 4, 4, 5],
      'rival-supplier-quality': [4, 5, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      'rival-supplier-engineer': [5, 4, 4, 4, 4, 5, 4, 3, 5, 4, 4, 3, 3, 3, 4, 5],
    },
  },
];
