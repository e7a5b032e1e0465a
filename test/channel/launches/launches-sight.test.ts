import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, launchFigures, launchLine } from '../acts.ts';

/** Who sees what of launches and of what the channel says; and what the database keeps by itself. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const boss = 'second-manager';
const seeded = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const launch = seeded('ChannelLaunch', 'channel-launch', 'new-pack');
const line = (key: string) => seeded('ChannelLaunchPartner', 'channel-launch-partner', `new-pack/${key}`);
const page = `query ($id: ID!) { channelLaunch(id: $id) { name product launchOn state neededSentiment leastSupport ${launchFigures} decisions { id reason } partners { id relationship { id } ${launchLine.replace('id ', '')} } timeline { totalCount } viewerActions { isAllowed } } }`;

describe('the launch of the demo world', () => {
  test('shows the firm who is ready, who is not, and of whom nobody knows, with what there is to warn of', async () => {
    const { channelLaunch } = await world.as(boss).data(page, { id: launch });
    expect(channelLaunch).toMatchObject({ state: 'HELD', leastSupport: 60, figures: { ready: 1, notReady: 1, unknown: 1, shareReady: 0.5, support: 40, supportKnown: 1, supportUnknown: 2, warnings: ['LOW_SUPPORT', 'PARTNERS_NOT_READY', 'PARTNERS_UNKNOWN'] } });
    expect(channelLaunch.partners.map((one: any) => [one.id, one.readiness.verdict])).toEqual([[line('radhafen'), 'READY'], [line('isarvelo'), 'NOT_READY'], [line('bay-lantern'), null]]);
    expect(channelLaunch.figures.partners.map(({ sentiment }: any) => sentiment)).toEqual([null, 40, null]);
    expect(channelLaunch.timeline.totalCount).toBeGreaterThanOrEqual(2);
    const { nodes } = (await world.as(boss).data('query ($id: ID!) { nodes(ids: [$id]) { ... on ChannelLaunchDecision { number warnings figures { notReady } } } }', { id: channelLaunch.decisions[0].id }));
    expect(nodes).toEqual([{ number: 1, warnings: ['LOW_SUPPORT', 'PARTNERS_NOT_READY', 'PARTNERS_UNKNOWN'], figures: { notReady: 1 } }]);
  });

  test('shows a partner its own line, and nothing of the others or of how the firm decides', async () => {
    const { channelLaunch } = await world.as('rival-channel').data(page, { id: launch });
    expect(channelLaunch).toMatchObject({ name: 'Stride One with the new pack', state: 'HELD', neededSentiment: null, leastSupport: null, figures: null, decisions: [], timeline: { totalCount: 0 } });
    expect(channelLaunch.partners).toEqual([expect.objectContaining({ id: line('isarvelo'), readiness: expect.objectContaining({ verdict: 'NOT_READY', parts: expect.arrayContaining([expect.objectContaining({ part: 'TRAINED_PEOPLE', needed: 2, there: 0, missing: 2 })]) }) })]);
    expect(channelLaunch.viewerActions.some(({ isAllowed }: any) => isAllowed)).toBe(false);
    const own = 'query ($id: ID!) { launches { totalCount } relationship(id: $id) { launches { totalCount nodes { launch { name } } } } }';
    expect(await world.as('rival-channel').data(own, { id: world.relationshipId('isarvelo.distributor') })).toEqual({ launches: { totalCount: 1 }, relationship: { launches: { totalCount: 1, nodes: [{ launch: { name: 'Stride One with the new pack' } }] } } });
  });

  test('is nothing to whom it does not concern', async () => {
    for (const persona of ['dutch-channel', 'supplier', 'customer', 'other-workspace']) {
      expect((await world.as(persona).data('query ($id: ID!, $line: ID!) { channelLaunch(id: $id) { name } node(id: $line) { id } launches(filter: { states: [HELD] }) { totalCount } }', { id: launch, line: line('radhafen') })))
        .toEqual({ channelLaunch: null, node: null, launches: { totalCount: persona === 'other-workspace' ? 1 : 0 } });
    }
    expect((await world.as('channel').data('query ($id: ID!) { node(id: $id) { id } }', { id: line('isarvelo') })).node).toBeNull();
  });

  test('tells a partner nothing of what its people are asked to feel', async () => {
    const { id } = await done(world, boss, 'planChannelLaunch', { name: 'Felt', product: 'Felt', launchOn: day(9), neededSentiment: 60 });
    const invited = await done(world, boss, 'inviteToChannelLaunch', { channelLaunchId: id, relationshipId: world.relationshipId('isarvelo.distributor'), needs: {} });
    expect(invited).toMatchObject({ readiness: { verdict: 'NOT_READY', parts: [{ part: 'SENTIMENT', needed: 60, there: 40, missing: 20 }] } });
    expect((await world.as('rival-channel').data(`query ($id: ID!) { node(id: $id) { ... on ChannelLaunchPartner { ${launchLine} } } }`, { id: invited['id'] })).node.readiness).toEqual({ verdict: null, share: null, atLeast: null, atMost: null, unknown: [], parts: [] });
  });
});

describe('what the channel says', () => {
  test('is a mean over partners, with how many they are and how it went from round to round', async () => {
    const { channelSentiment } = await world.as('auditor').data('{ channelSentiment { mean partners unknown trend { mean partners change closedAt } } }');
    expect(channelSentiment).toMatchObject({ mean: 40, partners: 1, trend: [{ partners: 1, change: null }, { mean: 40, partners: 1 }] });
    expect(channelSentiment.unknown).toBeGreaterThan(3);
    // By hand, the second item turned: 5 + 5, 5 + 4 and 6 + 5 of three people and two items are a mean of 5 of 7 points.
    expect(channelSentiment.trend[0].mean).toBeCloseTo((100 * (5 - 1)) / 6, 9);
    expect(channelSentiment.trend[1].change).toBeCloseTo(40 - channelSentiment.trend[0].mean, 9);
  });

  test('is for the firm’s people, and no single answer is for anybody', async () => {
    for (const persona of ['channel', 'rival-channel', 'supplier']) expect((await world.as(persona).query('{ channelSentiment { mean } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await world.as('other-workspace').data('{ channelSentiment { mean partners trend { mean } } }')).channelSentiment).toEqual({ mean: null, partners: 0, trend: [] });
    expect(await attempt(world, sessionOf('admin', 'formosa-stride'), 'select id from survey_response where person_id <> app_principal()')).toEqual([]);
  });

  test('counts for half a year', async () => {
    await world.sql('alter table survey_result disable trigger user');
    await world.sql("update survey_result set closed_at = closed_at - interval '100 days' where construct = 'CHANNEL_SENTIMENT'");
    await world.sql('alter table survey_result enable trigger user');
    expect((await world.as(boss).data('{ channelSentiment { mean partners trend { partners } } }')).channelSentiment).toMatchObject({ mean: null, partners: 0, trend: [{ partners: 1 }, { partners: 1 }] });
    expect((await world.as(boss).data(`query ($id: ID!) { channelLaunch(id: $id) { ${launchFigures} } }`, { id: launch })).channelLaunch.figures).toMatchObject({ support: null, supportUnknown: 3, warnings: ['PARTNERS_NOT_READY', 'SUPPORT_UNKNOWN', 'PARTNERS_UNKNOWN'] });
  });
});

describe('the database', () => {
  const partner = () => sessionOf('rival-channel', 'isarvelo');
  const firm = () => sessionOf(boss, 'formosa-stride');
  const [launchId, lineId] = [uuidOf(launch), uuidOf(line('isarvelo'))];
  const decision = (kind: string, more: { warnings?: string; reason?: string; by?: string } = {}) => `insert into channel_launch_decision (workspace_id, id, launch_id, number, decision, warnings, reason, figures, decided_by, decided_at)
    select workspace_id, gen_random_uuid(), id, 7, '${kind}', ${more.warnings ?? "'{}'"}, ${more.reason ?? 'null'}, '{}', ${more.by ?? 'app_principal()'}, now() from channel_launch where id = '${launchId}'`;

  test('shows a partner’s session its own line alone, and lets it change nothing', async () => {
    expect(await attempt(world, partner(), `select id from channel_launch_partner where launch_id = '${launchId}'`)).toEqual([{ id: lineId }]);
    expect(await attempt(world, partner(), 'select id from channel_launch_decision')).toEqual([]);
    await expect(attempt(world, partner(), `update channel_launch_partner set trained_people = 0 where id = '${lineId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_partner_side' });
    await expect(attempt(world, partner(), `update channel_launch set launch_on = launch_on + 9 where id = '${launchId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_side' });
    await expect(attempt(world, partner(), decision('GO'))).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, partner(), `insert into channel_launch_partner (workspace_id, id, relationship_id, launch_id, state, invited_by) select workspace_id, gen_random_uuid(), relationship_id, launch_id, 'INVITED', app_principal() from channel_launch_partner where id = '${lineId}'`)).rejects.toMatchObject({ code: '42501' });
  });

  test('takes no decision without a reason where one is due, in another’s name, or twice the same way', async () => {
    await expect(attempt(world, firm(), decision('GO', { warnings: "'{LOW_SUPPORT}'" }))).rejects.toMatchObject({ constraint: 'channel_launch_decision_has_reason' });
    await expect(attempt(world, firm(), decision('HELD', { reason: "'x'" }))).rejects.toMatchObject({ constraint: 'channel_launch_decision_is_due' });
    await expect(attempt(world, firm(), decision('GO', { by: `'${seedId('formosa', 'user', 'admin')}'` }))).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, firm(), `update channel_launch_decision set reason = 'y' where launch_id = '${launchId}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(world.sql(`update channel_launch_decision set reason = 'y' where launch_id = '${launchId}'`)).rejects.toThrow('append-only');
  });

  test('lets no launch go ahead without its decision, and none come before its day', async () => {
    const go = `update channel_launch set state = 'GO', decided_by = app_principal(), decided_at = now() where id = '${launchId}'`;
    await expect(attempt(world, firm(), go)).rejects.toMatchObject({ constraint: 'channel_launch_side' });
    await attempt(world, firm(), decision('GO'), go);
    await expect(attempt(world, firm(), decision('GO'), go, `update channel_launch set state = 'LAUNCHED', launched_by = app_principal(), launched_at = now() where id = '${launchId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_side' });
    await expect(attempt(world, firm(), decision('GO'), go, `update channel_launch_partner set trained_people = 0 where id = '${lineId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_partner_side' });
    await expect(attempt(world, firm(), `update channel_launch set name = 'Another' where id = '${launchId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_course' });
    await expect(attempt(world, firm(), `update channel_launch set state = 'LAUNCHED', launched_by = app_principal(), launched_at = now() where id = '${launchId}'`)).rejects.toMatchObject({ constraint: 'channel_launch_course' });
  });
});
