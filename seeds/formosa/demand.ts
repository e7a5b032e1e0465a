import type { DemandStory } from '../demand-facts.ts';

/** Plants use parts on their working days; shops sell bicycles at the week's end, and now and then a spare part. */
const plant = [1.1, 1, 1, 1, 0.9, 0.35, 0] as const;
const shop = [0.5, 0.7, 0.8, 0.9, 1.3, 2, 0.8] as const;

export const demand: DemandStory = {
  positions: {
    'jade-pack-daya': { perDay: 48, week: plant, growth: 0.1, variation: 0.15, replenishedTo: 1_150 },
    'jade-cell-daya': { perDay: 1_450, week: plant, variation: 0.12, replenishedTo: 34_000 },
    'saebom-pack-changhua': { perDay: 11, week: plant, growth: 0.35, variation: 0.25, replenishedTo: 420 },
    'suhe-motor-daya': { perDay: 26, week: plant, variation: 0.2, replenishedTo: 900 },
    'radhafen-one-warehouse': { perDay: 4.2, week: shop, growth: 0.2, variation: 0.4, replenishedTo: 118, outOfStock: { from: -62, days: 5 } },
    'radhafen-one-berlin': { perDay: 0.9, week: shop, variation: 0.5, replenishedTo: 10 },
    'radhafen-cargo-warehouse': { perDay: 2, variation: 0.5, everyDays: 4, replenishedTo: 20 },
    // What is left of the chargers nobody tells.
    'radhafen-charger-leipzig': { perDay: 3, variation: 1.4, everyDays: 9 },
    'isarvelo-one-warehouse': { perDay: 2.4, week: shop, variation: 0.45, days: 90, replenishedTo: 70 },
  },
  events: [
    { key: 'autumn-ride', agreement: 'radhafen-vmi', item: 'stride-one', kind: 'PROMOTION', title: 'Autumn ride, 15 % off', from: -40, to: -31, factor: 1.8, by: 'channel', side: 'PARTNER' },
    { key: 'winter-wheels', agreement: 'radhafen-vmi', item: 'stride-one', kind: 'PROMOTION', title: 'Winter wheels: tyres go with it', from: 8, to: 17, factor: 1.6, by: 'channel', side: 'PARTNER' },
    { key: 'radhafen-stocktaking', agreement: 'radhafen-vmi', location: 'radhafen/radhafen-warehouse', kind: 'CLOSURE', title: 'Stocktaking', from: 24, to: 25, factor: 0, by: 'planner', side: 'FOCAL' },
    { key: 'fair-that-was-not', agreement: 'radhafen-vmi', item: 'stride-cargo', kind: 'OTHER', title: 'Cargo bicycle fair', from: 12, to: 14, unitsPerDay: 3, by: 'channel', side: 'PARTNER', withdrawn: { by: 'channel', daysAgo: 3 } },
    { key: 'daya-overhaul', agreement: 'jade-vmi', location: 'jade-cell/jade-cell-daya-store', kind: 'CLOSURE', title: 'The pack line is overhauled', from: 20, to: 22, factor: 0, by: 'buyer', side: 'FOCAL' },
    { key: 'isarvelo-winter', agreement: 'isarvelo-vmi', kind: 'HOLIDAY', title: 'Closed between the years', from: 33, to: 40, factor: 0, by: 'rival-channel', side: 'PARTNER' },
  ],
};
