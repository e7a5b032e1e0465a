import type { BenefitFacts, BenefitMeasureFacts } from '../contract-facts.ts';

/** What either side gave, and what the other says of it. */
export const benefits: readonly BenefitFacts[] = [
  { key: 'jade-prepaid', relationship: 'jade-cell.supplier', giver: 'FOCAL', kind: 'PAYMENT_TERMS', on: -420, worth: [610_000, 'TWD'], note: 'A third paid ahead while the line was built.', by: 'manager', answered: { by: 'supplier' } },
  { key: 'jade-index', relationship: 'jade-cell.supplier', giver: 'PARTNER', kind: 'PRICE', on: -330, worth: [880_000, 'TWD'], note: 'The fall of lithium passed on a quarter early.', by: 'supplier', answered: { by: 'buyer' } },
  { key: 'jade-forecast', relationship: 'jade-cell.supplier', giver: 'FOCAL', kind: 'INFORMATION', on: -250, note: 'Sales by week, of all markets.', by: 'manager', answered: { by: 'supplier' } },
  { key: 'jade-small-lots-first', relationship: 'jade-cell.supplier', giver: 'PARTNER', kind: 'FLEXIBILITY', on: -160, worth: [430_000, 'TWD'], note: 'Six small lots for the trike.', by: 'buyer' },
  { key: 'jade-small-lots', corrects: 'jade-small-lots-first', relationship: 'jade-cell.supplier', giver: 'PARTNER', kind: 'FLEXIBILITY', on: -160, worth: [340_000, 'TWD'], note: 'Six small lots for the trike, at the price of one.', by: 'buyer' },
  { key: 'jade-saving', relationship: 'jade-cell.supplier', giver: 'PARTNER', kind: 'COST_SAVING_SHARED', on: -70, worth: [450_000, 'TWD'], note: 'Half of what the new tray saves.', by: 'supplier', answered: { by: 'manager' } },
  { key: 'jade-introduction', relationship: 'jade-cell.supplier', giver: 'FOCAL', kind: 'INTRODUCTION', on: -25, worth: [520_000, 'TWD'], note: 'The post of the north, which now buys packs of its own.', by: 'manager' },
  { key: 'radhafen-spring', relationship: 'radhafen.distributor', giver: 'FOCAL', kind: 'PROMOTION', on: -230, worth: [118_000, 'EUR'], note: 'Half of the spring campaign.', by: 'second-manager', answered: { by: 'channel' } },
  { key: 'radhafen-volume', relationship: 'radhafen.distributor', giver: 'PARTNER', kind: 'VOLUME', on: -140, worth: [126_000, 'EUR'], note: 'Two hundred bikes taken before the season.', by: 'channel', answered: { by: 'second-manager' } },
  { key: 'polderwiel-trikes', relationship: 'polderwiel.distributor', giver: 'PARTNER', kind: 'VOLUME', on: -290, worth: [204_000, 'EUR'], note: 'Three hundred trikes ordered unseen.', by: 'dutch-channel', answered: { by: 'second-manager' } },
  { key: 'polderwiel-campaign', relationship: 'polderwiel.distributor', giver: 'FOCAL', kind: 'PROMOTION', on: -270, worth: [160_000, 'EUR'], note: 'The launch of the trike.', by: 'second-manager', answered: { by: 'dutch-channel', disputed: 'It brought people into shops that knew nothing of it.' } },
];

/** The firm's own figures. */
export const measures: readonly BenefitMeasureFacts[] = [
  ...[0.55, 0.51, 0.46, 0.42].map((share, index): BenefitMeasureFacts => ({ key: `jade-wallet/${index + 1}`, relationship: 'jade-cell.supplier', shownBy: 'FOCAL', quartersAgo: index + 1, share, source: 'Purchases of cells by supplier', by: 'manager' })),
  { key: 'jade-gain', relationship: 'jade-cell.supplier', shownBy: 'PARTNER', quartersAgo: 1, gain: { agreed: [480_000, 'TWD'], received: [450_000, 'TWD'] }, source: 'Settlement of the tray', by: 'manager' },
  { key: 'radhafen-wallet', relationship: 'radhafen.distributor', shownBy: 'PARTNER', quartersAgo: 1, share: 0.38, source: 'Survey of the shops', by: 'second-manager' },
  { key: 'polderwiel-wallet/2', relationship: 'polderwiel.distributor', shownBy: 'PARTNER', quartersAgo: 3, share: 0.31, source: 'Figures of the distributor', by: 'second-manager' },
  { key: 'polderwiel-wallet/1', relationship: 'polderwiel.distributor', shownBy: 'PARTNER', quartersAgo: 1, share: 0.12, source: 'Figures of the distributor', by: 'second-manager' },
];
