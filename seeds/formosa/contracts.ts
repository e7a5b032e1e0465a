import type { ContractFacts, InvestmentFacts } from '../contract-facts.ts';

/** What the firm and its partners have bound themselves to. */
export const contracts: readonly ContractFacts[] = [
  { key: 'jade-frame-first', relationship: 'jade-cell.supplier', kind: 'FRAME', title: 'Frame agreement on cells', number: 'FS-JC-01', from: -830, until: -101, noticeDays: 180,
    terms: 'Capacity booked two quarters ahead; prices by the index of lithium.', by: 'manager', agreed: { by: 'supplier', on: -835 } },
  { key: 'jade-frame', relationship: 'jade-cell.supplier', kind: 'FRAME', title: 'Frame agreement on cells, second term', number: 'FS-JC-02', from: -100, until: 995, noticeDays: 180, renews: 'jade-frame-first',
    terms: 'As before; a floor and a ceiling for the index, and a right of first call on the third line.', by: 'supplier', agreed: { by: 'manager', on: -240 } },
  { key: 'jade-nda', relationship: 'jade-cell.supplier', kind: 'NDA', title: 'Confidentiality on the next cell', from: -900, until: 150, noticeDays: 30,
    terms: 'Drawings and test results stay between the two, and five years beyond the end.', by: 'manager', agreed: { by: 'supplier', on: -900 }, reviews: ['IN_180_DAYS'] },
  { key: 'suhe-supply', relationship: 'suhe-motor.supplier', kind: 'SUPPLY', title: 'Hub motors for the Haul', number: 'FS-SM-04', from: -600, until: 130, noticeDays: 90,
    terms: 'Four thousand motors a month are kept free.', by: 'manager', agreed: { by: 'motor-supplier', on: -610 }, notice: { by: 'motor-supplier', on: -40, reason: 'The line is needed for a range of its own.' } },
  { key: 'saebom-supply', relationship: 'saebom.supplier', kind: 'SUPPLY', title: 'Cells of the second source', from: 30, until: 395, noticeDays: 60,
    terms: 'A tenth of the need in the first year, once the gates are passed.', by: 'manager' },
  { key: 'radhafen-distribution', relationship: 'radhafen.distributor', kind: 'DISTRIBUTION', title: 'Distribution in northern Germany', number: 'FS-RH-02', from: -650, until: 80, noticeDays: 60,
    terms: 'Eighty shops, two demonstration days a year each, parts within three days.', by: 'second-manager', agreed: { by: 'channel', on: -660 }, reviews: ['IN_180_DAYS', 'IN_90_DAYS'] },
  { key: 'polderwiel-distribution', relationship: 'polderwiel.distributor', kind: 'DISTRIBUTION', title: 'Distribution in the Netherlands', from: -790, until: -60, noticeDays: 90,
    terms: 'Exclusive for cargo trikes; the firm trains the dealers.', by: 'second-manager', agreed: { by: 'dutch-channel', on: -800 }, hasLapsed: true },
];

/** What either has put in. In other currencies than the firm's it is shown, and measured nowhere. */
export const investments: readonly InvestmentFacts[] = [
  { key: 'jade-moulds', relationship: 'jade-cell.supplier', kind: 'TOOLING', title: 'Moulds of the flat cell', purpose: 'A cell that only the Stride uses.', on: -520, usefulUntil: 1_300, shares: [
    { amount: [6_200_000, 'TWD'], specificShare: 0.7, by: 'manager', confirmedBy: 'supplier' }, { amount: [9_100_000, 'TWD'], specificShare: 0.5, by: 'supplier', confirmedBy: 'buyer' }] },
  { key: 'jade-dry-room', relationship: 'jade-cell.supplier', kind: 'CAPACITY', title: 'Dry room of the third line', purpose: 'Ninety thousand cells a month more.', on: -20, shares: [{ amount: [31_000_000, 'TWD'], specificShare: 0.25, by: 'supplier' }] },
  { key: 'suhe-fixtures', relationship: 'suhe-motor.supplier', kind: 'TOOLING', title: 'Fixtures for the Haul motor', purpose: 'Winding of the wide stator.', on: -590, shares: [{ amount: [2_400_000, 'TWD'], specificShare: 0.9, by: 'manager', confirmedBy: 'motor-supplier' }],
    ended: { by: 'manager', as: 'WRITTEN_OFF', on: -100, reason: 'The winding line went to other motors.' } },
  { key: 'radhafen-training', relationship: 'radhafen.distributor', kind: 'TRAINING', title: 'Workshop of eighty mechanics', purpose: 'Repairs in the shop instead of parcels.', on: -300, shares: [{ amount: [145_000, 'EUR'], specificShare: 0.8, by: 'second-manager', confirmedBy: 'channel' }] },
];
