import type { JointPlanFacts } from './joint-plan-facts.ts';

/** The second workspace's plan with the maker of its cells. */
export const otherJointPlans: readonly JointPlanFacts[] = [
  {
    key: 'quiet-cells', relationship: 'jade-cell-twin.supplier', title: 'Cells for quiet gardens', by: 'other-workspace', bySide: 'FOCAL', agreedQuartersAgo: 2, signedBy: { focal: 'other-workspace', partner: 'other-supplier' },
    objectives: [{ title: 'One cell for all tools', target: 'By the second spring' }],
    risks: [{ title: 'A late spring', focalShare: 0.5 }],
    focalGainShare: 0.5, splitRule: 'By halves.',
    figures: [{ side: 'FOCAL', by: 'other-workspace', currency: 'DKK', actual: [[1, 7_400_000, 612_500]] }, { side: 'PARTNER', by: 'other-supplier', currency: 'DKK', actual: [[1, 5_100_000, 330_000]] }],
    reviews: [{ quartersAgo: 2, prepared: { by: 'other-supplier', bySide: 'PARTNER', findings: 'Hedges were quiet.' } }],
  },
];
