import { LRUCache } from 'lru-cache';
import { isGln } from '../domain/gln.ts';
import { Refusal, type UserErrorCode } from '../platform/errors/refusal.ts';
import { isLocale, type Message, messages } from '../platform/messages.ts';
import { CountryCode, TimeZone } from '../platform/scalars.ts';
import { requiredText, textOf } from '../platform/text.ts';
import type { LocalizedTextInput } from './localized-text.input.ts';
import { partnerMessages } from './partners.messages.ts';
import type { Translations } from './party.entity.ts';

/**
 * Values that people type, as they are stored. Each reader takes null and blank for "none" and refuses what is wrong by the path of the
 * input field, in words for the person who typed it.
 */

type Path = readonly string[];
type Typed = string | null | undefined;

/** Most translations of one text. */
const mostTranslations = 20;

/** Translations by canonical language tag; LIMIT_EXCEEDED for more than 20, DUPLICATE for a language given twice. */
export function translationsOf(texts: readonly LocalizedTextInput[] | null | undefined, field: Path): Translations {
  refuseMoreThan(mostTranslations, texts?.length ?? 0, field);
  const translations = new Map<string, string>();
  for (const [index, { locale, text }] of (texts ?? []).entries()) {
    const at = [...field, String(index)];
    const tag = languageOf(locale, [...at, 'locale']);
    if (translations.has(tag)) throw refusal('DUPLICATE', partnerMessages.languageTwice, tag, [...at, 'locale']);
    translations.set(tag, requiredText(text, [...at, 'text'], 200));
  }
  return Object.fromEntries(translations);
}

/** A BCP 47 language tag in its canonical spelling. */
export function languageOf(value: string, field: Path): string {
  const tag = requiredText(value, field, 35);
  if (!isLocale(tag)) throw invalid(messages.invalidLocale, tag, field);
  return Intl.getCanonicalLocales(tag)[0]!;
}

/** ISO 3166-1 alpha-2, in capitals. */
export function countryOf(value: Typed, field: Path): string | null {
  const code = textOf(value, field, { max: 100 })?.toUpperCase() ?? null;
  if (code !== null && !isScalar(CountryCode, code)) throw invalid(messages.invalidCountry, code, field);
  return code;
}

/** An IANA time zone name. An offset such as +08:00 is none: it knows nothing of summer time. */
export function timeZoneOf(value: Typed, field: Path): string {
  const zone = requiredText(value, field, 100);
  if (knownZones.has(zone)) return zone;
  if (/^[+-]/.test(zone) || !isScalar(TimeZone, zone)) throw invalid(messages.invalidTimeZone, zone, field);
  knownZones.set(zone, true);
  return zone;
}

/** To look a zone up takes half a millisecond, and a file has it on every line. */
const knownZones = new LRUCache<string, true>({ max: 1_000 });

/** An absolute address of the web: people will follow it, so no other scheme is let in. */
export function websiteOf(value: Typed, field: Path): string | null {
  const address = textOf(value, field, { max: 2000 });
  if (address === null) return null;
  const { protocol, href } = URL.parse(address) ?? {};
  if (href === undefined || !['http:', 'https:'].includes(protocol ?? '')) throw invalid(partnerMessages.invalidWebsite, address, field);
  // Spelled out (punycode, percent signs) an address is longer than it was typed.
  return textOf(href, field, { max: 2000 });
}

/** An e-mail address, by its shape alone: whether it exists only a letter could tell. */
export function emailOf(value: Typed, field: Path): string | null {
  const address = textOf(value, field, { max: 320 });
  if (address !== null && !/^[^\s@]+@[^\s@]+$/.test(address)) throw invalid(partnerMessages.invalidEmail, address, field);
  return address;
}

/** A Global Location Number with its right check digit. */
export function glnOf(value: Typed, field: Path): string | null {
  const gln = textOf(value, field, { max: 100 });
  if (gln !== null && !isGln(gln)) throw invalid(partnerMessages.invalidGln, gln, field);
  return gln;
}

/** A yes or no that must be one. */
export function flagOf(value: boolean | null | undefined, field: Path): boolean {
  if (value == null) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
  return value;
}

/** Refuses a list, or a stock of records, that is larger than its bound. */
export function refuseMoreThan(limit: number, count: number, field: Path): void {
  if (count > limit) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit }, field });
}

function invalid(message: Message, value: string, field: Path): Refusal {
  return refusal('INVALID', message, value, field);
}

function refusal(code: UserErrorCode, message: Message, value: string, field: Path): Refusal {
  return new Refusal({ code, message, values: { value }, field });
}

function isScalar(scalar: { parseValue(value: unknown): unknown }, value: string): boolean {
  try {
    scalar.parseValue(value);
    return true;
  } catch {
    return false;
  }
}
