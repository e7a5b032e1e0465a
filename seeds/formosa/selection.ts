import type { SelectionStory } from '../selection-facts.ts';

/** Whom to develop with: the maker of the wiper's motor was chosen against the ranking, and a second pack for the cab is being judged. */
export const selection: SelectionStory = {
  selections: [
    {
      key: 'wiper-motor', title: 'The motor of the wiper', purpose: 'Who makes the small motor of the cab’s wiper.', project: 'trike-cab', openedOn: -13, by: 'engineer',
      criteria: [{ key: 'price', label: 'Price of a unit', indicator: 'STATED', unit: 'TWD', isCost: true }, { key: 'noise', label: 'How quiet it is', indicator: 'JUDGED' }],
      candidates: ['suhe-motor.supplier', 'kitano-geartrain.supplier'],
      weighings: [{ key: 'engineer', by: 'engineer', comparisons: [['price', 'noise', 2]] }],
      judgements: [{ by: 'buyer', criterion: 'price', note: 'Their lists.', values: [410, 360] }, { by: 'engineer', criterion: 'noise', note: 'Heard in the laboratory.', values: [8, 7] }],
      decided: { on: -9, by: 'manager', chosen: 'suhe-motor.supplier', reason: 'They make the hub motor already: one tool less.' },
    },
    {
      key: 'cab-pack', title: 'A second pack for the cab', purpose: 'Who makes the pack of the heater.', project: 'trike-cab', openedOn: -5, by: 'buyer',
      criteria: [
        { key: 'deal', label: 'The deal' }, { key: 'partner', label: 'The partner' }, { key: 'price', label: 'Price of a unit', group: 'deal', indicator: 'STATED', unit: 'TWD', isCost: true },
        { key: 'capacity', label: 'Capacity in two years', group: 'deal', indicator: 'JUDGED' }, { key: 'trust', label: 'Trust earned', group: 'partner', indicator: 'TRUST' },
        { key: 'certificates', label: 'Certificates held', group: 'partner', indicator: 'CERTIFICATES' }, { key: 'engineering', label: 'Engineers of its own', group: 'partner', indicator: 'JUDGED' },
      ],
      candidates: ['jade-cell.supplier', 'saebom.supplier', 'suhe-motor.supplier'],
      weighings: [
        { key: 'buyer', by: 'buyer', comparisons: [['deal', 'partner', 2]] }, { key: 'engineer', by: 'engineer', comparisons: [['partner', 'deal', 3]] },
        { key: 'buyer/deal', by: 'buyer', group: 'deal', comparisons: [['price', 'capacity', 3]] },
        { key: 'engineer/partner', by: 'engineer', group: 'partner', comparisons: [['trust', 'certificates', 2], ['engineering', 'trust', 2], ['engineering', 'certificates', 3]] },
      ],
      judgements: [
        { by: 'buyer', criterion: 'price', note: 'What they named on the telephone.', values: [3_150, 2_980, 3_400] }, { by: 'buyer', criterion: 'capacity', note: 'Visited in spring.', values: [6, 8, 4] },
        { by: 'engineer', criterion: 'engineering', note: 'From the projects so far.', values: [9, 6, 7] },
      ],
    },
  ],
  screenings: [
    { involvement: 'stride-two/jade', on: -200, by: 'engineer', scores: [9, 7, 8, 8, 7], note: 'They have cells of their own, and want what we want.' },
    { involvement: 'stride-two/saebom', on: -126, by: 'engineer', scores: [7, 9, 6, 8, 6], note: 'A second source that can make enough.' },
  ],
};
