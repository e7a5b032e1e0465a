import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { code field ... on StaleVersionError { current { id } } }';
const set = `mutation ($input: SetIntendedLevelInput!) { setIntendedLevel(input: $input) { relationship { intendedLevel version stageChanges(filter: { kinds: [LEVEL] }) {
  nodes { kind fromStage toStage reason changedBy { id } } } } ${errors} } }`;
const suggested = 'query ($id: ID!) { relationship(id: $id) { suggestedLevel { level alternative margin year marginBand partners numberBand gap } } }';

async function say(key: string, input: object, persona = 'manager'): Promise<Record<string, any>> {
  return (await world.as(persona).data(set, { input: { relationshipId: world.relationshipId(key), ...input } })).setIntendedLevel;
}

test('is said with a reason, and keeps its history', async () => {
  const key = 'asagao-cycle.distributor';
  expect(await say(key, { level: 'PARTNERSHIP', reason: 'Our largest channel', expectedVersion: 1 })).toMatchObject({ userErrors: [], relationship: { intendedLevel: 'PARTNERSHIP', version: 2 } });
  expect(await say(key, { level: 'PARTNERSHIP', reason: 'The same again' })).toMatchObject({ userErrors: [], relationship: { version: 2 } });
  const { relationship } = await say(key, { level: null, reason: 'To be thought over' });
  expect(relationship).toMatchObject({ intendedLevel: null, stageChanges: { nodes: [
    { kind: 'LEVEL', fromStage: 'PARTNERSHIP', toStage: 'NONE', reason: 'To be thought over', changedBy: { id: world.userId('manager') } },
    { fromStage: 'NONE', toStage: 'PARTNERSHIP', reason: 'Our largest channel' },
  ] } });
  const { relationship: told } = await world.as('planner').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 1) { nodes { action changes { field before after } } } } }', { id: world.relationshipId(key) });
  expect(told.timeline.nodes).toMatchObject([{ action: 'relationship.set-intended-level', changes: [{ field: 'intendedLevel', before: '"PARTNERSHIP"', after: null }] }]);
});

test('refuses what says nothing, what is stale, what has ended, and whoever may not', async () => {
  expect((await say('isarvelo.distributor', { level: 'BASIC', reason: ' ' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
  expect((await say('isarvelo.distributor', { level: 'BASIC', reason: 'x', expectedVersion: 9 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  expect((await say('alpenlicht.distributor', { level: 'BASIC', reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  const { errors: refused } = await world.as('planner').query(set, { input: { relationshipId: world.relationshipId('isarvelo.distributor'), level: 'BASIC', reason: 'x' } });
  expect(refused).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  await expect(world.sql("update relationship set intended_level = 'CLOSE'")).rejects.toMatchObject({ code: '23514' });
  await expect(world.sql(`insert into stage_change (workspace_id, id, relationship_id, kind, to_stage, changed_by)
    select workspace_id, gen_random_uuid(), id, 'LEVEL', 'BASIC', id from relationship limit 1`)).rejects.toMatchObject({ constraint: 'stage_change_level_reason' });
});

test('is suggested by Kotler’s grid from the newest year that tells a margin', async () => {
  const of = async (key: string, persona = 'planner') => (await world.as(persona).data(suggested, { id: world.relationshipId(key) })).relationship.suggestedLevel;
  const lastYear = new Date().getUTCFullYear() - 1;
  expect(await of('isarvelo.distributor')).toEqual({ level: 'PARTNERSHIP', alternative: null, margin: 1.9 / 6.1, year: lastYear, marginBand: 'HIGH', partners: 6, numberBand: 'FEW', gap: null });
  expect(await of('polderwiel.distributor')).toMatchObject({ level: 'ACCOUNTABLE', marginBand: 'LOW' });
  expect(await of('harbourside-share.customer')).toMatchObject({ level: 'ACCOUNTABLE', margin: -0.41 / 12, marginBand: 'LOW' });
  expect(await of('lukas-brandt.customer')).toMatchObject({ level: null, margin: null, partners: 8, gap: 'NO_MARGIN' });
  expect(await of('jade-cell.supplier')).toMatchObject({ level: null, gap: 'OTHER_MARKET' });
  expect(await of('citypulse.customer', 'customer')).toBeNull();
  // A newer figure of the year takes the place of the one before.
  await world.as('manager').data('mutation ($input: RecordRelationshipFiguresInput!) { recordRelationshipFigures(input: $input) { userErrors { code } } }', { input: {
    relationshipId: world.relationshipId('isarvelo.distributor'), figures: [{ year: lastYear, revenue: { amount: '100', currencyCode: 'EUR' }, profit: { amount: '15', currencyCode: 'EUR' }, source: 'Audit' }],
  } });
  expect(await of('isarvelo.distributor')).toMatchObject({ level: 'PROACTIVE', margin: 0.15, marginBand: 'MEDIUM' });
});
