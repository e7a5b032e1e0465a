import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { sql } from '../../platform/sql.ts';
import { JointPlanReviewStateEnum } from './joint-plan.enums.ts';
import { isOverdue, JointPlanReview } from './joint-plan-review.type.ts';

/** Lists of reviews of joint business plans. */
export const reviewPage = definePage({
  name: 'JointPlanReview',
  type: () => JointPlanReview,
  description: 'Reviews of quarters of joint business plans that the asker may see.',
  defaultSize: 25,
  orders: { DUE_ON: { column: 'due_on', cast: 'date', field: 'dueOn', description: 'By the last day on which they are held in time.' } },
  defaultOrder: { field: 'DUE_ON', direction: 'DESC' },
  filters: {
    states: { type: () => [JointPlanReviewStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    isOverdue: { type: () => Boolean, field: 'isOverdue', sql: (row, value: boolean) => sql`${isOverdue(row)} = ${value}`, description: 'Those whose time is over, or the others.' },
  },
});
