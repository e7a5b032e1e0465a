import type { JointPlanFacts } from '../joint-plan-facts.ts';

/** One plan by which both gain, one by which only the firm has gained of late, and one that waits for the firm's word. */
export const jointPlans: readonly JointPlanFacts[] = [
  {
    key: 'radhafen-north', relationship: 'radhafen.distributor', title: 'Northern Germany, three seasons', by: 'second-manager', bySide: 'FOCAL', agreedQuartersAgo: 4, signedBy: { focal: 'second-manager', partner: 'channel' },
    objectives: [
      { side: 'FOCAL', title: 'Grow with the shops', target: 'Eight per cent a year on the same shops' },
      { side: 'PARTNER', title: 'Earn on repairs', target: 'A margin of seven per cent on bicycles and service together' },
      { title: 'Stock where it sells', target: 'No model sold out for more than three days in the season' },
    ],
    risks: [
      { title: 'A wet spring, and bicycles that stand in the shops', focalShare: 0.5 },
      { title: 'The euro falls by more than a tenth', focalShare: 0.7 },
      { title: 'A recall', focalShare: 1 },
      { title: 'A town forbids delivery by trike' },
    ],
    focalGainShare: 0.5, splitRule: 'What is earned beyond the year before, by quarter, from the books of both; half of it goes into prices of the next season.',
    figures: [
      { side: 'FOCAL', by: 'second-manager', currency: 'EUR', actual: [
        [8, 4_900_000, 588_000], [7, 6_104_000, 732_000], [6, 5_200_000, 624_000], [5, 4_300_000, 516_000], [4, 5_296_000, 690_000], [3, 6_600_000, 860_000], [2, 5_700_000, 740_000], [1, 4_700_000, 608_500]] },
      { side: 'PARTNER', by: 'channel', currency: 'EUR', actual: [
        [8, 6_200_000, 434_000], [7, 7_900_000, 553_000], [6, 6_600_000, 462_000], [5, 5_400_000, 378_000], [4, 6_800_000, 510_000], [3, 8_700_000, 650_000], [2, 7_195_000, 540_000], [1, 5_900_000, 431_200]] },
    ],
    reviews: [
      { quartersAgo: 4, prepared: { by: 'second-manager', bySide: 'FOCAL', findings: 'Eight per cent more than the year before; parts for repairs came late twice.' }, answered: { by: 'channel', answer: 'So we see it. The parts cost us a weekend in May.' } },
      { quartersAgo: 3, prepared: { by: 'channel', bySide: 'PARTNER', findings: 'The best quarter so far; the folding bicycle sells itself.' }, answered: { by: 'second-manager', answer: 'Then it gets a window in every shop.' } },
      { quartersAgo: 2, prepared: { by: 'second-manager', bySide: 'FOCAL', findings: 'Growth holds; the campaign cost less than planned.' }, answered: { by: 'channel', answer: 'What is left of it should go into training.' } },
      { quartersAgo: 1, prepared: { by: 'channel', bySide: 'PARTNER', findings: 'A good end of the season. We propose to look at the share of repairs.' } },
    ],
  },
  {
    key: 'jade-pack', relationship: 'jade-cell.supplier', title: 'The pack, from cell to shop', by: 'manager', bySide: 'FOCAL', agreedQuartersAgo: 3, signedBy: { focal: 'manager', partner: 'supplier' },
    objectives: [
      { side: 'FOCAL', title: 'Cells when they are needed', target: 'Ninety-eight in a hundred deliveries on the day agreed' },
      { side: 'PARTNER', title: 'A third line that is full', target: 'Eighty-five per cent of it, each quarter' },
    ],
    risks: [{ title: 'Lithium becomes dearer by more than a tenth', focalShare: 0.2 }, { title: 'The third line starts late', focalShare: 0 }, { title: 'A new rule on transport' }],
    focalGainShare: 0.6, splitRule: 'What the pack costs less than a year before, by quarter, from open books.',
    figures: [
      { side: 'FOCAL', by: 'manager', currency: 'TWD', actual: [[7, 88_000_000, 7_900_000], [6, 92_000_000, 8_200_000], [5, 90_000_000, 8_100_000], [3, 96_000_000, 8_900_000], [2, 103_000_000, 9_900_000], [1, 104_000_000, 10_300_000]] },
      { side: 'PARTNER', by: 'supplier', currency: 'TWD', actual: [[7, 61_000_000, 5_500_000], [6, 63_000_000, 5_700_000], [5, 62_000_000, 5_600_000], [3, 65_000_000, 6_000_000], [2, 66_000_000, 5_200_000], [1, 66_500_000, 4_900_000]] },
    ],
    reviews: [
      { quartersAgo: 3, prepared: { by: 'manager', bySide: 'FOCAL', findings: 'Both are better off than a year ago.' }, answered: { by: 'supplier', answer: 'By a little, on our side.' } },
      { quartersAgo: 2, prepared: { by: 'supplier', bySide: 'PARTNER', findings: 'The dearer lithium stays with us, and the gain with you. We ask to look at the split.' } },
    ],
  },
  {
    key: 'isarvelo-south', relationship: 'isarvelo.distributor', title: 'The south, with workshops', by: 'rival-channel', bySide: 'PARTNER', proposedOn: -12, signedBy: { partner: 'rival-channel' },
    objectives: [{ side: 'PARTNER', title: 'Ten workshops of our own', target: 'Open before the second season' }, { title: 'Trikes for trades', target: 'Two hundred a year' }],
    risks: [{ title: 'The workshops are not full in winter' }, { title: 'Trikes come late', focalShare: 1 }],
    focalGainShare: 0.4, splitRule: 'Each keeps what it earns; the bonus for trikes is shared.',
    figures: [], reviews: [],
  },
];
