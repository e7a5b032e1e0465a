import type { ForceFacts } from '../force-facts.ts';

/** Of the only source the firm depends; of the motor maker it is the other way round; with Radhafen forces are even. Of Saebom little is known. */
export const forces: readonly ForceFacts[] = [
  {
    key: 'jade-before', relationship: 'jade-cell.supplier', by: 'manager', on: -430, note: 'Before Saebom was looked at.', facts: [
      ['FOCAL', 'ALTERNATIVES', 0, 'List of qualified sources'], ['FOCAL', 'SHARE_OF_THEIR_BUSINESS', 0.26, 'Their annual report'], ['FOCAL', 'INFORMATION', 0.5, 'Talk with purchasing'],
      ['PARTNER', 'ALTERNATIVES', 5, 'Makers of e-bikes that they name as customers'], ['PARTNER', 'SHARE_OF_THEIR_BUSINESS', 1, 'Purchases of cells by supplier'], ['PARTNER', 'INFORMATION', 0.8, 'Talk with purchasing'],
    ],
  },
  {
    key: 'jade', relationship: 'jade-cell.supplier', by: 'manager', on: -40, note: 'Saebom is no alternative before its gate is passed.', facts: [
      ['FOCAL', 'ALTERNATIVES', 0, 'List of qualified sources', 2], ['FOCAL', 'MARKET_CONCENTRATION', 0.62, 'Survey of the trade association: three makers of such cells', 60],
      ['FOCAL', 'SHARE_OF_THEIR_BUSINESS', 0.31, 'Their annual report', 90], ['FOCAL', 'SWITCHING_COST', 0.35, 'Engineering: requalification and a year of two stocks', 20], ['FOCAL', 'INFORMATION', 0.6, 'What they share by agreement', 2],
      ['PARTNER', 'ALTERNATIVES', 4, 'Makers of e-bikes that they name as customers', 30], ['PARTNER', 'MARKET_CONCENTRATION', 0.18, 'Survey of the trade association', 60],
      ['PARTNER', 'SHARE_OF_THEIR_BUSINESS', 0.9, 'Purchases of cells by supplier', 2], ['PARTNER', 'SWITCHING_COST', 0.12, 'Their moulds and dry room', 20], ['PARTNER', 'INFORMATION', 0.75, 'Our forecast goes to them each month', 2],
    ],
  },
  {
    key: 'suhe', relationship: 'suhe-motor.supplier', by: 'manager', on: -75, facts: [
      ['FOCAL', 'ALTERNATIVES', 3, 'Offers of last spring', 30], ['FOCAL', 'MARKET_CONCENTRATION', 0.22, 'Offers of last spring', 30], ['FOCAL', 'SHARE_OF_THEIR_BUSINESS', 0.12, 'Their annual report', 60],
      ['FOCAL', 'SWITCHING_COST', 0.1, 'Fixtures are ours', 10], ['FOCAL', 'INFORMATION', 0.3, 'They no longer call each month', 5],
      ['PARTNER', 'ALTERNATIVES', 8, 'Riders and dealers that they sell to now', 20], ['PARTNER', 'SHARE_OF_THEIR_BUSINESS', 0.4, 'Purchases of motors by supplier', 10], ['PARTNER', 'INFORMATION', 0.5, 'They sat in our design reviews', 5],
    ],
  },
  {
    key: 'radhafen', relationship: 'radhafen.distributor', by: 'second-manager', on: -25, facts: [
      ['FOCAL', 'ALTERNATIVES', 2, 'Wholesalers who asked for the brand', 15], ['FOCAL', 'MARKET_CONCENTRATION', 0.3, 'Shares of wholesalers in the north of Germany', 100], ['FOCAL', 'SHARE_OF_THEIR_BUSINESS', 0.38, 'Survey of the shops', 30],
      ['FOCAL', 'SWITCHING_COST', 0.3, 'Trained mechanics would be lost', 20],
      ['PARTNER', 'ALTERNATIVES', 3, 'Brands in its catalogue', 10], ['PARTNER', 'MARKET_CONCENTRATION', 0.2, 'Shares of brands in its catalogue', 10], ['PARTNER', 'SHARE_OF_THEIR_BUSINESS', 0.34, 'Sales by distributor', 25],
      ['PARTNER', 'SWITCHING_COST', 0.25, 'Workshop of eighty mechanics', 20],
    ],
  },
  { key: 'saebom', relationship: 'saebom.supplier', by: 'buyer', on: -12, note: 'To be found out before the next round of quotes.', facts: [['FOCAL', 'SHARE_OF_THEIR_BUSINESS', 0.01, 'Their annual report', 40], ['FOCAL', 'ALTERNATIVES', 1, 'Jade Cell', 1]] },
];
