import { jobTitles, names } from '../names.ts';
import { china, korea, taiwan } from '../places.ts';
import type { MarketFacts } from '../world.ts';

/** What moves and feeds the vehicles: cells, battery control, motors, chargers, displays. */
export const powerSuppliers: MarketFacts = {
  parties: [
    {
      key: 'jade-cell',
      kind: 'ORGANIZATION',
      names: names('Jade Cell Energy Co., Ltd.', '玉芯電能股份有限公司', '玉芯电能股份有限公司'),
      ...taiwan,
      website: 'https://www.jade-cell.example',
      identifiers: [
        { scheme: 'GLN', value: '9520001010002' },
        { scheme: 'NATIONAL_ID', value: '00000101' },
        { scheme: 'DUNS', value: '000000101' },
      ],
      externalReferences: [{ system: 'erp', value: 'V-10023' }, { system: 'crm', value: 'ACC-0101' }],
      contacts: [
        { key: 'jade-cell-sales', name: '王志遠 Wang Chih-yuan', jobTitle: jobTitles.keyAccountManager,
          email: 'wang.chihyuan@jade-cell.example', phone: '+886 6 0000 0111', isPrimary: true },
        { key: 'jade-cell-planning', name: '洪詩涵 Hung Shih-han', jobTitle: jobTitles.supplyPlanner,
          email: 'hung.shihhan@jade-cell.example', phone: '+886 6 0000 0112', location: 'jade-cell-plant' },
        { key: 'jade-cell-quality', name: '曾文彬 Tseng Wen-pin', jobTitle: jobTitles.qualityManager,
          email: 'tseng.wenpin@jade-cell.example' },
      ],
      locations: [
        { key: 'jade-cell-plant', purpose: 'PLANT', gln: '9520001010019',
          names: names('Tainan cell plant', '台南電芯廠', '台南电芯厂'),
          addressLines: ['18 Nanke Jade 3rd Road', 'Xinshi District'], city: 'Tainan', postalCode: '744', ...taiwan },
        { key: 'jade-cell-daya-store', purpose: 'WAREHOUSE', gln: '9520001010026',
          names: names('Consignment store at Daya', '大雅寄售倉', '大雅寄售仓'),
          addressLines: ['22 Kezhong Lane, Gate B', 'Daya District'], city: 'Taichung', postalCode: '428', ...taiwan },
      ],
    },
    {
      key: 'saebom',
      kind: 'ORGANIZATION',
      names: names('Saebom Energy Solutions', '新春能源解決方案', '新春能源解决方案'),
      ...korea,
      website: 'https://www.saebom-energy.example',
      identifiers: [{ scheme: 'GLN', value: '9520001020001' }, { scheme: 'NATIONAL_ID', value: '000-00-00102' }],
      externalReferences: [{ system: 'erp', value: 'V-10187' }],
      contacts: [
        { key: 'saebom-sales', name: '한지우 Han Ji-woo', jobTitle: jobTitles.salesDirector,
          email: 'han.jiwoo@saebom-energy.example', phone: '+82 43 000 0121', isPrimary: true },
        { key: 'saebom-quality', name: '오세린 Oh Se-rin', jobTitle: jobTitles.qualityManager, email: 'oh.serin@saebom-energy.example' },
      ],
      locations: [
        { key: 'saebom-plant', purpose: 'PLANT', gln: '9520001020018',
          names: names('Cheongju pilot plant', '清州試產廠', '清州试产厂'),
          addressLines: ['55 Bomgil 2-ro', 'Heungdeok-gu'], city: 'Cheongju', postalCode: '28100', ...korea },
      ],
    },
    {
      key: 'weihu-control',
      kind: 'ORGANIZATION',
      names: names('Weihu Battery Control', '衛護電池控制', '卫护电池控制'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520001030000' }, { scheme: 'NATIONAL_ID', value: '00000103' }],
      externalReferences: [{ system: 'erp', value: 'V-10041' }],
      contacts: [
        { key: 'weihu-engineering', name: '蕭柏宇 Hsiao Po-yu', jobTitle: jobTitles.applicationEngineer,
          email: 'hsiao.poyu@weihu-control.example', phone: '+886 3 0000 0131', isPrimary: true },
      ],
      locations: [
        { key: 'weihu-plant', purpose: 'PLANT', gln: '9520001030017',
          names: names('Taoyuan electronics plant', '桃園電子廠', '桃园电子厂'),
          addressLines: ['301 Huaya Circuit Road', 'Guishan District'], city: 'Taoyuan', postalCode: '333', ...taiwan },
      ],
    },
    {
      key: 'suhe-motor',
      kind: 'ORGANIZATION',
      names: names('Suhe Electric Motor', '蘇和電機', '苏和电机'),
      ...china,
      website: 'https://www.suhe-motor.example',
      identifiers: [{ scheme: 'GLN', value: '9520001040009' }, { scheme: 'NATIONAL_ID', value: '000000000000000104' }],
      externalReferences: [{ system: 'erp', value: 'V-10058' }],
      contacts: [
        { key: 'suhe-sales', name: '周敏 Zhou Min', jobTitle: jobTitles.keyAccountManager,
          email: 'zhou.min@suhe-motor.example', phone: '+86 512 0000 0141', isPrimary: true },
      ],
      locations: [
        { key: 'suhe-plant', purpose: 'PLANT', gln: '9520001040016',
          names: names('Suzhou motor plant', '蘇州電機廠', '苏州电机厂'),
          addressLines: ['260 Tangnan Motor Road'], city: 'Suzhou', postalCode: '215000', ...china },
      ],
    },
    {
      key: 'mingyi-display',
      kind: 'ORGANIZATION',
      names: names('Mingyi Display Technology', '明儀顯示科技', '明仪显示科技'),
      ...china,
      identifiers: [{ scheme: 'GLN', value: '9520001050008' }],
      externalReferences: [{ system: 'erp', value: 'V-10132' }],
      contacts: [
        { key: 'mingyi-sales', name: '罗思琪 Luo Siqi', jobTitle: jobTitles.keyAccountManager,
          email: 'luo.siqi@mingyi-display.example', phone: '+86 755 0000 0151', isPrimary: true },
      ],
    },
    {
      key: 'qiming-display',
      kind: 'ORGANIZATION',
      names: names('Qiming Display', '啟明顯示', '启明显示'),
      ...taiwan,
      identifiers: [{ scheme: 'NATIONAL_ID', value: '00000106' }],
      externalReferences: [{ system: 'erp', value: 'V-10017' }],
    },
    {
      key: 'kuangteng-charger',
      kind: 'ORGANIZATION',
      names: names('Kuangteng Chargers', '光騰充電器', '光腾充电器'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520001070006' }, { scheme: 'NATIONAL_ID', value: '00000107' }],
      externalReferences: [{ system: 'erp', value: 'V-10035' }],
      contacts: [
        { key: 'kuangteng-owner', name: '方國棟 Fang Kuo-tung', jobTitle: jobTitles.chiefExecutive, email: 'fang@kuangteng.example' },
      ],
    },
    {
      key: 'anchong-power',
      kind: 'ORGANIZATION',
      names: names('Anchong Power Supply', '安充電源', '安充电源'),
      ...taiwan,
      identifiers: [{ scheme: 'GLN', value: '9520001080005' }, { scheme: 'NATIONAL_ID', value: '00000108' }],
      externalReferences: [{ system: 'erp', value: 'V-10201' }],
      contacts: [
        { key: 'anchong-sales', name: '葉庭瑋 Yeh Ting-wei', jobTitle: jobTitles.salesDirector,
          email: 'yeh.tingwei@anchong-power.example', phone: '+886 2 0000 0181', isPrimary: true },
      ],
    },
  ],
  relationships: [
    {
      key: 'jade-cell.supplier', market: 'SUPPLIER', partner: 'jade-cell', stage: 'ENHANCED',
      startedYearsAgo: 9.4, manager: 'manager', isKey: true, intendedLevel: 'PARTNERSHIP',
      note: 'Only qualified source of 21700 cells: every pack we ship depends on the Tainan plant. Keeps a consignment store at Daya and '
        + 'has asked to replenish it on its own initiative. Two production days were lost last typhoon season. A second source is being '
        + 'qualified, openly.',
    },
    {
      key: 'saebom.supplier', market: 'SUPPLIER', partner: 'saebom', stage: 'ESTABLISHED', startedYearsAgo: 0.9, manager: 'manager',
      note: 'Second source for cells, in qualification. Its IATF 16949 certificate lapsed seven weeks ago and the renewal audit is '
        + 'promised, not booked: the B-sample gate cannot pass. Must not learn what Jade Cell charges or forecasts.',
    },
    {
      key: 'weihu-control.supplier', market: 'SUPPLIER', partner: 'weihu-control', stage: 'MAINTAINED',
      startedYearsAgo: 6.2, manager: 'manager',
      note: 'Battery management boards, its firmware and ours intertwined: changing them would cost a year. Answers engineering questions '
        + 'within a day.',
    },
    {
      key: 'suhe-motor.supplier', market: 'SUPPLIER', partner: 'suhe-motor', stage: 'MAINTAINED', startedYearsAgo: 5.1, manager: 'manager', intendedLevel: 'PARTNERSHIP',
      note: 'Hub motors for scooters and entry e-bikes. Good price, slow on claims. Has begun to show an e-bike brand of its own: see its '
        + 'entry among the competitors before sharing any roadmap.',
    },
    {
      key: 'mingyi-display.supplier', market: 'SUPPLIER', partner: 'mingyi-display', stage: 'MAINTAINED', startedYearsAgo: 3.3,
      note: 'Took over displays from Qiming. Proposed the shared housing that saved a mould on two models.',
    },
    {
      key: 'qiming-display.supplier', market: 'SUPPLIER', partner: 'qiming-display', stage: 'TERMINATED',
      startedYearsAgo: 8.0, endedYearsAgo: 3.1,
      endReason: {
        code: 'REPLACED',
        note: 'No sunlight-readable panel on its roadmap; wound down over six months with notice and last-time buys.',
      },
    },
    {
      key: 'kuangteng-charger.supplier', market: 'SUPPLIER', partner: 'kuangteng-charger', stage: 'TERMINATED',
      startedYearsAgo: 7.5, endedYearsAgo: 1.3,
      endReason: {
        code: 'BREACH',
        note: 'Changed a capacitor without telling us; 1,140 chargers recalled. Found by our quality department, denied for five weeks.',
      },
      note: 'The contract asked for notice of every component change. Lessons: change notices are now checked on arrival, and two '
        + 'engineers know every charger.',
    },
    {
      key: 'anchong-power.supplier', market: 'SUPPLIER', partner: 'anchong-power', stage: 'ESTABLISHED',
      startedYearsAgo: 1.2, manager: 'manager',
      note: 'Stepped in after the charger recall and delivered in nine weeks. Asks for a two-year volume commitment in return.',
    },
  ],
};
