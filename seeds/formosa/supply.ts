import { names } from '../names.ts';
import type { SupplyStory } from '../supply-facts.ts';
import { agreementsUnderWay, deliveries, itemsUnderWay } from './deliveries.ts';

/**
 * Stock that one side keeps for the other. Suppliers keep batteries and motors at our plants, two rivals the same battery; we keep bicycles at
 * our distributors, two rivals in Germany among them.
 */
export const supply: SupplyStory = {
  items: [
    { key: 'pack-48', sku: 'BP-48-14', gtin: '09520001007019', names: names('Battery pack 48 V 14 Ah', '電池組 48 V 14 Ah', '电池组 48 V 14 Ah'), category: 'Power', baseUnit: 'C62', units: { CT: 8, PF: 96 } },
    { key: 'cell-21700', sku: 'CE-21700-5', gtin: '09520001007026', names: names('Cell 21700 5 Ah', '電芯 21700 5 Ah', '电芯 21700 5 Ah'), category: 'Power', baseUnit: 'C62', units: { CT: 200, PF: 9600 } },
    { key: 'hub-motor', sku: 'HM-250-R', gtin: '09520001007033', names: names('Rear hub motor 250 W', '後輪轂馬達 250 W', '后轮毂电机 250 W'), category: 'Power', baseUnit: 'C62', units: { CT: 6, PF: 72 } },
    { key: 'stride-one', sku: 'SO-53-G', gtin: '09520001007040', names: names('Stride One, 53 cm, green', '福行一號 53 公分 綠', '福行一号 53 厘米 绿'), category: 'Bicycles', baseUnit: 'C62', units: { PF: 6 } },
    { key: 'stride-cargo', sku: 'SC-L-B', gtin: '09520001007057', names: names('Stride Cargo, long, blue', '福行貨運車 長版 藍', '福行货运车 长版 蓝'), category: 'Bicycles', baseUnit: 'C62', units: { PF: 4 } },
    { key: 'spare-charger', sku: 'SP-CH-48', gtin: '09520001007064', names: names('Charger 48 V', '充電器 48 V', '充电器 48 V'), category: 'Spare parts', baseUnit: 'C62', units: { CT: 20 } },
    ...itemsUnderWay,
  ],
  agreements: [
    {
      key: 'jade-vmi', number: 'VMI-0101', title: 'Batteries kept at Daya', relationship: 'jade-cell.supplier', vendorSide: 'PARTNER', currency: 'TWD', by: 'buyer', signedBy: 'supplier', from: -400,
      ownership: 'CONSUMPTION', approval: { mode: 'AUTOMATIC', limit: 3_000_000, cap: 8_000_000, approver: 'BUYER' }, freezeDays: 2, reviewDays: 1, serviceLevel: 0.98, serviceLevelType: 'FILL_RATE',
      thresholdSetter: 'BUYER', liabilityCap: 30_000_000, staleAfterHours: 36,
      items: [
        {
          item: 'pack-48', unitPrice: 7_400, minimumOrder: 48, packSize: 8, palletSize: 96, shelfLifeDays: 365,
          positions: [{ key: 'jade-pack-daya', location: 'jade-cell/jade-cell-daya-store', parameters: { method: 'MIN_MAX', minimum: 400, maximum: 1_200 }, leadTimeDays: 6, leadTimeDeviation: 1, onHand: 310 }],
        },
        {
          item: 'cell-21700', unitPrice: 88, minimumOrder: 2_000, packSize: 200, palletSize: 9_600,
          positions: [{ key: 'jade-cell-daya', location: 'formosa-stride/formosa-stride-daya-plant', parameters: { method: 'DAYS_OF_SUPPLY', minimumDays: 10, targetDays: 24 }, leadTimeDays: 8, onHand: 21_000 }],
        },
      ],
    },
    {
      key: 'saebom-vmi', number: 'VMI-0102', title: 'Battery packs for the trikes', relationship: 'saebom.supplier', vendorSide: 'PARTNER', currency: 'USD', by: 'buyer', signedBy: 'rival-supplier', from: -150,
      ownership: 'RECEIPT', approval: { mode: 'BUYER' }, freezeDays: 5, reviewDays: 7, serviceLevel: 0.95, serviceLevelType: 'CYCLE', thresholdSetter: 'BUYER', staleAfterHours: 72,
      amended: { signedOn: -6, terms: { from: 20, reviewDays: 5, freezeDays: 3, staleAfterHours: 48 }, note: 'Looked at more often, once the line at Changhua has its second shift.' },
      items: [{
        item: 'pack-48', unitPrice: 221, minimumOrder: 60, packSize: 12, palletSize: 120,
        positions: [{ key: 'saebom-pack-changhua', location: 'formosa-stride/formosa-stride-changhua-plant', parameters: { method: 'REORDER_POINT', reorderPoint: 150, orderQuantity: 240 }, leadTimeDays: 14, leadTimeDeviation: 3, onHand: 205 }],
      }],
    },
    {
      key: 'suhe-vmi', number: 'VMI-0103', title: 'Hub motors kept at Daya', relationship: 'suhe-motor.supplier', vendorSide: 'PARTNER', currency: 'CNY', by: 'buyer', signedBy: 'motor-supplier', from: -600,
      ownership: { afterDays: 60 }, approval: { mode: 'BOTH' }, freezeDays: 7, reviewDays: 7, serviceLevel: 0.97, serviceLevelType: 'CYCLE', thresholdSetter: 'VENDOR', staleAfterHours: 72,
      items: [{
        item: 'hub-motor', unitPrice: 415, minimumOrder: 72, packSize: 6, palletSize: 72,
        positions: [{ key: 'suhe-motor-daya', location: 'formosa-stride/formosa-stride-daya-plant', parameters: { method: 'BUFFER_ZONES', leadTimeFactor: 0.4, variabilityFactor: 0.5 }, leadTimeDays: 18, leadTimeDeviation: 5, onHand: 380 }],
      }],
    },
    {
      key: 'radhafen-vmi', number: 'VMI-0201', title: 'Bicycles kept at Radhafen', relationship: 'radhafen.distributor', vendorSide: 'FOCAL', currency: 'EUR', by: 'planner', signedBy: 'channel', from: -300,
      ownership: 'RECEIPT', approval: { mode: 'AUTOMATIC', limit: 20_000, cap: 60_000, approver: 'BUYER' }, freezeDays: 3, reviewDays: 3, serviceLevel: 0.95, serviceLevelType: 'FILL_RATE',
      thresholdSetter: 'BUYER', liabilityCap: 400_000, staleAfterHours: 48,
      items: [
        {
          item: 'stride-one', unitPrice: 1_480, packSize: 1, palletSize: 6,
          positions: [
            { key: 'radhafen-one-warehouse', location: 'radhafen/radhafen-warehouse', parameters: { method: 'MIN_MAX', minimum: 40, maximum: 120 }, leadTimeDays: 9, leadTimeDeviation: 2, onHand: 36, allocated: 4 },
            { key: 'radhafen-one-berlin', location: 'radhafen/radhafen-berlin-store', parameters: { method: 'BASE_STOCK', baseStock: 9 }, leadTimeDays: 2, onHand: 6 },
          ],
        },
        {
          item: 'stride-cargo', unitPrice: 3_250, packSize: 1, palletSize: 4,
          positions: [{ key: 'radhafen-cargo-warehouse', location: 'radhafen/radhafen-warehouse', parameters: { method: 'MIN_MAX', minimum: 6, maximum: 20 }, leadTimeDays: 9, leadTimeDeviation: 2, onHand: 14 }],
        },
        {
          item: 'spare-charger', unitPrice: 62, minimumOrder: 20, packSize: 20,
          positions: [{ key: 'radhafen-charger-leipzig', location: 'radhafen/radhafen-leipzig-store', parameters: { method: 'REORDER_POINT', reorderPoint: 8, orderQuantity: 20 }, leadTimeDays: 4 }],
        },
      ],
    },
    {
      key: 'isarvelo-vmi', number: 'VMI-0202', title: 'Bicycles kept at Isarvelo', relationship: 'isarvelo.distributor', vendorSide: 'FOCAL', currency: 'EUR', by: 'planner', signedBy: 'rival-channel', from: -180,
      ownership: 'RECEIPT', approval: { mode: 'BUYER' }, freezeDays: 3, reviewDays: 7, serviceLevel: 0.92, serviceLevelType: 'FILL_RATE', thresholdSetter: 'BUYER', staleAfterHours: 72,
      items: [{
        item: 'stride-one', unitPrice: 1_455, packSize: 1, palletSize: 6,
        positions: [{ key: 'isarvelo-one-warehouse', location: 'isarvelo/isarvelo-warehouse', parameters: { method: 'MIN_MAX', minimum: 24, maximum: 72 }, leadTimeDays: 10, leadTimeDeviation: 2, onHand: 41 }],
      }],
    },
    {
      key: 'jade-chargers', number: 'VMI-0104', title: 'Chargers kept at Daya', relationship: 'jade-cell.supplier', vendorSide: 'PARTNER', currency: 'TWD', by: 'buyer', signedBy: 'supplier', from: 14, awaitedSince: -2,
      ownership: 'RECEIPT', approval: { mode: 'BUYER' }, freezeDays: 2, reviewDays: 7, serviceLevel: 0.95, serviceLevelType: 'FILL_RATE', thresholdSetter: 'BUYER', staleAfterHours: 72,
      items: [{ item: 'spare-charger', unitPrice: 980, minimumOrder: 40, packSize: 20, positions: [] }],
    },
    {
      key: 'isarvelo-spares', number: 'VMI-0203', title: 'Spare parts kept at Isarvelo', relationship: 'isarvelo.distributor', vendorSide: 'FOCAL', currency: 'EUR', by: 'planner', signedBy: 'rival-channel', from: -90,
      ownership: 'RECEIPT', approval: { mode: 'BUYER' }, freezeDays: 3, reviewDays: 7, serviceLevel: 0.9, serviceLevelType: 'FILL_RATE', thresholdSetter: 'VENDOR', staleAfterHours: 72,
      suspended: { side: 'PARTNER', by: 'rival-channel', since: -12, reason: 'The spare parts store moves to Augsburg; until then nothing can be received.' },
      items: [{ item: 'spare-charger', unitPrice: 64, minimumOrder: 20, packSize: 20, positions: [] }],
    },
    ...agreementsUnderWay,
  ],
  deliveries,
  transfers: [
    { key: 'radhafen-demo-day-out', from: 'radhafen-one-warehouse', to: 'radhafen-one-berlin', units: 2, owner: 'BUYER', reason: 'For the demo day in Berlin.', by: 'channel', side: 'PARTNER', on: -0.4 },
    { key: 'radhafen-demo-day-back', from: 'radhafen-one-berlin', to: 'radhafen-one-warehouse', units: 2, owner: 'BUYER', reason: 'Back from the demo day.', by: 'channel', side: 'PARTNER', on: -0.1 },
  ],
};
