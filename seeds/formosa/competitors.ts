import { names } from '../names.ts';
import { california, china, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** Rivals watched or dealt with; the one in an alliance with us has a file of its own. */
export const competitors: MarketFacts = {
  parties: [
    {
      key: 'huanchi-mobility',
      kind: 'ORGANIZATION',
      names: names('Huanchi E-Mobility', '寰馳電動出行', '寰驰电动出行'),
      ...china,
      website: 'https://www.huanchi-mobility.example',
      identifiers: [{ scheme: 'DUNS', value: '000000202' }],
    },
    {
      key: 'cascadia-volt',
      kind: 'ORGANIZATION',
      names: names('Cascadia Volt Bikes, Inc.', '喀斯喀特電動自行車', '喀斯喀特电动自行车'),
      ...california,
      website: 'https://www.cascadia-volt.example',
      identifiers: [{ scheme: 'DUNS', value: '000000203' }],
    },
    {
      key: 'liuchuan-bikes',
      kind: 'ORGANIZATION',
      names: names('Liuchuan Smart Bikes', '柳川智慧單車', '柳川智慧单车'),
      ...taiwan,
      identifiers: [{ scheme: 'NATIONAL_ID', value: '00000204' }],
    },
  ],
  relationships: [
    {
      key: 'huanchi-mobility.competitor', market: 'COMPETITOR', partner: 'huanchi-mobility', stage: 'IDENTIFIED',
      note: 'Undercuts our entry scooter by a fifth in Germany. Isarvelo is said to have been offered its range.',
    },
    {
      key: 'cascadia-volt.competitor', market: 'COMPETITOR', partner: 'cascadia-volt', stage: 'ESTABLISHED', startedYearsAgo: 0.7,
      note: 'Sells direct, has no dealers. Asked whether we would service its bikes in Taiwan for a fee; we met twice.',
    },
    {
      key: 'suhe-motor.competitor', market: 'COMPETITOR', partner: 'suhe-motor', stage: 'IDENTIFIED',
      note: 'Our hub-motor supplier showed an e-bike brand of its own at the spring fair: a supplier moving forward into our market.',
    },
    {
      key: 'liuchuan-bikes.competitor', market: 'COMPETITOR', partner: 'liuchuan-bikes', stage: 'TERMINATED',
      startedYearsAgo: 4.9, endedYearsAgo: 2.4,
      endReason: {
        code: 'BUSINESS_CLOSED',
        note: 'Ran out of money after its third funding round; we took over two engineers and a test bench.',
      },
    },
  ],
};
