import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { statementsOf } from '../../statements.ts';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, launchLine, refused, tried } from '../acts.ts';

/** Launches: what partners need, how ready they are, and how the firm decides. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const boss = 'second-manager';
const item = toGlobalId('Item', seedId('formosa', 'item', 'stride-one'));
const jonas = toGlobalId('Contact', seedId('formosa', 'contact', 'radhafen/radhafen-category'));
const relationship = (key: string) => world.relationshipId(`${key}.distributor`);

let courses = 0;
const offer = async () => (await done(world, boss, 'addChannelCourse', { code: `LAUNCH-${courses += 1}`, title: 'What is new', validMonths: 12 }))['id'] as string;
const plan = async (more: object = {}) => (await done(world, boss, 'planChannelLaunch', { name: 'Hop in spring', product: 'Hop', launchOn: day(30), leastSupport: 0, ...more }))['id'] as string;
const invite = async (channelLaunchId: string, partner: string, needs: object = {}) => (await done(world, boss, 'inviteToChannelLaunch', { channelLaunchId, relationshipId: relationship(partner), needs }))['id'] as string;
const lineOf = async (id: string, persona = boss) => (await world.as(persona).data(`query ($id: ID!) { node(id: $id) { ... on ChannelLaunchPartner { ${launchLine} } } }`, { id })).node;

/** Jonas of Radhafen passes a course, and the firm finds that good. */
async function certify(channelCourseId: string): Promise<string> {
  const { id } = await done(world, 'channel', 'submitChannelCertificate', { relationshipId: relationship('radhafen'), channelCourseId, contactId: jonas, completedOn: day(-1) });
  await done(world, boss, 'verifyChannelCertificate', { channelCertificateId: id });
  return id as string;
}

describe('a launch', () => {
  test('is planned with a day to come, numbers in their range and a course that is offered', async () => {
    const input = { name: 'Hop', product: 'Hop', launchOn: day(1) };
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, launchOn: day(-1) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, leastSupport: 101 })).toBe('OUT_OF_RANGE');
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, neededSentiment: -1 })).toBe('OUT_OF_RANGE');
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, name: ' ' })).toBe('REQUIRED');
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, itemId: toGlobalId('Item', seedId('formosa', 'item', 'no such')) })).toBe('NOT_FOUND');
    const channelCourseId = await offer();
    await done(world, boss, 'retireChannelCourse', { channelCourseId });
    expect(await refused(world, boss, 'planChannelLaunch', { ...input, channelCourseId })).toBe('INVALID');
    for (const persona of ['planner', 'channel']) await expect(tried(world, persona, 'planChannelLaunch', input)).rejects.toThrow('FORBIDDEN');
    const key = { ...input, idempotencyKey: 'launch-1' };
    const first = await done(world, boss, 'planChannelLaunch', key);
    expect(first).toMatchObject({ state: 'PLANNED', leastSupport: 60, neededSentiment: 0, figures: { ready: 0, notReady: 0, unknown: 0, shareReady: null, support: null, warnings: ['SUPPORT_UNKNOWN'], partners: [] } });
    expect((await done(world, boss, 'planChannelLaunch', key))['id']).toBe(first['id']);
  });

  test('invites living partners of the channel, each once, and trains nobody without a course', async () => {
    const channelLaunchId = await plan();
    const asked = (key: string, needs: object = {}) => refused(world, boss, 'inviteToChannelLaunch', { channelLaunchId, relationshipId: world.relationshipId(key), needs });
    expect(await asked('jade-cell.supplier')).toBe('INVALID');
    expect(await asked('radhafen.distributor', { trainedPeople: 1 })).toBe('INVALID');
    expect(await asked('radhafen.distributor', { stockOnHand: -1 })).toBe('OUT_OF_RANGE');
    const line = await invite(channelLaunchId, 'radhafen', { certificates: 1 });
    expect(await asked('radhafen.distributor')).toBe('DUPLICATE');
    const both = await Promise.all([0, 1].map(() => refused(world, boss, 'inviteToChannelLaunch', { channelLaunchId, relationshipId: relationship('isarvelo'), needs: {} })));
    expect(both.toSorted()).toEqual(['', 'DUPLICATE']);
    expect(await done(world, boss, 'setChannelLaunchNeeds', { channelLaunchPartnerId: line, needs: { stockOnHand: 3 } })).toMatchObject({ neededCertificates: 0, neededStock: 3 });
    expect(await refused(world, boss, 'setChannelLaunchNeeds', { channelLaunchPartnerId: line, expectedVersion: 1, needs: {} })).toBe('STALE_VERSION');
    expect(await done(world, boss, 'withdrawChannelLaunchInvitation', { channelLaunchPartnerId: line })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await refused(world, boss, 'setChannelLaunchNeeds', { channelLaunchPartnerId: line, needs: {} })).toBe('STATE_CONFLICT WITHDRAWN');
    await invite(channelLaunchId, 'radhafen');
  });
});

