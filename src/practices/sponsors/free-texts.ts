import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write about sponsors as they like. */
export const sponsorTexts: readonly FreeTexts[] = [{ type: 'PartnerSponsorship', table: 'partner_sponsorship', columns: { reason: 'reason', answer_note: 'answerNote', end_reason: 'endReason' } }];
