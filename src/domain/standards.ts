/**
 * Standards that certificates are commonly asked for, under the names that their publishers use (ISO, IATF, SAI, GRI, UN, IEC, UL). A
 * certificate may name any other.
 */
export const knownStandards = [
  'ISO 9001', 'IATF 16949', 'ISO 13485', 'ISO 14001', 'ISO 14064', 'ISO 26000', 'ISO 26262', 'ISO 27001', 'ISO 28000', 'ISO 45001', 'ISO 50001', 'SA8000', 'GRI',
  'UN Global Compact', 'UN 38.3', 'UN R100', 'IEC 62133', 'UL 2271', 'UL 2849', 'RBA', 'SMETA', 'FSC', 'TISAX',
] as const;

const nameByKey = new Map<string, string>(knownStandards.map((name) => [keyOf(name), name]));

/**
 * What two spellings of one standard have in common: letters and digits, small, without the edition. `ISO 9001:2015`, `iso9001` and
 * `ISO-9001` are one standard; empty when the text has neither letter nor digit.
 */
export function standardKey(text: string): string {
  return keyOf(text.replace(edition, ''));
}

/** The standard's usual name where it is a known one; otherwise the text as written, with single spaces. */
export function standardName(text: string): string {
  return nameByKey.get(standardKey(text)) ?? text.trim().replaceAll(/\s+/gu, ' ');
}

/** The year of an edition at the end, as ISO writes it: `:2015`, `: 2015`. */
const edition = /\s*:\s*\d{4}\s*$/u;

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
