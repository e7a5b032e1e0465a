import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write on scorecards as they like. */
export const scorecardTexts: readonly FreeTexts[] = [
  { type: 'PeriodScorecard', table: 'scorecard', columns: { withdrawal_reason: 'withdrawalReason' } },
  { type: 'ScorecardRow', table: 'scorecard_row', columns: { reason: 'reason' } },
  { type: 'ScorecardDispute', table: 'scorecard_dispute', columns: { reason: 'reason', decision_note: 'decisionNote' } },
];
