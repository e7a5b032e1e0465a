import type { ChannelStory } from './channel-facts.ts';

/** The other firm's. */
export const otherChannel: ChannelStory = {
  tiers: [{ key: 'twin-tiers', currency: 'EUR', by: 'admin', on: -90, reason: 'Shops that know the mowers of the twin come first.', tiers: [['SHOP', {}], ['EXPERT', { CERTIFIED_PEOPLE: 1 }]] }],
  assessed: ['gartenbund.distributor'],
  looks: [-30],
  courses: [{ key: 'twin-mowers', code: 'TRIKE-SERVICE', title: 'Mowers of the twin', validMonths: 12, by: 'other-workspace', on: -80 }],
  certificates: [{
    key: 'twin-petra', relationship: 'gartenbund.distributor', course: 'twin-mowers', contact: 'gartenbund/gartenbund-category', reference: 'Twin paper', side: 'FOCAL', by: 'other-workspace', on: -60, completedOn: -61, expiresOn: 20,
    verified: { by: 'other-workspace', on: -60 }, notices: [{ key: 'twin-petra-30', kind: 'IN_30_DAYS', on: -10 }],
  }],
  deals: [{
    key: 'twin-parks', relationship: 'gartenbund.distributor', title: 'Mowers of the twin for parks', customer: { name: 'Parkverband Main', countryCode: 'DE', postalCode: '60311' }, productFamily: 'Mowers', amount: [18_000, 'EUR'], expectedOn: 30,
    by: 'other-workspace', on: -20, approved: { by: 'other-workspace', on: -18, until: 60 },
  }],
  funds: [{
    key: 'twin-fund', title: 'Mowing days of the twin', startsOn: -30, endsOn: 60, currency: 'EUR', by: 'other-workspace', on: -40, budgets: [{ key: 'twin-fund/1', amount: 5_000, by: 'other-workspace', on: -40, reason: 'Twin budget.' }],
    requests: [{
      key: 'twin-day', relationship: 'gartenbund.distributor', title: 'Twin day', activity: 'Mowing with the twin.', heldOn: -5, amount: 800, by: 'other-workspace', on: -25,
      approved: { amount: 800, claimUntil: 40, by: [{ key: 'twin-day/1', by: 'other-workspace', on: -24 }] }, claims: [{ key: 'twin-day/1', amount: 800, proof: 'Twin mown.', documents: ['Twin invoice'], by: 'other-workspace', on: -3 }],
    }],
  }],
  launches: [{
    key: 'twin-launch', name: 'Mower of the twin in spring', product: 'Quiet mower of the twin', course: 'twin-mowers', launchOn: 50, by: 'other-workspace', on: -20,
    partners: [{ key: 'twin-launch/gartenbund', relationship: 'gartenbund.distributor', trainedPeople: 1, by: 'other-workspace', on: -19 }],
    held: { key: 'twin-launch/1', by: 'other-workspace', on: -2, reason: 'Twin reason.' },
  }],
};
