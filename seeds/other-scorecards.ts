import type { ScorecardFacts } from './scorecard-facts.ts';

/** The same of the other firm's supplier: one quarter, and a dispute. */
export const otherScorecards: readonly ScorecardFacts[] = [
  {
    key: 'by-twin/1', relationship: 'jade-cell-twin.supplier', raterSide: 'PARTNER', quartersAgo: 1, openedBy: 'other-workspace', issuedBy: 'other-supplier', judged: [['FAIRNESS', 71, 'Clear words.'], ['PAYMENT', 55, 'Late in summer.']],
    disputed: { criterion: 'PAYMENT', by: 'other-workspace', reason: 'Summer is our season.' },
  },
];
