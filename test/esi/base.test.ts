import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

/** Rivals in one project: each sees its own part, and not that there is another. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const query = `{ esiProjects { nodes { number stage targetCost sponsor { displayName } gates { stage state } involvements { totalCount nodes { scope state relationship { partner { name } } } } } } }`;

test('staff see everything, rivals their own part, others nothing', async () => {
  const staff = await world.as('engineer').data(query);
  expect(staff).toMatchObject({ esiProjects: { nodes: expect.arrayContaining([expect.objectContaining({ number: 'ESI-0101', targetCost: '40300', stage: 'DESIGN' })]) } });
  for (const [persona, scope] of [['supplier', 'The battery pack and how it is held'], ['rival-supplier', 'The battery pack, as a second source']] as const) {
    const seen = await world.as(persona).data<{ esiProjects: { nodes: { number: string; involvements: unknown }[] } }>(query);
    const project = seen.esiProjects.nodes.find(({ number }) => number === 'ESI-0101')!;
    expect(project).toMatchObject({ stage: 'DESIGN', targetCost: null, involvements: { totalCount: 1, nodes: [{ scope, state: 'ACTIVE' }] } });
  }
  // Invited, and nothing signed: it knows the title, and sees nothing inside.
  const invited = await world.as('motor-supplier').data(query);
  expect(invited).toMatchObject({ esiProjects: { nodes: [{ number: 'ESI-0101', stage: null, gates: [], sponsor: null }, { number: 'ESI-0102', stage: null, gates: [] }] } });
  expect(await world.as('channel').data(query)).toEqual({ esiProjects: { nodes: [] } });
});
