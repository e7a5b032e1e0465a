import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about candidates as they like. */
export const selectionTexts: readonly FreeTexts[] = [
  { type: 'PartnerSelection', table: 'partner_selection', columns: { title: 'title', purpose: 'purpose', reason: 'reason' } },
  { type: 'SelectionCriterion', table: 'selection_criterion', columns: { label: 'label' } },
  { type: 'CandidateJudgement', table: 'candidate_judgement', columns: { note: 'note' } },
  {
    type: 'EsiScreening', table: 'esi_screening',
    columns: { note: 'note', capability_note: 'areas', capacity_note: 'areas', roadmap_fit_note: 'areas', finance_note: 'areas', csr_note: 'areas' },
  },
];
