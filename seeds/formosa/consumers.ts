import { names } from '../names.ts';
import { germany, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** Two riders, as persons. */
export const consumers: MarketFacts = {
  parties: [
    {
      key: 'chen-mei-hua',
      kind: 'PERSON',
      names: names('Chen Mei-hua', '陳美樺', '陈美桦'),
      ...taiwan,
      externalReferences: [{ system: 'crm', value: 'CON-40871' }],
      contacts: [{ key: 'chen-mei-hua-self', name: '陳美樺 Chen Mei-hua', email: 'meihua.chen@riders.example', isPrimary: true }],
    },
    {
      key: 'lukas-brandt',
      kind: 'PERSON',
      names: names('Lukas Brandt', '盧卡斯·布蘭特', '卢卡斯·布兰特'),
      ...germany,
      externalReferences: [{ system: 'crm', value: 'CON-40922' }],
      contacts: [
        { key: 'lukas-brandt-self', name: 'Lukas Brandt', email: 'lukas.brandt@riders.example',
          phone: '+49 30 23125 461', isPrimary: true },
      ],
    },
  ],
  relationships: [
    {
      key: 'chen-mei-hua.customer', market: 'CUSTOMER', partner: 'chen-mei-hua', stage: 'ENHANCED', startedYearsAgo: 4.2,
      note: 'Second Haul trike, two children in the box. Answers other owners\' questions before we do.',
    },
    {
      key: 'lukas-brandt.customer', market: 'CUSTOMER', partner: 'lukas-brandt', stage: 'ESTABLISHED', startedYearsAgo: 1.9,
      note: 'His charger was in the recall. Replaced within four days; he wrote that he had expected four weeks.',
    },
    {
      key: 'chen-mei-hua.influencer', market: 'INFLUENCER', partner: 'chen-mei-hua', stage: 'MAINTAINED',
      startedYearsAgo: 2.9, manager: 'second-manager',
      note: 'Moderates the largest forum of trike-riding parents in Taiwan. Recommends us, and says so when we fail.',
    },
  ],
};
