import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about agreements as they like. */
export const agreementTexts: readonly FreeTexts[] = [
  { type: 'VmiAgreement', table: 'vmi_agreement', columns: { title: 'title', status_reason: 'statusReason' } },
  { type: 'VmiAgreementVersion', table: 'vmi_agreement_version', columns: { decline_reason: 'declineReason', note: 'note' } },
];
