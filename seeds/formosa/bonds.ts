import type { BondStory } from '../bond-facts.ts';

/** What holds some of the relationships: of all three levels, verified and merely claimed, in force and ended. */
export const bonds: readonly BondStory[] = [
  {
    key: 'jade-consignment', relationship: 'jade-cell.supplier', kind: 'STRUCTURAL', startedYearsAgo: 4.2, isShownToPartner: true,
    description: 'Consignment store at Daya, its stock readable in both planning systems; racks and scanners built for our trays.',
    ourCost: [1_150_000, 'TWD'], ourBenefit: [6_400_000, 'TWD'], theirCost: [2_300_000, 'TWD'], theirBenefit: [3_900_000, 'TWD'],
    ourSwitchingCost: [38_000_000, 'TWD'], theirSwitchingCost: [9_500_000, 'TWD'],
    verified: { by: 'manager', evidence: 'Consignment contract and the stock count of last quarter, seen by both planners.' },
  },
  {
    key: 'jade-rebate', relationship: 'jade-cell.supplier', kind: 'FINANCIAL', startedYearsAgo: 2.1,
    description: 'Two per cent back on everything above four million cells a year.', ourBenefit: [7_200_000, 'TWD'], theirCost: [7_200_000, 'TWD'],
    ourSwitchingCost: [7_200_000, 'TWD'], theirSwitchingCost: [0, 'TWD'], verified: { by: 'manager', evidence: 'Credit note of last year.' },
  },
  {
    key: 'weihu-firmware', relationship: 'weihu-control.supplier', kind: 'STRUCTURAL', startedYearsAgo: 5,
    description: 'One firmware for board and display, written by engineers of both.', ourSwitchingCost: [41_000_000, 'TWD'],
    verified: { by: 'manager', evidence: 'Engineering’s estimate of what a second source would take: a year.' },
  },
  {
    key: 'kitano-tooling', relationship: 'kitano-geartrain.supplier', kind: 'STRUCTURAL', startedYearsAgo: 3,
    description: 'A drivetrain housing with our mounting, on tools that we paid for and that stand at Kitano.',
    ourSwitchingCost: [12_600_000, 'TWD'], theirSwitchingCost: [31_000_000, 'JPY'], verified: { by: 'manager', evidence: 'Tool loan agreement; the tools were seen at the last audit.' },
  },
  {
    key: 'hsinyun-mechanics', relationship: 'hsinyun-stores.distributor', kind: 'SOCIAL', startedYearsAgo: 6, isShownToPartner: true,
    description: 'Mechanics of both train one another each spring; most know their counterparts by name.', ourCost: [350_000, 'TWD'], theirCost: [420_000, 'TWD'],
    ourSwitchingCost: [800_000, 'TWD'], theirSwitchingCost: [800_000, 'TWD'], verified: { by: 'second-manager', evidence: 'Attendance lists of the last three springs.' },
  },
  {
    key: 'radhafen-bonus', relationship: 'radhafen.distributor', kind: 'FINANCIAL', startedYearsAgo: 5, endedYearsAgo: 0.8, isShownToPartner: true,
    description: 'Growth bonus on e-bikes.', ourCost: [240_000, 'EUR'], theirBenefit: [240_000, 'EUR'], endReason: 'Replaced by delivery from stock, which both prefer to money.',
    verified: { by: 'second-manager', evidence: 'Bonus statement.' },
  },
  {
    key: 'polderwiel-club', relationship: 'polderwiel.distributor', kind: 'SOCIAL', startedYearsAgo: 1.5,
    description: 'Dealers’ club in the Netherlands. It stands in the launch plan; nobody can name a member.',
  },
  {
    key: 'citypulse-cabinet', relationship: 'citypulse.customer', kind: 'STRUCTURAL', startedYearsAgo: 2.4, isShownToPartner: true,
    description: 'Swap cabinets at its depots, designed together, for our packs only.', ourCost: [900_000, 'TWD'], theirCost: [1_400_000, 'TWD'], theirBenefit: [5_300_000, 'TWD'],
    ourSwitchingCost: [2_600_000, 'TWD'], theirSwitchingCost: [23_000_000, 'TWD'], verified: { by: 'second-manager', evidence: 'Count of cabinets on site, and the joint drawing.' },
  },
  {
    key: 'citypulse-fleet-price', relationship: 'citypulse.customer', kind: 'FINANCIAL', startedYearsAgo: 5.9,
    description: 'Fleet price list.', ourCost: [3_700_000, 'TWD'], theirBenefit: [3_700_000, 'TWD'],
  },
];
