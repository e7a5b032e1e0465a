import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assessTiersDaily } from '../../src/channel/tiers/assess-tiers.job.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';
import { runJobs } from '../trust/jobs.ts';
import { attempt, day, sessionOf, uuidOf } from '../trust/sessions.ts';
import { openWorld, type World } from '../world.ts';
import { customer, done, refused, register, tier } from './acts.ts';

/** Tiers: criteria as data, how partners stand, gained and lost by what is recorded, and who is told. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const criterion = (measure: string, threshold: number, comparison = 'AT_LEAST') => ({ measure, comparison, threshold });
const adopt = (tiers: object[], more: object = {}) => ({ currencyCode: 'EUR', tiers, reason: 'As the channel asked.', ...more });
const assess = async (relationship = 'radhafen.distributor') => (await done(world, 'second-manager', 'assessChannelTier', { relationshipId: world.relationshipId(relationship) }))['channelTier'];
const jonas = toGlobalId('Contact', seedId('formosa', 'contact', 'radhafen/radhafen-category'));
const deals = async (count: number, names: string) => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const channelDealId = await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: `${names} ${index}` }) });
    await done(world, 'second-manager', 'approveChannelDeal', { channelDealId });
    await done(world, 'second-manager', 'winChannelDeal', { channelDealId, amount: { amount: '1.00', currencyCode: 'EUR' } });
    ids.push(channelDealId);
  }
  return ids;
};
const wonNow = async () => (await world.sql<{ n: number }>("select count(*)::integer as n from channel_deal where state = 'WON' and closed_at > now() - interval '1 year' and relationship_id = $1", [uuidOf(world.relationshipId('radhafen.distributor'))]))[0]!.n;

describe('the tiers', () => {
  test('are set by administrators, versions with reason and author, and refused where they make no sense', async () => {
    const [{ n: before } = { n: 0 }] = await world.sql<{ n: number }>("select coalesce(max(number), 0) as n from channel_tier_model m join workspace w on w.id = m.workspace_id and w.slug = 'formosa'");
    const tiers = [{ key: 'REGISTERED', criteria: [] }, { key: 'SILVER', criteria: [criterion('DEALS_WON', 1)] }];
    expect(await done(world, 'admin', 'adoptChannelTiers', adopt(tiers, { expectedNumber: before }))).toMatchObject({ number: before + 1, currencyCode: 'EUR', tiers: [{ key: 'REGISTERED', criteria: [] }, { key: 'SILVER', criteria: [{ measure: 'DEALS_WON', threshold: 1 }] }] });
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt(tiers, { expectedNumber: before }))).toBe('STALE_VERSION');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt([]))).toBe('INVALID');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt(tiers, { reason: '' }))).toBe('REQUIRED');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt([...tiers, { key: 'SILVER', criteria: [criterion('DEALS_WON', 2)] }]))).toBe('INVALID');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt([...tiers, { key: 'GOLD', criteria: [criterion('DEALS_WON', 0)] }]))).toBe('INVALID');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt([...tiers, { key: 'GOLD', criteria: [criterion('DEALS_WON', 1, 'AT_MOST')] }]))).toBe('INVALID');
    expect(await refused(world, 'admin', 'adoptChannelTiers', adopt(Array.from({ length: 11 }, (_, index) => ({ key: `T${index}`, criteria: [criterion('DEALS_WON', index)] }))))).toBe('LIMIT_EXCEEDED');
    for (const persona of ['second-manager', 'channel']) {
      expect((await world.as(persona).query('mutation ($input: AdoptChannelTiersInput!) { adoptChannelTiers(input: $input) { userErrors { code } } }', { input: { idempotencyKey: 'k', ...adopt(tiers) } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await world.as('channel').query('{ channelTierModels { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of one number are set by one of two at once', async () => {
    const [{ n } = { n: 0 }] = await world.sql<{ n: number }>("select max(number) as n from channel_tier_model m join workspace w on w.id = m.workspace_id and w.slug = 'formosa'");
    const tiers = [{ key: 'REGISTERED', criteria: [] }];
    const answers = await Promise.all([1, 2].map(() => refused(world, 'admin', 'adoptChannelTiers', adopt(tiers, { expectedNumber: n }))));
    expect(answers.toSorted()).toEqual(['', 'STALE_VERSION']);
  });
});

describe('how a partner stands', () => {
  test('is gained and lost by what is recorded, with what is missing for the next tier, and told as of a moment', async () => {
    const won = await wonNow();
    await done(world, 'admin', 'adoptChannelTiers', adopt([{ key: 'REGISTERED', criteria: [] }, { key: 'SILVER', criteria: [criterion('DEALS_WON', won + 1)] }, { key: 'GOLD', criteria: [criterion('DEALS_WON', won + 3), criterion('CERTIFIED_PEOPLE', 9)] }]));
    await register(world, 'channel', 'radhafen.distributor', { customer: customer({ name: 'Stufe Null' }) });
    const first = await assess();
    expect(first).toMatchObject({ tier: 'REGISTERED', nextTier: 'SILVER', missingForNext: [{ tier: 'SILVER', measure: 'DEALS_WON', threshold: won + 1, value: won, verdict: 'NOT_MET', distance: 1 }] });
    const [deal] = await deals(1, 'Stufe Eins');
    const second = await assess();
    expect(second).toMatchObject({ tier: 'SILVER', change: 'GAINED', fromTier: 'REGISTERED', nextTier: 'GOLD', missingForNext: [{ measure: 'DEALS_WON', distance: 2 }, { measure: 'CERTIFIED_PEOPLE' }] });
    const between = new Date().toISOString();
    await done(world, 'second-manager', 'loseChannelDeal', { channelDealId: deal!, reason: 'Returned.' });
    expect(await assess()).toMatchObject({ tier: 'REGISTERED', change: 'LOST', fromTier: 'SILVER', number: second.number + 1 });
    expect(await assess()).toMatchObject({ number: second.number + 1 });
    const { relationship } = await world.as('channel').data(`query ($id: ID!, $asOf: DateTime!) { relationship(id: $id) { atThatTime: channelTier(asOf: $asOf) { tier } long: channelTier(asOf: "2001-01-01T00:00:00Z") { tier } now: ${tier}
      channelTierHistory(first: 3) { nodes { tier change } } } }`, { id: world.relationshipId('radhafen.distributor'), asOf: between });
    expect(relationship).toMatchObject({ atThatTime: { tier: 'SILVER' }, long: null, now: { tier: 'REGISTERED' }, channelTierHistory: { nodes: [{ tier: 'REGISTERED', change: 'LOST' }, { tier: 'SILVER', change: 'GAINED' }, { tier: 'REGISTERED' }] } });
  });

  test('counts people while their certificates hold, each once', async () => {
    const counted = async () => (await assess()).criteria.find(({ measure }: { measure: string }) => measure === 'CERTIFIED_PEOPLE').value;
    await done(world, 'admin', 'adoptChannelTiers', adopt([{ key: 'ANY', criteria: [criterion('CERTIFIED_PEOPLE', 1)] }]));
    const certify = async (code: string) => {
      const { id: channelCourseId } = await done(world, 'second-manager', 'addChannelCourse', { code, title: 'x', validMonths: 6 });
      const { id } = await done(world, 'channel', 'submitChannelCertificate', { relationshipId: world.relationshipId('radhafen.distributor'), channelCourseId, contactId: jonas, completedOn: day(-2) });
      return id as string;
    };
    const one = await certify('TIER-1');
    const before = await counted();
    await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId: one });
    const with1 = await counted();
    await done(world, 'second-manager', 'verifyChannelCertificate', { channelCertificateId: await certify('TIER-2') });
    expect(await counted()).toBe(with1);
    await world.sql('alter table channel_certificate disable trigger user');
    await world.sql("update channel_certificate set state = 'REVOKED', revoked_by = reviewed_by, revoked_at = now(), reason = 'x' where contact_id = $1 and state = 'VERIFIED'", [uuidOf(jonas)]);
    await world.sql('alter table channel_certificate enable trigger user');
    const without = await counted();
    expect(with1 - without).toBe(1);
    expect([without, with1]).toContain(before);
  });

  test('is unknown where nothing is recorded, and unknown is not met', async () => {
    await done(world, 'admin', 'adoptChannelTiers', adopt([{ key: 'ANY', criteria: [criterion('BOUGHT_AMOUNT', 0), criterion('DEALS_WON', 0), criterion('CERTIFIED_PEOPLE', 0)] }]));
    expect(await assess('bay-lantern.distributor')).toMatchObject({ tier: null, nextTier: 'ANY', criteria: [{ value: null, verdict: 'UNKNOWN' }, { value: null, verdict: 'UNKNOWN' }, { value: null, verdict: 'UNKNOWN' }] });
    expect(await assess()).toMatchObject({ criteria: [{ measure: 'BOUGHT_AMOUNT', value: expect.any(Number), verdict: 'MET' }, { verdict: 'MET' }, { verdict: 'MET' }], tier: 'ANY' });
  });

  test('is looked at for all of the channel by the platform, once where nothing is other', async () => {
    await done(world, 'admin', 'adoptChannelTiers', adopt([{ key: 'EVERYBODY', criteria: [] }]));
    await runJobs(world, assessTiersDaily);
    const count = async () => (await world.sql<{ n: number }>('select count(*)::integer as n from channel_tier_assessment'))[0]!.n;
    const once = await count();
    const [newest] = await world.sql<{ n: number; living: number }>(`select count(*) filter (where a.tier = 'EVERYBODY')::integer as n, count(*)::integer as living from relationship r join workspace w on w.id = r.workspace_id and w.slug = 'formosa'
      left join lateral (select tier from channel_tier_assessment a where a.workspace_id = r.workspace_id and a.relationship_id = r.id order by number desc limit 1) a on true where r.market = 'DISTRIBUTOR' and r.stage <> 'TERMINATED'`);
    expect(newest!.n).toBe(newest!.living);
    expect(newest!.n).toBeGreaterThan(3);
    await runJobs(world, assessTiersDaily);
    expect(await count()).toBe(once);
  });
});

describe('who is told', () => {
  test('a partner how it stands itself, and nothing of a rival', async () => {
    await done(world, 'admin', 'adoptChannelTiers', adopt([{ key: 'ALL', criteria: [] }]));
    await assess('radhafen.distributor');
    await assess('isarvelo.distributor');
    const told = async (persona: string) => (await world.as(persona).data('{ channelTierAssessments(first: 100) { nodes { relationship { id } model { id } } } }')).channelTierAssessments.nodes;
    const partners = (nodes: { relationship: { id: string } }[]) => [...new Set(nodes.map(({ relationship }) => relationship.id))];
    expect(partners(await told('channel'))).toEqual([world.relationshipId('radhafen.distributor')]);
    expect(partners(await told('rival-channel'))).toEqual([world.relationshipId('isarvelo.distributor')]);
    expect((await told('channel')).every(({ model }: { model: unknown }) => model === null)).toBe(true);
    expect(await told('supplier')).toEqual([]);
    expect(partners(await told('auditor')).length).toBeGreaterThan(1);
    expect(await refused(world, 'channel', 'assessChannelTier', { relationshipId: world.relationshipId('radhafen.distributor') })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'assessChannelTier', { relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('INVALID');
  });

  test('and its own session writes none of it', async () => {
    const partner = sessionOf('channel', 'radhafen');
    expect(await attempt(world, partner, 'select id from channel_tier_model')).toEqual([]);
    await expect(attempt(world, partner, `insert into channel_tier_assessment (workspace_id, id, relationship_id, number, model_id, tier, rank, criteria, missing, change, assessed_at)
      select workspace_id, gen_random_uuid(), relationship_id, number + 1000, model_id, tier, rank, criteria, '[]', 'SAME', now() from channel_tier_assessment limit 1`)).rejects.toMatchObject({ code: '42501' });
    const staff = sessionOf('second-manager', 'formosa-stride');
    await expect(attempt(world, staff, "update channel_tier_assessment set tier = 'X'")).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, staff, `insert into channel_tier_model (workspace_id, id, number, currency, tiers, author_id, reason) values ('${staff.workspaceId}', gen_random_uuid(), 9999, 'EUR',
      '[{"key":"X","criteria":[{"measure":"TRUST_IN_PARTNER","comparison":"AT_LEAST","threshold":1}]}]', '${staff.principalId}', 'x')`)).rejects.toMatchObject({ code: '23514' });
  });
});
