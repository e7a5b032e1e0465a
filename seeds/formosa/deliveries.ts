import type { DeliveryStory } from '../delivery-facts.ts';
import { names } from '../names.ts';
import type { ItemFacts, SupplyAgreementFacts, SupplyTerms } from '../supply-facts.ts';

const terms = { ownership: 'RECEIPT', freezeDays: 3, reviewDays: 7, serviceLevel: 0.95, serviceLevelType: 'FILL_RATE', thresholdSetter: 'BUYER', staleAfterHours: 72 } as const satisfies Partial<SupplyTerms>;

export const itemsUnderWay: readonly ItemFacts[] = [
  { key: 'stride-fold', sku: 'SF-20-R', gtin: '09520001007071', names: names('Stride Fold, 20 inch, red', '福行摺疊車 20 吋 紅', '福行折叠车 20 英寸 红'), category: 'Bicycles', baseUnit: 'C62', units: { PF: 8 } },
];

/** Agreements with goods under way: two rivals supply the battery that the plants share, two rivals sell the folding bicycle. */
export const agreementsUnderWay: readonly SupplyAgreementFacts[] = [
  {
    ...terms, key: 'jade-changhua', number: 'VMI-0105', title: 'Battery packs kept at Changhua', relationship: 'jade-cell.supplier', vendorSide: 'PARTNER', currency: 'TWD', by: 'buyer', signedBy: 'supplier', from: -60,
    approval: { mode: 'AUTOMATIC', limit: 500_000, cap: 2_000_000, approver: 'BUYER' },
    items: [{
      item: 'pack-48', unitPrice: 7_350, minimumOrder: 24, packSize: 8,
      positions: [{ key: 'jade-pack-changhua', location: 'formosa-stride/formosa-stride-changhua-plant', parameters: { method: 'MIN_MAX', minimum: 60, maximum: 160 }, leadTimeDays: 6, onHand: 96, countedOn: -25 }],
    }],
  },
  {
    ...terms, key: 'saebom-daya', number: 'VMI-0106', title: 'Battery packs kept at Daya, second source', relationship: 'saebom.supplier', vendorSide: 'PARTNER', currency: 'USD', by: 'buyer', signedBy: 'rival-supplier', from: -60,
    approval: { mode: 'AUTOMATIC', limit: 10_000, cap: 40_000, approver: 'BUYER' },
    items: [{
      item: 'pack-48', unitPrice: 219, minimumOrder: 24, packSize: 12,
      positions: [{ key: 'saebom-pack-daya', location: 'formosa-stride/formosa-stride-daya-plant', parameters: { method: 'MIN_MAX', minimum: 50, maximum: 150 }, leadTimeDays: 14, onHand: 80, countedOn: -25 }],
    }],
  },
  {
    ...terms, key: 'radhafen-fold', number: 'VMI-0204', title: 'Folding bicycles kept at Radhafen', relationship: 'radhafen.distributor', vendorSide: 'FOCAL', currency: 'EUR', by: 'planner', signedBy: 'channel', from: -60,
    approval: { mode: 'AUTOMATIC', limit: 5_000, cap: 20_000, approver: 'BUYER' },
    items: [{
      item: 'stride-fold', unitPrice: 890, packSize: 1,
      positions: [{ key: 'radhafen-fold-warehouse', location: 'radhafen/radhafen-warehouse', parameters: { method: 'MIN_MAX', minimum: 8, maximum: 24 }, leadTimeDays: 9, onHand: 15, countedOn: -25 }],
    }],
  },
  {
    ...terms, key: 'isarvelo-fold', number: 'VMI-0205', title: 'Folding bicycles kept at Isarvelo', relationship: 'isarvelo.distributor', vendorSide: 'FOCAL', currency: 'EUR', by: 'planner', signedBy: 'rival-channel', from: -60,
    approval: { mode: 'AUTOMATIC', limit: 4_000, cap: 16_000, approver: 'BUYER' },
    items: [{
      item: 'stride-fold', unitPrice: 870, packSize: 1,
      positions: [{ key: 'isarvelo-fold-warehouse', location: 'isarvelo/isarvelo-warehouse', parameters: { method: 'MIN_MAX', minimum: 6, maximum: 18 }, leadTimeDays: 10, onHand: 9, countedOn: -25 }],
    }],
  },
];

