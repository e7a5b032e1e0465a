import type { Indicator } from '../../domain/practices/indicators.ts';
import { isInternal, type Practice } from '../../domain/practices/practices.ts';

/**
 * The indicators that a partner is told of: facts that both sides can count for themselves. What is not named here is the firm's own: its scores,
 * what only its people see (acts against trust, surveys, joint gains before they are shared), what it makes of the balance of forces, and how it weighs what binds it. The
 * database keeps the same list (migration 0033): more of it takes a migration.
 */
export const toldIndicators: ReadonlySet<Indicator> = new Set<Indicator>([
  'PROMISES_ACCEPTED', 'PROMISES_KEPT_BY_US', 'PROMISES_KEPT_BY_PARTNER',
  'CATEGORIES_AGREED', 'SHARED_ON_TIME', 'SHARED_COMPLETE', 'SHARED_FRESH', 'ANSWERED_IN_TIME', 'CADENCE_KEPT',
  'CHANGES_IMPOSED', 'LATE_CHANGES', 'PAYMENT_DELAY', 'DISPUTES_ONE_SIDED',
  'JOINT_WORK', 'BENEFITS_VERIFIED', 'GAINS_PAID',
  'COMMITMENTS_IN_FORCE', 'COMMITMENTS_RENEWED',
  'PLAN_REVIEWS', 'RISKS_SHARED',
]);

/** Whether a partner may be told of an indicator. */
export function isTold(indicator: Indicator): boolean {
  return toldIndicators.has(indicator);
}

/** Whether a practice is the firm's own affair altogether: what departments agree on, and what is within them. */
export function isNeverTold(practice: Practice): boolean {
  return practice === 'CONSENSUS' || isInternal(practice);
}
