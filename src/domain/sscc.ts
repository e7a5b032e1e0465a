import { gs1CheckDigit } from './gln.ts';

/**
 * Whether the text is a Serial Shipping Container Code: exactly 18 digits of which the last is the right check digit.
 * Source: GS1 General Specifications, SSCC data structure (AI 00) and section 7.9, check digit calculations.
 */
export function isSscc(text: string): boolean {
  return /^\d{18}$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === Number(text.at(-1));
}
