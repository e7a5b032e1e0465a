import type { FreeTexts } from '../../partners/erasure/free-texts.ts';

/** What people write of their contact with the other side. */
export const contactTexts: readonly FreeTexts[] = [
  { type: 'Interaction', table: 'interaction', columns: { subject: 'subject', notes: 'notes', set_aside_reason: 'setAsideReason' } },
];
