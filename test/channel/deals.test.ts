import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expireDeals } from '../../src/channel/deals/expire-deals.job.ts';
import { runJobs } from '../trust/jobs.ts';
import { day, uuidOf } from '../trust/sessions.ts';
import { openWorld, type World } from '../world.ts';
import { customer, dealOf, done, refused, register, tried } from './acts.ts';

/** Deals that partners register: the course, what stands in the way of one, and two who decide at once. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const of = (name: string) => ({ customer: customer({ name }) });
const approve = (channelDealId: string, more: object = {}) => done(world, 'second-manager', 'approveChannelDeal', { channelDealId, ...more });

describe('a deal', () => {
  test('is registered by the partner, given to it, protected for longer, and won', async () => {
    const registered = await done(world, 'channel', 'registerChannelDeal', dealOf(world, 'radhafen.distributor', of('Kurpark Eins')));
    expect(registered).toMatchObject({ state: 'REGISTERED', productFamily: 'Haul', amount: { amount: '180000.00', currencyCode: 'EUR' }, protectedUntil: null, conflicts: null, check: null });
    const channelDealId = registered['id'];
    expect(await refused(world, 'channel', 'approveChannelDeal', { channelDealId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'approveChannelDeal', { channelDealId, protectedUntil: day(-2) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'second-manager', 'approveChannelDeal', { channelDealId, expectedVersion: 9 })).toBe('STALE_VERSION');
    const approved = await approve(channelDealId, { protectedUntil: day(30), note: 'Good luck.' });
    expect(approved).toMatchObject({ state: 'APPROVED', protectedUntil: day(30), decisionNote: 'Good luck.', conflicts: [], check: { decision: 'APPROVED', verdict: 'NONE', found: 0, note: null } });
    expect(await refused(world, 'second-manager', 'approveChannelDeal', { channelDealId })).toBe('STATE_CONFLICT APPROVED');
    expect(await refused(world, 'second-manager', 'extendChannelDeal', { channelDealId, protectedUntil: day(20), reason: 'x' })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'channel', 'extendChannelDeal', { channelDealId, protectedUntil: day(40), reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'second-manager', 'extendChannelDeal', { channelDealId, protectedUntil: day(60), reason: 'The tender was put off.' })).toMatchObject({ protectedUntil: day(60), extensions: 1, extensionReason: 'The tender was put off.' });
    expect(await refused(world, 'channel', 'winChannelDeal', { channelDealId, amount: { amount: '1.00', currencyCode: 'EUR' } })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'winChannelDeal', { channelDealId, amount: { amount: '1.00', currencyCode: 'USD' } })).toBe('INVALID');
    expect(await done(world, 'second-manager', 'winChannelDeal', { channelDealId, amount: { amount: '172000.00', currencyCode: 'EUR' } })).toMatchObject({ state: 'WON', wonAmount: { amount: '172000.00', currencyCode: 'EUR' } });
    expect(await refused(world, 'channel', 'loseChannelDeal', { channelDealId, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'second-manager', 'loseChannelDeal', { channelDealId, reason: 'All were returned.' })).toMatchObject({ state: 'LOST', wonAmount: null, closingNote: 'All were returned.' });
    const { channelDeal } = await world.as('channel').data('query ($id: ID!) { channelDeal(id: $id) { timeline { nodes { action } } } }', { id: channelDealId });
    expect(channelDeal.timeline.nodes.map(({ action }: { action: string }) => action.replace('channel-deal.', ''))).toEqual(['lose', 'win', 'extend', 'approve', 'register']);
  });

  test('is refused with one of four reasons, withdrawn by the partner, or lost', async () => {
    const one = await register(world, 'channel', 'radhafen.distributor', of('Kurpark Zwei'));
    expect(await done(world, 'second-manager', 'refuseChannelDeal', { channelDealId: one, refusal: 'CUSTOMER_NOT_AVAILABLE', conflictNote: 'Ours.' })).toMatchObject({ state: 'REFUSED', refusal: 'CUSTOMER_NOT_AVAILABLE', check: { decision: 'REFUSED', note: 'Ours.' } });
    expect(await refused(world, 'channel', 'withdrawChannelDeal', { channelDealId: one, reason: 'x' })).toBe('STATE_CONFLICT REFUSED');
    const two = await register(world, 'channel', 'radhafen.distributor', of('Kurpark Drei'));
    expect(await refused(world, 'second-manager', 'withdrawChannelDeal', { channelDealId: two, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'channel', 'withdrawChannelDeal', { channelDealId: two, reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, 'channel', 'withdrawChannelDeal', { channelDealId: two, reason: 'They buy vans.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'They buy vans.' });
    const three = await register(world, 'channel', 'radhafen.distributor', of('Kurpark Vier'));
    expect(await done(world, 'channel', 'loseChannelDeal', { channelDealId: three, reason: 'Too dear.' })).toMatchObject({ state: 'LOST', closingNote: 'Too dear.' });
  });

  test('says what it takes, and is registered once by one partner however it is spelled', async () => {
    const input = (more: object) => dealOf(world, 'radhafen.distributor', more);
    expect(await refused(world, 'second-manager', 'registerChannelDeal', input(of('Kurpark Fünf')))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'supplier', 'registerChannelDeal', dealOf(world, 'jade-cell.supplier'))).toBe('INVALID');
    expect(await refused(world, 'channel', 'registerChannelDeal', dealOf(world, 'isarvelo.distributor'))).toBe('NOT_FOUND');
    expect(await refused(world, 'channel', 'registerChannelDeal', input({ customer: customer({ scheme: 'GLN', number: '9520003010000' }) }))).toBe('INVALID');
    expect(await refused(world, 'channel', 'registerChannelDeal', input({ customer: customer({ number: 'DE1' }) }))).toBe('INVALID');
    expect(await refused(world, 'channel', 'registerChannelDeal', input({ customer: customer({ name: '…' }) }))).toBe('INVALID');
    expect(await refused(world, 'channel', 'registerChannelDeal', input({ productFamily: '—' }))).toBe('INVALID');
    expect(await refused(world, 'channel', 'registerChannelDeal', input({ amount: { amount: '-1', currencyCode: 'EUR' } }))).toBe('OUT_OF_RANGE');
    await register(world, 'channel', 'radhafen.distributor', of('Kurpark Fünf GmbH'));
    expect(await refused(world, 'channel-store', 'registerChannelDeal', input({ ...of('KURPARK FÜNF'), productFamily: 'haul' }))).toBe('DUPLICATE');
  });

  test('is made once for one key', async () => {
    const input = { ...dealOf(world, 'radhafen.distributor', of('Kurpark Sechs')), idempotencyKey: 'deal-six' };
    const first = await done(world, 'channel', 'registerChannelDeal', input);
    expect((await done(world, 'channel', 'registerChannelDeal', input))['id']).toBe(first['id']);
    expect(await refused(world, 'channel', 'registerChannelDeal', { ...input, title: 'Other' })).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('ends by itself when its day is over, and not before', async () => {
    const [past, today] = [await register(world, 'channel', 'radhafen.distributor', of('Kurpark Sieben')), await register(world, 'channel', 'radhafen.distributor', of('Kurpark Acht'))];
    for (const id of [past, today]) await approve(id, { protectedUntil: day(3) });
    await world.sql('alter table channel_deal disable trigger user');
    await world.sql("update channel_deal set protected_until = (now() at time zone 'UTC')::date - 1 where id = $1", [uuidOf(past)]);
    await world.sql('alter table channel_deal enable trigger user');
    expect(await refused(world, 'second-manager', 'extendChannelDeal', { channelDealId: past, protectedUntil: day(9), reason: 'x' })).toBe('INVALID');
    await runJobs(world, expireDeals);
    const { nodes } = await world.as('channel').data('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ChannelDeal { state expiredAt } } }', { ids: [past, today] });
    expect(nodes).toEqual([{ state: 'EXPIRED', expiredAt: expect.any(String) }, { state: 'APPROVED', expiredAt: null }]);
  });
});

describe('what stands in the way of a deal', () => {
  test('is found by staff under another spelling, and blocks while it is protected', async () => {
    const first = await register(world, 'channel', 'radhafen.distributor', of('Fahrradpark Süd GmbH & Co. KG'));
    await approve(first);
    const second = await register(world, 'rival-channel', 'isarvelo.distributor', { ...of('FAHRRADPARK SUD'), productFamily: 'H.A.U.L.' });
    const { channelDeal } = await world.as('second-manager').data('query ($id: ID!) { channelDeal(id: $id) { conflicts { verdict channelDealId state partnerName } } }', { id: second });
    expect(channelDeal.conflicts).toEqual([{ verdict: 'CONFLICT', channelDealId: first, state: 'APPROVED', partnerName: 'Radhafen Vertriebs GmbH' }]);
    const { userErrors } = await tried(world, 'second-manager', 'approveChannelDeal', { channelDealId: second, conflictNote: 'Both may try.' });
    expect(userErrors).toMatchObject([{ code: 'BLOCKED', blockedBy: { id: first } }]);
    await done(world, 'channel', 'withdrawChannelDeal', { channelDealId: first, reason: 'Given up.' });
    expect(await approve(second)).toMatchObject({ state: 'APPROVED', check: { verdict: 'NONE', found: 0 } });
  });

  test('that was given away until yesterday blocks nobody, whether it was ended yet or not', async () => {
    const first = await register(world, 'channel', 'radhafen.distributor', of('Radweg Nord'));
    await approve(first);
    await world.sql('alter table channel_deal disable trigger user');
    await world.sql("update channel_deal set protected_until = (now() at time zone 'UTC')::date - 1 where id = $1", [uuidOf(first)]);
    await world.sql('alter table channel_deal enable trigger user');
    expect(await approve(await register(world, 'rival-channel', 'isarvelo.distributor', of('Radweg Nord')))).toMatchObject({ state: 'APPROVED' });
    expect((await world.as('channel').data('query ($id: ID!) { channelDeal(id: $id) { state } }', { id: first })).channelDeal).toEqual({ state: 'EXPIRED' });
  });

  test('that nobody has decided on, or that may be another, wants a word of who approves', async () => {
    await register(world, 'channel', 'radhafen.distributor', of('Radweg West'));
    const second = await register(world, 'rival-channel', 'isarvelo.distributor', of('Radweg West'));
    expect(await refused(world, 'second-manager', 'approveChannelDeal', { channelDealId: second })).toBe('REQUIRED');
    expect(await approve(second, { conflictNote: 'They have the tender.' })).toMatchObject({ check: { verdict: 'CONFLICT', found: 1, note: 'They have the tender.' } });
    await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Radweg Ost', postalCode: null }) });
    const third = await register(world, 'rival-channel', 'isarvelo.distributor', of('Radweg Ost'));
    expect((await approve(third, { conflictNote: 'Another town.' }))['check']).toMatchObject({ verdict: 'POSSIBLE', found: 1 });
  });

  test('is a customer of the firm as well, by its number or its name', async () => {
    const [own] = await world.sql<{ name: string; country_code: string; scheme: string; value: string }>(`select p.name, p.country_code, i.scheme, i.value from relationship r join party p on p.workspace_id = r.workspace_id and p.id = r.partner_id
      join party_identifier i on i.workspace_id = p.workspace_id and i.party_id = p.id and i.scheme <> 'GLN' join workspace w on w.id = r.workspace_id and w.slug = 'formosa'
      where r.market = 'CUSTOMER' and r.stage <> 'TERMINATED' order by p.id limit 1`);
    expect(own).toBeDefined();
    const conflictsOf = async (more: object) => {
      const id = await register(world, 'channel', 'radhafen.distributor', { customer: { countryCode: own!.country_code, ...more } });
      return (await world.as('second-manager').data('query ($id: ID!) { channelDeal(id: $id) { conflicts { verdict channelDealId } } }', { id })).channelDeal.conflicts;
    };
    expect(await conflictsOf({ name: 'Somebody Else', scheme: own!.scheme, number: own!.value })).toEqual([{ verdict: 'CONFLICT', channelDealId: null }]);
    expect(await conflictsOf({ name: own!.name })).toEqual([{ verdict: 'POSSIBLE', channelDealId: null }]);
  });

  test('is given away once, though two decide at the same time, and however it is spelled', async () => {
    for (const [name, other] of [['Doppelt Eins', 'Doppelt Eins'], ['Doppelt Zwei GmbH', 'DOPPELT-ZWEI']] as const) {
      const ids = [await register(world, 'channel', 'radhafen.distributor', of(name)), await register(world, 'rival-channel', 'isarvelo.distributor', of(other))];
      const personas = ['second-manager', 'manager'];
      const answers = await Promise.all(ids.map((channelDealId, index) => tried(world, personas[index]!, 'approveChannelDeal', { channelDealId, conflictNote: 'x' })));
      expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code).join()).toSorted()).toEqual(['', 'BLOCKED']);
    }
  });
});
