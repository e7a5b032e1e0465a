import type { ScorecardFacts } from '../scorecard-facts.ts';

const ofJade = (key: string, quartersAgo: number, cooperation: number, reason: string): ScorecardFacts => ({
  key, relationship: 'jade-cell.supplier', raterSide: 'FOCAL', quartersAgo, openedBy: 'manager', issuedBy: 'buyer', judged: [['COOPERATION', cooperation, reason]],
});

/** Two quarters with Jade Cell, both ways: it rates the firm for paying late, and half of that is taken back. Polderwiel has not forgotten the launch. */
export const scorecards: readonly ScorecardFacts[] = [
  ofJade('jade/2', 2, 82, 'Came at once when the second line stood still.'),
  ofJade('jade/1', 1, 88, 'Brought two ideas into the Stride Two without being asked.'),
  {
    key: 'by-jade/2', relationship: 'jade-cell.supplier', raterSide: 'PARTNER', quartersAgo: 2, openedBy: 'manager', issuedBy: 'supplier', judged: [
      ['FAIRNESS', 78, 'The new prices were talked over before they were written.'], ['INFORMATION', 70, 'One month’s forecast was missing.'], ['PAYMENT', 40, 'Three invoices were paid after their day.'],
    ],
    disputed: {
      criterion: 'PAYMENT', by: 'manager', reason: 'Two of the three came with the wrong purchase order, and were paid within the term once they were right.',
      decided: { by: 'supplier', newValue: 65, note: 'Two were ours to correct; the third was late.' },
    },
  },
  {
    key: 'by-jade/1', relationship: 'jade-cell.supplier', raterSide: 'PARTNER', quartersAgo: 1, openedBy: 'manager', issuedBy: 'supplier', judged: [
      ['FAIRNESS', 84, 'Nothing was asked of us that had not been agreed.'], ['INFORMATION', 86, 'The forecast came each month, and we plan by it.'], ['PAYMENT', 80, 'All paid in time but one.'],
    ],
  },
  { key: 'saebom/1', relationship: 'saebom.supplier', raterSide: 'FOCAL', quartersAgo: 1, openedBy: 'manager', issuedBy: 'buyer', judged: [['COOPERATION', 61, 'Answers well, and late.']] },
  {
    key: 'by-saebom/1', relationship: 'saebom.supplier', raterSide: 'PARTNER', quartersAgo: 1, openedBy: 'manager', issuedBy: 'rival-supplier', judged: [['FAIRNESS', 66, 'The gates are the same for all, we are told.'], ['INFORMATION', 35, 'We are told little of volumes.']],
    disputed: { criterion: 'INFORMATION', by: 'manager', reason: 'Volumes are told once the renewal audit is passed, as agreed.' },
  },
  {
    key: 'by-polderwiel/1', relationship: 'polderwiel.distributor', raterSide: 'PARTNER', quartersAgo: 1, openedBy: 'second-manager', issuedBy: 'dutch-channel', judged: [
      ['FAIRNESS', 22, 'The launch went over our heads, and 180 trikes stood in our dealers’ yards.'], ['INFORMATION', 30, 'We read of the campaign in the newspaper.'], ['PAYMENT', 72, 'Credit notes came, in the end.'],
    ],
  },
];
