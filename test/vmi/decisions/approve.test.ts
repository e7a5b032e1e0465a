import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { acts, agreementAs, agreementId, clearTable, codesOf, doing, ordersOf, otherTerms, propose, standOf } from './proposing.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterEach(() => clearTable(world));
afterAll(() => world.close());

const onOrder = async (position: string): Promise<number> => Number((await world.sql('select on_order from stock_position where id = $1', [seedId('formosa', 'position', position)]))[0]!['on_order']);

describe('whose word it takes', () => {
  test('of a supplier’s proposal the buyer’s: it becomes an order of the same quantities, which are on order from then on', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
    const before = await onOrder('saebom-pack-changhua');
    expect(codesOf(await doing(world, 'rival-supplier', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['NOT_ALLOWED input replenishmentProposalId']);
    const { proposal: approved, order, userErrors } = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id });
    expect(userErrors).toEqual([]);
    expect(approved).toMatchObject({ status: 'APPROVED', approvers: null, isAutomatic: false, vendorApprovedAt: null, order: { number: order.number, status: 'ISSUED', lines: [{ ordered: '240' }] }, lines: [{ proposed: '240', accepted: '240' }] });
    expect(approved.buyerApprovedAt).toBe(approved.decidedAt);
    expect(await onOrder('saebom-pack-changhua')).toBe(before + 240);
    expect(await world.sql('select from proposal_line where proposal_id = $1 and is_open', [proposal.uuid])).toHaveLength(0);
  });

  test('of a distributor’s proposal the distributor’s, because there we are the vendor', async () => {
    const proposal = await propose(world, { agreement: 'isarvelo-vmi', lines: { 'isarvelo-one-warehouse': 31 } });
    expect(codesOf(await doing(world, 'planner', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['NOT_ALLOWED input replenishmentProposalId']);
    expect(await doing(world, 'rival-channel', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'APPROVED' }, userErrors: [] });
    expect(await ordersOf(world, proposal)).toBe(1);
  });

  test('of both where the terms say so: the first word waits for the other', async () => {
    const proposal = await propose(world, { agreement: 'suhe-vmi', lines: { 'suhe-motor-daya': 144 } });
    expect(await doing(world, 'motor-supplier', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'PENDING_APPROVAL', approvers: 'BOTH', order: null }, order: null, userErrors: [] });
    expect(codesOf(await doing(world, 'motor-supplier', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['STATE_CONFLICT input replenishmentProposalId']);
    expect(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'APPROVED' }, userErrors: [] });
    expect(await ordersOf(world, proposal)).toBe(1);
  });

  test('of both inside the freeze horizon, with a reason', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 }, neededIn: 2 });
    expect(await standOf(world, 'buyer', proposal)).toMatchObject({ isInsideFreeze: true, approvers: 'BOTH' });
    expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['REQUIRED input reason']);
    expect(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id, reason: 'The line stands still otherwise.' })).toMatchObject({ proposal: { status: 'PENDING_APPROVAL' }, userErrors: [] });
    expect(await doing(world, 'rival-supplier', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'APPROVED', exceptionReason: 'The line stands still otherwise.' }, userErrors: [] });
  });

  test('of both above all that may ever be approved by itself', async () => {
    const proposal = await propose(world, { agreement: 'radhafen-vmi', lines: { 'radhafen-one-warehouse': 60 } });
    expect(await standOf(world, 'channel', proposal)).toMatchObject({ approvers: 'BOTH', amount: { amount: '88800' } });
    expect(await doing(world, 'channel', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'PENDING_APPROVAL' } });
    expect(await doing(world, 'planner', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'APPROVED' }, userErrors: [] });
  });
});

