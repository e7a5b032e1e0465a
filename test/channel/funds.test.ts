import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireFunds } from '../../src/channel/funds/expire-funds.job.ts';
import { runJobs } from '../trust/jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../trust/sessions.ts';
import { openWorld, type World } from '../world.ts';
import { done, refused, tried } from './acts.ts';

/** Development funds: what is asked for, approved by two where it is much, claimed with proof and paid, and never more than there is. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const euro = (amount: string, currencyCode = 'EUR') => ({ amount, currencyCode });
const open = async (budget = '1000.00', more: object = {}) => (await done(world, 'second-manager', 'openChannelFund', { title: 'Spring', startsOn: day(-10), endsOn: day(100), budget: euro(budget), ...more }))['id'] as string;
const asked = (channelFundId: string, amount = '600.00', relationship = 'radhafen.distributor') =>
  ({ relationshipId: world.relationshipId(relationship), channelFundId, title: 'A day of trikes', activity: 'Rides along the harbour.', heldOn: day(20), amount: euro(amount) });
const ask = async (fund: string, amount = '600.00') => (await done(world, 'channel', 'requestChannelFunds', asked(fund, amount)))['id'] as string;
const yes = (channelFundRequestId: string, amount = '600.00', more: object = {}) => ({ channelFundRequestId, amount: euro(amount), claimUntil: day(60), ...more });
const approve = (id: string, amount = '600.00', persona = 'second-manager') => done(world, persona, 'approveChannelFunds', yes(id, amount));
const proof = (channelFundRequestId: string, amount: string, documents = ['Invoice 12']) => ({ channelFundRequestId, amount: euro(amount), proof: 'It rained; 40 came.', documents });
const balanceOf = async (id: string) => (await world.as('second-manager').data('query ($id: ID!) { channelFund(id: $id) { balance { budget { amount } held { amount } paid { amount } givenBack { amount } left { amount } } } }', { id })).channelFund.balance;
const amounts = (budget: string, held: string, paid: string, givenBack: string, left: string) => ({ budget: { amount: budget }, held: { amount: held }, paid: { amount: paid }, givenBack: { amount: givenBack }, left: { amount: left } });

describe('a fund', () => {
  test('is opened, given another budget that is not below what is committed, and closed', async () => {
    expect(await refused(world, 'second-manager', 'openChannelFund', { title: 'x', startsOn: day(3), endsOn: day(2), budget: euro('1.00') })).toBe('OUT_OF_RANGE');
    const channelFundId = await open('1000.00', { twoAbove: euro('900.00') });
    await approve(await ask(channelFundId));
    expect(await refused(world, 'second-manager', 'setChannelFundBudget', { channelFundId, budget: euro('599.99'), reason: 'Cut.' })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'second-manager', 'setChannelFundBudget', { channelFundId, budget: euro('700.00', 'USD'), reason: 'Cut.' })).toBe('INVALID');
    expect(await done(world, 'second-manager', 'setChannelFundBudget', { channelFundId, budget: euro('600.00'), reason: 'Cut.' })).toMatchObject({ balance: { ...amounts('600.00', '600.00', '0.00', '0.00', '0.00'), twoAbove: null }, budgets: [{ number: 1, amount: { amount: '1000.00' } }, { number: 2, amount: { amount: '600.00' } }] });
    const waiting = await ask(channelFundId, '1.00');
    expect(await done(world, 'second-manager', 'closeChannelFund', { channelFundId })).toMatchObject({ state: 'CLOSED' });
    expect(await refused(world, 'second-manager', 'approveChannelFunds', yes(waiting, '1.00'))).toBe('INVALID');
    expect(await refused(world, 'channel', 'requestChannelFunds', asked(channelFundId))).toBe('INVALID');
    expect(await refused(world, 'second-manager', 'closeChannelFund', { channelFundId })).toBe('STATE_CONFLICT CLOSED');
  });

  test('tells partners that it is there, and nothing of its money or of others', async () => {
    const id = await open();
    const seen = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { channelFund(id: $id) { title currencyCode balance { left { amount } } budgets { number } } }', { id })).channelFund;
    expect(await seen('channel')).toEqual({ title: 'Spring', currencyCode: 'EUR', balance: null, budgets: [] });
    for (const persona of ['supplier', 'other-workspace']) expect(await seen(persona)).toBeNull();
    const request = await ask(id, '100.00');
    await approve(request, '100.00');
    const told = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { channelFundRequest(id: $id) { state approvals { claimUntil } } channelFundRequests(first: 100) { nodes { id } } }', { id: request }));
    expect(await told('channel')).toMatchObject({ channelFundRequest: { state: 'APPROVED', approvals: [] } });
    const rival = await told('rival-channel');
    expect(rival.channelFundRequest).toBeNull();
    expect(rival.channelFundRequests.nodes.map((node: { id: string }) => node.id)).not.toContain(request);
    for (const act of ['withdrawChannelFunds', 'rejectChannelFunds']) expect(await refused(world, 'rival-channel', act, { channelFundRequestId: request, reason: 'x' })).toBe('NOT_FOUND');
    expect(await refused(world, 'rival-channel', 'claimChannelFunds', proof(request, '1.00'))).toBe('NOT_FOUND');
  });
});

describe('a request', () => {
  test('is approved, claimed in parts with proof, found good by one and paid by another', async () => {
    const fund = await open();
    expect(await refused(world, 'second-manager', 'requestChannelFunds', asked(fund))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'channel', 'requestChannelFunds', asked(fund, '0'))).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'channel', 'requestChannelFunds', { ...asked(fund), heldOn: day(300) })).toBe('OUT_OF_RANGE');
    const id = await ask(fund);
    expect(await refused(world, 'channel', 'approveChannelFunds', yes(id))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'approveChannelFunds', yes(id, '600.01'))).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'second-manager', 'approveChannelFunds', yes(id, '600.00', { claimUntil: day(-3) }))).toBe('OUT_OF_RANGE');
    expect(await approve(id, '500.00')).toMatchObject({ state: 'APPROVED', approved: { amount: '500.00' }, claimUntil: day(60) });
    expect(await refused(world, 'channel', 'claimChannelFunds', proof(id, '500.01'))).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'channel', 'claimChannelFunds', proof(id, '1.00', []))).toBe('REQUIRED');
    const claimed = await tried(world, 'channel', 'claimChannelFunds', proof(id, '300.00'));
    expect(claimed.record).toMatchObject({ state: 'SUBMITTED', amount: { amount: '300.00' }, paidAmount: null });
    expect(await refused(world, 'channel', 'claimChannelFunds', proof(id, '1.00'))).toBe('STATE_CONFLICT CLAIMED');
    const channelFundClaimId = claimed.record!['id'];
    const pay = { channelFundClaimId, amount: euro('250.00'), paymentReference: 'ZV-1' };
    expect(await refused(world, 'second-manager', 'payChannelFundClaim', pay)).toBe('STATE_CONFLICT SUBMITTED');
    expect(await refused(world, 'channel', 'verifyChannelFundClaim', { channelFundClaimId })).toBe('NOT_ALLOWED');
    await done(world, 'second-manager', 'verifyChannelFundClaim', { channelFundClaimId });
    expect(await refused(world, 'second-manager', 'payChannelFundClaim', pay)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'payChannelFundClaim', { ...pay, amount: euro('300.01') })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'manager', 'payChannelFundClaim', pay)).toMatchObject({ state: 'PAID', paidAmount: { amount: '250.00' } });
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '250.00', '250.00', '0.00', '500.00'));
    const second = await done(world, 'channel', 'claimChannelFunds', proof(id, '250.00'));
    expect(await done(world, 'second-manager', 'refuseChannelFundClaim', { channelFundClaimId: second['id'], reason: 'The invoice is another day’s.' })).toMatchObject({ state: 'REFUSED' });
    const third = await done(world, 'channel', 'claimChannelFunds', proof(id, '250.00'));
    await done(world, 'manager', 'verifyChannelFundClaim', { channelFundClaimId: third['id'] });
    await done(world, 'second-manager', 'payChannelFundClaim', { channelFundClaimId: third['id'], amount: euro('250.00') });
    const { channelFundRequest } = await world.as('channel').data('query ($id: ID!) { channelFundRequest(id: $id) { state paid { amount } claimed { amount } claims { number state refusalReason } } }', { id });
    expect(channelFundRequest).toEqual({ state: 'PAID', paid: { amount: '500.00' }, claimed: { amount: '0.00' }, claims: [{ number: 1, state: 'PAID', refusalReason: null }, { number: 2, state: 'REFUSED', refusalReason: 'The invoice is another day’s.' }, { number: 3, state: 'PAID', refusalReason: null }] });
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '0.00', '500.00', '0.00', '500.00'));
  });

  test('above the limit takes two who say the same', async () => {
    const fund = await open('5000.00', { twoAbove: euro('500.00') });
    const id = await ask(fund);
    expect(await approve(id)).toMatchObject({ state: 'REQUESTED', approvals: [{}] });
    expect(await refused(world, 'second-manager', 'approveChannelFunds', yes(id))).toBe('NOT_ALLOWED');
    expect(await approve(id, '599.00', 'manager')).toMatchObject({ state: 'REQUESTED', approvals: [{}, {}] });
    expect(await approve(id, '600.00', 'admin')).toMatchObject({ state: 'APPROVED' });
    expect(await approve(await ask(fund, '500.00'), '500.00')).toMatchObject({ state: 'APPROVED' });
  });

  test('is rejected, given up, or ends by itself; what was not paid is free again', async () => {
    const fund = await open();
    const one = await ask(fund);
    expect(await done(world, 'second-manager', 'rejectChannelFunds', { channelFundRequestId: one, reason: 'Not for this.' })).toMatchObject({ state: 'REJECTED', decisionNote: 'Not for this.' });
    const two = await ask(fund);
    await approve(two);
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '600.00', '0.00', '0.00', '400.00'));
    expect(await done(world, 'channel', 'withdrawChannelFunds', { channelFundRequestId: two, reason: 'Rain.' })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '0.00', '0.00', '600.00', '1000.00'));
    const three = await ask(fund);
    await approve(three);
    await world.sql('alter table channel_fund_request disable trigger user');
    await world.sql("update channel_fund_request set claim_until = (now() at time zone 'UTC')::date - 1 where id = $1", [uuidOf(three)]);
    await world.sql('alter table channel_fund_request enable trigger user');
    expect(await refused(world, 'channel', 'claimChannelFunds', proof(three, '1.00'))).toBe('OUT_OF_RANGE');
    await runJobs(world, expireFunds);
    expect((await world.as('channel').data('query ($id: ID!) { channelFundRequest(id: $id) { state } }', { id: three })).channelFundRequest).toEqual({ state: 'EXPIRED' });
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '0.00', '0.00', '1200.00', '1000.00'));
  });

  test('is made once for one key, and never for more than is left, though two approve at once', async () => {
    const fund = await open();
    const key = { ...asked(fund), idempotencyKey: 'funds-1' };
    const first = await done(world, 'channel', 'requestChannelFunds', key);
    expect((await done(world, 'channel', 'requestChannelFunds', key))['id']).toBe(first['id']);
    const ids = [first['id'] as string, await ask(fund), await ask(fund)];
    const personas = ['second-manager', 'manager', 'admin'];
    const answers = await Promise.all(ids.map((id, index) => refused(world, personas[index]!, 'approveChannelFunds', yes(id))));
    expect(answers.toSorted()).toEqual(['', 'OUT_OF_RANGE', 'OUT_OF_RANGE']);
    expect(await balanceOf(fund)).toEqual(amounts('1000.00', '600.00', '0.00', '0.00', '400.00'));
  });
});

describe('the database', () => {
  test('pays and approves nothing beyond what stands there, whoever asks', async () => {
    const fund = await open('1000.00', { twoAbove: euro('500.00') });
    const [large, small] = [uuidOf(await ask(fund)), uuidOf(await ask(fund, '100.00'))];
    const approved = (id: string, amount: number) => `update channel_fund_request set state = 'APPROVED', approved_minor = ${amount}, claim_until = current_date + 9, decided_by = app_principal(), decided_at = now() where id = '${id}'`;
    const staff = sessionOf('second-manager', 'formosa-stride');
    const sign = (id: string, amount: number, by = 'app_principal()') => `insert into channel_fund_approval (workspace_id, id, relationship_id, request_id, amount_minor, claim_until, approved_by) select workspace_id, gen_random_uuid(), relationship_id, id, ${amount}, current_date + 9, ${by} from channel_fund_request where id = '${id}'`;
    await expect(attempt(world, staff, approved(small, 10_000))).rejects.toMatchObject({ constraint: 'channel_fund_four_eyes' });
    await expect(attempt(world, staff, sign(large, 60_000), approved(large, 60_000))).rejects.toMatchObject({ constraint: 'channel_fund_four_eyes' });
    await expect(attempt(world, staff, sign(large, 60_000, `'${uuidOf(world.userId('manager'))}'`))).rejects.toMatchObject({ code: '42501' });
    await attempt(world, staff, sign(small, 10_000), approved(small, 10_000));
    const partner = sessionOf('channel', 'radhafen');
    await expect(attempt(world, partner, approved(small, 10_000))).rejects.toMatchObject({ constraint: 'channel_fund_request_side' });
    await expect(attempt(world, partner, `update channel_fund set currency = 'USD' where id = '${uuidOf(fund)}'`)).rejects.toMatchObject({ constraint: 'channel_fund_course' });
    for (const table of ['channel_fund_budget', 'channel_fund_approval']) expect(await attempt(world, partner, `select id from ${table}`)).toEqual([]);
    await approve(Buffer.from(`ChannelFundRequest:${small}`).toString('base64url'), '100.00');
    await expect(attempt(world, partner, `update channel_fund_request set state = 'CLAIMED', claimed_minor = 5000 where id = '${small}'`, 'set constraints all immediate')).rejects.toMatchObject({ constraint: 'channel_fund_sums_agree' });
    await done(world, 'channel', 'claimChannelFunds', proof(Buffer.from(`ChannelFundRequest:${small}`).toString('base64url'), '100.00'));
    await expect(attempt(world, staff, `update channel_fund_request set state = 'PAID', claimed_minor = 0, paid_minor = 10000 where id = '${small}'`, 'set constraints all immediate')).rejects.toMatchObject({ constraint: 'channel_fund_sums_agree' });
    await expect(attempt(world, staff, `update channel_fund_claim set state = 'VERIFIED', verified_by = app_principal(), verified_at = now() where request_id = '${small}'`, `update channel_fund_claim set state = 'PAID', paid_by = app_principal(), paid_at = now(), paid_minor = 10000 where request_id = '${small}'`)).rejects.toMatchObject({ constraint: 'channel_fund_claim_four_eyes' });
    await expect(attempt(world, staff, `insert into channel_fund_budget (workspace_id, id, fund_id, number, budget_minor, reason, set_by) values ('${staff.workspaceId}', gen_random_uuid(), '${uuidOf(fund)}', 2, 9999, 'x', app_principal())`)).rejects.toMatchObject({ constraint: 'channel_fund_within_budget' });
  });
});
