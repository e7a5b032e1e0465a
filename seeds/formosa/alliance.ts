import { jobTitles, names } from '../names.ts';
import { taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** One party in three markets: a rival that sells us motors, develops a battery standard with us, and rents out our trikes. */
export const alliance: MarketFacts = {
  parties: [
    {
      key: 'ridgeline',
      kind: 'ORGANIZATION',
      names: names('Ridgeline Motion Co., Ltd.', '嶺動科技股份有限公司', '岭动科技股份有限公司'),
      ...taiwan,
      website: 'https://www.ridgeline-motion.example',
      identifiers: [
        { scheme: 'GLN', value: '9520002010001' },
        { scheme: 'NATIONAL_ID', value: '00000201' },
        { scheme: 'DUNS', value: '000000201' },
      ],
      externalReferences: [{ system: 'erp', value: 'V-10110' }, { system: 'erp', value: 'C-20110' }, { system: 'crm', value: 'ACC-0201' }],
      contacts: [
        { key: 'ridgeline-alliance', name: '郭建宏 Kuo Chien-hung', jobTitle: jobTitles.allianceManager,
          email: 'kuo.chienhung@ridgeline-motion.example', phone: '+886 7 0000 0301', isPrimary: true },
        { key: 'ridgeline-motors', name: '唐紹恩 Tang Shao-en', jobTitle: jobTitles.keyAccountManager,
          email: 'tang.shaoen@ridgeline-motion.example', phone: '+886 7 0000 0302' },
        { key: 'ridgeline-rental', name: '魏心怡 Wei Hsin-yi', jobTitle: jobTitles.procurementLead,
          email: 'wei.hsinyi@ridgeline-motion.example' },
      ],
      locations: [
        { key: 'ridgeline-headquarters', purpose: 'HEADQUARTERS', gln: '9520002010018',
          names: names('Kaohsiung headquarters', '高雄總部', '高雄总部'),
          addressLines: ['10 Ruanqiao Innovation Road', 'Qianzhen District'], city: 'Kaohsiung', postalCode: '806', ...taiwan },
        { key: 'ridgeline-motor-plant', purpose: 'PLANT', gln: '9520002010025',
          names: names('Gangshan motor plant', '岡山馬達廠', '冈山电机厂'),
          addressLines: ['88 Benzhou East Road', 'Gangshan District'], city: 'Kaohsiung', postalCode: '820', ...taiwan },
        { key: 'ridgeline-rental-depot', purpose: 'STORE', gln: '9520002010032',
          names: names('Rental depot at the harbour', '港區租賃站', '港区租赁站'),
          addressLines: ['3 Penglai Wharf', 'Gushan District'], city: 'Kaohsiung', postalCode: '804', ...taiwan },
      ],
    },
  ],
  relationships: [
    {
      key: 'ridgeline.competitor', market: 'COMPETITOR', partner: 'ridgeline', stage: 'ENHANCED',
      startedYearsAgo: 2.8, manager: 'manager', isKey: true,
      note: 'Co-opetition: joint development of the swappable pack under the battery council. Shared: interface, safety tests, tooling '
        + 'cost. Not shared: prices, volumes, customers, anything of the next e-bike generation.',
    },
    {
      key: 'ridgeline.supplier', market: 'SUPPLIER', partner: 'ridgeline', stage: 'MAINTAINED', startedYearsAgo: 4.0, manager: 'manager',
      note: 'Mid-drive motors for the Stride range. Its own e-bikes were served first in the shortage; allocation is now written into the '
        + 'contract.',
    },
    {
      key: 'ridgeline.customer', market: 'CUSTOMER', partner: 'ridgeline', stage: 'ESTABLISHED',
      startedYearsAgo: 1.1, manager: 'second-manager',
      note: 'Its rental arm bought sixty Haul trikes rather than build its own. What it tells us as a customer stays with sales.',
    },
  ],
};
