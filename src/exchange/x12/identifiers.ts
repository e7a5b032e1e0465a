import { gs1CheckDigit, isGln } from '../../domain/gln.ts';
import type { FindingCode } from './finding-rules.ts';

/** Qualifiers of LIN that announce a GTIN: UPC-12, GTIN-14, EAN-13, and a UPC without its check digit. */
const gtinQualifiers = new Set(['UP', 'UK', 'EN', 'UI']);

export function isGtinQualifier(qualifier: string): boolean {
  return gtinQualifiers.has(qualifier);
}

/**
 * The GTIN of an item's identifier as 14 digits, the form in which a GTIN-8, 12, 13 and 14 of one item compare.
 * @returns null for what is none, or has a wrong check digit
 * Source: GS1 General Specifications, section 3.3.2, GTIN (AI 01).
 */
export function gtinOf(qualifier: string, value: string): string | null {
  if (!/^(\d{8}|\d{11,14})$/.test(value)) return null;
  if (qualifier === 'UI') return value.length === 11 ? `00${value}${gs1CheckDigit(value)}` : null;
  const isRight = value.length !== 11 && gs1CheckDigit(value.slice(0, -1)) === Number(value.at(-1));
  return isRight ? value.padStart(14, '0') : null;
}

/** Qualifiers of parties and locations whose codes have a form: a GLN, a DUNS, a DUNS with a suffix. */
export type CheckedQualifier = 'UL' | '1' | '9';

export function isCheckedQualifier(qualifier: string | null): qualifier is CheckedQualifier {
  return qualifier === 'UL' || qualifier === '1' || qualifier === '9';
}

/**
 * What is wrong with the code of a party or location, by its qualifier. Thirteen digits are not always a GLN: a DUNS with a suffix has
 * as many.
 */
export function faultOfPartyCode(qualifier: CheckedQualifier, value: string): FindingCode | null {
  if (qualifier === 'UL') return isGln(value) ? null : 'GLN_INVALID';
  return (qualifier === '1' ? /^\d{9}$/ : /^\d{9}[0-9A-Z]{1,4}$/).test(value) ? null : 'DUNS_INVALID';
}
