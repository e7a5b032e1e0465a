import { otherJointPlans } from './other-joint-plans.ts';
import { otherJointValues } from './other-joint-values.ts';
import { otherContributions } from './other-contributions.ts';
import { otherPractices } from './other-practices.ts';
import { otherDepartments } from './other-departments.ts';
import { otherForces } from './other-forces.ts';
import { otherScorecards } from './other-scorecards.ts';
import { otherSupplierProgrammes } from './other-supplier-programmes.ts';
import { otherDemand, otherSupply } from './other-supply.ts';
import { otherChannel } from './other-channel.ts';
import { otherChangeRequests } from './other-change-requests.ts';
import { otherPayments } from './other-payments.ts';
import { otherCharters } from './other-charters.ts';
import { otherInternalService } from './other-internal-service.ts';
import { otherKnowledge } from './other-knowledge.ts';
import { otherTopFigures } from './other-top-figures.ts';
import { otherWorkPlans } from './other-work-plans.ts';
import { jobTitles, names } from './names.ts';
import { britain, denmark, germany, taiwan } from './places.ts';
import type { WorldStory } from './world.ts';

/**
 * A second workspace that has nothing to do with the first: a maker of cordless garden tools in Odense. Its cell supplier is, in the real
 * world, the same company as in the first, with the same names, numbers and website; the two records must never meet.
 */
