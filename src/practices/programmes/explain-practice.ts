import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import type { MaturityLevel } from '../../domain/practices/maturity-model.ts';
import type { Practice } from '../../domain/practices/practices.ts';
import { joinSentences, say } from '../../platform/messages.ts';
import type { Found, KeptChange } from './assessments.ts';
import { indicatorNames } from './indicator.messages.ts';
import { levelNames, practiceNames, programmeMessages } from './programmes.messages.ts';

type Explained = Pick<Found, 'practice' | 'level' | 'criteria' | 'missing'>;

/** A practice in words: where it stands, and what the next level lacks. */
export function explainPractice(found: Explained, isLooked: boolean, locales: readonly string[]): string {
  if (!isLooked) return say(programmeMessages.notLooked, locales, { practice: nameOf(found.practice, locales) });
  return joinSentences([standingText(found, locales), ...missingTexts(found, locales)], locales);
}

/** The same of an assessment, with what became of the level and what decided that. */
export function explainAssessment(found: Explained, { change, fromLevel, decidedBy }: KeptChange, locales: readonly string[]): string {
  const isChange = change === 'GAINED' || change === 'LOST';
  const turned = decidedBy.map(({ before, after, cause }) => say(programmeMessages.turned, locales, { indicator: indicatorText((after ?? before)!.indicator, locales), cause }));
  const changed = isChange ? [say(programmeMessages.changed, locales, { change, before: levelText(fromLevel, locales), after: levelText(found.level, locales) }), ...turned] : [];
  return joinSentences([standingText(found, locales), ...changed, ...missingTexts(found, locales)], locales);
}

function standingText({ practice, level }: Explained, locales: readonly string[]): string {
  const name = nameOf(practice, locales);
  return level === null ? say(programmeMessages.noLevel, locales, { practice: name }) : say(programmeMessages.level, locales, { practice: name, level: levelText(level, locales) });
}

function missingTexts({ missing, criteria }: Explained, locales: readonly string[]): string[] {
  if (missing === null) return [say(programmeMessages.highest, locales)];
  const level = levelText(missing.level, locales);
  const notMet = missing.notMet.map(({ indicator }) => {
    const { threshold, comparison, value } = criteria.find((one) => one.level === missing.level && one.indicator === indicator)!;
    return say(programmeMessages.notMet, locales, { level, indicator: indicatorText(indicator, locales), comparison, threshold, value: value!, unit: indicators[indicator].unit });
  });
  const unknown = missing.unknown.map(({ indicator, records }) => say(programmeMessages.unknown, locales, { level, indicator: indicatorText(indicator, locales), records }));
  return [...notMet, ...unknown];
}

function nameOf(practice: Practice, locales: readonly string[]): string {
  return say(practiceNames[practice], locales);
}

function levelText(level: MaturityLevel | null, locales: readonly string[]): string {
  return say(level === null ? programmeMessages.unattained : levelNames[level], locales);
}

function indicatorText(indicator: Indicator, locales: readonly string[]): string {
  return say(indicatorNames[indicator], locales);
}
