import { translationsOf } from '../../partners/checked-values.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { messages } from '../../platform/messages.ts';
import type { SurveyItemInput } from './survey.input.ts';
import { mostItems, type SurveyItemFacts, type SurveyLanguage, surveyLanguages } from './survey.terms.ts';
import { surveyMessages } from './surveys.messages.ts';

type Path = readonly string[];

/** Items as people type them, as they are stored. */
export function itemsOf(items: readonly SurveyItemInput[], path: Path): readonly SurveyItemFacts[] {
  if (items.length > mostItems) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: messages.tooMany, values: { limit: mostItems }, field: path });
  return items.map(({ construct, isReversed, texts }, index) => {
    const field = [...path, String(index), 'texts'];
    const text = translationsOf(texts, field);
    if (Object.keys(text).length === 0) throw new Refusal({ code: 'REQUIRED', message: messages.required, field });
    for (const language of Object.keys(text)) languageOf(language, field);
    return { construct, isReversed: isReversed ?? false, text };
  });
}

/**
 * The languages of a round: those wanted, which every item must have, or all that every item has.
 * @throws {Refusal} INVALID where an item is missing in one, or there is none
 */
export function languagesOf(items: readonly SurveyItemFacts[], wanted: readonly string[] | null | undefined, path: Path): SurveyLanguage[] {
  if (wanted != null && wanted.length > 0) {
    const languages = [...new Set(wanted)].map((language) => languageOf(language, path));
    for (const language of languages) refuseWithout(language, items, path);
    return languages;
  }
  const spoken = surveyLanguages.filter((language) => items.every(({ text }) => text[language] !== undefined));
  if (spoken.length === 0) throw new Refusal({ code: 'INVALID', message: surveyMessages.noLanguage, field: path });
  return spoken;
}

function languageOf(value: string, field: Path): SurveyLanguage {
  const language = surveyLanguages.find((one) => one === value);
  if (language === undefined) throw new Refusal({ code: 'INVALID', message: surveyMessages.unknownLanguage, values: { value }, field });
  return language;
}

function refuseWithout(language: SurveyLanguage, items: readonly SurveyItemFacts[], field: Path): void {
  const missing = items.findIndex(({ text }) => text[language] === undefined);
  if (missing >= 0) throw new Refusal({ code: 'INVALID', message: surveyMessages.notInLanguage, values: { position: missing + 1, language }, field });
}
