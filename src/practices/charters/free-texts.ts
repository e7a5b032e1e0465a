import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write in partner charters as they like. */
export const charterTexts: readonly FreeTexts[] = [
  { type: 'PartnerCharter', table: 'partner_charter', columns: { withdrawal_reason: 'withdrawalReason' } },
  { type: 'PartnerCharterText', table: 'partner_charter_text', columns: { purpose: 'purpose', principles: 'principles', gives: 'gives', expects: 'expects', reason: 'reason' } },
  { type: 'PartnerCharterDepartment', table: 'partner_charter_department', columns: { objection: 'objection' } },
];
