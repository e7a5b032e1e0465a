import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { doing, propose } from '../decisions/proposing.ts';
import { positionId } from '../proposals/running.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const source = `mutation ($input: EndStockPositionInput!) { endStockPosition(input: $input) { stockPosition { endedOn }
  userErrors { code field message ... on StateConflictError { currentState } } } }`;

test('what an open proposal is about is not ended before that is decided', async () => {
  const endedOn = new Date().toISOString().slice(0, 10);
  const end = async (idempotencyKey: string) => (await world.as('rival-channel', { locales: ['zh-Hant'] }).data(source, { input: { stockPositionId: positionId('isarvelo-one-warehouse'), endedOn, idempotencyKey } }))['endStockPosition'];
  await world.sql("update replenishment_proposal set status = 'SUPERSEDED' where status in ('COMPUTED','PENDING_APPROVAL','COUNTERED')");
  const proposal = await propose(world, { agreement: 'isarvelo-vmi', lines: { 'isarvelo-one-warehouse': 6 } });
  expect(await end('too early')).toEqual({
    stockPosition: null, userErrors: [{ code: 'STATE_CONFLICT', field: ['input', 'stockPositionId'], currentState: 'PROPOSED', message: '尚有未決的補貨建議涉及此庫存，請先決定該建議，或待其失效。' }],
  });
  expect((await doing(world, 'rival-channel', 'reject', { replenishmentProposalId: proposal.id, code: 'NOT_NEEDED', note: 'Nothing is kept there any more.' })).userErrors).toEqual([]);
  expect(await end('in time')).toEqual({ stockPosition: { endedOn }, userErrors: [] });
});
