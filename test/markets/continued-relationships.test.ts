import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seedId } from '../../src/server/seed.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const create = `mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) {
  relationship { id stage continues { id stage endedOn endReason stageChanges { totalCount nodes { toStage reason } } continuedBy { id } } continuedBy { id } } userErrors { code field } } }`;
const end = 'mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { relationship { id } userErrors { code } } }';

describe('a relationship that is taken up again', () => {
  test('is linked both ways, and tells the story of the earlier one', async () => {
    const { relationship } = await world.as('manager').data(`query ($id: ID!) { relationship(id: $id) { stage continuedBy { id }
      continues { id __typename endReason endNote continues { id } continuedBy { id } timeline(first: 5) { totalCount } } } }`, { id: world.relationshipId('harbourside-share.customer') });
    expect(relationship).toMatchObject({ continuedBy: null, continues: {
      id: world.relationshipId('harbourside-share.customer.first'), __typename: 'CustomerRelationship', continues: null, continuedBy: { id: world.relationshipId('harbourside-share.customer') },
    } });
    expect(relationship.continues.timeline.totalCount).toBeGreaterThan(0);
  });

  test('is a new one, beside the one that has ended', async () => {
    const earlier = world.relationshipId('lakeshore-rentals.customer');
    await world.as('manager').data(end, { input: { relationshipId: earlier, reason: 'PARTNER_LEFT', note: 'went elsewhere' } });
    const input = { partnerId: world.id('lakeshore-rentals'), market: 'CUSTOMER', continuesId: earlier };
    const { createRelationship } = await world.as('manager').data(create, { input });
    expect(createRelationship).toMatchObject({ userErrors: [], relationship: { stage: 'IDENTIFIED', continuedBy: null, continues: {
      id: earlier, stage: 'TERMINATED', endReason: 'PARTNER_LEFT', continuedBy: { id: createRelationship.relationship.id }, stageChanges: { totalCount: 1, nodes: [{ toStage: 'TERMINATED', reason: 'went elsewhere' }] },
    } } });
    expect(createRelationship.relationship.id).not.toBe(earlier);
    // Once more is once too often.
    await world.as('manager').data(end, { input: { relationshipId: createRelationship.relationship.id, reason: 'WE_LEFT' } });
    const { createRelationship: twice } = await world.as('manager').data(create, { input });
    expect(twice.userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'continuesId'] }]);
    const { createRelationship: third } = await world.as('manager').data(create, { input: { ...input, continuesId: createRelationship.relationship.id } });
    expect(third).toMatchObject({ userErrors: [], relationship: { continues: { id: createRelationship.relationship.id } } });
  });

  test.each<[string, () => object, string]>([
    ['one with another partner', () => ({ partnerId: world.id('kuangteng-charger'), market: 'SUPPLIER', continuesId: world.relationshipId('qiming-display.supplier') }), 'INVALID'],
    ['one in another market', () => ({ partnerId: world.id('kuangteng-charger'), market: 'CUSTOMER', continuesId: world.relationshipId('kuangteng-charger.supplier') }), 'INVALID'],
    ['one of another workspace', () => ({ partnerId: world.id('kuangteng-charger'), market: 'SUPPLIER', continuesId: world.relationshipId('odinse-parks.customer', 'fjordhave') }), 'NOT_FOUND'],
    ['what is no relationship', () => ({ partnerId: world.id('kuangteng-charger'), market: 'SUPPLIER', continuesId: 'nothing' }), 'NOT_FOUND'],
  ])('is not %s', async (_what, input, code) => {
    const { createRelationship } = await world.as('manager').data(create, { input: input() });
    expect(createRelationship.relationship).toBeNull();
    expect(createRelationship.userErrors).toMatchObject([{ code, field: ['input', 'continuesId'] }]);
  });

  test('of ten at once lets one through', async () => {
    const input = { partnerId: world.id('kuangteng-charger'), market: 'SUPPLIER', continuesId: world.relationshipId('kuangteng-charger.supplier') };
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.as('manager').data(create, { input })));
    expect(answers.filter(({ createRelationship }) => createRelationship.relationship !== null)).toHaveLength(1);
  });

  test('is held to it by the database', async () => {
    const id = seedId('formosa', 'relationship', 'harbourside-share.customer');
    await expect(world.sql('update relationship set continues_id = null where id = $1', [id])).rejects.toThrow(/never changes what it continues/);
    const another = `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, customer_stage, continues_id)
      select workspace_id, gen_random_uuid(), market, focal_id, (select id from party where workspace_id = r.workspace_id and name like 'Saebom%'), 'x', 'IDENTIFIED', 'PROSPECT', $2 from relationship r where id = $1`;
    await expect(world.sql(another, [id, seedId('formosa', 'relationship', 'dumpling-dash.customer')])).rejects.toThrow(/continues none/);
  });
});
