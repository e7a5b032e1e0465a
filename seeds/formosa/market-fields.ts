import type { MarketFieldFacts } from '../world.ts';

/** What each relationship has by the market it stands in. Amounts are a year's, in whole units of their currency. */
export const marketFields: Readonly<Record<string, MarketFieldFacts>> = {
  'jade-cell.supplier': { supplyCategory: 'STRATEGIC', annualSpend: [412_000_000, 'TWD'], shareOfItsRevenue: 0.31 },
  'saebom.supplier': { supplyCategory: 'STRATEGIC', annualSpend: [18_500_000, 'TWD'], shareOfItsRevenue: 0.01 },
  'weihu-control.supplier': { supplyCategory: 'BOTTLENECK', annualSpend: [61_000_000, 'TWD'], shareOfItsRevenue: 0.22 },
  'suhe-motor.supplier': { supplyCategory: 'LEVERAGE', annualSpend: [96_000_000, 'TWD'], shareOfItsRevenue: 0.12 },
  'ridgeline.supplier': { supplyCategory: 'LEVERAGE', annualSpend: [88_000_000, 'TWD'], shareOfItsRevenue: 0.02 },
  'mingyi-display.supplier': { supplyCategory: 'NONCRITICAL', annualSpend: [21_000_000, 'TWD'], shareOfItsRevenue: 0.09 },
  'anchong-power.supplier': { supplyCategory: 'LEVERAGE', annualSpend: [37_000_000, 'TWD'], shareOfItsRevenue: 0.14 },
  'tieshan-frames.supplier': { supplyCategory: 'STRATEGIC', annualSpend: [154_000_000, 'TWD'], shareOfItsRevenue: 0.44 },
  'kitano-geartrain.supplier': { supplyCategory: 'BOTTLENECK', annualSpend: [520_000_000, 'JPY'], shareOfItsRevenue: 0.03 },
  'rollwell-tyre.supplier': { supplyCategory: 'LEVERAGE', annualSpend: [1_100_000, 'USD'], shareOfItsRevenue: 0.05 },
  'stilva-brakes.supplier': { supplyCategory: 'BOTTLENECK', annualSpend: [1_900_000, 'EUR'], shareOfItsRevenue: 0.04 },
  'chuanlian-wiring.supplier': { supplyCategory: 'NONCRITICAL', annualSpend: [29_000_000, 'TWD'], shareOfItsRevenue: 0.68 },
  'bridgeway-talent.supplier': { supplierKind: 'RECRUITMENT', supplyCategory: 'NONCRITICAL', annualSpend: [4_200_000, 'TWD'] },
  'hailu-freight.supplier': { supplierKind: 'SERVICES', supplyCategory: 'LEVERAGE', annualSpend: [26_000_000, 'TWD'], shareOfItsRevenue: 0.06 },

  'purchasing.internal': { receivingDepartment: 'production', serviceOwed: 'Parts on the line, on the day of the plan; a supplier’s delay told the day it is known.' },
  'research-and-development.internal': { receivingDepartment: 'production', serviceOwed: 'Released drawings and test plans before the tooling order; changes with their impact.' },
  'sales.internal': { receivingDepartment: 'production', serviceOwed: 'A forecast by model and country on the 20th of each month.' },
  'production.internal': { receivingDepartment: 'sales', serviceOwed: 'Confirmed dates within two working days; early notice of what will be late.' },
  'after-sales.internal': { receivingDepartment: 'quality', serviceOwed: 'Failures with serial numbers and photographs each week.' },
  'finance.internal': { receivingDepartment: 'purchasing', serviceOwed: 'Suppliers paid on the agreed day.' },
  'marketing.internal': { receivingDepartment: 'sales', serviceOwed: 'Launch material and dealer training eight weeks ahead of a launch.' },
  'quality.internal': { receivingDepartment: 'purchasing', serviceOwed: 'Supplier audits within thirty days of the request.' },
  'research-and-development.internal.production': { receivingDepartment: 'production', serviceOwed: 'Drawings that can be built, and answers while the line runs.' },
  'purchasing.internal.research-and-development': { receivingDepartment: 'research-and-development', serviceOwed: 'Quotes and samples for what is being developed.' },
  'production.internal.purchasing': { receivingDepartment: 'purchasing', serviceOwed: 'The plan by part, before it is ordered by.' },
  // The other workspace’s.
  'fjordhave-workshop.internal.fjordhave-purchasing': { receivingDepartment: 'fjordhave-purchasing', serviceOwed: 'Tests before anything is ordered.' },

  'ridgeline.competitor': {
    alliancePurpose: 'One exchangeable battery standard for light vehicles.', complementaryResource: 'Its swap stations and its laboratory for thermal safety.', allianceYearsAgo: 1.5,
  },

  'radhafen.distributor': { tier: 'PLATINUM', territories: ['DE-HH', 'DE-NI', 'DE-SH', 'DE-HB'], channel: 'WHOLESALE' },
  'isarvelo.distributor': { tier: 'GOLD', territories: ['DE-BY', 'DE-BW'], channel: 'RETAIL' },
  'polderwiel.distributor': { tier: 'GOLD', territories: ['NL', 'BE'], channel: 'WHOLESALE' },
  'asagao-cycle.distributor': { tier: 'SILVER', territories: ['JP'], channel: 'RETAIL' },
  'bay-lantern.distributor': { tier: 'SILVER', territories: ['US-CA', 'US-OR', 'US-WA'], channel: 'ONLINE' },
  'hsinyun-stores.distributor': { tier: 'GOLD', territories: ['TW'], channel: 'RETAIL' },
  'alpenlicht.distributor': { tier: 'REGISTERED', territories: ['AT'], channel: 'RETAIL' },

  'citypulse.customer': {
    customerStage: 'LOYAL', segment: 'Shared fleets', annualRevenue: [74_000_000, 'TWD'], wallet: [110_000_000, 'TWD'], walletSource: 'Its tender for next year', walletConfidence: 'HIGH',
  },
  'harbourside-share.customer': {
    customerStage: 'CUSTOMER', segment: 'Shared fleets', annualRevenue: [12_000_000, 'TWD'], wallet: [58_000_000, 'TWD'], walletSource: 'Docks in service times replacement rate', walletConfidence: 'MEDIUM',
  },
  'harbourside-share.customer.first': { customerStage: 'LOST', segment: 'Shared fleets' },
  'norrland-post.customer': {
    customerStage: 'LOYAL', segment: 'Postal services', annualRevenue: [2_400_000, 'EUR'], wallet: [3_100_000, 'EUR'], walletSource: 'Its published fleet plan', walletConfidence: 'HIGH',
  },
  'dumpling-dash.customer': { customerStage: 'LOST', segment: 'Delivery' },
  'lakeshore-rentals.customer': { segment: 'Rental' },
  'ridgeline.customer': { customerStage: 'CUSTOMER', segment: 'Rental', annualRevenue: [9_800_000, 'TWD'] },
  'hailu-freight.customer': { customerStage: 'CUSTOMER', segment: 'Port logistics', annualRevenue: [5_100_000, 'TWD'] },
  'chen-mei-hua.customer': { customerStage: 'LOYAL', segment: 'Commuters' },
  'lukas-brandt.customer': { customerStage: 'CUSTOMER', segment: 'Commuters' },

  'fonghe-bank.influencer': { influencerKind: 'BANK', stance: 'FAVORABLE', power: 5, issues: ['working capital', 'green loans'] },
  'mobility-ministry.influencer': { influencerKind: 'GOVERNMENT', stance: 'FAVORABLE', power: 5, reach: 23_000_000, issues: ['subsidies', 'battery recycling', 'road safety'] },
  'battery-council.influencer': { influencerKind: 'STANDARDS_BODY', stance: 'CHAMPION', power: 4, issues: ['exchangeable batteries'] },
  'island-ev-association.influencer': { influencerKind: 'TRADE_ASSOCIATION', stance: 'FAVORABLE', power: 3, reach: 4_000, issues: ['charging network', 'export rules'] },
  'freewheel-weekly.influencer': { influencerKind: 'MEDIA', stance: 'CRITICAL', power: 3, reach: 180_000, issues: ['repairability', 'cargo trikes'] },
  'riverbank-watch.influencer': { influencerKind: 'ENVIRONMENTAL_GROUP', stance: 'CRITICAL', power: 2, reach: 12_000, issues: ['waste water', 'battery recycling'] },
  'riders-voice.influencer': { influencerKind: 'CONSUMER_GROUP', stance: 'NEUTRAL', power: 2, reach: 45_000, issues: ['brakes', 'warranty'] },
  'norrland-post.influencer': { influencerKind: 'RECOMMENDER', stance: 'CHAMPION', power: 3, issues: ['winter operation'] },
  'chen-mei-hua.influencer': { influencerKind: 'RECOMMENDER', stance: 'CHAMPION', power: 2, reach: 61_000, issues: ['touring'] },
};
