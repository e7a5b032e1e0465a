import { atLeast, atMost, type MaturityModel } from './maturity-model.ts';
import type { ExternalPractice } from './practices.ts';

/**
 * What the levels of the practices towards a partner ask for where a workspace has set nothing else. INITIAL asks whether it is done at all,
 * DEFINED whether it is agreed and mostly kept, MANAGED whether it is kept and measured on both sides, OPTIMIZING whether it holds over many
 * records. The numbers are the platform's own, but for these: a concordance of 0.5 is moderate and of 0.7 strong (R. C. Schmidt,
 * Managing Delphi Surveys Using Nonparametric Statistical Techniques, Decision Sciences 28(3), 1997); scores of 45 and 70 are where the bands of
 * the default trust model begin.
 */
export const defaultExternalLevels: Readonly<Record<ExternalPractice, MaturityModel['levels']>> = {
  CONSENSUS: {
    INITIAL: [atLeast('CHARTERS', 1), atLeast('CHARTER_SIGNED', 0.5)],
    DEFINED: [atLeast('CHARTER_SIGNED', 1), atMost('CHARTER_AGE', 366), atLeast('OWNER_DECISIONS', 0.6)],
    MANAGED: [atMost('CHARTER_OBJECTIONS', 0), atLeast('RATING_CONCORDANCE', 0.5), atLeast('OWNER_DECISIONS', 0.8)],
    OPTIMIZING: [atLeast('RATING_CONCORDANCE', 0.7, 4), atLeast('OWNER_DECISIONS', 0.95, 20)],
  },
  TRUST: {
    INITIAL: [atLeast('PROMISES_ACCEPTED', 1)],
    DEFINED: [atLeast('PROMISES_KEPT_BY_US', 0.7), atLeast('PROMISES_KEPT_BY_PARTNER', 0.7), atLeast('TRUST_IN_PARTNER', 45)],
    MANAGED: [
      atLeast('PROMISES_KEPT_BY_US', 0.85), atLeast('PROMISES_KEPT_BY_PARTNER', 0.85),
      atLeast('TRUST_IN_PARTNER', 60), atLeast('TRUST_IN_US', 60), atLeast('CLEAN_MONTHS', 0.8),
    ],
    OPTIMIZING: [
      atLeast('PROMISES_KEPT_BY_US', 0.95, 20), atLeast('PROMISES_KEPT_BY_PARTNER', 0.95, 20),
      atLeast('TRUST_IN_PARTNER', 70, 20), atLeast('TRUST_IN_US', 70, 20), atLeast('CLEAN_MONTHS', 0.9, 12),
    ],
  },
  COMMUNICATION: {
    INITIAL: [atLeast('CATEGORIES_AGREED', 1)],
    DEFINED: [atLeast('CATEGORIES_AGREED', 2), atLeast('SHARED_ON_TIME', 0.7), atLeast('ANSWERED_IN_TIME', 0.7)],
    MANAGED: [
      atLeast('SHARED_ON_TIME', 0.85), atLeast('SHARED_COMPLETE', 0.85), atLeast('SHARED_FRESH', 0.85),
      atLeast('ANSWERED_IN_TIME', 0.85), atLeast('CADENCE_KEPT', 0.8),
    ],
    OPTIMIZING: [
      atLeast('SHARED_ON_TIME', 0.95, 20), atLeast('SHARED_COMPLETE', 0.95, 20), atLeast('SHARED_FRESH', 0.95, 20),
      atLeast('ANSWERED_IN_TIME', 0.95, 20), atLeast('CADENCE_KEPT', 0.95, 6),
    ],
  },
  EQUALITY: {
    INITIAL: [atMost('CHANGES_IMPOSED', 6), atMost('PAYMENT_DELAY', 15)],
    DEFINED: [atMost('CHANGES_IMPOSED', 3), atMost('PAYMENT_DELAY', 7), atLeast('PARTNER_RATING', 50)],
    MANAGED: [
      atMost('CHANGES_IMPOSED', 1, 6), atMost('LATE_CHANGES', 0.1), atMost('PAYMENT_DELAY', 3),
      atMost('DISPUTES_ONE_SIDED', 2), atLeast('PARTNER_RATING', 65), atMost('FORCE_IMBALANCE', 0.5),
    ],
    OPTIMIZING: [
      atMost('CHANGES_IMPOSED', 0, 12), atMost('LATE_CHANGES', 0.05, 30), atMost('PAYMENT_DELAY', 1, 20),
      atMost('DISPUTES_ONE_SIDED', 1, 12), atLeast('PARTNER_RATING', 80), atMost('FORCE_IMBALANCE', 0.25, 6),
    ],
  },
  CO_CREATION: {
    INITIAL: [atLeast('JOINT_WORK', 1)],
    DEFINED: [atLeast('BENEFITS_VERIFIED', 0.5), atLeast('GAINS_PAID', 0.7)],
    MANAGED: [atLeast('BENEFITS_VERIFIED', 0.75), atLeast('JOINT_VALUE_REACHED', 0.6), atLeast('GAINS_PAID', 0.9), atMost('SETTLEMENT_TIME', 60)],
    OPTIMIZING: [
      atLeast('JOINT_WORK', 2, 12), atLeast('BENEFITS_VERIFIED', 0.9, 10), atLeast('JOINT_VALUE_REACHED', 0.85, 10),
      atLeast('GAINS_PAID', 0.98, 4), atMost('SETTLEMENT_TIME', 30, 4),
    ],
  },
  COMMITMENT: {
    INITIAL: [atLeast('COMMITMENTS_IN_FORCE', 1)],
    DEFINED: [atLeast('COMMITMENT_HORIZON', 180), atMost('REVIEWS_MISSED', 1)],
    MANAGED: [atLeast('COMMITMENT_HORIZON', 365), atMost('REVIEWS_MISSED', 0), atLeast('DEDICATED_INVESTMENT', 0.7), atLeast('COMMITMENT_SCORE', 45)],
    OPTIMIZING: [
      atLeast('COMMITMENT_HORIZON', 730, 2), atLeast('COMMITMENTS_RENEWED', 0.8), atLeast('DEDICATED_INVESTMENT', 0.9, 2), atLeast('COMMITMENT_SCORE', 70, 20),
    ],
  },
  CO_PROSPERITY: {
    INITIAL: [atLeast('PLAN_REVIEWS', 1)],
    DEFINED: [atLeast('PLAN_REVIEWS', 2), atLeast('QUARTERS_BOTH_EARNED', 0.5)],
    MANAGED: [
      atLeast('PLAN_REVIEWS', 3, 9), atLeast('QUARTERS_BOTH_EARNED', 0.75, 4), atLeast('QUARTERS_BOTH_GREW', 0.5, 4),
      atMost('GAIN_GAP', 0.4), atMost('DEPENDENCE_IMBALANCE', 0.4),
    ],
    OPTIMIZING: [
      atLeast('PLAN_REVIEWS', 4, 12), atLeast('QUARTERS_BOTH_EARNED', 1, 4), atLeast('QUARTERS_BOTH_GREW', 0.75, 4),
      atMost('GAIN_GAP', 0.2, 4), atMost('DEPENDENCE_IMBALANCE', 0.25), atLeast('RISKS_SHARED', 0.8),
    ],
  },
};
