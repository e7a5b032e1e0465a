import { names } from '../names.ts';
import { china, taiwan } from '../places.ts';
import type { PartyFacts, TieStory } from '../world.ts';

/** Who stands behind the partners: known through ties only, the firm has no relationship with them. */
export const secondTier: readonly PartyFacts[] = [
  {
    key: 'nanwan-cathode', kind: 'ORGANIZATION', names: names('Nanwan Cathode Materials', '南灣正極材料', '南湾正极材料'), ...taiwan,
    website: 'https://www.nanwan-cathode.example',
  },
  { key: 'yunhe-lithium', kind: 'ORGANIZATION', names: names('Yunhe Lithium Salts', '雲河鋰鹽', '云河锂盐'), ...china },
];

const flows: readonly TieStory[] = [
  // Two suppliers of cells, one source of what both are made of: a second supplier would not end the exposure.
  { key: 'lithium-to-cathode', kind: 'SUPPLIES', from: 'yunhe-lithium', to: 'nanwan-cathode', good: 'lithium carbonate', shareOfNeed: 0.7 },
  {
    key: 'cathode-to-jade', kind: 'SUPPLIES', from: 'nanwan-cathode', to: 'jade-cell', good: 'cathode powder', shareOfNeed: 1, form: 'GEOGRAPHIC', startedYearsAgo: 8,
    note: 'The only cathode plant that Jade Cell has qualified. It said so over dinner, not in the risk file.',
  },
  {
    key: 'cathode-to-saebom', kind: 'SUPPLIES', from: 'nanwan-cathode', to: 'saebom', good: 'cathode powder', shareOfNeed: 0.55, startedYearsAgo: 4,
    note: 'So the second source of cells hangs on the same plant as the first.',
  },
  {
    key: 'jade-cells', kind: 'SUPPLIES', from: 'jade-cell', to: 'formosa-stride', good: 'battery cells', shareOfNeed: 1, form: 'PROFESSIONAL', startedYearsAgo: 9,
    yearlyAmount: { amount: '412000000', currencyCode: 'TWD' }, note: 'Single source until Saebom passes its gates.',
  },
  { key: 'weihu-control', kind: 'SUPPLIES', from: 'weihu-control', to: 'formosa-stride', good: 'battery control', shareOfNeed: 1, yearlyAmount: { amount: '9800000', currencyCode: 'CNY' } },
  { key: 'ridgeline-motors', kind: 'SUPPLIES', from: 'ridgeline', to: 'formosa-stride', good: 'hub motors', shareOfNeed: 0.6, yearlyAmount: { amount: '118000000', currencyCode: 'TWD' } },
  { key: 'suhe-motors', kind: 'SUPPLIES', from: 'suhe-motor', to: 'formosa-stride', good: 'hub motors', shareOfNeed: 0.4 },
  { key: 'tieshan-frames', kind: 'SUPPLIES', from: 'tieshan-frames', to: 'formosa-stride', good: 'frames', shareOfNeed: 0.9, form: 'PROFESSIONAL', startedYearsAgo: 14.6 },
  {
    key: 'jade-to-ridgeline', kind: 'SUPPLIES', from: 'jade-cell', to: 'ridgeline', good: 'battery cells', startedYearsAgo: 2,
    note: 'How much Jade Cell sells to Ridgeline nobody has told us: unknown is not nothing.',
  },
  { key: 'to-radhafen', kind: 'SUPPLIES', from: 'formosa-stride', to: 'radhafen', good: 'e-bikes', shareOfNeed: 0.35, yearlyAmount: { amount: '21400000', currencyCode: 'EUR' } },
  { key: 'to-isarvelo', kind: 'SUPPLIES', from: 'formosa-stride', to: 'isarvelo', good: 'e-bikes', shareOfNeed: 0.2, yearlyAmount: { amount: '6100000', currencyCode: 'EUR' } },
  { key: 'to-polderwiel', kind: 'SUPPLIES', from: 'formosa-stride', to: 'polderwiel', good: 'cargo trikes', shareOfNeed: 0.5 },
  { key: 'radhafen-to-rider', kind: 'SUPPLIES', from: 'radhafen', to: 'lukas-brandt', good: 'e-bikes', shareOfNeed: 1 },
  { key: 'polderwiel-to-citypulse', kind: 'SUPPLIES', from: 'polderwiel', to: 'citypulse', good: 'trike spare parts', shareOfNeed: 0.8 },
];

const others: readonly TieStory[] = [
  {
    key: 'bank-and-firm', kind: 'FINANCES', from: 'fonghe-bank', to: 'formosa-stride', good: 'working capital', shareOfNeed: 0.7,
    yearlyAmount: { amount: '150000000', currencyCode: 'TWD' }, startedYearsAgo: 11,
  },
  {
    key: 'bank-and-rival', kind: 'FINANCES', from: 'fonghe-bank', to: 'huanchi-mobility', good: 'working capital', startedYearsAgo: 3,
    note: 'The bank lends to both of us: what we tell it of our plans is told with that in mind.',
  },
  {
    key: 'owners-are-kin', kind: 'KIN_OF', from: 'tieshan-frames', to: 'chuanlian-wiring', form: 'KINSHIP',
    note: 'Chuanlian’s owner is the sister of Tieshan’s. Whoever pays the one late hears of it from the other.',
  },
  { key: 'battery-alliance', kind: 'ALLIED_WITH', from: 'formosa-stride', to: 'ridgeline', form: 'PROFESSIONAL', startedYearsAgo: 1.8 },
  { key: 'german-overlap', kind: 'COMPETES_WITH', from: 'radhafen', to: 'isarvelo', note: 'Both sell by mail order into each other’s half of Germany.' },
  { key: 'cells-compete', kind: 'COMPETES_WITH', from: 'jade-cell', to: 'saebom' },
  { key: 'rules-for-batteries', kind: 'REGULATES', from: 'battery-council', to: 'jade-cell' },
  { key: 'rules-for-saebom', kind: 'REGULATES', from: 'battery-council', to: 'saebom' },
  { key: 'review-brings-rentals', kind: 'REFERS', from: 'freewheel-weekly', to: 'lakeshore-rentals', form: 'CHANCE', note: 'Found us by a review read in a waiting room.' },
  { key: 'rider-recommends', kind: 'REFERS', from: 'chen-mei-hua', to: 'riders-voice', form: 'CULTURAL' },
  { key: 'association-informs-ministry', kind: 'INFORMS', from: 'island-ev-association', to: 'mobility-ministry' },
  { key: 'old-cells', kind: 'SUPPLIES', from: 'jade-cell', to: 'liuchuan-bikes', good: 'battery cells', startedYearsAgo: 7, endedYearsAgo: 2.5, note: 'Until Liuchuan closed.' },
];

/** Ties among the parties of the network, beyond what the firm has with each of them. */
export const ties: readonly TieStory[] = [...flows, ...others];