export const fjordhave: WorldStory = {
  slug: 'fjordhave',
  name: names('Fjordhave partners', '峽灣園夥伴網絡', '峡湾园伙伴网络'),
  focal: 'fjordhave',
  parties: [
    {
      key: 'fjordhave', kind: 'ORGANIZATION', ...denmark,
      names: names('Fjordhave Garden Tools A/S', '峽灣園電動園藝工具', '峡湾园电动园艺工具'),
      website: 'https://www.fjordhave.example',
      identifiers: [{ scheme: 'GLN', value: '9520006010007' }, { scheme: 'VAT', value: 'DK00000601' }],
      locations: [
        { key: 'fjordhave-plant', purpose: 'PLANT', gln: '9520006010014',
          names: names('Odense plant', '歐登塞廠', '欧登塞厂'),
          addressLines: ['Havnekanalen 14'], city: 'Odense', postalCode: '5000', ...denmark },
      ],
    },
    {
      key: 'jade-cell-twin', kind: 'ORGANIZATION', ...taiwan,
      names: names('Jade Cell Energy Co., Ltd.', '玉芯電能股份有限公司', '玉芯电能股份有限公司'),
      website: 'https://www.jade-cell.example',
      identifiers: [
        { scheme: 'GLN', value: '9520001010002' },
        { scheme: 'NATIONAL_ID', value: '00000101' },
        { scheme: 'DUNS', value: '000000101' },
      ],
      externalReferences: [{ system: 'erp', value: '70014' }],
      contacts: [
        { key: 'jade-cell-twin-sales', name: '范哲銘 Fan Che-ming', jobTitle: jobTitles.salesDirector,
          email: 'fan.cheming@jade-cell.example', phone: '+886 6 0000 0113', isPrimary: true },
      ],
    },
    {
      key: 'fjordhave-purchasing', kind: 'DEPARTMENT', parent: 'fjordhave', ...denmark,
      names: names('Purchasing', '採購部', '采购部'),
      contacts: [
        { key: 'fjordhave-purchasing-head', name: 'Anders Kjær', jobTitle: jobTitles.departmentHead,
          email: 'anders.kjaer@fjordhave.example', isPrimary: true },
      ],
    },
    { key: 'fjordhave-workshop', kind: 'DEPARTMENT', parent: 'fjordhave', ...denmark, names: names('Workshop', '試驗工場', '试验车间') },
    {
      key: 'gartenbund', kind: 'ORGANIZATION', ...germany,
      names: names('Gartenbund Fachhandel eG', '園藝聯盟專賣', '园艺联盟专卖'),
      identifiers: [{ scheme: 'GLN', value: '9520006030005' }, { scheme: 'VAT', value: 'DE000000603' }],
      externalReferences: [{ system: 'erp', value: '80003' }],
      contacts: [
        { key: 'gartenbund-category', name: 'Petra Lorenz', jobTitle: jobTitles.categoryManager,
          email: 'p.lorenz@gartenbund.example', phone: '+49 69 90009 631', isPrimary: true },
      ],
    },
    {
      key: 'bramble-tools', kind: 'ORGANIZATION', ...britain,
      names: names('Bramble Tools Ltd', '荊棘工具', '荆棘工具'),
    },
    {
      key: 'odinse-parks', kind: 'ORGANIZATION', ...denmark,
      names: names('Odinse Municipal Parks', '奧丁瑟市公園處', '奥丁瑟市公园管理处'),
      externalReferences: [{ system: 'erp', value: '90021' }],
      contacts: [
        { key: 'odinse-parks-manager', name: 'Signe Brandstrup', jobTitle: jobTitles.procurementLead,
          email: 'signe@odinse-parks.example', isPrimary: true },
      ],
    },
  ],
  relationships: [
    {
      key: 'jade-cell-twin.supplier', market: 'SUPPLIER', partner: 'jade-cell-twin', stage: 'MAINTAINED',
      startedYearsAgo: 3.7, manager: 'other-workspace', isKey: true,
      note: 'Cells for the 36-volt line. What it sells to others is not known here.',
    },
    {
      key: 'fjordhave-purchasing.internal', market: 'INTERNAL', partner: 'fjordhave-purchasing', stage: 'MAINTAINED', startedYearsAgo: 20.1,
    },
    { key: 'fjordhave-workshop.internal', market: 'INTERNAL', partner: 'fjordhave-workshop', stage: 'MAINTAINED', startedYearsAgo: 12.2 },
    {
      key: 'fjordhave-workshop.internal.fjordhave-purchasing', market: 'INTERNAL', partner: 'fjordhave-workshop', focal: 'fjordhave-purchasing', stage: 'ESTABLISHED', startedYearsAgo: 0.5,
      note: 'What purchasing buys, the workshop tries out first.',
    },
    {
      key: 'gartenbund.distributor', market: 'DISTRIBUTOR', partner: 'gartenbund', stage: 'ENHANCED',
      startedYearsAgo: 8.3, manager: 'other-workspace', isKey: true,
      note: 'Four hundred shops; half of the year\'s sales in ten weeks of spring.',
    },
    { key: 'bramble-tools.competitor', market: 'COMPETITOR', partner: 'bramble-tools', stage: 'IDENTIFIED' },
    {
      key: 'odinse-parks.customer', market: 'CUSTOMER', partner: 'odinse-parks', stage: 'ESTABLISHED',
      startedYearsAgo: 1.3, manager: 'other-workspace',
    },
    {
      key: 'gartenbund.influencer', market: 'INFLUENCER', partner: 'gartenbund', stage: 'IDENTIFIED',
      note: 'Its members\' magazine tests our mowers in May.',
    },
  ],
  sharing: {
    agreements: [{ key: 'twin-forecast', relationship: 'jade-cell-twin.supplier', category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', level: 'ALL', purpose: 'Cells for the spring.', by: 'other-workspace' }],
    statements: [{ key: 'twin-cells', relationship: 'jade-cell-twin.supplier', direction: 'FOCAL_TO_PARTNER', category: 'FORECAST', by: 'other-workspace', title: 'Cells for the spring', body: 'Some 60,000 cells by February.' }],
    clearedAlliances: [],
  },
  dealings: {
    contacts: [
      { key: 'twin-visit', relationship: 'jade-cell-twin.supplier', daysAgo: 30, channel: 'SITE_VISIT', initiator: 'FOCAL', purpose: 'SERVICE', subject: 'Pack line of the twin', isShared: true, by: 'other-workspace', participants: ['other-workspace'] },
      { key: 'twin-gossip', relationship: 'jade-cell-twin.supplier', daysAgo: 20, channel: 'EVENT', initiator: 'PARTNER', purpose: 'SOCIAL', subject: 'A word about the twin', notes: 'They build for a rival in Aarhus.', isShared: false, by: 'other-workspace' },
    ],
    responseTimes: [{ key: 'twin-answers', relationship: 'jade-cell-twin.supplier', answeringSide: 'PARTNER', hours: 72, reason: 'Seven time zones lie between.', daysAgo: 200, by: 'other-workspace' }],
    questions: [{ key: 'twin-lead', relationship: 'jade-cell-twin.supplier', text: 'Lead time of the 36-volt pack?', daysAgo: 2, agreedHours: 72, by: 'other-workspace' }],
    cadences: [{ key: 'twin-calls', relationship: 'jade-cell-twin.supplier', everyDays: 28, responsible: 'FOCAL', reason: 'One call a month with the twin.', by: 'other-workspace', kept: [true, false] }],
    schedules: [{ key: 'twin-forecasts', relationship: 'jade-cell-twin.supplier', category: 'FORECAST', direction: 'FOCAL_TO_PARTNER', everyDays: 30, graceDays: 3, reason: 'A forecast a month.', by: 'other-workspace', shared: [true] }],
  },
  undertakings: {
    reportingCurrency: 'DKK',
    contracts: [{
      key: 'twin-frame', relationship: 'jade-cell-twin.supplier', kind: 'FRAME', title: 'Frame for 36-volt packs', terms: 'Sixty thousand cells before spring.', from: -500, until: 60, noticeDays: 60,
      by: 'other-workspace', agreed: { by: 'other-supplier', on: -505 }, reviews: ['IN_90_DAYS'],
    }],
    investments: [{
      key: 'twin-line', relationship: 'jade-cell-twin.supplier', kind: 'TOOLING', title: 'Tray line in Odense', purpose: 'Trays for the 36-volt pack.', on: -200,
      shares: [{ amount: [640_000, 'DKK'], specificShare: 0.6, by: 'other-supplier', confirmedBy: 'other-workspace' }],
    }],
    benefits: [{
      key: 'twin-rebate', relationship: 'jade-cell-twin.supplier', giver: 'PARTNER', kind: 'PRICE', on: -80, worth: [370_000, 'DKK'], note: 'Rebate of the season.', by: 'other-supplier', answered: { by: 'other-workspace' },
    }],
    measures: [{ key: 'twin-wallet', relationship: 'jade-cell-twin.supplier', shownBy: 'FOCAL', quartersAgo: 1, share: 0.9, source: 'Purchases in Odense', by: 'other-workspace' }],
  },
  ties: [
    { key: 'twin-packs', kind: 'SUPPLIES', from: 'jade-cell-twin', to: 'fjordhave', good: 'battery packs', shareOfNeed: 1 },
    { key: 'parks-know-gardens', kind: 'REFERS', from: 'gartenbund', to: 'odinse-parks', form: 'PROFESSIONAL' },
  ],
  promises: [
    {
      key: 'twin-samples', relationship: 'jade-cell-twin.supplier', by: 'other-supplier', answeredBy: 'other-workspace', importance: 3, category: 'QUALITY', madeDaysAgo: 90, dueDaysAgo: 60,
      keptDaysAgo: 61, statement: 'Samples of the cell for the hedge trimmer.',
    },
    {
      key: 'twin-winter', relationship: 'jade-cell-twin.supplier', by: 'other-workspace', answeredBy: 'other-supplier', importance: 3, category: 'INFORMATION', madeDaysAgo: 40, dueDaysAgo: 7,
      statement: 'What the winter will need, by week.',
    },
    {
      key: 'twin-price', relationship: 'jade-cell-twin.supplier', by: 'other-supplier', answeredBy: 'other-workspace', importance: 4, category: 'PRICE', madeDaysAgo: 30, dueDaysAgo: -60,
      statement: 'The price of the cell stays until February.',
      attachments: [{ key: 'twin-price-list', by: 'other-supplier', title: 'Price list of the twin', url: 'https://files.jade-cell.example/prices/odense.pdf' }],
    },
  ],
  disputes: {
    disputes: [{
      key: 'twin-cables', relationship: 'jade-cell-twin.supplier', by: 'other-supplier', daysAgo: 12, matter: 'SCOPE', title: 'Who crimps the cables', description: 'The packs were ordered with cables, the price was without.',
      messages: [{ key: 'twin-cables/1', by: 'other-supplier', body: 'The drawing of March shows no cables.' }], notes: [{ key: 'twin-cables/note', by: 'other-workspace', body: 'Mette: the drawing of May does.' }],
    }],
    opportunisticActs: [{ key: 'twin-names', relationship: 'jade-cell-twin.supplier', side: 'FOCAL', kind: 'WITHHELD_INFORMATION', severity: 2, daysAgo: 40, by: 'other-workspace', description: 'We did not tell them that the spring order is split.' }],
    cleanMonths: [],
  },
  management: { limits: [], overrides: [], handovers: [], endingRequests: [] },
  certificates: [
    {
      key: 'twin-packs-9001', party: 'jade-cell-twin', standard: 'ISO 9001', number: 'DK-7731', issuer: 'Nordkontrol', scope: 'Packs of the 36-volt line', status: 'VERIFIED',
      validFromDaysAgo: 500, expiresInDays: 600,
    },
  ],
  commitments: [
    {
      key: 'gartenbund-packaging', relationship: 'gartenbund.distributor', party: 'gartenbund', area: 'ENVIRONMENT', commitment: 'Takes back all packaging in its four hundred shops.', madeDaysAgo: 300,
      evidence: [{ key: 'gartenbund-returns', what: 'Returned weight against delivered weight, all shops.', assessor: 'Öko-Prüfhaus Frankfurt', assessedDaysAgo: 100, validForDays: 365, outcome: 'MET' }],
    },
  ],
  requirements: [{ key: 'twin-quality', relationship: 'jade-cell-twin.supplier', standard: 'ISO 9001', blocks: ['PLACE_ORDER'], requiredDaysAgo: 400 }],
  calendars: [
    { party: 'jade-cell-twin', workingDays: [1, 2, 3, 4, 5], openingHours: [{ weekdays: [1, 2, 3, 4, 5], opens: '08:15', closes: '17:15' }], specialDays: [] },
  ],
  bonds: [
    {
      key: 'twin-moulds', relationship: 'jade-cell-twin.supplier', kind: 'STRUCTURAL', description: 'Pack moulds of ours in its plant.', startedYearsAgo: 2, isShownToPartner: true,
      ourSwitchingCost: [1_300_000, 'DKK'], theirSwitchingCost: [450_000, 'DKK'], verified: { by: 'other-workspace', evidence: 'Loan agreement for the moulds.' },
    },
  ],
  figures: [
    { relationship: 'gartenbund.distributor', currency: 'EUR', yearsAgo: 1, revenue: 8_800_000, profit: 940_000, source: 'Annual accounts of Fjordhave' },
  ],
  surveyInstruments: [{
    key: 'garden', name: 'Garden pulse', publishedDaysAgo: 30, by: 'other-workspace',
    items: [{ construct: 'TRUST', isReversed: false, text: names('We would plant a tree together.', '我們願意一起種樹。', '我们愿意一起种树。') }],
  }],
  surveyRounds: [{
    key: 'garden-autumn', instrument: 'garden', relationship: 'jade-cell-twin.supplier', sides: ['FOCAL', 'PARTNER'], by: 'other-workspace', openedDaysAgo: 2, closedDaysAgo: -30,
    answers: { 'other-workspace': [5] },
  }],
  jointValues: otherJointValues,
  jointPlans: otherJointPlans,
  commitmentWeights: [{ commitment: ['JOINT_PLAN', 'quiet-cells'], relationship: 'jade-cell-twin.supplier', importance: 4, note: 'Nobody else makes them so quiet.', by: 'other-workspace' }],
  commitmentReviews: [],
  developmentWork: {
    team: [
      { key: 'quiet-pack/lead', project: 'quiet-pack', user: 'other-workspace', role: 'LEAD', joinedOn: -60 },
      { key: 'quiet-pack/twin', project: 'quiet-pack', part: 'quiet-pack/twin', user: 'other-supplier', role: 'ENGINEERING', joinedOn: -40 },
    ],
    deliverables: [{ key: 'quiet-pack/sound', project: 'quiet-pack', part: 'quiet-pack/twin', title: 'Sound at one metre, measured', stage: 'CONCEPT', dueOn: 12, state: 'TODO' }],
    links: [],
  },
  development: {
    projects: [{
      key: 'quiet-pack', number: 'ESI-0001', title: 'A quieter pack', outline: 'A pack for mowers that can be heard less.', sponsor: 'other-workspace', currency: 'DKK', targetPrice: 900, targetMargin: 0.3,
      launchOn: 300, status: 'ACTIVE', startedOn: -60, stages: [{ stage: 'SCREENING', enteredOn: -60, exitedOn: -20 }, { stage: 'CONCEPT', enteredOn: -20, plannedOn: 30 }],
    }],
    involvements: [{
      key: 'quiet-pack/twin', project: 'quiet-pack', relationship: 'jade-cell-twin.supplier', responsibility: 'WHITE_BOX', scope: 'The pack', state: 'ACTIVE', nominatedOn: -55, by: 'other-workspace',
      invited: { on: -50, atStage: 'SCREENING', answeredOn: -45, answeredBy: 'other-supplier' }, activatedOn: -40,
    }],
    confidentiality: [{
      key: 'twin-nda', relationship: 'jade-cell-twin.supplier', kind: 'NDA', title: 'Confidentiality', terms: 'What is learnt is told to nobody.', from: -42, by: 'other-workspace', sentOn: -44, signedBy: 'other-supplier', signedOn: -42,
    }],
  },
  gates: {
    costTargets: [{ key: 'quiet-pack/1', project: 'quiet-pack', price: 900, margin: 0.3, reason: 'What the loud one costs.', by: 'other-workspace', on: -58 }],
    gates: [
      {
        project: 'quiet-pack', stage: 'SCREENING', deciders: ['other-workspace'], named: { by: 'other-workspace', on: -40 },
        reviews: [{ opened: { by: 'other-workspace', on: -22 }, votes: [{ by: 'other-workspace', on: -21, vote: 'CONDITIONAL', reason: 'The neighbours were not asked.' }], outcome: 'CONDITIONAL', decided: { by: 'other-workspace', on: -20, reason: 'It may be begun.' } }],
        conditions: [{ key: 'quiet-pack/neighbours', statement: 'Ask the neighbours.', owner: 'other-workspace', dueOn: 20 }],
      },
      { project: 'quiet-pack', stage: 'CONCEPT', deciders: ['other-workspace'], named: { by: 'other-workspace', on: -15 }, reviews: [] },
    ],
  },
  documents: [{
    key: 'quiet-pack/noise', project: 'quiet-pack', classification: 'PROJECT', kind: 'REPORT', title: 'Where the noise comes from', side: 'FOCAL', by: 'other-workspace',
    versions: [{ on: -30, fileName: 'noise.txt', mediaType: 'text/plain', content: 'Noise\n\nThe lid rings at 410 Hz.\n' }],
    accesses: [{ on: -29, side: 'PARTNER', by: 'other-supplier', relationship: 'jade-cell-twin.supplier' }],
  }],
  costs: {
    components: [{ key: 'quiet-pack/pack', project: 'quiet-pack', code: '10', name: 'Pack', target: 600, should: { cost: 655, assumptions: 'The twin’s cells at last year’s price.' } }],
    rounds: [
      {
        key: 'quiet-pack/pack/1', component: 'quiet-pack/pack', number: 1, specification: 'A pack of 36 V that can be heard less.', by: 'other-workspace', openedOn: -30, dueOn: -18, closed: { target: 600, should: 655 },
        decided: { on: -16, reason: 'The twin is too dear.', note: 'We ask again.' }, requests: [{ involvement: 'quiet-pack/twin', quotes: [{ on: -20, by: 'other-supplier', unitPrice: 661 }] }],
      },
      {
        key: 'quiet-pack/pack/2', component: 'quiet-pack/pack', number: 2, specification: 'A pack of 36 V that can be heard less, and cheaper.', by: 'other-workspace', openedOn: -4, dueOn: 9,
        requests: [{ involvement: 'quiet-pack/twin', quotes: [{ on: -1, by: 'other-supplier', unitPrice: 641 }] }],
      },
    ],
    snapshots: [{ project: 'quiet-pack', stage: 'SCREENING', on: -20, target: 630, components: 0, unknown: 0 }],
    explanations: [{ key: 'quiet-pack/concept', project: 'quiet-pack', on: -3, by: 'other-workspace', explanation: 'The cells are dear.', target: 630, cost: 655 }],
  },
  contributed: otherContributions,
  forces: otherForces,
  scorecards: otherScorecards,
  supplierProgrammes: otherSupplierProgrammes,
  practices: otherPractices,
  departments: otherDepartments,
  charters: otherCharters,
  internalService: otherInternalService,
  workPlans: otherWorkPlans, knowledge: otherKnowledge,
  topFigures: otherTopFigures, changeRequests: otherChangeRequests,
  payments: otherPayments,
  channel: otherChannel,
  selection: {
    selections: [{
      key: 'quiet-cells', title: 'Cells of the quieter pack', purpose: 'Who makes the cells.', project: 'quiet-pack', openedOn: -58, by: 'other-workspace',
      criteria: [{ key: 'sound', label: 'How quiet it is', indicator: 'JUDGED' }, { key: 'price', label: 'Price of a unit', indicator: 'STATED', unit: 'DKK', isCost: true }], candidates: ['jade-cell-twin.supplier'],
      weighings: [{ key: 'one', by: 'other-workspace', comparisons: [['sound', 'price', 4]] }],
      judgements: [{ by: 'other-workspace', criterion: 'sound', note: 'Heard in the garden.', values: [7] }, { by: 'other-workspace', criterion: 'price', note: 'Their letter.', values: [610] }],
      decided: { on: -57, by: 'other-workspace', chosen: 'jade-cell-twin.supplier', reason: 'There is nobody else.' },
    }],
    screenings: [{ involvement: 'quiet-pack/twin', on: -54, by: 'other-workspace', scores: [6, 6, 7, 8, 7], note: 'Fit for the pack of the twin.' }],
  },
  supply: otherSupply, demand: otherDemand,
  keyPartners: [{ key: 'channels', market: 'DISTRIBUTOR', most: 5, by: 'other-workspace' }],
  users: [
    { key: 'other-workspace', displayName: 'Mette Sørensen', email: 'mette.sorensen@fjordhave.example',
      locale: 'en', timeZone: 'Europe/Copenhagen', party: 'fjordhave', role: 'RELATIONSHIP_MANAGER' },
    // Advises both firms, so that one person with two memberships exists.
    { key: 'admin', displayName: '許家豪 Hsu Chia-hao', email: 'hsu.chiahao@formosa-stride.example',
      locale: 'zh-Hant', timeZone: 'Asia/Taipei', party: 'fjordhave', role: 'ADMIN' },
    { key: 'other-supplier', displayName: '范哲銘 Fan Che-ming', email: 'fan.cheming@jade-cell.example',
      locale: 'zh-Hant', timeZone: 'Asia/Taipei', party: 'jade-cell-twin', role: 'SUPPLIER_USER' },
  ],
};
