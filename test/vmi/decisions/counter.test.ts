import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { clearTable, codesOf, doing, otherTerms, propose, standOf } from './proposing.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterEach(() => clearTable(world));
afterAll(() => world.close());

const two = { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } } as const;
const reason = 'A press stands still.';

test('what the vendor counters, the buyer accepts: both have said yes, and it is ordered so', async () => {
  const proposal = await propose(world, two);
  const proposalLineId = proposal.lines['jade-pack-daya']!;
  const { proposal: countered, userErrors } = await doing(world, 'supplier', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '72', reason }] });
  expect(userErrors).toEqual([]);
  expect(countered).toMatchObject({ status: 'COUNTERED', counteredBySide: 'PARTNER', amount: { amount: '710400' }, amountOnTable: { amount: '532800', currencyCode: 'TWD' }, lines: [{ proposed: '96', countered: '72', counterReason: reason }] });
  expect(codesOf(await doing(world, 'supplier', 'accept', { replenishmentProposalId: proposal.id }))).toEqual(['NOT_ALLOWED input replenishmentProposalId']);
  expect(codesOf(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id }))).toEqual(['STATE_CONFLICT input replenishmentProposalId']);
  expect(await doing(world, 'buyer', 'accept', { replenishmentProposalId: proposal.id })).toMatchObject({ userErrors: [], proposal: { status: 'APPROVED', lines: [{ accepted: '72' }], order: { lines: [{ ordered: '72' }] } } });
});

test('a counter is countered, by quantities that each side has reasons for', async () => {
  const proposal = await propose(world, { agreement: 'radhafen-vmi', lines: { 'radhafen-one-warehouse': 12 } });
  const proposalLineId = proposal.lines['radhafen-one-warehouse']!;
  await doing(world, 'channel', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '6', reason: 'The season is over.' }] });
  expect(await doing(world, 'planner', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '9', reason: 'A truck goes anyway.' }] })).toMatchObject({ proposal: { counteredBySide: 'FOCAL', vendorApprovedAt: expect.any(String), buyerApprovedAt: null } });
  expect(await doing(world, 'channel', 'accept', { replenishmentProposalId: proposal.id })).toMatchObject({ userErrors: [], proposal: { status: 'APPROVED', lines: [{ accepted: '9' }] } });
});

test('a counter is dropped by either side: what was computed stands again', async () => {
  const proposal = await propose(world, two);
  const lines = [{ proposalLineId: proposal.lines['jade-pack-daya']!, quantity: '72', reason }];
  for (const persona of ['buyer', 'supplier']) {
    await doing(world, 'supplier', 'counter', { replenishmentProposalId: proposal.id, lines });
    expect(await doing(world, persona, 'drop', { replenishmentProposalId: proposal.id })).toMatchObject({ userErrors: [], proposal: { status: 'PENDING_APPROVAL', counteredBySide: null, vendorApprovedAt: null, lines: [{ countered: null, counterReason: null }] } });
  }
  expect(codesOf(await doing(world, 'buyer', 'drop', { replenishmentProposalId: proposal.id }))).toEqual(['STATE_CONFLICT input replenishmentProposalId']);
  expect(await doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id })).toMatchObject({ proposal: { lines: [{ accepted: '96' }] } });
});

test('a counter is rejected by the side that it was put to, also where that is not asked otherwise', async () => {
  const proposal = await propose(world, two);
  await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId: proposal.lines['jade-pack-daya']!, quantity: '960', reason: 'A fair is coming.' }] });
  expect(await doing(world, 'supplier', 'reject', { replenishmentProposalId: proposal.id, code: 'NO_CAPACITY' })).toMatchObject({ userErrors: [], proposal: { status: 'REJECTED', rejectionCode: 'NO_CAPACITY' } });
});

test('the other side’s word was for other quantities', async () => {
  await otherTerms(world, 'suhe-vmi', "approval_mode = 'BOTH'");
  const proposal = await propose(world, { agreement: 'suhe-vmi', lines: { 'suhe-motor-daya': 144 } });
  await doing(world, 'motor-supplier', 'approve', { replenishmentProposalId: proposal.id });
  expect(await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId: proposal.lines['suhe-motor-daya']!, quantity: '72', reason: 'Half will do.' }] }))
    .toMatchObject({ proposal: { status: 'COUNTERED', vendorApprovedAt: null, buyerApprovedAt: expect.any(String) } });
});

test('every bad line says why at its place, and nothing is on the table', async () => {
  const proposal = await propose(world, two);
  const other = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 120 } });
  const proposalLineId = proposal.lines['jade-pack-daya']!;
  const refused = await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [
    { proposalLineId, quantity: '70', reason }, { proposalLineId, quantity: '-8', reason }, { proposalLineId, quantity: '72.00001', reason }, { proposalLineId, quantity: '72', reason: ' ' },
    { proposalLineId: other.lines['saebom-pack-changhua'], quantity: '12', reason }, { proposalLineId, quantity: '80', reason }, { proposalLineId, quantity: '88', reason },
  ] });
  expect(codesOf(refused)).toEqual([
    'INVALID input lines 0 quantity', 'OUT_OF_RANGE input lines 1 quantity', 'OUT_OF_RANGE input lines 2 quantity', 'REQUIRED input lines 3 reason', 'NOT_FOUND input lines 4 proposalLineId', 'DUPLICATE input lines 6 proposalLineId',
  ]);
  expect(codesOf(await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [] }))).toEqual(['REQUIRED input lines']);
  expect(codesOf(await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '0', reason }] }))).toEqual(['STATE_CONFLICT input lines']);
  expect(codesOf(await doing(world, 'buyer', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '96', reason }] }))).toEqual(['INVALID input lines']);
  expect(codesOf(await doing(world, 'rival-supplier', 'counter', { replenishmentProposalId: proposal.id, lines: [{ proposalLineId, quantity: '72', reason }] }))).toEqual(['NOT_FOUND input replenishmentProposalId']);
  expect(await standOf(world, 'buyer', proposal)).toMatchObject({ status: 'PENDING_APPROVAL', lines: [{ countered: null }] });
});
