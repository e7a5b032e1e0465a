import { gs1CheckDigit } from './gln.ts';

/**
 * A Global Trade Item Number as it is stored: 14 digits, shorter ones (8, 12 or 13) with zeros before them. Null for a text that is none:
 * another length, anything but digits, or a check digit that is not right.
 *
 * Says nothing of whether the number was ever issued. Source: GS1 General Specifications, section 3 (AI 01) and section 7.9.
 */
export function toGtin14(text: string): string | null {
  if (!/^(\d{8}|\d{12,14})$/.test(text) || gs1CheckDigit(text.slice(0, -1)) !== Number(text.at(-1))) return null;
  return text.padStart(14, '0');
}