/** A shipment on its way from Jade Cell and one to Isarvelo, a short receipt from Saebom and at Radhafen, and two proposals that wait for their buyers. */
export const deliveries: DeliveryStory = {
  proposals: [
    { key: 'jade-changhua/1', position: 'jade-pack-changhua', on: -9, onHand: 50, needsPerson: ['ABOVE_LIMIT'], decided: { as: 'APPROVED', by: 'buyer', on: -8.5 } },
    { key: 'saebom-daya/1', position: 'saebom-pack-daya', on: -24, onHand: 40, needsPerson: ['ABOVE_LIMIT'], decided: { as: 'REJECTED', by: 'buyer', on: -23.5, reason: 'The line at Daya takes sixty at most before the new year.' } },
    { key: 'saebom-daya/2', position: 'saebom-pack-daya', on: -0.2, needsPerson: ['ABOVE_LIMIT'] },
    { key: 'radhafen-fold/1', position: 'radhafen-fold-warehouse', on: -0.2, needsPerson: ['ABOVE_LIMIT'] },
    { key: 'isarvelo-fold/1', position: 'isarvelo-fold-warehouse', on: -9, onHand: 4, needsPerson: ['ABOVE_LIMIT'], decided: { as: 'APPROVED', by: 'rival-channel', on: -8.5 } },
  ],
  orders: [
    {
      key: 'jade-changhua/1', position: 'jade-pack-changhua', units: 48, on: -24, requestedOn: -17, by: 'buyer', answered: { by: 'supplier', on: -23.5, promisedOn: -17 },
      shipment: {
        key: 'jade-changhua/1', by: 'supplier', on: -20, expectedOn: -17, carrier: 'Changhua Motor Freight', trackingNumber: 'CMF-551-0201', lot: 'JC-2611-A', sscc: '095200010000000010',
        receipt: { key: 'jade-changhua/1', by: 'buyer', on: -17, received: 48 },
      },
    },
    {
      key: 'jade-changhua/2', position: 'jade-pack-changhua', proposal: 'jade-changhua/1', on: -8.5, requestedOn: 3, by: 'buyer', answered: { by: 'supplier', on: -8, promisedOn: 3 },
      shipment: { key: 'jade-changhua/2', by: 'supplier', on: -2, expectedOn: 3, carrier: 'Changhua Motor Freight', trackingNumber: 'CMF-551-0377', lot: 'JC-2611-C', sscc: '095200010000000027' },
      imposed: { kind: 'OVERRIDE', side: 'FOCAL', reason: 'Jade Cell was to ship half of it by air, at its own cost.' },
    },
    { key: 'jade-changhua/3', position: 'jade-pack-changhua', units: 24, on: -0.3, requestedOn: 9, by: 'buyer', note: 'For the trikes of the winter fair.' },
    {
      key: 'saebom-daya/1', position: 'saebom-pack-daya', units: 60, on: -23, requestedOn: -3, by: 'buyer', note: 'In place of what was proposed.', answered: { by: 'rival-supplier', on: -22.5, promisedOn: -3 },
      shipment: {
        key: 'saebom-daya/1', by: 'rival-supplier', on: -12, expectedOn: -3, carrier: 'Busan Keelung Line', trackingNumber: 'BKL-77-10442', lot: 'SB-44-19', sscc: '095200010000000034',
        receipt: { key: 'saebom-daya/1', by: 'buyer', on: -2, received: 54, damaged: 2, note: 'Four short; two with a dented housing.' },
      },
      imposed: { kind: 'INSIDE_FREEZE', side: 'FOCAL', reason: 'Saebom was asked for it two days before the day that was agreed.' },
    },
    {
      key: 'radhafen-fold/1', position: 'radhafen-fold-warehouse', units: 10, on: -20, requestedOn: -7, by: 'channel', note: 'For the autumn catalogue.', answered: { by: 'planner', on: -19.5, promisedOn: -7 },
      shipment: {
        key: 'radhafen-fold/1', by: 'planner', on: -14, expectedOn: -7, carrier: 'Rotterdam Land Bridge', trackingNumber: 'RLB-90-3341', lot: 'SF-47', sscc: '095200010000000041',
        receipt: { key: 'radhafen-fold/1', by: 'channel', on: -6, received: 8, damaged: 1, note: 'One is missing, one has a bent fork.' },
      },
      imposed: { kind: 'INSIDE_FREEZE', side: 'PARTNER', reason: 'Radhafen called for the bicycles before the catalogue was out.' },
    },
    {
      key: 'isarvelo-fold/1', position: 'isarvelo-fold-warehouse', proposal: 'isarvelo-fold/1', on: -8.5, requestedOn: 4, by: 'rival-channel', answered: { by: 'planner', on: -8, promisedOn: 4 },
      shipment: { key: 'isarvelo-fold/1', by: 'planner', on: -2, expectedOn: 4, carrier: 'Rotterdam Land Bridge', trackingNumber: 'RLB-90-3398', lot: 'SF-48', sscc: '095200010000000058' },
    },
  ],
  reports: [
    { key: 'jade-changhua/1', position: 'jade-pack-changhua', by: 'buyer', side: 'FOCAL', on: -0.5, onHand: 52 },
    { key: 'saebom-daya/1', position: 'saebom-pack-daya', by: 'buyer', side: 'FOCAL', on: -0.5, onHand: 44 },
    {
      key: 'radhafen-fold/1', position: 'radhafen-fold-warehouse', by: 'channel', side: 'PARTNER', on: -0.5, onHand: 7,
      interchange: { sender: 'RADHAFENLAGER', receiver: 'FORMOSASTRIDE', control: 4711, itemCode: 'RH-FALT-20', locationCode: 'RH-LAGER-1' },
    },
    {
      key: 'isarvelo-fold/1', position: 'isarvelo-fold-warehouse', by: 'rival-channel', side: 'PARTNER', on: -0.5, onHand: 5,
      interchange: { sender: 'ISARVELOLAGER', receiver: 'FORMOSASTRIDE', control: 815, itemCode: 'IV-KLAPP-R', locationCode: 'IV-GARCHING' },
    },
  ],
  limits: [
    { agreement: 'jade-changhua', on: -30, limit: 500_000 },
    { agreement: 'saebom-daya', on: -30, limit: 10_000, held: { by: 'buyer', side: 'FOCAL', on: -1.5, note: 'Saebom stays where it is until the dented housings are explained.' } },
    { agreement: 'radhafen-fold', on: -30, limit: 5_000, held: { by: 'channel', side: 'PARTNER', on: -5, note: 'Radhafen looks at each one until the bent fork is replaced.' } },
    { agreement: 'isarvelo-fold', on: -30, limit: 4_000 },
  ],
};
