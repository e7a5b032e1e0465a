import type { EquityFacts, TopFigureFacts } from '../top-figure-facts.ts';

/**
 * How the firm stood before today: of its departments too little was known in summer to tell anything, and since the surveys of autumn there is a
 * figure; partners stood somewhat better before Suhe drifted away. How rivals stand was never known.
 */
export const topFigures: readonly (TopFigureFacts | EquityFacts)[] = [
  { key: 'equity-summer', on: -150, objective: 'CUSTOMER_EQUITY', currency: 'TWD', customers: [5, 2, 34_600_000], years: [19, 17] },
  { key: 'inside-summer', on: -150, objective: 'INTERNAL_SUPPORT', seen: [['TRUST_BETWEEN_DEPARTMENTS', 4, 2, 68], ['COMMITMENT_BETWEEN_DEPARTMENTS', 0, 6, 0], ['INTERNAL_PRACTICES', 9, 47, 28], ['EMPLOYEE_SATISFACTION', 0, 8, 0], ['SERVED_IN_TIME', 1, 7, 80]] },
  { key: 'inside-autumn', on: -60, objective: 'INTERNAL_SUPPORT', seen: [['TRUST_BETWEEN_DEPARTMENTS', 4, 2, 66], ['COMMITMENT_BETWEEN_DEPARTMENTS', 0, 6, 0], ['INTERNAL_PRACTICES', 17, 39, 46], ['EMPLOYEE_SATISFACTION', 2, 6, 60], ['SERVED_IN_TIME', 1, 7, 76]] },
  {
    key: 'outside-summer', on: -150, objective: 'EXTERNAL_SUPPORT', seen: [
      ['TRUST_IN_PARTNERS', 4, 32, 71], ['TRUST_IN_US', 3, 33, 73], ['COMMITMENT_OF_PARTNERS', 2, 34, 68], ['COMMITMENT_TO_PARTNERS', 1, 35, 64], ['EXTERNAL_PRACTICES', 30, 222, 34], ['SCORECARDS_OF_US', 3, 33, 74], ['SURVEYS_OF_US', 2, 34, 77],
    ],
  },
  {
    key: 'network-summer', on: -150, objective: 'NETWORK_COMPETITIVENESS', seen: [
      ['PARTNER_PERFORMANCE', 2, 18, 78], ['BALANCE_OF_FORCES', 2, 24, 71], ['REPLENISHMENT_SERVICE', 0, 4, 0], ['JOINT_GAINS', 2, 3, 88], ['SALES_GROWING', 7, 6, 86], ['NETWORK_RESILIENCE', 52, 0, 83], ['RIVALS', 0, 4, 0],
    ],
  },
];
