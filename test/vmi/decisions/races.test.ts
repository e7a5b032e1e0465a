import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { clearTable, doing, ordersOf, otherTerms, propose, standOf } from './proposing.ts';

/** Two at the same moment: one outcome, one order. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterEach(() => clearTable(world));
afterAll(() => world.close());

const winners = (answers: readonly { userErrors: readonly { code: string }[] }[]): number => {
  for (const { code } of answers.flatMap(({ userErrors }) => userErrors)) expect(['STATE_CONFLICT', 'STALE_VERSION', 'LIMIT_EXCEEDED']).toContain(code);
  return answers.filter(({ userErrors }) => userErrors.length === 0).length;
};

describe.each([1, 2, 3])('round %s:', () => {
  test('approved by four at once it is one order', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 } });
    const answers = await Promise.all(['buyer', 'planner', 'manager', 'buyer'].map((persona) => doing(world, persona, 'approve', { replenishmentProposalId: proposal.id })));
    expect(winners(answers)).toBe(1);
    expect(await ordersOf(world, proposal)).toBe(1);
  });

  test('both words at once make one order', async () => {
    const proposal = await propose(world, { agreement: 'suhe-vmi', lines: { 'suhe-motor-daya': 6 } });
    const answers = await Promise.all(['buyer', 'motor-supplier'].map((persona) => doing(world, persona, 'approve', { replenishmentProposalId: proposal.id })));
    expect(winners(answers)).toBe(2);
    expect(await ordersOf(world, proposal)).toBe(1);
  });

  test('approved, rejected and countered at once it is one of them', async () => {
    const proposal = await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 } });
    const lines = [{ proposalLineId: proposal.lines['saebom-pack-changhua'], quantity: '24', reason: 'More.' }];
    await Promise.all([
      doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id }), doing(world, 'planner', 'reject', { replenishmentProposalId: proposal.id, code: 'NOT_NEEDED' }), doing(world, 'rival-supplier', 'counter', { replenishmentProposalId: proposal.id, lines }),
    ]);
    const { status } = await standOf(world, 'buyer', proposal);
    expect(await ordersOf(world, proposal)).toBe(status === 'APPROVED' ? 1 : 0);
  });
});

test('two proposals under one liability cap: the second finds what the first has taken', async () => {
  // 2,294,000 and 1,848,000 lie there; 710,400 each.
  await otherTerms(world, 'jade-vmi', 'liability_cap = 5000000');
  const packs = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 } });
  const cells = await propose(world, { agreement: 'jade-vmi', lines: { 'jade-cell-daya': 8_000 } });
  const answers = await Promise.all([packs, cells].map(({ id }) => doing(world, 'buyer', 'approve', { replenishmentProposalId: id })));
  expect(winners(answers)).toBe(1);
  expect((await ordersOf(world, packs)) + (await ordersOf(world, cells))).toBe(1);
});
