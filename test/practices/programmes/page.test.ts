import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';
import { done } from './acts.ts';

/** The practice page of a partner: in one round trip, and as many statements however much is on it. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const source = readFileSync('examples/61-practices-of-a-partner.graphql', 'utf8');
const page = (relationship: string) => world.as('manager').data(source, { id: world.relationshipId(relationship) });

test('takes two statements: one for what is kept, one for the records behind it', async () => {
  const { relationship } = await page('jade-cell.supplier');
  expect(relationship.practices).toHaveLength(7);
  for (const card of [relationship.ourScoreOfThem, relationship.theirScoreOfUs]) expect(Number(card.result.effective.total)).toBeGreaterThan(0);
  expect(await statementsOf(world, () => page('jade-cell.supplier'))).toHaveLength(2);
  for (let reviews = 0; reviews < 4; reviews += 1) {
    await done(world, 'manager', 'recordPracticeReview', { relationshipId: world.relationshipId('jade-cell.supplier'), practice: 'TRUST', heldOn: '2026-01-02', finding: `Once more ${reviews}.` });
  }
  expect(await statementsOf(world, () => page('jade-cell.supplier'))).toHaveLength(2);
});

test('of many partners takes no more', async () => {
  const many = '{ relationships(first: 12, filter: { markets: [SUPPLIER] }) { nodes { practices { practice level explanation indicators { value records(first: 2) { recordId } } } } } }';
  await world.as('manager').data(many);
  expect(await statementsOf(world, () => world.as('manager').data(many))).toHaveLength(2);
});

test('a look at a relationship takes as many statements whatever it finds', async () => {
  const look = (relationship: string) => statementsOf(world, () => done(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId(relationship) }));
  await look('jade-cell.supplier');
  // The first look at one writes seven assessments, the next look at another none.
  const [first, next] = [await look('citypulse.customer'), await look('jade-cell.supplier')];
  expect(first.length - next.length).toBeLessThanOrEqual(1);
});
