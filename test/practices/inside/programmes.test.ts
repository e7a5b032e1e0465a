import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { done as tell, refused as refusedTo } from '../programmes/acts.ts';
import { practiceOf } from '../inside-acts.ts';
import { day } from '../../trust/sessions.ts';

/** The seven practices within departments, on the machinery of those towards partners. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const within = ['SUPPORT', 'CULTURE', 'STRUCTURE', 'INCENTIVES', 'PEOPLE', 'EVALUATION', 'EXPERTISE'];
const departments = ['purchasing.internal', 'sales.internal', 'research-and-development.internal'];
const ask = 'query ($id: ID!, $asOf: DateTime) { relationship(id: $id) { practices(asOf: $asOf) { practice level lastLookedAt explanation } } }';

test.each(departments)('seven practices answer for %s', async (department) => {
  const { relationship } = await world.as('planner', { locales: ['en'] }).data(ask, { id: world.relationshipId(department) });
  expect(relationship.practices.map(({ practice }: { practice: string }) => practice)).toEqual(within);
  for (const one of relationship.practices) expect(one).toMatchObject({ lastLookedAt: expect.any(String), explanation: expect.stringMatching(/\w/) });
  console.log(department, JSON.stringify(relationship.practices.map((one: any) => [one.practice, one.level, one.explanation]), null, 1));
});
