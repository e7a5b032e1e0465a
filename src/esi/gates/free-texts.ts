import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about projects and their gates as they like. */
export const developmentTexts: readonly FreeTexts[] = [
  { type: 'EsiProject', table: 'esi_project', columns: { title: 'title', outline: 'outline', product: 'product', status_reason: 'statusReason' } },
  { type: 'EsiCostTarget', table: 'esi_cost_target', columns: { reason: 'reason' } },
  { type: 'EsiGateCriterion', table: 'esi_gate_criterion', columns: { label_en: 'labels', label_zh_hant: 'labels', label_zh_hans: 'labels', evidence_note: 'evidenceNote' } },
  { type: 'EsiGateVote', table: 'esi_gate_vote', columns: { reason: 'reason' } },
  { type: 'EsiGateReview', table: 'esi_gate_review', columns: { reason: 'reason' } },
  { type: 'EsiGateCondition', table: 'esi_gate_condition', columns: { statement: 'statement', resolution_note: 'resolutionNote' } },
];
