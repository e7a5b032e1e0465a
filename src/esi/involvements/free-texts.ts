import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about suppliers' parts, and of what is confidential, as they like. */
export const involvementTexts: readonly FreeTexts[] = [
  {
    type: 'EsiInvolvement', table: 'esi_involvement',
    columns: {
      scope: 'scope', assessment_note: 'assessmentNote', invitation: 'invitation', decline_reason: 'declineReason', end_reason: 'endReason',
      performance_specification: 'performanceSpecification', interface_specification: 'interfaceSpecification', acceptance_test: 'acceptanceTest',
    },
  },
  { type: 'ConfidentialityAgreement', table: 'confidentiality_agreement', columns: { title: 'title', terms: 'terms', breach_note: 'breachNote', contest_note: 'contestNote' } },
];
