import { afterAll, beforeAll, expect, test } from '@jest/globals';
import '../../../src/practices/change-requests/change-requests.measures.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { measured } from '../measured.ts';
import { done, propose } from './acts.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const imposed = (relationship: string) => measured(world, 'CHANGES_IMPOSED', world.relationshipId(relationship));

test('changes imposed count for the side that imposes more, until both agree on others', async () => {
  const before = await imposed('jade-cell.supplier');
  expect(before).toMatchObject({ evidence: 12 });
  const impose = async (persona: string) => {
    const changeRequestId = await propose(world, persona);
    await done(world, persona, 'imposeChange', { changeRequestId, reason: 'In haste.' });
    return changeRequestId;
  };
  const ids: string[] = [];
  // More than whatever orders were changed before.
  for (let count = 0; count <= before.value!; count += 1) ids.push(await impose('manager'));
  const after = await imposed('jade-cell.supplier');
  expect(after.value).toBeGreaterThan(before.value!);
  expect(after.records).toEqual(expect.arrayContaining(ids.map((id) => ({ type: 'ChangeRequest', id: uuidOf(id) }))));
  const other = await propose(world, 'supplier', { supersedesChangeRequestId: ids[0] });
  expect(await imposed('jade-cell.supplier')).toEqual(after);
  await done(world, 'manager', 'agreeToChange', { changeRequestId: other });
  expect((await imposed('jade-cell.supplier')).records).toHaveLength(after.records.length - 1);
  expect((await imposed('jade-cell.supplier')).value).toBe(after.value! - 1);
});

test('a request about an order that was then changed against the agreement counts with that change', async () => {
  const [order] = await world.sql<{ id: string; relationship: string }>(`select o.id, o.relationship_id as relationship from replenishment_order o join workspace w on w.id = o.workspace_id and w.slug = 'formosa'
    where not exists (select from imposed_change i where i.subject_id = o.id) order by o.id limit 1`);
  const relationshipId = toGlobalId('Relationship', order!.relationship);
  const count = () => measured(world, 'CHANGES_IMPOSED', relationshipId);
  const before = await count();
  const changeRequestId = await propose(world, 'manager', { relationshipId, replenishmentOrderId: toGlobalId('ReplenishmentOrder', order!.id) });
  await done(world, 'manager', 'imposeChange', { changeRequestId, reason: 'In haste.' });
  const once = await count();
  expect(once.records).toHaveLength(before.records.length + 1);
  await world.sql(`insert into imposed_change (workspace_id, id, relationship_id, agreement_id, subject_type, subject_id, kind, imposed_by_side, imposed_by, imposed_at, reason)
    select o.workspace_id, gen_random_uuid(), o.relationship_id, o.agreement_id, 'ReplenishmentOrder', o.id, 'INSIDE_FREEZE', 'FOCAL', o.issued_by, now() - interval '1 second', 'Late.' from replenishment_order o where o.id = $1`, [order!.id]);
  const both = await count();
  expect(both.value).toBe(once.value);
  expect(both.records).toHaveLength(once.records.length);
  expect(both.records).not.toContainEqual({ type: 'ChangeRequest', id: uuidOf(changeRequestId) });
});

test('of a partner with whom nothing was imposed, in its months, there is none; of one that was wronged there is', async () => {
  expect(await imposed('kitano-geartrain.supplier')).toEqual({ value: 0, evidence: 12, records: [] });
  expect(await imposed('polderwiel.distributor')).toMatchObject({ value: 1, records: [{ type: 'ChangeRequest' }] });
});
