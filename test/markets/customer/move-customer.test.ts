import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { customerMoves, customerStages, needsReason } from '../../../src/domain/customer-lifecycle.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const move = `mutation ($input: MoveCustomerInput!) { moveCustomer(input: $input) { relationship { customerStage nextCustomerStages version viewerActions { action isAllowed reason { code } }
  stageChanges(filter: { kinds: [CUSTOMER] }) { nodes { fromStage toStage reason changedAt changedBy { id } } } }
  userErrors { code field message ... on StateConflictError { currentState allowedActions } } } }`;

async function moved(key: string, input: object, options = {}): Promise<Record<string, any>> {
  return (await world.as('manager', options).data(move, { input: { relationshipId: world.relationshipId(key), ...input } })).moveCustomer;
}

test('a customer is lost and won back, each step with its day and reason', async () => {
  const key = 'hailu-freight.customer';
  expect((await moved(key, { stage: 'LOYAL', expectedVersion: 1 })).relationship).toMatchObject({ customerStage: 'LOYAL', nextCustomerStages: ['CUSTOMER', 'LOST'], version: 2 });
  expect((await moved(key, { stage: 'LOST' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
  expect((await moved(key, { stage: 'LOST', reason: 'Repair times' })).userErrors).toEqual([]);
  const { relationship } = await moved(key, { stage: 'CUSTOMER', reason: 'A promise on repair times' });
  const day = expect.stringMatching(new RegExp(`^${new Date().toISOString().slice(0, 10)}T`));
  expect(relationship.stageChanges.nodes).toEqual([
    { fromStage: 'LOST', toStage: 'CUSTOMER', reason: 'A promise on repair times', changedAt: day, changedBy: { id: world.userId('manager') } },
    { fromStage: 'LOYAL', toStage: 'LOST', reason: 'Repair times', changedAt: day, changedBy: { id: world.userId('manager') } },
    { fromStage: 'CUSTOMER', toStage: 'LOYAL', reason: null, changedAt: day, changedBy: { id: world.userId('manager') } },
  ]);
});

test('a move that does not happen is refused with those that do, in the reader’s language', async () => {
  const answer = await moved('lakeshore-rentals.customer', { stage: 'LOYAL' }, { locales: ['zh-Hant'] });
  expect(answer).toMatchObject({ relationship: null, userErrors: [{
    code: 'STATE_CONFLICT', field: ['input', 'stage'], message: '顧客從 PROSPECT 只能進入 TARGET_GROUP, CUSTOMER。', currentState: 'PROSPECT', allowedActions: ['MOVE_CUSTOMER'],
  }] });
});

test('only living customers move, by those who may, on the version that they saw', async () => {
  expect((await moved('dumpling-dash.customer', { stage: 'CUSTOMER', reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'TERMINATED' }]);
  expect((await moved('jade-cell.supplier', { stage: 'CUSTOMER' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect((await moved('lakeshore-rentals.customer', { stage: 'CUSTOMER', expectedVersion: 7 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  for (const persona of ['planner', 'customer']) {
    const { errors } = await world.as(persona).query(move, { input: { relationshipId: world.relationshipId('citypulse.customer'), stage: 'CUSTOMER', reason: 'x' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

test('of ten who move at once one does', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => moved('lakeshore-rentals.customer', { stage: 'CUSTOMER' })));
  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors).every(({ code }) => code === 'STATE_CONFLICT')).toBe(true);
});

/** The second line of defence agrees with the first on every pair of stages. */
test('the database lets the same moves through, and no others', async () => {
  const id = seedId('formosa', 'relationship', 'lukas-brandt.customer');
  const outcome = async (statement: string) => world.sql(`do $$ begin ${statement}; raise exception 'went through'; end $$`).catch((error: Error & { constraint?: string }) => error.constraint ?? error.message);
  for (const from of customerStages) {
    for (const to of customerStages.filter((stage) => stage !== from)) {
      const isMove = customerMoves(from).includes(to);
      const stand = `alter table relationship disable trigger customer_moves_by_steps; update relationship set customer_stage = '${from}' where id = '${id}'; alter table relationship enable trigger customer_moves_by_steps`;
      expect([from, to, await outcome(`${stand}; update relationship set customer_stage = '${to}' where id = '${id}'`)]).toEqual([from, to, isMove ? 'went through' : 'customer_stage_order']);
      const step = (reason: string) => outcome(`insert into stage_change (workspace_id, id, relationship_id, kind, from_stage, to_stage, reason, changed_by)
        select workspace_id, gen_random_uuid(), id, 'CUSTOMER', '${from}', '${to}', ${reason}, id from relationship where id = '${id}'`);
      expect([from, to, await step("'because'")]).toEqual([from, to, isMove ? 'went through' : 'stage_change_customer_move']);
      const silent = needsReason(from, to) ? ['stage_change_customer_reason'] : ['went through'];
      // What is no move breaks both rules; which is named first is the database's business.
      expect([from, to, isMove ? silent : ['stage_change_customer_move', 'stage_change_customer_reason']]).toEqual([from, to, expect.arrayContaining([await step('null')])]);
    }
  }
});