describe('readiness', () => {
  test('follows certificates that hold on the day, found good and taken back', async () => {
    const channelCourseId = await offer();
    const channelLaunchId = await plan({ channelCourseId });
    const line = await invite(channelLaunchId, 'radhafen', { trainedPeople: 1 });
    expect(await lineOf(line)).toMatchObject({ readiness: { verdict: 'NOT_READY', share: 0, parts: [{ part: 'TRAINED_PEOPLE', needed: 1, there: 0, missing: 1, share: 0 }] } });
    const channelCertificateId = await certify(channelCourseId);
    expect(await lineOf(line, 'channel')).toMatchObject({ readiness: { verdict: 'READY', share: 1, parts: [{ there: 1, missing: 0 }] } });
    await done(world, boss, 'moveChannelLaunch', { channelLaunchId, launchOn: day(600) });
    expect((await lineOf(line)).readiness.verdict).toBe('NOT_READY');
    await done(world, boss, 'moveChannelLaunch', { channelLaunchId, launchOn: day(60) });
    expect((await lineOf(line)).readiness.verdict).toBe('READY');
    await done(world, boss, 'revokeChannelCertificate', { channelCertificateId, reason: 'Sat for by another.' });
    expect((await lineOf(line)).readiness.verdict).toBe('NOT_READY');
  });

  test('counts the stock that the firm keeps there, and knows nothing of other stock', async () => {
    const channelLaunchId = await plan({ itemId: item });
    const [known, unknown] = [await invite(channelLaunchId, 'radhafen', { stockOnHand: 1 }), await invite(channelLaunchId, 'bay-lantern', { stockOnHand: 1, certificates: 1 })];
    const [{ units } = { units: 0 }] = await world.sql<{ units: number }>('select sum(on_hand)::double precision as units from stock_position where relationship_id = $1 and item_id = $2', [uuidOf(relationship('radhafen')), uuidOf(item)]);
    expect(units).toBeGreaterThan(1);
    expect((await lineOf(known, 'channel')).readiness).toMatchObject({ verdict: 'READY', parts: [{ part: 'STOCK_ON_HAND', there: units, missing: 0 }] });
    expect((await lineOf(unknown)).readiness).toMatchObject({ verdict: null, share: null, atLeast: 0, atMost: 1, unknown: ['STOCK_ON_HAND', 'CERTIFICATES'] });
    const { channelLaunch } = await world.as(boss).data('query ($id: ID!) { channelLaunch(id: $id) { figures { ready notReady unknown shareReady warnings } } }', { id: channelLaunchId });
    expect(channelLaunch.figures).toEqual({ ready: 1, notReady: 0, unknown: 1, shareReady: 1, warnings: ['PARTNERS_UNKNOWN'] });
  });

  test('is read in one statement, however many launches and partners there are', async () => {
    const page = '{ launches(first: 25) { nodes { figures { ready } partners { readiness { verdict } } decisions { number } } } }';
    expect(await statementsOf(world, () => world.as(boss).data(page))).toHaveLength(1);
    await invite(await plan(), 'polderwiel', { certificates: 1 });
    expect(await statementsOf(world, () => world.as(boss).data(page))).toHaveLength(1);
  });
});

