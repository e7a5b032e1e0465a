import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of surveys as they like. */
export const surveyTexts: readonly FreeTexts[] = [
  { type: 'SurveyInstrument', table: 'survey_instrument', columns: { name: 'name' } },
  { type: 'SurveyRound', table: 'survey_round', columns: { end_reason: 'endReason' } },
];
