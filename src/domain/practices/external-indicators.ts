import type { IndicatorDefinition } from './indicator-definition.ts';

/**
 * What the seven practices towards a partner are measured by. Counts and means are of the year before the day looked at; shares are of what
 * came due in it, of the side that does worse where both could do it.
 */
export const externalIndicators = {
  /** Charters of the partner, from the first draft on, that are not withdrawn. */
  CHARTERS: { practice: 'CONSENSUS', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Departments that have signed the newest charter, of those it names. */
  CHARTER_SIGNED: { practice: 'CONSENSUS', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DEPARTMENTS', leastEvidence: 2 },
  /** Objections that stand against it. */
  CHARTER_OBJECTIONS: { practice: 'CONSENSUS', unit: 'COUNT', direction: 'LESS_IS_BETTER', records: 'DEPARTMENTS', leastEvidence: 2 },
  /** Days since it came into force, or was last renewed. */
  CHARTER_AGE: { practice: 'CONSENSUS', unit: 'DAYS', direction: 'LESS_IS_BETTER', records: 'CHARTERS', leastEvidence: 1 },
  /** Kendall's W of the departments' ratings. Of two raters it is no more than their correlation; so there have to be three. */
  RATING_CONCORDANCE: { practice: 'CONSENSUS', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DEPARTMENTS', leastEvidence: 3 },
  /** Decisions about the partner that the relationship's owner made. */
  OWNER_DECISIONS: { practice: 'CONSENSUS', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'DECISIONS', leastEvidence: 5 },

  /** Promises that either side made and the other accepted. */
  PROMISES_ACCEPTED: { practice: 'TRUST', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Promises that came due and were kept in time, by side. */
  PROMISES_KEPT_BY_US: { practice: 'TRUST', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PROMISES', leastEvidence: 5 },
  PROMISES_KEPT_BY_PARTNER: { practice: 'TRUST', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PROMISES', leastEvidence: 5 },
  /** Our trust score of the partner, and the partner's of us. */
  TRUST_IN_PARTNER: { practice: 'TRUST', unit: 'SCORE', direction: 'MORE_IS_BETTER', records: 'EVENTS', leastEvidence: 5 },
  TRUST_IN_US: { practice: 'TRUST', unit: 'SCORE', direction: 'MORE_IS_BETTER', records: 'EVENTS', leastEvidence: 5 },
  /** Months without an opportunistic act or an open dispute. */
  CLEAN_MONTHS: { practice: 'TRUST', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 6 },

  /** Categories of information, such as forecast or stock, that an agreement in force says to share. */
  CATEGORIES_AGREED: { practice: 'COMMUNICATION', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** What was to be shared under an agreement, and came by the day agreed. */
  SHARED_ON_TIME: { practice: 'COMMUNICATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'SHARINGS', leastEvidence: 5 },
  /** The same, with all that was agreed in it. */
  SHARED_COMPLETE: { practice: 'COMMUNICATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'SHARINGS', leastEvidence: 5 },
  /** The same, no older than agreed. */
  SHARED_FRESH: { practice: 'COMMUNICATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'SHARINGS', leastEvidence: 5 },
  /** Questions answered within the time agreed. */
  ANSWERED_IN_TIME: { practice: 'COMMUNICATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'QUESTIONS', leastEvidence: 5 },
  /** Periods of the agreed rhythm in which there was contact. */
  CADENCE_KEPT: { practice: 'COMMUNICATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'PERIODS', leastEvidence: 3 },

  /** Changes that one side imposed on the other. */
  CHANGES_IMPOSED: { practice: 'EQUALITY', unit: 'COUNT', direction: 'LESS_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Orders changed later than agreed. */
  LATE_CHANGES: { practice: 'EQUALITY', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'ORDERS', leastEvidence: 10 },
  /** Mean days from the term of payment to the payment, early as 0, of the side that pays later. */
  PAYMENT_DELAY: { practice: 'EQUALITY', unit: 'DAYS', direction: 'LESS_IS_BETTER', records: 'PAYMENTS', leastEvidence: 5 },
  /** How many more disputes ended for one side than for the other. */
  DISPUTES_ONE_SIDED: { practice: 'EQUALITY', unit: 'COUNT', direction: 'LESS_IS_BETTER', records: 'MONTHS', leastEvidence: 6 },
  /** The partner's rating of us. */
  PARTNER_RATING: { practice: 'EQUALITY', unit: 'SCORE', direction: 'MORE_IS_BETTER', records: 'ANSWERS', leastEvidence: 3 },
  /** Difference of the two sides' forces. */
  FORCE_IMBALANCE: { practice: 'EQUALITY', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'FORCE_PARTS', leastEvidence: 4 },

  /** Early involvement, replenishment and campaigns that both are at work on. */
  JOINT_WORK: { practice: 'CO_CREATION', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Benefits claimed of joint work that were verified. */
  BENEFITS_VERIFIED: { practice: 'CO_CREATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'BENEFITS', leastEvidence: 3 },
  /** Verified value of joint work against the value planned; more than planned is 1. */
  JOINT_VALUE_REACHED: { practice: 'CO_CREATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'BENEFITS', leastEvidence: 3 },
  /** What was paid of the shares of gains that were due. */
  GAINS_PAID: { practice: 'CO_CREATION', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'SETTLEMENTS', leastEvidence: 2 },
  /** Mean days from a benefit verified to its settlement. */
  SETTLEMENT_TIME: { practice: 'CO_CREATION', unit: 'DAYS', direction: 'LESS_IS_BETTER', records: 'SETTLEMENTS', leastEvidence: 2 },

  /** Contracts and other commitments to the relationship that are in force. */
  COMMITMENTS_IN_FORCE: { practice: 'COMMITMENT', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Days that they still run, weighted by importance. */
  COMMITMENT_HORIZON: { practice: 'COMMITMENT', unit: 'DAYS', direction: 'MORE_IS_BETTER', records: 'COMMITMENTS', leastEvidence: 1 },
  /** Reviews before the end of a commitment that were due and not made. */
  REVIEWS_MISSED: { practice: 'COMMITMENT', unit: 'COUNT', direction: 'LESS_IS_BETTER', records: 'COMMITMENTS', leastEvidence: 1 },
  /** Commitments that were renewed, of those that ended. */
  COMMITMENTS_RENEWED: { practice: 'COMMITMENT', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'COMMITMENTS', leastEvidence: 1 },
  /** Investment made for this relationship, of what was committed to it. */
  DEDICATED_INVESTMENT: { practice: 'COMMITMENT', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'INVESTMENTS', leastEvidence: 1 },
  /** The lower of the two sides' commitment scores. */
  COMMITMENT_SCORE: { practice: 'COMMITMENT', unit: 'SCORE', direction: 'MORE_IS_BETTER', records: 'EVENTS', leastEvidence: 5 },

  /** Reviews of the joint business plan. */
  PLAN_REVIEWS: { practice: 'CO_PROSPERITY', unit: 'COUNT', direction: 'MORE_IS_BETTER', records: 'MONTHS', leastEvidence: 3 },
  /** Quarters in which both sides grew on the joint business. */
  QUARTERS_BOTH_GREW: { practice: 'CO_PROSPERITY', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'QUARTERS', leastEvidence: 2 },
  /** Quarters in which both sides' margin on it was above zero. */
  QUARTERS_BOTH_EARNED: { practice: 'CO_PROSPERITY', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'QUARTERS', leastEvidence: 2 },
  /** Difference of what the two sides gained, as a part of what both gained. */
  GAIN_GAP: { practice: 'CO_PROSPERITY', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'QUARTERS', leastEvidence: 2 },
  /** Difference of the two sides' dependence on each other: the imbalance of T. Casciaro and M. J. Piskorski (2005). */
  DEPENDENCE_IMBALANCE: { practice: 'CO_PROSPERITY', unit: 'SHARE', direction: 'LESS_IS_BETTER', records: 'SIDES', leastEvidence: 2 },
  /** Risks named in the plan for which it says who bears what. */
  RISKS_SHARED: { practice: 'CO_PROSPERITY', unit: 'SHARE', direction: 'MORE_IS_BETTER', records: 'RISKS', leastEvidence: 3 },
} as const satisfies Record<string, IndicatorDefinition>;
