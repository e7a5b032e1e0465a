import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statementsOf } from '../statements.ts';
import { openWorld, type World } from '../world.ts';
import { assessed, assessmentFields, fact } from './forces/acts.ts';
import { cardFields, issued } from './scorecards/acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const page = `query ($id: ID!) { relationship(id: $id) { forces { ${assessmentFields} } forceHistory(first: 50) { totalCount nodes { ${assessmentFields} } } scorecards(first: 50) { totalCount nodes { ${cardFields} } } latestScorecard { ${cardFields} } } }`;

test('forces and scorecards of a relationship take as many statements for one as for many', async () => {
  const relationship = 'kitano-geartrain.supplier';
  const id = world.relationshipId(relationship);
  const asked = () => statementsOf(world, () => world.as('manager').data(page, { id }));
  const add = async (months: number) => {
    await assessed(world, 'manager', { relationshipId: id, facts: [fact('FOCAL', 'ALTERNATIVES', months)] });
    await issued(world, { relationship, raterSide: 'FOCAL', by: 'buyer', months });
  };
  await add(1);
  await asked();
  const before = (await asked()).length;
  for (const months of [2, 3, 4]) await add(months);
  expect((await asked()).length).toBe(before);
  expect(before).toBeLessThan(6);
}, 120_000);
