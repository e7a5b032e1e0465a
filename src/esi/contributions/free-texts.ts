import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about contributions as they like. */
export const contributionTexts: readonly FreeTexts[] = [{
  type: 'EsiContribution', table: 'esi_contribution',
  columns: { title: 'title', description: 'description', evaluation_note: 'evaluationNote', verification_method: 'verificationMethod', withdrawal_reason: 'withdrawalReason' },
}];
