import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { markets } from '../../src/markets/relationship.entity.ts';
import { statementsOf } from '../statements.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const page = readFileSync('examples/30-market-page.graphql', 'utf8');

/** One relationship of each market, and what its page has of that market alone. */
const shown: Readonly<Record<(typeof markets)[number], { readonly relationship: string; readonly own: Record<string, unknown> }>> = {
  SUPPLIER: { relationship: 'jade-cell.supplier', own: { supplyCategory: 'STRATEGIC', shareOfItsRevenue: 0.31 } },
  INTERNAL: { relationship: 'purchasing.internal', own: { receivingDepartment: { name: 'Production' } } },
  COMPETITOR: { relationship: 'ridgeline.competitor', own: { isAllied: true, hasInformationBarrier: true, barrierCategories: ['ROADMAP', 'QUALITY'], isLegallyCleared: true } },
  DISTRIBUTOR: { relationship: 'radhafen.distributor', own: { tier: 'PLATINUM', channel: 'WHOLESALE' } },
  CUSTOMER: { relationship: 'citypulse.customer', own: { customerStage: 'LOYAL', segment: 'Shared fleets' } },
  INFLUENCER: { relationship: 'battery-council.influencer', own: { influencerKind: expect.any(String), stance: expect.any(String) } },
};

test.each(markets)('the page of a relationship in the market %s is one query, and one statement', async (market) => {
  const { relationship, own } = shown[market];
  const id = world.relationshipId(relationship);
  const seen: Record<string, unknown>[] = [];
  const statements = await statementsOf(world, async () => { seen.push((await world.as('manager').data(page, { id })).relationship); });
  expect(seen[0]).toMatchObject({ market, partner: { name: expect.any(String) }, viewerActions: expect.arrayContaining([expect.objectContaining({ action: 'UPDATE_RELATIONSHIP', isAllowed: true })]), ...own });
  // What partners have told under an agreement is written down as seen, in one more.
  expect(statements.filter((text) => !text.includes('insert into access_record'))).toHaveLength(1);
});
