import type { Names } from './values.ts';

/** What is asked of people about a relationship, and what they answered. */

export interface SurveyInstrumentFacts {
  key: string;
  name: string;
  /** Asked from so many days before the world is made. */
  publishedDaysAgo: number;
  /** User key of who published it. */
  by: string;
  items: readonly SurveyItemFacts[];
}

export interface SurveyItemFacts {
  construct: 'TRUST' | 'COMMITMENT' | 'SHARED_VALUES' | 'COMMUNICATION' | 'SATISFACTION' | 'CUSTOMER_ORIENTATION' | 'EMPLOYEE_SATISFACTION' | 'CHANNEL_SENTIMENT';
  /** Agreement speaks against the construct. */
  isReversed: boolean;
  text: Names;
}

export interface SurveyRoundFacts extends SurveyRoundContent {
  opensAt: Date;
  closesAt: Date;
}

/** A round as the files tell it: dated by distance from the day the world is made. */
export interface SurveyRoundStory extends SurveyRoundContent {
  openedDaysAgo: number;
  /** Below 0 where it closes later; then it is open. */
  closedDaysAgo: number;
}

interface SurveyRoundContent {
  key: string;
  instrument: string;
  /** Relationship key. */
  relationship: string;
  sides: readonly ('FOCAL' | 'PARTNER')[];
  /** How many must answer before anything is told; five when absent. */
  minimum?: number;
  /** User key of who opened it. */
  by: string;
  /** By user key: from 1 to 7 in the order of the items, null for one that they cannot say. Whoever is missing has not answered. */
  answers: Readonly<Record<string, readonly (number | null)[]>>;
}
