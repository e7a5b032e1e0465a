import { standardKey, standardName } from '../../domain/standards.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { certificateMessages } from './certificates.messages.ts';

/** A standard as it is stored: its usual name, and what its spellings have in common. INVALID for a text without letters and digits. */
export function standardOf(text: string, field: readonly string[]): { standard: string; standardKey: string } {
  const standard = standardName(requiredText(text, field, 100));
  const key = standardKey(standard);
  if (key === '') throw new Refusal({ code: 'INVALID', message: certificateMessages.noStandard, field });
  return { standard, standardKey: key };
}