describe('what stands in the way', () => {
  test('a rival, another supplier and another workspace find nothing', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
    for (const persona of ['supplier', 'motor-supplier', 'channel', 'other-workspace', 'other-supplier']) {
      expect(codesOf(await doing(world, persona, 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['NOT_FOUND input replenishmentProposalId']);
      expect(await standOf(world, persona, proposal)).toBeNull();
    }
    expect((await world.as('auditor').query(acts.approve, { input: { idempotencyKey: 'k', replenishmentProposalId: proposal.id } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: world.id('saebom') }))).toEqual(['NOT_FOUND input replenishmentProposalId']);
  });

  test('a stale version, the time that is over, an agreement that rests', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
    expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id, expectedVersion: 7 }))).toEqual(['STALE_VERSION input expectedVersion']);
    await world.sql("update replenishment_proposal set expires_at = now() - interval '1 minute' where id = $1", [proposal.uuid]);
    expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['STATE_CONFLICT input replenishmentProposalId']);
    await world.sql("update replenishment_proposal set expires_at = now() + interval '1 day' where id = $1", [proposal.uuid]);
    await agreementAs(world, 'saebom-vmi', 'SUSPENDED');
    const refused = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id });
    expect(refused.userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT' }]);
    await agreementAs(world, 'saebom-vmi', 'ACTIVE');
    expect(await ordersOf(world, proposal)).toBe(0);
  });

  test('the liability cap, counting what is there and on order already', async () => {
    const proposal = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 960 } });
    await otherTerms(world, 'jade-vmi', 'liability_cap = 11000000');
    const refused = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id });
    expect(codesOf(refused)).toEqual(['LIMIT_EXCEEDED input replenishmentProposalId']);
    // 310 packs and 21,000 cells lie there on consignment: 2,294,000 and 1,848,000 of 11,000,000.
    expect(refused.userErrors[0].message).toContain('6858000');
    await otherTerms(world, 'jade-vmi', 'liability_cap = 30000000');
    expect(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { status: 'APPROVED' } });
    const { node } = await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on VmiAgreement { liabilityExposure { amount currencyCode } pushing { days share isAbovePolicy } } } }', { id: agreementId('jade-vmi') });
    expect(node).toEqual({ liabilityExposure: { amount: '11246000', currencyCode: 'TWD' }, pushing: { days: 90, share: null, isAbovePolicy: false } });
  });
});

test('one order, whatever is sent again: the same key answers the same, another finds it decided', async () => {
  const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 120 } });
  const idempotencyKey = randomUUID();
  const first = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id, idempotencyKey });
  const again = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id, idempotencyKey });
  expect(again.order.id).toBe(first.order.id);
  const clicked = await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id });
  expect(clicked.userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT' }]);
  expect(await ordersOf(world, proposal)).toBe(1);
});

test('viewerActions say the same as the acts, to each side', async () => {
  const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
  const may = async (persona: string) => (await standOf(world, persona, proposal)).viewerActions.filter(({ isAllowed }: { isAllowed: boolean }) => isAllowed).map(({ action }: { action: string }) => action);
  expect(await may('buyer')).toEqual(['APPROVE_REPLENISHMENT_PROPOSAL', 'COUNTER_REPLENISHMENT_PROPOSAL', 'REJECT_REPLENISHMENT_PROPOSAL']);
  expect(await may('rival-supplier')).toEqual(['COUNTER_REPLENISHMENT_PROPOSAL']);
  expect(await may('engineer')).toEqual([]);
});

test('what is rejected says why, and is over', async () => {
  const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 240 } });
  expect(codesOf(await doing(world, 'buyer', 'reject', { replenishmentProposalId: proposal.id, code: 'OTHER' }))).toEqual(['REQUIRED input note']);
  expect(codesOf(await doing(world, 'rival-supplier', 'reject', { replenishmentProposalId: proposal.id, code: 'NO_CAPACITY' }))).toEqual(['NOT_ALLOWED input replenishmentProposalId']);
  expect(await doing(world, 'buyer', 'reject', { replenishmentProposalId: proposal.id, code: 'TOO_MUCH', note: 'The hall is full.' })).toMatchObject({ proposal: { status: 'REJECTED', rejectionCode: 'TOO_MUCH', decisionReason: 'The hall is full.', order: null }, userErrors: [] });
  expect(await standOf(world, 'rival-supplier', proposal)).toMatchObject({ decisionReason: 'The hall is full.' });
  expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['STATE_CONFLICT input replenishmentProposalId']);
  // Its position is free for the next proposal.
  await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 120 } });
});
