import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../trust/sessions.ts';
import { openWorld, type World } from '../world.ts';
import { customer, dealOf, done, refused, register, tried } from './acts.ts';

/** What a partner learns of others who work on the same deal: nothing, by no path. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const look = `query ($records: [ID!]!, $own: ID!, $other: ID!) { nodes(ids: $records) { id } channelDeals { totalCount nodes { id conflicts { verdict } check { id } } }
  relationship(id: $own) { channelDeals { totalCount } timeline(first: 50, filter: { subjectTypes: ["ChannelDeal", "ChannelDealCheck"] }) { totalCount } } other: relationship(id: $other) { id channelDeals { totalCount } } }`;

describe('a rival', () => {
  test('finds neither a deal nor what was checked, and does nothing with it', async () => {
    const seen = (records: readonly string[]) => world.as('rival-channel').data(look, { records, own: world.relationshipId('isarvelo.distributor'), other: world.relationshipId('radhafen.distributor') });
    const before = await seen([]);
    const id = await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Ulm' }) });
    await done(world, 'second-manager', 'approveChannelDeal', { channelDealId: id });
    expect(await seen([id])).toEqual({ ...before, nodes: [null] });
    const more: Readonly<Record<string, object>> = { extendChannelDeal: { protectedUntil: day(300), reason: 'x' }, winChannelDeal: { amount: { amount: '1.00', currencyCode: 'EUR' } }, refuseChannelDeal: { refusal: 'OTHER' }, approveChannelDeal: {} };
    for (const act of ['approveChannelDeal', 'refuseChannelDeal', 'extendChannelDeal', 'winChannelDeal', 'loseChannelDeal', 'withdrawChannelDeal']) {
      expect(await refused(world, 'rival-channel', act, { channelDealId: id, ...(more[act] ?? { reason: 'x' }) })).toBe('NOT_FOUND');
    }
  });

  test('is answered alike whether another partner, the firm or nobody works on the customer, by the same statements', async () => {
    const [own] = await world.sql<{ name: string; country_code: string }>(`select p.name, p.country_code from relationship r join party p on p.workspace_id = r.workspace_id and p.id = r.partner_id join workspace w on w.id = r.workspace_id and w.slug = 'formosa'
      where r.market = 'CUSTOMER' and r.stage <> 'TERMINATED' and p.kind = 'ORGANIZATION' order by p.id limit 1`);
    const taken = await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Bonn' }) });
    await done(world, 'second-manager', 'approveChannelDeal', { channelDealId: taken });
    const answer = async (name: string, countryCode: string) => {
      const { record, userErrors } = await tried(world, 'rival-channel', 'registerChannelDeal', dealOf(world, 'isarvelo.distributor', { customer: { name, countryCode, postalCode: '34117' } }));
      return { ...record, id: null, customerName: null, userErrors };
    };
    const free = await answer('Stadtrad Jena', 'DE');
    expect(free).toMatchObject({ state: 'REGISTERED', conflicts: null, check: null, userErrors: [] });
    expect(await answer('Stadtrad Bonn', 'DE')).toEqual(free);
    expect(await answer(own!.name, own!.country_code)).toEqual(free);
  });

  test('is told the same when it is refused for another partner’s sake and for the firm’s own', async () => {
    const refuse = async (name: string) => {
      const channelDealId = await register(world, 'rival-channel', 'isarvelo.distributor', { customer: customer({ name }) });
      await done(world, 'second-manager', 'refuseChannelDeal', { channelDealId, refusal: 'CUSTOMER_NOT_AVAILABLE', conflictNote: `Of ${name} we know more.` });
      const { channelDeal } = await world.as('rival-channel').data(`query ($id: ID!) { channelDeal(id: $id) { state refusal decisionNote protectedUntil conflicts { verdict } check { id }
        timeline { nodes { action changes { field before after } } } } }`, { id: channelDealId });
      return channelDeal;
    };
    await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Trier' }) });
    const told = await refuse('Stadtrad Trier');
    expect(told).toMatchObject({ state: 'REFUSED', refusal: 'CUSTOMER_NOT_AVAILABLE', decisionNote: null, conflicts: null, check: null });
    expect(JSON.stringify(told)).not.toMatch(/we know more|CONFLICT|Radhafen/);
  });

  test('other personas see nothing at all', async () => {
    const id = await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Hof' }) });
    for (const persona of ['supplier', 'customer', 'other-workspace']) {
      expect((await world.as(persona).data('query ($id: ID!) { channelDeal(id: $id) { id } }', { id })).channelDeal).toBeNull();
    }
    expect((await world.as('auditor').data('query ($id: ID!) { channelDeal(id: $id) { state conflicts { verdict } } }', { id })).channelDeal).toEqual({ state: 'REGISTERED', conflicts: [] });
    expect((await world.as('auditor').query('mutation ($input: RefuseChannelDealInput!) { refuseChannelDeal(input: $input) { userErrors { code } } }', { input: { channelDealId: id, refusal: 'OTHER', idempotencyKey: 'k' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('a partner’s own session', () => {
  const partner = () => sessionOf('channel', 'radhafen');
  const rows = (table: string) => attempt(world, sessionOf('rival-channel', 'isarvelo'), `select id from ${table} where relationship_id = '${uuidOf(world.relationshipId('radhafen.distributor'))}'`);

  test('neither reads another’s deals, nor any check', async () => {
    const id = await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Gera' }) });
    await done(world, 'second-manager', 'approveChannelDeal', { channelDealId: id });
    expect(await rows('channel_deal')).toEqual([]);
    expect(await attempt(world, partner(), 'select id from channel_deal_check')).toEqual([]);
  });

  test('gives itself nothing, and rewrites nothing', async () => {
    const id = uuidOf(await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stadtrad Suhl' }) }));
    const set = (values: string) => attempt(world, partner(), `update channel_deal set ${values} where id = '${id}'`);
    await expect(set("state = 'APPROVED', decided_by = app_principal(), decided_at = now(), protected_until = current_date + 90")).rejects.toMatchObject({ constraint: 'channel_deal_side' });
    await expect(set("state = 'REFUSED', decided_by = app_principal(), decided_at = now(), refusal = 'OTHER'")).rejects.toMatchObject({ constraint: 'channel_deal_side' });
    await expect(set("state = 'WON', closed_by = app_principal(), closed_at = now(), won_minor = 1")).rejects.toMatchObject({ constraint: 'channel_deal_course' });
    await expect(set("customer_name = 'Other'")).rejects.toMatchObject({ constraint: 'channel_deal_course' });
    await expect(set(`state = 'LOST', closed_by = '${uuidOf(world.userId('manager'))}', closed_at = now(), closing_note = 'x'`)).rejects.toMatchObject({ constraint: 'channel_deal_side' });
    await set("state = 'LOST', closed_by = app_principal(), closed_at = now(), closing_note = 'x'");
    const { workspaceId, principalId } = partner();
    const insert = (relationship: string, state: string, more = '') => attempt(world, partner(), `insert into channel_deal (workspace_id, id, relationship_id, title, customer_name, customer_country, product_family, customer_key, product_key, amount_minor, currency, expected_on, state, registered_by${more === '' ? '' : ', protected_until, decided_by, decided_at'})
      values ('${workspaceId}', gen_random_uuid(), '${uuidOf(world.relationshipId(relationship))}', 'x', 'x', 'DE', 'x', 'x-only', 'x', 1, 'EUR', current_date, '${state}', '${principalId}'${more})`);
    await expect(insert('radhafen.distributor', 'APPROVED', `, current_date + 9, '${principalId}', now()`)).rejects.toMatchObject({ constraint: 'channel_deal_begins' });
    await expect(insert('isarvelo.distributor', 'REGISTERED')).rejects.toMatchObject({ code: '42501' });
    await insert('radhafen.distributor', 'REGISTERED');
  });
});
