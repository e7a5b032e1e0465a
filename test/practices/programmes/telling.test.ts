import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toldIndicators } from '../../../src/practices/programmes/told-indicators.ts';
import { toldIndicators as keptInDatabase } from '../../../src/migrations/0033-programmes.terms.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, practicesOf, refused } from './acts.ts';

/** What a partner is told of its practices, and what it is not. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = 'jade-cell.supplier';
const citypulse = 'citypulse.customer';
const six = ['TRUST', 'COMMUNICATION', 'EQUALITY', 'CO_CREATION', 'COMMITMENT', 'CO_PROSPERITY'];

test('the rules and the database agree about what may be told', () => {
  expect([...toldIndicators].toSorted()).toEqual(keptInDatabase.toSorted());
});

describe('a partner', () => {
  test('sees six practices with their levels, and of the reasons those that are not the firm’s own', async () => {
    const practices = await practicesOf(world, 'supplier', jade);
    expect(practices.map(({ practice }) => practice)).toEqual(six);
    const trust = practices[0]!;
    expect(trust).toMatchObject({ level: 'MANAGED' });
    expect(trust['indicators'].map(({ indicator }: Record<string, unknown>) => indicator)).toEqual(['PROMISES_ACCEPTED', 'PROMISES_KEPT_BY_US', 'PROMISES_KEPT_BY_PARTNER']);
    const named = JSON.stringify(practices).match(/"indicator":"[A-Z_]+"/g)!.map((one) => one.slice(13, -1));
    expect(named.filter((indicator) => !(toldIndicators as ReadonlySet<string>).has(indicator))).toEqual([]);
    expect(JSON.stringify(practices)).not.toMatch(/firm’s trust|CONSENSUS/);
    expect(new Set(practices.flatMap(({ history }) => history.nodes.map(({ audience }: Record<string, unknown>) => audience)))).toEqual(new Set(['PARTNER']));
  });

  test('sees what it stood like since it was told, and nothing of before', async () => {
    const before = await practicesOf(world, 'supplier', jade, new Date(Date.now() - 210 * 86_400_000).toISOString());
    expect(before.map(({ level, assessedAt }) => [level, assessedAt])).toEqual(six.map(() => [null, null]));
    const [firm] = await world.sql<{ id: string }>("select id from practice_assessment where relationship_id = $1 and audience = 'FIRM' limit 1", [uuidOf(world.relationshipId(jade))]);
    const node = (persona: string) => world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id: Buffer.from(`PracticeAssessment:${firm!.id}`).toString('base64url') });
    expect((await node('supplier'))['node']).toBeNull();
    expect((await node('manager'))['node']).not.toBeNull();
  });

  test('follows what it is told to records of its own', async () => {
    const { relationship } = await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { practices { indicators { records(first: 100) { recordId } } } } }', { id: world.relationshipId(jade) });
    const ids = relationship.practices.flatMap((one: Record<string, any>) => one['indicators'].flatMap(({ records }: Record<string, any>) => records.map(({ recordId }: { recordId: string }) => recordId))) as string[];
    expect(ids.length).toBeGreaterThan(20);
    const { nodes } = await world.as('supplier').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 100) });
    expect(nodes.filter((one: unknown) => one === null)).toEqual([]);
  });

  test('of another relationship sees nothing, whichever way it asks', async () => {
    for (const persona of ['rival-supplier', 'channel', 'customer']) {
      expect((await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { practices { level } } }', { id: world.relationshipId(jade) }))['relationship']).toBeNull();
      expect(await attempt(world, sessionOf(persona, persona === 'channel' ? 'radhafen' : persona === 'customer' ? 'citypulse' : 'saebom'), `select id from practice_assessment where relationship_id = '${uuidOf(world.relationshipId(jade))}'`)).toEqual([]);
    }
    expect(await attempt(world, sessionOf('supplier', 'jade-cell'), "select id from practice_assessment where audience = 'FIRM' union all select id from practice_standing where audience = 'FIRM' union all select id from maturity_model")).toEqual([]);
  });
});

describe('telling', () => {
  const of = { relationshipId: '' };
  beforeAll(() => { of.relationshipId = world.relationshipId(citypulse); });

  test('begins when the firm says so, and ends when it takes that back', async () => {
    await done(world, 'second-manager', 'assessPractices', of);
    expect(await practicesOf(world, 'customer', citypulse)).toEqual([]);
    expect(await done(world, 'second-manager', 'tellPractices', of)).toMatchObject({ takenBackAt: null });
    expect(await refused(world, 'second-manager', 'tellPractices', of)).toBe('STATE_CONFLICT TOLD');
    const told = await practicesOf(world, 'customer', citypulse);
    expect(told.map(({ practice, history }) => [practice, history.nodes.map(({ change }: Record<string, unknown>) => change)])).toEqual(six.map((practice) => [practice, ['FIRST']]));
    expect(await done(world, 'second-manager', 'stopTellingPractices', { ...of, reason: 'Too early.' })).toMatchObject({ reason: 'Too early.' });
    expect(await practicesOf(world, 'customer', citypulse)).toEqual([]);
    expect(await attempt(world, sessionOf('customer', 'citypulse'), 'select id from practice_assessment union all select id from practice_standing union all select id from practice_telling')).toEqual([]);
    expect(await refused(world, 'second-manager', 'stopTellingPractices', { ...of, reason: 'Again.' })).toBe('STATE_CONFLICT NOT_TOLD');
  });

  test('begins anew when it is told again: what was told before stays taken back', async () => {
    await done(world, 'second-manager', 'tellPractices', of);
    const told = await practicesOf(world, 'customer', citypulse);
    expect(told.map(({ history }) => history.nodes.length)).toEqual(six.map(() => 1));
    const { relationship } = await world.as('customer').data('query ($id: ID!) { relationship(id: $id) { practiceTelling { toldAt takenBackAt reason } } }', { id: of.relationshipId });
    expect(relationship.practiceTelling).toEqual({ toldAt: expect.any(String), takenBackAt: null, reason: null });
  });

  test('is for the firm’s people who may share', async () => {
    for (const persona of ['planner', 'buyer', 'auditor']) expect(await refused(world, persona, 'tellPractices', of)).toBe('FORBIDDEN');
    for (const persona of ['customer', 'supplier']) expect(await refused(world, persona, 'tellPractices', of)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'other-workspace', 'tellPractices', of)).toBe('NOT_FOUND');
    await expect(world.sql("update practice_telling set told_at = now() - interval '9 years' where taken_back_at is null")).rejects.toMatchObject({ constraint: 'practice_telling_stays' });
    expect(await attempt(world, sessionOf('customer', 'citypulse'), "update practice_telling set taken_back_at = now() returning id")).toEqual([]);
  });

  test('of two at once happens once', async () => {
    const isarvelo = { relationshipId: world.relationshipId('isarvelo.distributor') };
    const both = await Promise.all(['second-manager', 'manager'].map((persona) => refused(world, persona, 'tellPractices', isarvelo)));
    expect(both.toSorted()).toEqual(['STATE_CONFLICT TOLD', 'done']);
  });
});
