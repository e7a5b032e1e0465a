import { names } from './names.ts';
import type { WorldStory } from './world.ts';

/** Whose stock of packs is kept at Odense: the twin’s agreement, and what came of it. */
export const otherSupply: NonNullable<WorldStory['supply']> = {
  items: [{ key: 'twin-pack', sku: 'FG-36-9', gtin: '09520006007014', names: names('Battery pack 36 V 9 Ah', '電池組 36 V 9 Ah', '电池组 36 V 9 Ah'), category: 'Power', baseUnit: 'C62' }],
  agreements: [{
    key: 'twin-vmi', number: 'VMI-0001', title: 'Packs kept at Odense', relationship: 'jade-cell-twin.supplier', vendorSide: 'PARTNER', currency: 'DKK', by: 'other-workspace', signedBy: 'other-supplier',
    from: -200, ownership: 'RECEIPT', approval: { mode: 'BUYER' }, freezeDays: 3, reviewDays: 7, serviceLevel: 0.95, serviceLevelType: 'CYCLE', thresholdSetter: 'BUYER', staleAfterHours: 48,
    items: [{
      item: 'twin-pack', unitPrice: 610, packSize: 10,
      positions: [{ key: 'twin-pack-odense', location: 'fjordhave/fjordhave-plant', parameters: { method: 'MIN_MAX', minimum: 120, maximum: 400 }, leadTimeDays: 21, leadTimeDeviation: 3, onHand: 260, countedOn: -25 }],
    }],
  }],
  deliveries: {
    proposals: [{ key: 'twin-vmi/1', position: 'twin-pack-odense', on: -24, onHand: 100, decided: { as: 'APPROVED', by: 'other-workspace', on: -23.5 } }],
    orders: [{
      key: 'twin-vmi/1', position: 'twin-pack-odense', proposal: 'twin-vmi/1', on: -23.5, requestedOn: -3, by: 'other-workspace', answered: { by: 'other-supplier', on: -23, promisedOn: -3 },
      shipment: {
        key: 'twin-vmi/1', by: 'other-supplier', on: -12, expectedOn: -3, carrier: 'Kattegat Freight', trackingNumber: 'KF-2-9981', lot: 'TW-36-5', sscc: '095200060000000015',
        receipt: { key: 'twin-vmi/1', by: 'other-workspace', on: -3, received: 290, note: 'Ten of the twin’s packs are missing.' },
      },
      imposed: { kind: 'OVERRIDE', side: 'FOCAL', reason: 'The twin was to pack them otherwise.' },
    }],
    reports: [{
      key: 'twin-vmi/1', position: 'twin-pack-odense', by: 'other-workspace', side: 'FOCAL', on: -0.5, onHand: 260,
      interchange: { sender: 'FJORDHAVEEDI', receiver: 'JADETWINEDI', control: 1212, itemCode: 'FJ-TWIN-36', locationCode: 'FJ-ODENSE-1' },
    }],
    limits: [],
  },
};

/** What Odense takes of them a day. */
export const otherDemand: NonNullable<WorldStory['demand']> = {
  positions: { 'twin-pack-odense': { perDay: 9, week: [1, 1, 1, 1, 1, 0, 0], variation: 0.2, replenishedTo: 400 } },
  events: [{ key: 'odense-closed', agreement: 'twin-vmi', kind: 'HOLIDAY', title: 'The plant is closed', from: 30, to: 36, factor: 0, by: 'other-workspace', side: 'FOCAL' }],
};
