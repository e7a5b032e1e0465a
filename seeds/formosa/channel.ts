import type { ChannelStory } from '../channel-facts.ts';

/**
 * Radhafen has people who know the trike and has won a harbour with it; Polderwiel's only certificate ran out five weeks ago, and its tier with it.
 * Radhafen and Isarvelo work on the same works in Kiel, and neither may learn of it. The Stride comes with a new pack: Radhafen is ready, Isarvelo has nobody
 * who may touch it and says so in surveys, and of Bay Lantern nobody knows.
 */
export const channel: ChannelStory = {
  tiers: [
    {
      key: 'tiers-first', currency: 'EUR', by: 'admin', on: -420, reason: 'Whoever sells more is served first.',
      tiers: [['REGISTERED', {}], ['SILVER', { MONTHS_TOGETHER: 12 }], ['GOLD', { MONTHS_TOGETHER: 24, DEALS_WON: 1 }]],
    },
    {
      key: 'tiers-trained', currency: 'EUR', by: 'admin', on: -300, reason: 'The trike came to dealers who had never seen one. From now on people who know it come before turnover.',
      tiers: [['REGISTERED', {}], ['SILVER', { MONTHS_TOGETHER: 12, CERTIFIED_PEOPLE: 1 }], ['GOLD', { CERTIFIED_PEOPLE: 2, DEALS_WON: 1 }], ['PLATINUM', { DEALS_WON: 5, PROMISES_KEPT: 0.9, PLAN_REVIEWS: 2, BOUGHT_AMOUNT: 250_000 }]],
    },
  ],
  assessed: ['radhafen.distributor', 'isarvelo.distributor', 'polderwiel.distributor', 'bay-lantern.distributor'],
  looks: [-200, -80, -2],
  courses: [
    { key: 'trike-service', code: 'TRIKE-SERVICE', title: 'Service of the cargo trike', description: 'Hubs, brakes and the swap of packs; two days in the workshop.', validMonths: 12, by: 'second-manager', on: -410 },
    { key: 'pack-safety', code: 'PACK-SAFETY', title: 'Safe work with packs', validMonths: 24, by: 'second-manager', on: -410 },
    { key: 'hop-sales', code: 'HOP-SALES', title: 'Selling the Hop', by: 'second-manager', on: -400, retired: { by: 'second-manager', on: -100 } },
  ],
  certificates: [
    {
      key: 'radhafen-jonas-packs', relationship: 'radhafen.distributor', course: 'pack-safety', contact: 'radhafen/radhafen-category', reference: 'Paper PS-0112', side: 'PARTNER', by: 'channel', on: -298, completedOn: -300, expiresOn: 430,
      verified: { by: 'second-manager', on: -296 },
    },
    {
      key: 'radhafen-aylin-trike', relationship: 'radhafen.distributor', course: 'trike-service', contact: 'radhafen/radhafen-logistics', reference: 'Paper TS-0071', side: 'FOCAL', by: 'second-manager', on: -338, completedOn: -340, expiresOn: 25,
      verified: { by: 'second-manager', on: -338 }, notices: [{ key: 'aylin-60', kind: 'IN_60_DAYS', on: -35 }, { key: 'aylin-30', kind: 'IN_30_DAYS', on: -5 }],
    },
    {
      key: 'polderwiel-sanne-trike', relationship: 'polderwiel.distributor', course: 'trike-service', contact: 'polderwiel/polderwiel-service', reference: 'Paper TS-0064', side: 'PARTNER', by: 'dutch-channel-service', on: -395, completedOn: -400,
      expiresOn: -35, verified: { by: 'second-manager', on: -390 },
      notices: [{ key: 'sanne-60', kind: 'IN_60_DAYS', on: -95 }, { key: 'sanne-30', kind: 'IN_30_DAYS', on: -65 }, { key: 'sanne-end', kind: 'LAST_DAY', on: -35 }],
    },
    { key: 'polderwiel-ruud-packs', relationship: 'polderwiel.distributor', course: 'pack-safety', contact: 'polderwiel/polderwiel-owner', side: 'PARTNER', by: 'dutch-channel', on: -3, completedOn: -6, expiresOn: 724 },
    {
      key: 'isarvelo-franziska-packs', relationship: 'isarvelo.distributor', course: 'pack-safety', contact: 'isarvelo/isarvelo-sales', reference: 'A letter of her own', side: 'PARTNER', by: 'rival-channel', on: -50, completedOn: -60, expiresOn: 670,
      rejected: { by: 'second-manager', on: -45, reason: 'The course was another firm’s.' },
    },
  ],
  deals: [
    {
      key: 'radhafen-bremen', relationship: 'radhafen.distributor', title: 'Trikes for the harbour of Bremen', customer: { name: 'Weserhafen Betriebs GmbH', countryCode: 'DE', postalCode: '28217', number: ['VAT', 'DE000000871'] }, productFamily: 'Haul',
      amount: [96_000, 'EUR'], expectedOn: -100, by: 'channel', on: -180, approved: { by: 'second-manager', on: -178, until: -90 }, won: { by: 'second-manager', on: -110, amount: 91_200, note: 'Twelve, and four more in spring.' },
    },
    {
      key: 'radhafen-kiel', relationship: 'radhafen.distributor', title: 'Thirty trikes for the works of Kiel', customer: { name: 'Fördewerke Kiel GmbH & Co. KG', countryCode: 'DE', postalCode: '24103' }, productFamily: 'Haul', amount: [228_000, 'EUR'],
      expectedOn: 50, by: 'channel', on: -24, approved: { by: 'second-manager', on: -20, until: 70, note: 'Good luck with the tender.', extended: { by: 'second-manager', on: -6, reason: 'The tender was put off by a month.' } },
    },
    {
      key: 'isarvelo-kiel', relationship: 'isarvelo.distributor', title: 'Trikes by mail order for Kiel', customer: { name: 'FÖRDEWERKE KIEL', countryCode: 'DE', postalCode: '24103' }, productFamily: 'HAUL', amount: [76_000, 'EUR'], expectedOn: 80,
      by: 'rival-channel', on: -4,
    },
    {
      key: 'isarvelo-post', relationship: 'isarvelo.distributor', title: 'E-bikes for a mountain post', customer: { name: 'Karwendel Bote GmbH', countryCode: 'DE', postalCode: '82481' }, productFamily: 'Stride', amount: [41_000, 'EUR'], expectedOn: -10,
      by: 'rival-channel', on: -70, refused: { by: 'second-manager', on: -66, refusal: 'NOT_QUALIFIED', note: 'Nobody at Garching is certified for packs yet.' },
    },
    {
      key: 'polderwiel-market', relationship: 'polderwiel.distributor', title: 'Trikes for the flower market', customer: { name: 'Bloemenmarkt Zuid B.V.', countryCode: 'NL', postalCode: '1431 AB' }, productFamily: 'Haul', amount: [54_000, 'EUR'], expectedOn: -60,
      by: 'dutch-channel', on: -160, approved: { by: 'second-manager', on: -158, until: -70 }, lost: { by: 'dutch-channel', on: -90, reason: 'They saw the trikes that went back.' },
    },
    {
      key: 'polderwiel-campus', relationship: 'polderwiel.distributor', title: 'A fleet for a campus', customer: { name: 'Campus De Vecht', countryCode: 'NL' }, productFamily: 'Stride', amount: [30_000, 'EUR'], expectedOn: -20,
      by: 'dutch-channel', on: -150, approved: { by: 'second-manager', on: -148, until: -58 }, expired: { on: -57 },
    },
  ],
  funds: [{
    key: 'spring-rides', title: 'Rides in spring', purpose: 'Days on which people ride a trike before they buy one.', startsOn: -120, endsOn: 120, currency: 'EUR', by: 'second-manager', on: -130,
    budgets: [
      { key: 'spring-rides/1', amount: 30_000, twoAbove: 10_000, by: 'second-manager', on: -130, reason: 'What the launch was to cost in the Netherlands alone.' },
      { key: 'spring-rides/2', amount: 24_000, twoAbove: 5_000, by: 'admin', on: -60, reason: 'The trikes that came back have to be paid for.' },
    ],
    requests: [
      {
        key: 'radhafen-harbour', relationship: 'radhafen.distributor', title: 'Harbour rides', activity: 'Six Saturdays at the landing stages, with two riders of our own.', heldOn: -70, amount: 6_000, by: 'channel', on: -110,
        approved: { amount: 5_500, claimUntil: 30, note: 'Without the tents.', by: [{ key: 'radhafen-harbour/1', by: 'second-manager', on: -108 }] },
        claims: [
          { key: 'radhafen-harbour/1', amount: 3_200, proof: 'Four Saturdays; two were rained off. 210 people rode.', documents: ['Invoice 2217 of the riders', 'List of the rides'], by: 'channel', on: -50, verified: { by: 'second-manager', on: -46 }, paid: { by: 'manager', on: -44, amount: 3_000, reference: 'ZV-3381' } },
          { key: 'radhafen-harbour/2', amount: 1_800, proof: 'The two that were made up for.', documents: ['Invoice 2304 of the riders'], by: 'channel', on: -4 },
        ],
      },
      {
        key: 'polderwiel-dealers', relationship: 'polderwiel.distributor', title: 'A day for the dealers', activity: 'What should have come before the launch: forty dealers, two mechanics, one day.', heldOn: 40, amount: 9_000, by: 'dutch-channel', on: -12,
        approved: { amount: 9_000, claimUntil: 100, by: [{ key: 'polderwiel-dealers/1', by: 'second-manager', on: -9 }, { key: 'polderwiel-dealers/2', by: 'admin', on: -8 }] },
      },
      {
        key: 'isarvelo-catalogue', relationship: 'isarvelo.distributor', title: 'A page in the catalogue', activity: 'The trike on the cover of the spring catalogue.', heldOn: 10, amount: 4_000, by: 'rival-channel', on: -25,
        rejected: { by: 'second-manager', on: -20, note: 'The fund is for rides, not for paper.' },
      },
    ],
  }],
  launches: [{
    key: 'new-pack', name: 'Stride One with the new pack', product: 'Stride One, pack of 2027', item: 'stride-one', course: 'pack-safety', launchOn: 45, by: 'second-manager', on: -30,
    partners: [
      { key: 'new-pack/radhafen', relationship: 'radhafen.distributor', trainedPeople: 1, certificates: 1, stockOnHand: 20, by: 'second-manager', on: -29 },
      { key: 'new-pack/isarvelo', relationship: 'isarvelo.distributor', trainedPeople: 2, stockOnHand: 20, by: 'second-manager', on: -29 },
      { key: 'new-pack/bay-lantern', relationship: 'bay-lantern.distributor', trainedPeople: 1, stockOnHand: 10, by: 'second-manager', on: -28 },
    ],
    held: { key: 'new-pack/1', by: 'second-manager', on: -3, reason: 'Nobody at Garching may open the new pack, and their people told us that they do not look forward to it.' },
  }],
};
