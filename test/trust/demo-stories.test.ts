import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

/** The stories of trust that the demo world is to tell, in its scores. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const source = `query ($id: ID!, $direction: EvidenceDirection!) { relationship(id: $id) {
  partnerStanding { trust { value band trendDirection } } ownStanding { trust { value band } }
  standingHistory(direction: $direction) { trust } standingChange(direction: $direction) { from until trust { from to total summary } }
  levelShown { level gap } } }`;

async function story(key: string, direction = 'PARTNER_TO_FOCAL', locales = ['en']): Promise<Record<string, any>> {
  return (await world.as('manager', { locales }).data(source, { id: world.relationshipId(key), direction })).relationship;
}

test('trust in Jade Cell grew, as far as there was a score, both ways', async () => {
  const { partnerStanding, ownStanding, standingHistory, standingChange, levelShown } = await story('jade-cell.supplier');
  expect([partnerStanding.trust.band, ownStanding.trust.band]).toEqual(['HIGH', 'HIGH']);
  const scores = standingHistory.map(({ trust }: { trust: number | null }) => trust).filter((trust: number | null) => trust !== null);
  expect(scores.at(-1) - scores[0]).toBeGreaterThan(5);
  expect(standingChange.trust.total).toBeGreaterThan(5);
  expect(levelShown).toEqual({ level: 'PARTNERSHIP', gap: 0 });
});

test('trust in Suhe broke in the summer, is seen to fall, and half a year is told when nothing else is asked', async () => {
  const { partnerStanding, standingHistory, standingChange } = await story('suhe-motor.supplier');
  expect(partnerStanding.trust).toMatchObject({ band: 'MEDIUM', trendDirection: 'FALLING' });
  const scores: number[] = standingHistory.map(({ trust }: { trust: number | null }) => trust);
  expect(scores).not.toContain(null);
  expect(Math.min(...scores.slice(0, 7))).toBeGreaterThan(70);
  expect(Math.max(...scores.slice(9))).toBeLessThan(62);
  expect((Date.parse(standingChange.until) - Date.parse(standingChange.from)) / 86_400_000).toBeCloseTo(183, 6);
  expect(standingChange.trust.total).toBeLessThan(-20);
  expect(standingChange.trust.summary).toMatch(/^Trust went from 7\d\.\d to 5\d\.\d: .* 0\.0 by another model\. What moved it most: promises/);
});

test('with Polderwiel it is the firm that has earned little', async () => {
  const { partnerStanding, ownStanding } = await story('polderwiel.distributor', 'FOCAL_TO_PARTNER');
  expect(partnerStanding.trust.band).toBe('INSUFFICIENT');
  expect(ownStanding.trust.band).toBe('LOW');
});

test('of Saebom there is too little to say, also of how it changed', async () => {
  const { partnerStanding, standingHistory, standingChange } = await story('saebom.supplier');
  expect(partnerStanding.trust).toMatchObject({ value: null, band: 'INSUFFICIENT' });
  expect(standingHistory.every(({ trust }: { trust: number | null }) => trust === null)).toBe(true);
  expect(standingChange.trust.summary).toMatch(/^There is not enough evidence for a score at either moment\./);
  expect((await story('saebom.supplier', 'PARTNER_TO_FOCAL', ['zh-TW'])).standingChange.trust.summary).toMatch(/^期初與期末證據不足，無法評定。信任就已知部分變動/);
});
