import type { DisputeStory } from '../dispute-facts.ts';

const jade = 'jade-cell.supplier';
const suhe = 'suhe-motor.supplier';
const radhafen = 'radhafen.distributor';
const polderwiel = 'polderwiel.distributor';

/** Conflict that works, conflict that does not, and the act that broke the trust in a supplier. */
export const disputes: DisputeStory = {
  disputes: [
    {
      key: 'jade-swelling', relationship: jade, by: 'buyer', daysAgo: 420, matter: 'QUALITY', title: 'Swelling in lot 2207', claim: [1_850_000, 'TWD'], documentReference: 'GR-220714',
      description: 'One cell in ninety of lot 2207 swells within a week of charging. We ask for new cells and for what the sorting cost.', acknowledgedBy: 'supplier-quality',
      settled: {
        proposedBy: 'supplier', agreedBy: 'buyer', daysAgo: 399, terms: 'The lot is replaced at Jade Cell’s cost, and the sorting is credited; both look at the humidity log together.', amount: [1_420_000, 'TWD'], judged: ['FAIR', 'FAIR'],
      },
      messages: [
        { key: 'jade-swelling/1', by: 'supplier-quality', body: 'The dry room was at 1.9 per cent for two shifts. That was us.', attachment: { title: 'Humidity log, week 28', url: 'https://files.jade-cell.example/humidity-28.pdf' } },
        { key: 'jade-swelling/2', by: 'buyer', body: 'Thank you for saying so at once. The sorting sheets go out today.' },
      ],
    },
    {
      key: 'jade-lithium', relationship: jade, by: 'supplier', daysAgo: 190, matter: 'PRICE', title: 'Lithium clause not applied', claim: [960_000, 'TWD'],
      description: 'The index passed the threshold in May, and the orders of June were paid at the old price.', acknowledgedBy: 'buyer',
      settled: { proposedBy: 'manager', agreedBy: 'supplier', daysAgo: 172, terms: 'The clause holds from the first of June; half of June is paid with the next invoice.', amount: [480_000, 'TWD'], judged: ['FAIR', 'FAIR'] },
      messages: [{ key: 'jade-lithium/1', by: 'manager', body: 'You are right about the threshold; our system read the index a month late.' }],
      notes: [{ key: 'jade-lithium/note', by: 'manager', body: 'Finance would have let it run. Settle, and fix the index import.' }],
    },
    {
      key: 'suhe-capacity', relationship: suhe, by: 'buyer', daysAgo: 120, matter: 'DELIVERY', title: 'Reserved motor capacity not delivered', claim: [3_100_000, 'TWD'], documentReference: 'RES-4471',
      description: 'Of the 4,200 hub motors reserved for the summer 1,150 came. We ask for the rest, and for the air freight of the replacement.', acknowledgedBy: 'motor-supplier',
      messages: [{ key: 'suhe-capacity/1', by: 'motor-supplier', body: 'Our second line is being rebuilt. We will come back to you on dates.' }],
      notes: [{ key: 'suhe-capacity/note', by: 'buyer', body: 'They are waiting us out. The line runs: for Huanchi.' }],
    },
    {
      key: 'polder-bonus', relationship: polderwiel, by: 'dutch-channel', daysAgo: 210, matter: 'PAYMENT', title: 'Bonus for the spring campaign', claim: [38_500, 'EUR'],
      description: 'The bonus was promised on sell-in and is now computed on sell-out.', acknowledgedBy: 'second-manager',
      settled: { proposedBy: 'second-manager', agreedBy: 'dutch-channel', daysAgo: 184, terms: 'Forty per cent is paid; the rule is written down for next year.', amount: [15_400, 'EUR'], judged: ['FAIR', 'UNFAIR'] },
      messages: [{ key: 'polder-bonus/1', by: 'dutch-channel', body: 'We take it because the season cannot wait, not because it is right.' }],
      notes: [{ key: 'polder-bonus/note', by: 'second-manager', body: 'Marieke: the mail of January says sell-in. We owe them the rest.' }],
    },
  ],
  opportunisticActs: [
    {
      key: 'suhe-sold', relationship: suhe, side: 'PARTNER', kind: 'SOLD_TO_RIVAL', severity: 7, daysAgo: 152, by: 'buyer',
      description: 'The motors reserved for us went to Huanchi: their new scooter carries our casting mark, and the serial numbers lie in our range.',
      link: { title: 'Teardown of the Huanchi scooter', url: 'https://files.formosa-stride.example/teardown-huanchi' }, confirmed: { by: 'admin', note: 'Serial numbers checked against the reservation.' },
    },
    {
      key: 'hsinyun-figures', relationship: 'hsinyun-stores.distributor', side: 'PARTNER', kind: 'FALSE_REPORT', severity: 3, daysAgo: 30, by: 'planner',
      description: 'The stock report of October counts forty trikes that stand in no shop.',
    },
  ],
  cleanMonths: [
    { relationship: jade, side: 'PARTNER', fromMonthsAgo: 24, untilMonthsAgo: 1 }, { relationship: jade, side: 'FOCAL', fromMonthsAgo: 24, untilMonthsAgo: 1 },
    { relationship: suhe, side: 'PARTNER', fromMonthsAgo: 24, untilMonthsAgo: 7 }, { relationship: suhe, side: 'FOCAL', fromMonthsAgo: 24, untilMonthsAgo: 1 },
    { relationship: radhafen, side: 'PARTNER', fromMonthsAgo: 18, untilMonthsAgo: 1 }, { relationship: radhafen, side: 'FOCAL', fromMonthsAgo: 18, untilMonthsAgo: 1 },
    ...['research-and-development.internal.production', 'purchasing.internal.research-and-development', 'production.internal.purchasing'].flatMap((relationship) =>
      (['PARTNER', 'FOCAL'] as const).map((side) => ({ relationship, side, fromMonthsAgo: 11, untilMonthsAgo: 1 }))),
    { relationship: polderwiel, side: 'PARTNER', fromMonthsAgo: 18, untilMonthsAgo: 1 }, { relationship: polderwiel, side: 'FOCAL', fromMonthsAgo: 18, untilMonthsAgo: 8 },
  ],
};
