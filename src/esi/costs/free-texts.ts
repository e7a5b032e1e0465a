import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about costs and quotes as they like. */
export const costTexts: readonly FreeTexts[] = [
  { type: 'CostComponent', table: 'cost_component', columns: { name: 'name', should_cost_assumptions: 'shouldCostAssumptions', actual_basis: 'actualBasis' } },
  { type: 'CostGapExplanation', table: 'cost_gap_explanation', columns: { explanation: 'explanation' } },
  { type: 'QuoteRound', table: 'quote_round', columns: { specification: 'specification', decision_reason: 'decisionReason' } },
  { type: 'QuoteRequest', table: 'quote_request', columns: { outcome_note: 'outcomeNote' } },
  { type: 'CostQuote', table: 'cost_quote', columns: { note: 'note' } },
];
