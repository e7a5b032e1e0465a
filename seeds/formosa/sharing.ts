import type { SharingStory } from '../sharing-facts.ts';

const alliance = 'Joint development of the swappable pack, under the terms of the battery council.';

/** Who tells whom what: agreed, waiting for an answer, or told without an agreement and so seen by nobody else. */
export const sharing: SharingStory = {
  agreements: [
    { key: 'jade-forecast', relationship: 'jade-cell.supplier', category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: 'Book cell capacity two quarters ahead.', by: 'manager', agreedBy: 'supplier' },
    { key: 'jade-capacity', relationship: 'jade-cell.supplier', category: 'CAPACITY', direction: 'PARTNER_TO_FOCAL', level: 'ALL', purpose: 'Plan the launch of the next range.', by: 'supplier', agreedBy: 'manager' },
    { key: 'jade-cost', relationship: 'jade-cell.supplier', category: 'COST', direction: 'PARTNER_TO_FOCAL', level: 'AGGREGATED', purpose: 'Open-book target costing of the pack.', by: 'manager' },
    { key: 'jade-cost-ours', relationship: 'jade-cell.supplier', category: 'COST', direction: 'FOCAL_TO_PARTNER', level: 'AGGREGATED', purpose: 'See together who gains from the pack.', by: 'manager', agreedBy: 'supplier' },
    { key: 'radhafen-cost', relationship: 'radhafen.distributor', category: 'COST', direction: 'PARTNER_TO_FOCAL', level: 'ALL', purpose: 'Review the joint business by quarter.', by: 'channel', agreedBy: 'second-manager' },
    { key: 'radhafen-cost-ours', relationship: 'radhafen.distributor', category: 'COST', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: 'Review the joint business by quarter.', by: 'second-manager', agreedBy: 'channel' },
    { key: 'radhafen-roadmap', relationship: 'radhafen.distributor', category: 'ROADMAP', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: 'Prepare shops and staff for what is coming.', by: 'manager', agreedBy: 'channel' },
    { key: 'ridgeline-roadmap', relationship: 'ridgeline.competitor', category: 'ROADMAP', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: alliance, by: 'manager', agreedBy: 'competitor' },
    { key: 'ridgeline-quality', relationship: 'ridgeline.competitor', category: 'QUALITY', direction: 'PARTNER_TO_FOCAL', level: 'AGGREGATED', purpose: alliance, by: 'competitor', agreedBy: 'manager' },
  ],
  statements: [
    { key: 'next-cells', relationship: 'jade-cell.supplier', direction: 'FOCAL_TO_PARTNER', category: 'FORECAST', by: 'manager', title: 'Cells for the next two quarters', body: 'Some 410,000 cells in the first quarter and 520,000 in the second; the swing is the delivery trike.' },
    { key: 'cell-lines', relationship: 'jade-cell.supplier', direction: 'PARTNER_TO_FOCAL', category: 'CAPACITY', by: 'supplier', title: 'Third line from spring', body: 'The third line adds 90,000 cells a month from April, once the dry room is signed off.' },
    { key: 'coming-models', relationship: 'radhafen.distributor', direction: 'FOCAL_TO_PARTNER', category: 'ROADMAP', by: 'manager', title: 'What comes in spring', body: 'The Stride 4 in March, the Haul trike with the swappable pack in May; the Stride 3 is made until February.' },
    { key: 'pack-interface', relationship: 'ridgeline.competitor', direction: 'FOCAL_TO_PARTNER', category: 'ROADMAP', by: 'manager', title: 'Pack interface, third draft', body: 'Connector and locking are settled; the heating contacts are open until the tests in winter.' },
    { key: 'pack-tests', relationship: 'ridgeline.competitor', direction: 'PARTNER_TO_FOCAL', category: 'QUALITY', by: 'competitor', title: 'Drop tests of the second draft', body: 'Two of forty housings cracked at the lower corner; the rib is being thickened.' },
    { key: 'saebom-prices', relationship: 'saebom.supplier', direction: 'PARTNER_TO_FOCAL', category: 'COST', by: 'rival-supplier', title: 'Bill of material', body: 'Lithium is forty-one per cent of our cell, labour nine.' },
  ],
  clearedAlliances: ['ridgeline.competitor'],
};
