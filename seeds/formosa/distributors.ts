import { jobTitles, names } from '../names.ts';
import { austria, california, germany, japan, netherlands, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** The channel: two rivals in Germany, one partner each in the Netherlands, Japan, the USA and Taiwan, and one that closed. */
export const distributors: MarketFacts = {
  parties: [
    {
      key: 'radhafen',
      kind: 'ORGANIZATION',
      names: names('Radhafen Vertriebs GmbH', '拉德港車業', '拉德港车业'),
      ...germany,
      website: 'https://www.radhafen.example',
      identifiers: [
        { scheme: 'GLN', value: '9520003010000' },
        { scheme: 'VAT', value: 'DE000000301' },
        { scheme: 'DUNS', value: '000000301' },
      ],
      externalReferences: [{ system: 'erp', value: 'D-30011' }, { system: 'crm', value: 'ACC-0301' }],
      contacts: [
        { key: 'radhafen-category', name: 'Jonas Petersen', jobTitle: jobTitles.categoryManager,
          email: 'j.petersen@radhafen.example', phone: '+49 40 66969 311', isPrimary: true },
        { key: 'radhafen-logistics', name: 'Aylin Demirci', jobTitle: jobTitles.logisticsManager,
          email: 'a.demirci@radhafen.example', phone: '+49 40 66969 312' },
      ],
      locations: [
        { key: 'radhafen-warehouse', purpose: 'WAREHOUSE', gln: '9520003010017',
          names: names('Hamburg-Moorfleet warehouse', '漢堡穆爾弗萊特倉庫', '汉堡穆尔弗莱特仓库'),
          addressLines: ['Am Radhafen 4'], city: 'Hamburg', postalCode: '22113', ...germany },
        { key: 'radhafen-berlin-store', purpose: 'STORE', gln: '9520003010024',
          names: names('Berlin-Kreuzberg store', '柏林克羅伊茨貝格門市', '柏林克罗伊茨贝格门店'),
          addressLines: ['Kanalzeile 19'], city: 'Berlin', postalCode: '10999', ...germany },
        { key: 'radhafen-leipzig-store', purpose: 'STORE', gln: '9520003010031',
          names: names('Leipzig store', '萊比錫門市', '莱比锡门店'),
          addressLines: ['Weberhof 7'], city: 'Leipzig', postalCode: '04229', ...germany },
      ],
    },
    {
      key: 'isarvelo',
      kind: 'ORGANIZATION',
      names: names('Isarvelo Handels GmbH', '伊薩爾單車貿易', '伊萨尔单车贸易'),
      ...germany,
      website: 'https://www.isarvelo.example',
      identifiers: [{ scheme: 'GLN', value: '9520003020009' }, { scheme: 'VAT', value: 'DE000000302' }],
      externalReferences: [{ system: 'erp', value: 'D-30014' }, { system: 'crm', value: 'ACC-0302' }],
      contacts: [
        { key: 'isarvelo-sales', name: 'Franziska Huber', jobTitle: jobTitles.salesDirector,
          email: 'f.huber@isarvelo.example', phone: '+49 89 99998 321', isPrimary: true },
      ],
      locations: [
        { key: 'isarvelo-warehouse', purpose: 'WAREHOUSE', gln: '9520003020016',
          names: names('Garching warehouse', '加興倉庫', '加兴仓库'),
          addressLines: ['Zweiradring 12'], city: 'Garching bei München', postalCode: '85748', ...germany },
      ],
    },
    {
      key: 'polderwiel',
      kind: 'ORGANIZATION',
      names: names('Polderwiel B.V.', '波德輪業', '波德轮业'),
      ...netherlands,
      website: 'https://www.polderwiel.example',
      identifiers: [{ scheme: 'GLN', value: '9520003030008' }, { scheme: 'VAT', value: 'NL000000303B01' }],
      externalReferences: [{ system: 'erp', value: 'D-30020' }, { system: 'crm', value: 'ACC-0303' }],
      contacts: [
        { key: 'polderwiel-owner', name: 'Ruud Hoekstra', jobTitle: jobTitles.chiefExecutive,
          email: 'r.hoekstra@polderwiel.example', phone: '+31 30 000 0331', isPrimary: true },
        { key: 'polderwiel-service', name: 'Sanne Vermeulen', jobTitle: jobTitles.serviceManager, email: 's.vermeulen@polderwiel.example' },
      ],
      locations: [
        { key: 'polderwiel-warehouse', purpose: 'WAREHOUSE', gln: '9520003030015',
          names: names('Utrecht warehouse', '烏特勒支倉庫', '乌得勒支仓库'),
          addressLines: ['Fietskade 88'], city: 'Utrecht', postalCode: '3542 ZZ', ...netherlands },
      ],
    },
    {
      key: 'asagao-cycle',
      kind: 'ORGANIZATION',
      names: names('Asagao Cycle Trading K.K.', '朝顏單車商事', '朝颜单车商事'),
      ...japan,
      identifiers: [{ scheme: 'GLN', value: '9520003040007' }, { scheme: 'NATIONAL_ID', value: '0000000000304' }],
      externalReferences: [{ system: 'erp', value: 'D-30031' }],
      contacts: [
        { key: 'asagao-product', name: '森川 拓也 Morikawa Takuya', jobTitle: jobTitles.productManager,
          email: 't.morikawa@asagao-cycle.example', phone: '+81 3 0000 0341', isPrimary: true },
      ],
    },
    {
      key: 'bay-lantern',
      kind: 'ORGANIZATION',
      names: names('Bay Lantern Mobility LLC', '灣燈移動科技', '湾灯移动科技'),
      ...california,
      website: 'https://www.bay-lantern.example',
      identifiers: [{ scheme: 'GLN', value: '9520003050006' }, { scheme: 'DUNS', value: '000000305' }],
      externalReferences: [{ system: 'erp', value: 'D-30038' }],
      contacts: [
        { key: 'bay-lantern-sales', name: 'Marcus Tillery', jobTitle: jobTitles.salesDirector,
          email: 'marcus@bay-lantern.example', phone: '+1 510 555 0151', isPrimary: true },
      ],
      locations: [
        { key: 'bay-lantern-warehouse', purpose: 'WAREHOUSE', gln: '9520003050013',
          names: names('Oakland warehouse', '奧克蘭倉庫', '奥克兰仓库'),
          addressLines: ['1200 Lantern Pier Way'], city: 'Oakland, CA', postalCode: '94607', ...california },
      ],
    },
    {
      key: 'hsinyun-stores',
      kind: 'ORGANIZATION',
      names: names('Hsinyun Bicycle Stores', '欣運單車連鎖', '欣运单车连锁'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520003060005' }, { scheme: 'NATIONAL_ID', value: '00000306' }],
      externalReferences: [{ system: 'erp', value: 'D-30005' }, { system: 'crm', value: 'ACC-0306' }],
      contacts: [
        { key: 'hsinyun-operations', name: '杜明哲 Tu Ming-che', jobTitle: names('Store operations manager', '門市營運經理', '门店运营经理'),
          email: 'tu.mingche@hsinyun-stores.example', phone: '+886 2 0000 0361', isPrimary: true },
      ],
      locations: [
        { key: 'hsinyun-neihu-store', purpose: 'STORE', gln: '9520003060012',
          names: names('Neihu store', '內湖店', '内湖店'),
          addressLines: ['40 Ruihu Lane', 'Neihu District'], city: 'Taipei', postalCode: '114', ...taiwan },
        { key: 'hsinyun-east-store', purpose: 'STORE', gln: '9520003060029',
          names: names('Tainan East store', '台南東區店', '台南东区店'),
          addressLines: ['215 Chongming Arcade', 'East District'], city: 'Tainan', postalCode: '701', ...taiwan },
      ],
    },
    {
      key: 'alpenlicht',
      kind: 'ORGANIZATION',
      names: names('Alpenlicht E-Bikes GmbH', '阿爾卑光電動車', '阿尔卑光电动车'),
      ...austria,
      identifiers: [{ scheme: 'VAT', value: 'ATU00000307' }],
      externalReferences: [{ system: 'erp', value: 'D-30017' }],
    },
  ],
  relationships: [
    {
      key: 'radhafen.distributor', market: 'DISTRIBUTOR', partner: 'radhafen', stage: 'ENHANCED',
      startedYearsAgo: 7.7, manager: 'second-manager', isKey: true, intendedLevel: 'PARTNERSHIP',
      note: 'Northern and eastern Germany, our largest channel. Sends store sales every night and would let us keep its Hamburg stock.',
    },
    {
      key: 'isarvelo.distributor', market: 'DISTRIBUTOR', partner: 'isarvelo', stage: 'MAINTAINED',
      startedYearsAgo: 3.4, manager: 'second-manager',
      note: 'Southern Germany; its mail-order reaches into Radhafen\'s area and both complain. Neither may see the other\'s terms or '
        + 'stock.',
    },
    {
      key: 'polderwiel.distributor', market: 'DISTRIBUTOR', partner: 'polderwiel', stage: 'MAINTAINED',
      startedYearsAgo: 6.1, manager: 'second-manager', isKey: true, intendedLevel: 'PROACTIVE',
      note: 'Trust broke over the Haul launch last spring: large advertising, but the dealers were neither asked nor trained, spare parts '
        + 'came six weeks late, and 180 trikes went back. We had promised both. The relationship stands; the goodwill has to be earned '
        + 'again.',
    },
    {
      key: 'asagao-cycle.distributor', market: 'DISTRIBUTOR', partner: 'asagao-cycle', stage: 'MAINTAINED',
      startedYearsAgo: 4.8, manager: 'second-manager',
      note: 'Small orders, exact forecasts, no complaint left open for more than a week.',
    },
    {
      key: 'bay-lantern.distributor', market: 'DISTRIBUTOR', partner: 'bay-lantern', stage: 'ESTABLISHED', startedYearsAgo: 1.4,
      note: 'West coast. Stock and sales data arrive by hand, when they arrive: nobody knows what is on its shelves.',
    },
    {
      key: 'hsinyun-stores.distributor', market: 'DISTRIBUTOR', partner: 'hsinyun-stores', stage: 'ENHANCED',
      startedYearsAgo: 10.2, manager: 'second-manager',
      note: 'Thirty-one stores at home. Its mechanics train ours, and the other way round.',
    },
    {
      key: 'alpenlicht.distributor', market: 'DISTRIBUTOR', partner: 'alpenlicht', stage: 'TERMINATED',
      startedYearsAgo: 5.3, endedYearsAgo: 1.9,
      endReason: {
        code: 'BUSINESS_CLOSED',
        note: 'The owner retired without a successor. Its dealers were handed to Isarvelo, by agreement of all three.',
      },
    },
  ],
};
