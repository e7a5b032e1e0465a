import { type ShippedLocale, shippedLocales } from '../../platform/messages.ts';

/** What items together measure. The first of Morgan and Hunt (1994); the four before the last three are what stands in the way of partnership; of those three two are for departments, and the last is for who sells for the firm. */
export const surveyConstructs = [
  'TRUST', 'COMMITMENT', 'SHARED_VALUES', 'COMMUNICATION', 'OPPORTUNISM', 'BENEFITS', 'TERMINATION_COSTS', 'SATISFACTION', 'PROPENSITY_TO_LEAVE', 'COOPERATION',
  'FUNCTIONAL_CONFLICT', 'UNCERTAINTY', 'INTEREST_ASYMMETRY', 'LOSS_OF_AUTONOMY', 'ONE_SIDED_INCENTIVES', 'CULTURAL_DIFFERENCE',
  'CUSTOMER_ORIENTATION', 'EMPLOYEE_SATISFACTION', 'CHANNEL_SENTIMENT',
] as const;
export type SurveyConstruct = (typeof surveyConstructs)[number];

/** Who is asked: users of the partner, about the firm; or staff of the firm, about the partner. Of a department: its own people, and those of the others. */
export type SurveySide = 'FOCAL' | 'PARTNER';

export type SurveyInstrumentState = 'DRAFT' | 'PUBLISHED' | 'RETIRED';
export type SurveyRoundState = 'OPEN' | 'CLOSED' | 'CANCELLED';

/** The languages that surveys are asked in. */
export const surveyLanguages = shippedLocales;
export type SurveyLanguage = ShippedLocale;

/** A sentence that one agrees or disagrees with, from 1 to 7. Its place in the instrument is its position, from 1. */
export interface SurveyItemFacts {
  readonly construct: SurveyConstruct;
  /** Agreement speaks against the construct. */
  readonly isReversed: boolean;
  readonly text: Readonly<Partial<Record<SurveyLanguage, string>>>;
}

export const mostItems = 60;
export const points = 7;

/** Fewer than five could guess one another's answers; fewer than three would know them. */
export const usualMinimum = 5;
export const leastMinimum = 3;
