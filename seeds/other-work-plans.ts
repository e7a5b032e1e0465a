import type { WorkPlanFacts } from './work-plan-facts.ts';

/** The other firm's: one of each. */
export const otherWorkPlans: readonly WorkPlanFacts[] = [{
  key: 'twin-plan', relationship: 'jade-cell-twin.supplier', horizon: 'YEARLY', title: 'Packs before the season', aim: 'Shears leave Odense in February.', by: 'other-workspace', from: -60, to: 280, draftedOn: -70, submittedOn: -66,
  approved: { on: -65, by: 'admin' },
  objectives: [{ key: 'twin-plan/early', title: 'Orders by November', driver: 'CONTINUITY', actions: [{ key: 'twin-plan/early/order', what: 'Order before the frost.', by: 'other-workspace', from: -50, to: 30, personDays: 2 }] }],
  reviews: [{ key: 'twin-plan/review/1', on: -10, finding: 'November is near.' }],
}];
