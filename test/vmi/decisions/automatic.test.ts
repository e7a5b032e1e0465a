import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { decideProposals } from '../../../src/vmi/decisions/decide-proposals.job.ts';
import { expireProposals } from '../../../src/vmi/decisions/expire-proposals.job.ts';
import { seedId } from '../../../src/server/seed.ts';
import { replenish } from '../../../src/vmi/proposals/replenish.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementAs, agreementId, clearTable, doing, ordersOf, otherTerms, propose, type Proposed, type ProposalFacts, standOf } from './proposing.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // What partners have earned in the demo world is not what is looked at here.
  await world.sql('update trust_standing set trust = null, trust_uncertainty = 1');
});
afterEach(() => clearTable(world));
afterAll(() => world.close());

const jade = { agreement: 'jade-vmi', lines: { 'jade-pack-daya': 96 }, status: 'COMPUTED' } as const satisfies ProposalFacts;

async function decided(facts: ProposalFacts): Promise<any> {
  const proposal = await propose(world, facts);
  await runJobs(world, decideProposals);
  return { ...await standOf(world, 'buyer', proposal), orders: await ordersOf(world, proposal), needsPerson: await reasonsOf(proposal) };
}

async function reasonsOf({ uuid }: Proposed): Promise<string[]> {
  return (await world.sql('select needs_person from replenishment_proposal where id = $1', [uuid]))[0]!['needs_person'];
}

test('inside the band, of fresh data, under the limit: approved by the platform, and one order', async () => {
  expect(await decided(jade)).toMatchObject({ status: 'APPROVED', isAutomatic: true, buyerApprovedAt: null, vendorApprovedAt: null, decidedAt: expect.any(String), orders: 1, needsPerson: [], lines: [{ accepted: '96' }] });
  const { autonomy } = (await world.as('supplier').data('query ($id: ID!) { node(id: $id) { ... on VmiAgreement { autonomy { mode limit { amount } } } } }', { id: agreementId('jade-vmi') }))['node'];
  expect(autonomy).toEqual({ mode: 'FOLLOWING', limit: { amount: '3000000' } });
});

test('as vendor too: what a distributor is to get', async () => {
  expect(await decided({ agreement: 'radhafen-vmi', lines: { 'radhafen-one-warehouse': 12 }, status: 'COMPUTED' })).toMatchObject({ status: 'APPROVED', isAutomatic: true, orders: 1 });
});

describe('a person has to', () => {
  test('above the limit', async () => {
    expect(await decided({ ...jade, lines: { 'jade-pack-daya': 480 } })).toMatchObject({ status: 'PENDING_APPROVAL', isAutomatic: false, orders: 0, needsPerson: ['ABOVE_LIMIT'] });
  });

  test('for reasons that the run had', async () => {
    expect(await decided({ ...jade, needsPerson: ['SHORTFALL'] })).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: ['SHORTFALL'], orders: 0 });
  });

  test('of stale data, and of stock that nobody has counted', async () => {
    await world.sql("update stock_position set counted_at = now() - interval '37 hours' where id = $1", [seedId('formosa', 'position', 'jade-pack-daya')]);
    expect(await decided(jade)).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: ['STALE_DATA'] });
    await world.sql('update stock_position set counted_at = now() where id = $1', [seedId('formosa', 'position', 'jade-pack-daya')]);
    expect(await decided({ agreement: 'radhafen-vmi', lines: { 'radhafen-charger-leipzig': 20 }, status: 'COMPUTED' })).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: ['UNKNOWN_STOCK'] });
  });

  test('inside the freeze horizon, and beyond the liability cap', async () => {
    expect(await decided({ ...jade, neededIn: 0 })).toMatchObject({ status: 'PENDING_APPROVAL', approvers: 'BOTH', needsPerson: ['INSIDE_FREEZE'] });
    await clearTable(world);
    await otherTerms(world, 'jade-vmi', 'liability_cap = 4200000');
    expect(await decided(jade)).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: ['ABOVE_LIABILITY'] });
    await otherTerms(world, 'jade-vmi', 'liability_cap = 30000000');
  });

  test('where the vendor ships more than was proposed', async () => {
    await world.sql('update order_line set shipped = ordered * 1.5 where agreement_id = $1', [seedId('formosa', 'vmi-agreement', 'jade-vmi')]);
    expect(await decided(jade)).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: ['PUSHING'] });
    const { pushing } = (await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on VmiAgreement { pushing { share policy isAbovePolicy } } } }', { id: agreementId('jade-vmi') }))['node'];
    expect(pushing).toEqual({ share: 1.5, policy: 1.1, isAbovePolicy: true });
    await world.sql('update order_line set shipped = 0 where agreement_id = $1', [seedId('formosa', 'vmi-agreement', 'jade-vmi')]);
  });

  test('where the terms leave nothing to the platform, and while the agreement rests', async () => {
    expect(await decided({ agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 }, status: 'COMPUTED' })).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: [], orders: 0 });
    await agreementAs(world, 'jade-vmi', 'SUSPENDED');
    expect(await decided(jade)).toMatchObject({ status: 'PENDING_APPROVAL', needsPerson: [], orders: 0 });
    await agreementAs(world, 'jade-vmi', 'ACTIVE');
  });
});

test('run again, and raced by a person, it is still one order', async () => {
  const proposal = await propose(world, jade);
  await Promise.all([runJobs(world, decideProposals), doing(world, 'buyer', 'approve', { replenishmentProposalId: proposal.id })]);
  await runJobs(world, decideProposals);
  expect(await standOf(world, 'buyer', proposal)).toMatchObject({ status: 'APPROVED' });
  expect(await ordersOf(world, proposal)).toBe(1);
});

test('what a run proposes is decided right after it, not with the next minute', async () => {
  const { runReplenishment } = await world.as('planner').data('mutation ($input: RunReplenishmentInput!) { runReplenishment(input: $input) { run { id } } }', { input: { agreementId: agreementId('radhafen-vmi'), idempotencyKey: 'at once' } });
  // Without what comes by the clock.
  const { every: _minute, ...asked } = decideProposals;
  const faults: unknown[] = [];
  const worker = startWorker({ database: world.database, jobs: [replenish, asked], reportFault: (error) => faults.push(error) });
  const proposed = () => world.sql('select status, is_automatic from replenishment_proposal where run_id = $1', [fromGlobalId(runReplenishment.run.id)!.id]);
  await until(async () => faults.length > 0 || (await proposed()).some(({ is_automatic: isAutomatic }) => isAutomatic));
  await worker.stop();
  expect(faults).toEqual([]);
  expect((await proposed()).map(({ status }) => status)).not.toContain('COMPUTED');
});

test('nobody decided in time: it lapses, and its position is free', async () => {
  const [over, countered, open] = [
    await propose(world, { ...jade, status: 'PENDING_APPROVAL', expiresInHours: -1 }), await propose(world, { agreement: 'saebom-vmi', lines: { 'saebom-pack-changhua': 12 }, status: 'COUNTERED', expiresInHours: -1 }),
    await propose(world, { agreement: 'suhe-vmi', lines: { 'suhe-motor-daya': 6 } }),
  ];
  await runJobs(world, expireProposals);
  expect([await standOf(world, 'buyer', over), await standOf(world, 'buyer', countered), await standOf(world, 'buyer', open)].map(({ status }) => status)).toEqual(['EXPIRED', 'EXPIRED', 'PENDING_APPROVAL']);
  await propose(world, jade);
});
