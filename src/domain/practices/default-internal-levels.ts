import { atLeast, atMost, type MaturityModel } from './maturity-model.ts';
import type { InternalPractice } from './practices.ts';

/** What the levels of the practices within a department ask for where a workspace has set nothing else. The numbers are the platform's own. */
export const defaultInternalLevels: Readonly<Record<InternalPractice, MaturityModel['levels']>> = {
  SUPPORT: {
    INITIAL: [atLeast('PARTNERS_SPONSORED', 0.25)],
    DEFINED: [atLeast('PARTNERS_SPONSORED', 0.5), atLeast('SPONSOR_CADENCE_KEPT', 0.6)],
    MANAGED: [atLeast('PARTNERS_SPONSORED', 0.8), atLeast('SPONSOR_CADENCE_KEPT', 0.8), atMost('SPONSOR_SILENCE', 92)],
    OPTIMIZING: [atLeast('PARTNERS_SPONSORED', 1), atLeast('SPONSOR_CADENCE_KEPT', 0.95, 6), atMost('SPONSOR_SILENCE', 45)],
  },
  CULTURE: {
    INITIAL: [atLeast('SURVEY_ANSWERED', 0.3)],
    DEFINED: [atLeast('SURVEY_ANSWERED', 0.5), atLeast('CUSTOMER_ORIENTATION', 50)],
    MANAGED: [atLeast('SURVEY_ANSWERED', 0.6), atLeast('CUSTOMER_ORIENTATION', 65), atMost('ORIENTATION_GAP', 20)],
    OPTIMIZING: [atLeast('SURVEY_ANSWERED', 0.75), atLeast('CUSTOMER_ORIENTATION', 80), atMost('ORIENTATION_GAP', 10)],
  },
  STRUCTURE: {
    INITIAL: [atLeast('SERVICE_AGREED', 0.25)],
    DEFINED: [atLeast('SERVICE_AGREED', 0.6), atLeast('SERVED_IN_TIME', 0.7), atMost('HAND_OVER_TIME', 72)],
    MANAGED: [atLeast('SERVICE_AGREED', 0.8), atLeast('SERVED_IN_TIME', 0.85), atMost('HAND_OVER_TIME', 48), atMost('HAND_OVERS_RETURNED', 0.1)],
    OPTIMIZING: [atLeast('SERVICE_AGREED', 1), atLeast('SERVED_IN_TIME', 0.95, 30), atMost('HAND_OVER_TIME', 24, 20), atMost('HAND_OVERS_RETURNED', 0.05, 20)],
  },
  INCENTIVES: {
    INITIAL: [atLeast('PEOPLE_TIED', 0.2)],
    DEFINED: [atLeast('PEOPLE_TIED', 0.5), atMost('GOALS_ONE_SIDED', 0.3)],
    MANAGED: [atLeast('PEOPLE_TIED', 0.75), atLeast('PAY_TIED', 0.15), atMost('GOALS_ONE_SIDED', 0.15)],
    OPTIMIZING: [atLeast('PEOPLE_TIED', 0.9), atLeast('PAY_TIED', 0.3), atMost('GOALS_ONE_SIDED', 0.05)],
  },
  PEOPLE: {
    INITIAL: [atLeast('ROLES_FILLED', 0.6)],
    DEFINED: [atLeast('ROLES_FILLED', 0.8), atLeast('SKILLS_MET', 0.6)],
    MANAGED: [atLeast('ROLES_FILLED', 0.9), atLeast('SKILLS_MET', 0.8), atLeast('TRAINING_DONE', 0.8)],
    OPTIMIZING: [atLeast('ROLES_FILLED', 0.95), atLeast('SKILLS_MET', 0.9), atLeast('TRAINING_DONE', 0.95)],
  },
  EVALUATION: {
    INITIAL: [atLeast('APPRAISALS_HELD', 0.3)],
    DEFINED: [atLeast('APPRAISALS_HELD', 0.7), atLeast('RELATIONSHIPS_APPRAISED', 0.3)],
    MANAGED: [atLeast('APPRAISALS_HELD', 0.9), atLeast('RELATIONSHIPS_APPRAISED', 0.6), atMost('APPRAISAL_DELAY', 30)],
    OPTIMIZING: [atLeast('APPRAISALS_HELD', 0.98), atLeast('RELATIONSHIPS_APPRAISED', 0.9), atMost('APPRAISAL_DELAY', 7)],
  },
  EXPERTISE: {
    INITIAL: [atLeast('EXPERTS_ASKED', 0.4)],
    DEFINED: [atLeast('EXPERTS_ASKED', 0.6), atMost('EXPERTS_OVERRIDDEN', 0.3)],
    MANAGED: [atLeast('EXPERTS_ASKED', 0.8), atMost('EXPERTS_OVERRIDDEN', 0.15), atMost('OVERRIDES_UNEXPLAINED', 2)],
    OPTIMIZING: [atLeast('EXPERTS_ASKED', 0.95, 20), atMost('EXPERTS_OVERRIDDEN', 0.1, 20), atMost('OVERRIDES_UNEXPLAINED', 0, 20)],
  },
};
