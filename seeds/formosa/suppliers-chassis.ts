import { jobTitles, names } from '../names.ts';
import { italy, japan, taiwan, vietnam } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** What carries the rider: frames, drivetrain, tyres, brakes, wiring. */
export const chassisSuppliers: MarketFacts = {
  parties: [
    {
      key: 'tieshan-frames',
      kind: 'ORGANIZATION',
      names: names('Tieshan Alloy Frames', '鐵山合金車架', '铁山合金车架'),
      ...taiwan,
      website: 'https://www.tieshan-frames.example',
      identifiers: [{ scheme: 'GLN', value: '9520001090004' }, { scheme: 'NATIONAL_ID', value: '00000109' }],
      externalReferences: [{ system: 'erp', value: 'V-10002' }],
      contacts: [
        { key: 'tieshan-owner', name: '賴文雄 Lai Wen-hsiung', jobTitle: jobTitles.chiefExecutive,
          email: 'lai.wenhsiung@tieshan-frames.example', phone: '+886 4 0000 0191', isPrimary: true },
        { key: 'tieshan-engineering', name: '簡怡君 Chien Yi-chun', jobTitle: jobTitles.applicationEngineer,
          email: 'chien.yichun@tieshan-frames.example' },
      ],
      locations: [
        { key: 'tieshan-plant', purpose: 'PLANT', gln: '9520001090011',
          names: names('Houli frame plant', '后里車架廠', '后里车架厂'),
          addressLines: ['5 Jiahou Frame Road', 'Houli District'], city: 'Taichung', postalCode: '421', ...taiwan },
      ],
    },
    {
      key: 'kitano-geartrain',
      kind: 'ORGANIZATION',
      names: names('Kitano Geartrain K.K.', '北野傳動株式會社', '北野传动株式会社'),
      ...japan,
      website: 'https://www.kitano-geartrain.example',
      identifiers: [{ scheme: 'GLN', value: '9520001100000' }, { scheme: 'NATIONAL_ID', value: '0000000000110' }],
      externalReferences: [{ system: 'erp', value: 'V-10008' }],
      contacts: [
        { key: 'kitano-account', name: '佐野 由美 Sano Yumi', jobTitle: jobTitles.keyAccountManager,
          email: 'y.sano@kitano-geartrain.example', phone: '+81 6 0000 0201', isPrimary: true },
      ],
      locations: [
        { key: 'kitano-headquarters', purpose: 'HEADQUARTERS', gln: '9520001100017',
          names: names('Osaka head office', '大阪總公司', '大阪总公司'),
          addressLines: ['2-8-14 Kitahama-nishi'], city: 'Osaka', postalCode: '541-0000', ...japan },
      ],
    },
    {
      key: 'rollwell-tyre',
      kind: 'ORGANIZATION',
      names: names('Rollwell Tyre Vietnam', '滾威輪胎（越南）', '滚威轮胎（越南）'),
      ...vietnam,
      identifiers: [{ scheme: 'GLN', value: '9520001110009' }, { scheme: 'DUNS', value: '000000111' }],
      externalReferences: [{ system: 'erp', value: 'V-10076' }],
      contacts: [
        { key: 'rollwell-logistics', name: 'Đặng Thu Hà', jobTitle: jobTitles.logisticsManager,
          email: 'thuha.dang@rollwell.example', phone: '+84 251 000 0211', isPrimary: true },
      ],
      locations: [
        { key: 'rollwell-plant', purpose: 'PLANT', gln: '9520001110016',
          names: names('Bien Hoa tyre plant', '邊和輪胎廠', '边和轮胎厂'),
          addressLines: ['Road 9, Industrial Zone 3'], city: 'Bien Hoa', postalCode: '810000', ...vietnam },
      ],
    },
    {
      key: 'stilva-brakes',
      kind: 'ORGANIZATION',
      names: names('Stilva Freni S.r.l.', '斯提瓦制動系統', '斯提瓦制动系统'),
      ...italy,
      identifiers: [{ scheme: 'GLN', value: '9520001120008' }, { scheme: 'VAT', value: 'IT00000000112' }],
      externalReferences: [{ system: 'erp', value: 'V-10064' }],
      contacts: [
        { key: 'stilva-sales', name: 'Chiara Fontanesi', jobTitle: jobTitles.salesDirector,
          email: 'c.fontanesi@stilva.example', phone: '+39 0461 000 0221', isPrimary: true },
      ],
    },
    {
      key: 'chuanlian-wiring',
      kind: 'ORGANIZATION',
      names: names('Chuanlian Wiring', '川連線束', '川连线束'),
      ...taiwan,
      identifiers: [{ scheme: 'NATIONAL_ID', value: '00000113' }],
      externalReferences: [{ system: 'erp', value: 'V-10029' }],
      contacts: [
        { key: 'chuanlian-owner', name: '謝秀琴 Hsieh Hsiu-chin', jobTitle: jobTitles.generalManager,
          email: 'hsieh@chuanlian-wiring.example', phone: '+886 4 0000 0231', isPrimary: true },
      ],
      locations: [
        { key: 'chuanlian-workshop', purpose: 'PLANT', gln: '9520001130014',
          names: names('Fuxing wiring workshop', '福興線束工廠', '福兴线束工厂'),
          addressLines: ['61 Fudong Road'], city: 'Changhua', postalCode: '506', ...taiwan },
      ],
    },
  ],
  relationships: [
    {
      key: 'tieshan-frames.supplier', market: 'SUPPLIER', partner: 'tieshan-frames', stage: 'ENHANCED',
      startedYearsAgo: 14.6, manager: 'manager', isKey: true,
      note: 'Our first supplier; its founder and ours went to school together. Its engineers sat in the cargo-trike project from the '
        + 'concept on and took eleven parts out of the rear frame.',
    },
    {
      key: 'kitano-geartrain.supplier', market: 'SUPPLIER', partner: 'kitano-geartrain', stage: 'MAINTAINED',
      startedYearsAgo: 11.8, manager: 'manager',
      isKey: true,
      note: 'Sets terms for the whole industry; we are under one per cent of its sales. Forecasts are due on the first working day, and '
        + 'it keeps to them.',
    },
    {
      key: 'rollwell-tyre.supplier', market: 'SUPPLIER', partner: 'rollwell-tyre', stage: 'MAINTAINED', startedYearsAgo: 4.4,
      note: 'Ships every Thursday by sea; the lead time doubled in two winters out of three.',
    },
    {
      key: 'stilva-brakes.supplier', market: 'SUPPLIER', partner: 'stilva-brakes', stage: 'ESTABLISHED', startedYearsAgo: 2.2,
      note: 'Disc brakes for the trikes sold in Europe. Closes in August; orders for autumn must be in by June.',
    },
    {
      key: 'chuanlian-wiring.supplier', market: 'SUPPLIER', partner: 'chuanlian-wiring', stage: 'ESTABLISHED', startedYearsAgo: 6.8,
      note: 'Twenty-six people, 68 % of whose sales are ours. Twice paid late by us last year: the one that depends more is the one that '
        + 'waits.',
    },
  ],
};
