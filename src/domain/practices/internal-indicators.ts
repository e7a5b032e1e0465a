import type { IndicatorDefinition } from './indicator-definition.ts';

/** What the seven practices within a department are measured by. Counts, means and shares are of the year before the day looked at. */
export const internalIndicators = {
  /** The department's key partners that have a sponsor in top management. */
  PARTNERS_SPONSORED: { practice: 'SUPPORT', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'RELATIONSHIPS', leastEvidence: 1 },
  /** Periods of the sponsors' agreed rhythm in which they had contact. */
  SPONSOR_CADENCE_KEPT: { practice: 'SUPPORT', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PERIODS', leastEvidence: 3 },
  /** Mean days since a sponsor last had contact with its partner. */
  SPONSOR_SILENCE: { practice: 'SUPPORT', unit: 'DAYS', direction: 'LESS_IS_BETTER', records: 'RELATIONSHIPS', leastEvidence: 1 },

  /** People asked in the survey of customer orientation who answered it. */
  SURVEY_ANSWERED: { practice: 'CULTURE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PEOPLE', leastEvidence: 5 },
  /** Customer orientation as the department's own people see it. */
  CUSTOMER_ORIENTATION: { practice: 'CULTURE', unit: 'SCORE', direction: 'MORE_IS_BETTER', records: 'ANSWERS', leastEvidence: 5 },
  /** Points between that and how other departments see it. */
  ORIENTATION_GAP: { practice: 'CULTURE', unit: 'SCORE', direction: 'LESS_IS_BETTER', records: 'ANSWERS', leastEvidence: 5 },

  /** Departments served for which a time to serve them in is agreed. */
  SERVICE_AGREED: { practice: 'STRUCTURE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DEPARTMENTS', leastEvidence: 2 },
  /** Requests of other departments served within the time agreed. */
  SERVED_IN_TIME: { practice: 'STRUCTURE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'REQUESTS', leastEvidence: 10 },
  /** Mean working hours from handing work over to its being taken up. */
  HAND_OVER_TIME: { practice: 'STRUCTURE', unit: 'HOURS', direction: 'LESS_IS_BETTER', records: 'HAND_OVERS', leastEvidence: 5 },
  /** Work handed over that came back as incomplete. */
  HAND_OVERS_RETURNED: { practice: 'STRUCTURE', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'HAND_OVERS', leastEvidence: 5 },

  /** People whose incentive is tied to results of relationships. */
  PEOPLE_TIED: { practice: 'INCENTIVES', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PEOPLE', leastEvidence: 3 },
  /** The part of variable pay that is, in the mean over people. */
  PAY_TIED: { practice: 'INCENTIVES', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PEOPLE', leastEvidence: 3 },
  /** Goals with an incentive that reward one side's gain at the expense of a partner. */
  GOALS_ONE_SIDED: { practice: 'INCENTIVES', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'GOALS', leastEvidence: 3 },

  /** Roles in relationships that somebody fills. */
  ROLES_FILLED: { practice: 'PEOPLE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'ROLES', leastEvidence: 2 },
  /** Skills that these roles ask for, and whoever fills them has. */
  SKILLS_MET: { practice: 'PEOPLE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'SKILLS', leastEvidence: 5 },
  /** Training that was agreed and came due, and is done. */
  TRAINING_DONE: { practice: 'PEOPLE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'TRAININGS', leastEvidence: 3 },

  /** People who had their appraisal. */
  APPRAISALS_HELD: { practice: 'EVALUATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PEOPLE', leastEvidence: 3 },
  /** Appraisals that look at results of relationships. */
  RELATIONSHIPS_APPRAISED: { practice: 'EVALUATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'APPRAISALS', leastEvidence: 3 },
  /** Mean days from the day an appraisal was due to the day it was held, early as 0. */
  APPRAISAL_DELAY: { practice: 'EVALUATION', unit: 'DAYS', direction: 'LESS_IS_BETTER', records: 'APPRAISALS', leastEvidence: 3 },

  /** Decisions in a field of expertise before which an expert was asked. */
  EXPERTS_ASKED: { practice: 'EXPERTISE', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DECISIONS', leastEvidence: 5 },
  /** Opinions of experts that were overridden. */
  EXPERTS_OVERRIDDEN: { practice: 'EXPERTISE', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'OPINIONS', leastEvidence: 5 },
  /** Overrides for which no reason was given. */
  OVERRIDES_UNEXPLAINED: { practice: 'EXPERTISE', unit: 'COUNT', direction: 'LESS_IS_BETTER', records: 'OPINIONS', leastEvidence: 5 },
} as const satisfies Record<string, IndicatorDefinition>;