describe('the decision', () => {
  test('to go ahead takes somebody to carry it, and against what weighs a reason, kept with the figures as they stood', async () => {
    const channelCourseId = await offer();
    const channelLaunchId = await plan({ channelCourseId, leastSupport: 60 });
    expect(await refused(world, boss, 'approveChannelLaunch', { channelLaunchId })).toBe('INVALID');
    await invite(channelLaunchId, 'radhafen', { trainedPeople: 1 });
    expect((await tried(world, boss, 'approveChannelLaunch', { channelLaunchId })).userErrors).toEqual([{ code: 'REQUIRED', message: expect.stringContaining('ready'), field: ['input', 'overrideReason'] }]);
    await invite(channelLaunchId, 'isarvelo');
    expect((await tried(world, boss, 'approveChannelLaunch', { channelLaunchId, overrideReason: ' ' })).userErrors).toEqual([{ code: 'REQUIRED', message: expect.stringContaining('support'), field: ['input', 'overrideReason'] }]);
    await expect(tried(world, 'channel', 'approveChannelLaunch', { channelLaunchId, overrideReason: 'Please.' })).rejects.toThrow('FORBIDDEN');
    const gone = await world.as(boss).data('mutation ($input: ApproveChannelLaunchInput!) { approveChannelLaunch(input: $input) { warnings channelLaunch { state decisions { number decision warnings reason figures { ready notReady support } } } userErrors { code } } }',
      { input: { channelLaunchId, overrideReason: 'The fair waits for nobody.', idempotencyKey: 'go-1' } });
    const decision = { number: 1, decision: 'GO', warnings: ['LOW_SUPPORT', 'PARTNERS_NOT_READY', 'PARTNERS_UNKNOWN'], reason: 'The fair waits for nobody.', figures: { ready: 0, notReady: 1, support: 40 } };
    expect(gone.approveChannelLaunch).toEqual({ warnings: decision.warnings, channelLaunch: { state: 'GO', decisions: [decision] }, userErrors: [] });
    await certify(channelCourseId);
    const { channelLaunch } = await world.as(boss).data('query ($id: ID!) { channelLaunch(id: $id) { figures { ready } decisions { number decision warnings reason figures { ready notReady support } } } }', { id: channelLaunchId });
    expect(channelLaunch).toEqual({ figures: { ready: 1 }, decisions: [decision] });
    expect(await refused(world, boss, 'inviteToChannelLaunch', { channelLaunchId, relationshipId: relationship('polderwiel'), needs: {} })).toBe('STATE_CONFLICT GO');
  });

  test('needs no reason where nothing weighs against it, and falls once', async () => {
    const channelLaunchId = await plan({ leastSupport: 0 });
    await invite(channelLaunchId, 'radhafen', { certificates: 1 });
    const both = await Promise.all([0, 1].map(() => tried(world, boss, 'approveChannelLaunch', { channelLaunchId })));
    expect(both.map(({ userErrors }) => userErrors.map(({ code }) => code).join()).toSorted()).toEqual(['', 'STATE_CONFLICT']);
    expect(both.find(({ record }) => record !== null)!.record).toMatchObject({ state: 'GO', decisions: [{ number: 1, warnings: [], reason: null }] });
  });

  test('to wait takes a reason, and is followed by going ahead', async () => {
    const channelLaunchId = await plan();
    const line = await invite(channelLaunchId, 'polderwiel');
    expect(await refused(world, boss, 'holdChannelLaunch', { channelLaunchId, reason: '' })).toBe('REQUIRED');
    expect(await done(world, boss, 'holdChannelLaunch', { channelLaunchId, reason: 'The packs are late.' })).toMatchObject({ state: 'HELD', decisions: [{ decision: 'HELD', reason: 'The packs are late.' }] });
    expect(await refused(world, boss, 'holdChannelLaunch', { channelLaunchId, reason: 'x' })).toBe('STATE_CONFLICT HELD');
    expect(await refused(world, boss, 'setChannelLaunchNeeds', { channelLaunchPartnerId: line, needs: {} })).toBe('INVALID');
    await done(world, boss, 'setChannelLaunchNeeds', { channelLaunchPartnerId: line, needs: { certificates: 1 } });
    expect(await refused(world, boss, 'moveChannelLaunch', { channelLaunchId, launchOn: day(30) })).toBe('INVALID');
    const overrideReason = 'They have been told.';
    expect(await done(world, boss, 'approveChannelLaunch', { channelLaunchId, overrideReason })).toMatchObject({ state: 'GO', decisions: [{ number: 1 }, { number: 2, decision: 'GO' }] });
    expect(await refused(world, boss, 'moveChannelLaunch', { channelLaunchId, launchOn: day(90) })).toBe('STATE_CONFLICT GO');
  });

  test('is carried out on the day, or called off with a reason', async () => {
    const [today, later] = [await plan({ launchOn: day(0) }), await plan()];
    for (const channelLaunchId of [today, later]) {
      expect(await refused(world, boss, 'completeChannelLaunch', { channelLaunchId })).toBe('STATE_CONFLICT PLANNED');
      await invite(channelLaunchId, 'radhafen');
      await done(world, boss, 'approveChannelLaunch', { channelLaunchId });
    }
    expect(await done(world, boss, 'completeChannelLaunch', { channelLaunchId: today })).toMatchObject({ state: 'LAUNCHED' });
    expect(await refused(world, boss, 'cancelChannelLaunch', { channelLaunchId: today, reason: 'x' })).toBe('STATE_CONFLICT LAUNCHED');
    expect(await refused(world, boss, 'completeChannelLaunch', { channelLaunchId: later })).toBe('INVALID');
    expect(await refused(world, boss, 'cancelChannelLaunch', { channelLaunchId: later, reason: ' ' })).toBe('REQUIRED');
    expect(await done(world, boss, 'cancelChannelLaunch', { channelLaunchId: later, reason: 'The pack failed.' })).toMatchObject({ state: 'CANCELLED', cancelReason: 'The pack failed.' });
  });

  test('is not for a day that is over', async () => {
    const channelLaunchId = await plan();
    await invite(channelLaunchId, 'radhafen');
    await world.sql('alter table channel_launch disable trigger user');
    await world.sql('update channel_launch set launch_on = $2 where id = $1', [uuidOf(channelLaunchId), day(-2)]);
    await world.sql('alter table channel_launch enable trigger user');
    expect(await refused(world, boss, 'approveChannelLaunch', { channelLaunchId })).toBe('INVALID');
    await done(world, boss, 'moveChannelLaunch', { channelLaunchId, launchOn: day(2) });
    expect(await done(world, boss, 'approveChannelLaunch', { channelLaunchId })).toMatchObject({ state: 'GO' });
  });
});
