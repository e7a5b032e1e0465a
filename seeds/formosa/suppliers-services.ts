import { jobTitles, names } from '../names.ts';
import { taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** Suppliers of people and of transport. Recruitment belongs to the supplier market; the forwarder is a customer as well. */
export const serviceSuppliers: MarketFacts = {
  parties: [
    {
      key: 'bridgeway-talent',
      kind: 'ORGANIZATION',
      names: names('Bridgeway Talent Partners', '橋途人力資源', '桥途人力资源'),
      ...taiwan,
      identifiers: [{ scheme: 'NATIONAL_ID', value: '00000114' }],
      externalReferences: [{ system: 'erp', value: 'V-10090' }],
      contacts: [
        { key: 'bridgeway-consultant', name: '江宜蓁 Chiang Yi-chen', jobTitle: jobTitles.recruitmentConsultant,
          email: 'chiang.yichen@bridgeway-talent.example', phone: '+886 4 0000 0241', isPrimary: true },
      ],
    },
    {
      key: 'hailu-freight',
      kind: 'ORGANIZATION',
      names: names('Hailu Freight Forwarding', '海鹿貨運承攬', '海鹿货运承揽'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520001150005' }, { scheme: 'NATIONAL_ID', value: '00000115' }],
      externalReferences: [{ system: 'erp', value: 'V-10095' }, { system: 'crm', value: 'ACC-0115' }],
      contacts: [
        { key: 'hailu-operations', name: '邱俊傑 Chiu Chun-chieh', jobTitle: jobTitles.logisticsManager,
          email: 'chiu.chunchieh@hailu-freight.example', phone: '+886 4 0000 0251', isPrimary: true },
      ],
      locations: [
        { key: 'hailu-terminal', purpose: 'WAREHOUSE', gln: '9520001150012',
          names: names('Taichung port terminal', '台中港倉儲站', '台中港仓储站'),
          addressLines: ['Harbour Zone C, Shed 14', 'Wuqi District'], city: 'Taichung', postalCode: '435', ...taiwan },
      ],
    },
  ],
  relationships: [
    {
      key: 'bridgeway-talent.supplier', market: 'SUPPLIER', partner: 'bridgeway-talent', stage: 'MAINTAINED', startedYearsAgo: 3.9,
      note: 'Finds our battery engineers. Of the last twelve it proposed, nine were hired and eight are still here.',
    },
    {
      key: 'hailu-freight.supplier', market: 'SUPPLIER', partner: 'hailu-freight', stage: 'MAINTAINED', startedYearsAgo: 7.1,
      note: 'Books all containers from Taichung. Warns early when a sailing slips.',
    },
    {
      key: 'hailu-freight.customer', market: 'CUSTOMER', partner: 'hailu-freight', stage: 'ESTABLISHED', startedYearsAgo: 1.6,
      note: 'Runs fourteen Haul trikes inside the port. Buys from us what it once saw us ship.',
    },
  ],
};
