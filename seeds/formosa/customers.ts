import { jobTitles, names } from '../names.ts';
import { sweden, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** Organizations that ride what we make: fleets, bike sharing, a postal service, rentals. */
export const customers: MarketFacts = {
  parties: [
    {
      key: 'citypulse',
      kind: 'ORGANIZATION',
      names: names('Citypulse Fleet Services', '城脈車隊服務', '城脉车队服务'),
      ...taiwan,
      website: 'https://www.citypulse-fleet.example',
      identifiers: [{ scheme: 'GLN', value: '9520004010009' }, { scheme: 'NATIONAL_ID', value: '00000401' }],
      externalReferences: [{ system: 'erp', value: 'C-20001' }, { system: 'crm', value: 'ACC-0401' }],
      contacts: [
        { key: 'citypulse-fleet', name: '周佩珊 Chou Pei-shan', jobTitle: jobTitles.fleetManager,
          email: 'chou.peishan@citypulse-fleet.example', phone: '+886 2 0000 0411', isPrimary: true },
        { key: 'citypulse-workshop', name: '施宏達 Shih Hung-ta', jobTitle: jobTitles.serviceManager,
          email: 'shih.hungta@citypulse-fleet.example' },
      ],
      locations: [
        { key: 'citypulse-depot', purpose: 'WAREHOUSE', gln: '9520004010016',
          names: names('Nangang depot', '南港車隊站', '南港车队站'),
          addressLines: ['120 Jingmao Depot Road', 'Nangang District'], city: 'Taipei', postalCode: '115', ...taiwan },
      ],
    },
    {
      key: 'harbourside-share',
      kind: 'ORGANIZATION',
      names: names('Harbourside Bike Share', '港邊共享單車', '港边共享单车'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520004020008' }, { scheme: 'NATIONAL_ID', value: '00000402' }],
      externalReferences: [{ system: 'erp', value: 'C-20009' }, { system: 'crm', value: 'ACC-0402' }],
      contacts: [
        { key: 'harbourside-procurement', name: '康雅文 Kang Ya-wen', jobTitle: jobTitles.procurementLead,
          email: 'kang.yawen@harbourside-share.example', phone: '+886 7 0000 0421', isPrimary: true },
      ],
    },
    {
      key: 'norrland-post',
      kind: 'ORGANIZATION',
      names: names('Norrland Post AB', '北境郵政', '北境邮政'),
      ...sweden,
      website: 'https://www.norrland-post.example',
      identifiers: [{ scheme: 'GLN', value: '9520004030007' }, { scheme: 'VAT', value: 'SE000000040301' }],
      externalReferences: [{ system: 'erp', value: 'C-20014' }, { system: 'crm', value: 'ACC-0403' }],
      contacts: [
        { key: 'norrland-fleet', name: 'Elin Sjöberg', jobTitle: jobTitles.fleetManager,
          email: 'elin.sjoberg@norrland-post.example', phone: '+46 8 465 004 31', isPrimary: true },
      ],
      locations: [
        { key: 'norrland-umea-terminal', purpose: 'WAREHOUSE', gln: '9520004030014',
          names: names('Umeå sorting terminal', '烏默奧分揀中心', '于默奥分拣中心'),
          addressLines: ['Postterminalen 2'], city: 'Umeå', postalCode: '904 00', ...sweden },
      ],
    },
    {
      key: 'dumpling-dash',
      kind: 'ORGANIZATION',
      names: names('Dumpling Dash Delivery', '餃速外送', '饺速外送'),
      ...taiwan,
      identifiers: [{ scheme: 'NATIONAL_ID', value: '00000404' }],
      externalReferences: [{ system: 'erp', value: 'C-20017' }],
      contacts: [
        { key: 'dumpling-dash-owner', name: '溫志豪 Wen Chih-hao', jobTitle: jobTitles.chiefExecutive, email: 'wen@dumpling-dash.example' },
      ],
    },
    {
      key: 'lakeshore-rentals',
      kind: 'ORGANIZATION',
      names: names('Lakeshore Resort Rentals', '湖畔度假租車', '湖畔度假租车'),
      ...taiwan,
      externalReferences: [{ system: 'crm', value: 'ACC-0405' }],
      contacts: [
        { key: 'lakeshore-manager', name: '柯韻如 Ko Yun-ju', jobTitle: jobTitles.generalManager,
          email: 'ko.yunju@lakeshore-rentals.example', phone: '+886 49 000 0451', isPrimary: true },
      ],
    },
  ],
  relationships: [
    {
      key: 'citypulse.customer', market: 'CUSTOMER', partner: 'citypulse', stage: 'ENHANCED',
      startedYearsAgo: 5.9, manager: 'second-manager', isKey: true, intendedLevel: 'PARTNERSHIP',
      note: 'Runs 640 of our trikes and scooters and helped to design the swap cabinet. One fifth of customers bring four fifths of '
        + 'sales: this is the first of them.',
    },
    {
      key: 'harbourside-share.customer.first', market: 'CUSTOMER', partner: 'harbourside-share', stage: 'TERMINATED',
      startedYearsAgo: 6.5, endedYearsAgo: 3.6,
      endReason: { code: 'PARTNER_LEFT', note: 'Left for Huanchi on price. The interview a month later named repair times, not price.' },
    },
    {
      key: 'harbourside-share.customer', market: 'CUSTOMER', partner: 'harbourside-share', stage: 'ESTABLISHED', continues: 'harbourside-share.customer.first',
      startedYearsAgo: 1.5, manager: 'second-manager', intendedLevel: 'ACCOUNTABLE',
      note: 'Won back with a repair-time promise and parts kept on its own site. Winning it cost six times what keeping it would have.',
    },
    {
      key: 'norrland-post.customer', market: 'CUSTOMER', partner: 'norrland-post', stage: 'MAINTAINED',
      startedYearsAgo: 2.6, manager: 'second-manager', isKey: true,
      note: 'Two hundred winter trikes in service, an option on six hundred more. Measures range at minus twenty degrees and publishes '
        + 'what it finds.',
    },
    {
      key: 'dumpling-dash.customer', market: 'CUSTOMER', partner: 'dumpling-dash', stage: 'TERMINATED',
      startedYearsAgo: 3.8, endedYearsAgo: 0.6,
      endReason: {
        code: 'WE_LEFT',
        note: 'Loss on every scooter after service; three offers to change that were refused, and the prospects were slim.',
      },
      note: 'Ended with six months\' notice and an introduction to a dealer who serves small fleets.',
    },
    {
      key: 'lakeshore-rentals.customer', market: 'CUSTOMER', partner: 'lakeshore-rentals', stage: 'IDENTIFIED',
      note: 'Asked for a quotation at the tourism fair: forty e-bikes for the lake season. Found us by the review in Freewheel Weekly.',
    },
  ],
};
