import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of benefits as they like. */
export const benefitTexts: readonly FreeTexts[] = [
  { type: 'BenefitRecord', table: 'benefit_record', columns: { note: 'note' } },
  { type: 'BenefitAnswer', table: 'benefit_answer', columns: { reason: 'reason' } },
  { type: 'BenefitMeasure', table: 'benefit_measure', columns: { source: 'source', taken_back_reason: 'takenBackReason' } },
];
