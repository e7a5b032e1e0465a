/** Whether two things are one; unknown where what is recorded does not tell. */
export type Sameness = 'SAME' | 'DIFFERENT' | 'UNKNOWN';

/** An end customer as a partner registers it. */
export interface EndCustomer {
  /**
   * Numbers that a register has given the firm itself, of which it has one in each: a VAT or company number or an LEI, never the number of a
   * place. Punctuation does not matter.
   */
  readonly officialNumbers: readonly { readonly scheme: string; readonly value: string }[];
  readonly name: string;
  /** Null while unknown. */
  readonly postalCode: string | null;
  /** ISO 3166-1 code of two letters; null while unknown. */
  readonly countryCode: string | null;
}

/**
 * Whether two registrations name one end customer: by an official number where both have one of a scheme, otherwise by name and postal code.
 * One equal number tells that they are the same, whatever else differs.
 */
export function sameCustomer(one: EndCustomer, other: EndCustomer): Sameness {
  const byNumber = sameNumber(one, other);
  if (byNumber !== 'UNKNOWN') return byNumber;
  return allSame([sameText(customerNameKey(one.name), customerNameKey(other.name)), sameText(keyOf(one.postalCode), keyOf(other.postalCode)), sameText(keyOf(one.countryCode), keyOf(other.countryCode))]);
}

/** One difference makes all different; otherwise one thing unknown leaves all unknown. */
export function allSame(parts: readonly Sameness[]): Sameness {
  if (parts.includes('DIFFERENT')) return 'DIFFERENT';
  return parts.includes('UNKNOWN') ? 'UNKNOWN' : 'SAME';
}

/** Whether two keys are the same; null or empty is unknown. */
export function sameText(one: string | null, other: string | null): Sameness {
  if (one === null || other === null || one === '' || other === '') return 'UNKNOWN';
  return one === other ? 'SAME' : 'DIFFERENT';
}

/** Letters and digits only, of one case and width; null for null. `ACD-12` and `acd12` are one. */
export function keyOf(text: string | null): string | null {
  return text === null ? null : plain(text).replaceAll(notLetterOrDigit, '');
}

/**
 * What the spellings of a firm's name have in common: no legal form at its end (or, in Chinese and Japanese, on either side), no punctuation,
 * accents, case or width. A name that is nothing but a legal form is kept; empty when there is neither letter nor digit in it.
 */
export function customerNameKey(name: string): string {
  const words = plain(name).replaceAll(/['’.]/gu, '').replaceAll('&', ' and ').split(notLetterOrDigit).filter((word) => word !== '');
  const last = words.findLastIndex((word) => !trailingForms.has(word));
  const whole = words.join('');
  const bare = words.slice(0, last + 1).join('').replace(eastAsianForms, '');
  return bare === '' ? whole : bare;
}

/** Accents of Latin, Greek and Cyrillic letters go; the marks that make another kana stay. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036F]/gu, '').normalize('NFC');
}

function sameNumber(one: EndCustomer, other: EndCustomer): Sameness {
  const compared = one.officialNumbers.flatMap(({ scheme, value }) =>
    other.officialNumbers.filter((number) => number.scheme === scheme).map((number) => sameText(keyOf(value), keyOf(number.value))));
  if (compared.includes('SAME')) return 'SAME';
  return compared.includes('DIFFERENT') ? 'DIFFERENT' : 'UNKNOWN';
}

const notLetterOrDigit = /[^\p{L}\p{N}\p{M}]+/gu;
/** Words that end names and tell nothing of whose they are; `and` of what stands between two of them. */
const trailingForms = new Set(['and', ...('company co corporation corp incorporated inc limited ltd llc llp lp plc gmbh ag kg kgaa ohg ug se ev bv nv sarl sas sa srl sl spa kk pte pty ab as aps oy oyj doo sro zrt kft'.split(' '))]);
const eastAsianForms = /^(?:株式会社|株式會社|有限会社)|(?:股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|株式會社|有限会社|公司)$/gu;
