import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { assessPracticesDaily } from '../../../src/practices/programmes/assess-practices.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { asked, done, practiceOf, practicesOf, refused } from './acts.ts';

/** Looking at practices: what is found, what is written down, and who may look. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const jade = 'jade-cell.supplier';
const suhe = 'suhe-motor.supplier';
const isarvelo = 'isarvelo.distributor';
const seven = ['CONSENSUS', 'TRUST', 'COMMUNICATION', 'EQUALITY', 'CO_CREATION', 'COMMITMENT', 'CO_PROSPERITY'];
const written = async (relationship: string) => (await world.sql<{ n: number }>('select count(*)::integer as n from practice_assessment where relationship_id = $1', [uuidOf(world.relationshipId(relationship))]))[0]!.n;
const look = (relationship: string, persona = 'manager') => done(world, persona, 'assessPractices', { relationshipId: world.relationshipId(relationship) });

describe('the demo world', () => {
  test('has partners at different maturity, of which one has lost a level', async () => {
    expect(await practiceOf(world, 'manager', jade, 'TRUST')).toMatchObject({ level: 'MANAGED' });
    expect(await practiceOf(world, 'manager', 'saebom.supplier', 'TRUST')).toMatchObject({ level: 'INITIAL' });
    const trust = await practiceOf(world, 'manager', suhe, 'TRUST');
    expect(trust).toMatchObject({ level: 'INITIAL', missingForNext: { level: 'DEFINED' } });
    const lost = trust['history'].nodes.find(({ change }: Record<string, unknown>) => change === 'LOST');
    expect(lost).toMatchObject({ level: 'INITIAL', fromLevel: 'DEFINED', decidedBy: [{ cause: 'NO_LONGER_MET', after: { indicator: 'TRUST_IN_PARTNER' } }] });
    expect(lost.explanation).toMatch(/Lost from “defined” to “initial”.*Decided by the firm’s trust in the partner: it no longer meets what is asked/);
  });

  test('tells how it stood at any moment', async () => {
    const before = new Date(Date.now() - 200 * 86_400_000).toISOString();
    const [trust] = (await practicesOf(world, 'manager', suhe, before)).filter(({ practice }) => practice === 'TRUST');
    expect(trust).toMatchObject({ level: 'DEFINED', lastLookedAt: expect.any(String) });
    const never = await practicesOf(world, 'manager', suhe, '2001-01-01T00:00:00Z');
    expect(never.map(({ practice, level, assessedAt, missingForNext }) => [practice, level, assessedAt, missingForNext])).toEqual(seven.map((practice) => [practice, null, null, null]));
    expect(never[1]!['explanation']).toBe('Mutual trust: nobody has looked at it yet.');
  });

  test('speaks three languages', async () => {
    const source = 'query ($id: ID!) { relationship(id: $id) { practices { explanation } } }';
    const said = async (locale: string) => (await world.as('manager', { locales: [locale] }).data(source, { id: world.relationshipId(suhe) }))['relationship'].practices[1].explanation;
    expect(await said('en')).toMatch(/^Mutual trust: initial\. For “defined” promises that the partner kept in time would have to be at least 70%; it is \d+(\.\d)?%\. /);
    expect(await said('zh-TW')).toMatch(/^相互信任：起步。若要達到「已定義」/);
    expect(await said('zh-CN')).toMatch(/^相互信任：起步。若要达到“已定义”/);
  });
});

describe('a look', () => {
  test('finds the seven practices in order, and of what nothing measures nothing', async () => {
    expect((await practicesOf(world, 'manager', isarvelo)).map(({ practice, level }) => [practice, level])).toEqual(seven.map((practice) => [practice, null]));
    await look(isarvelo);
    const practices = await practicesOf(world, 'manager', isarvelo);
    expect(practices.map(({ practice }) => practice)).toEqual(seven);
    expect(practices.find(({ practice }) => practice === 'EQUALITY')!['indicators'].find(({ indicator }: Record<string, unknown>) => indicator === 'PAYMENT_DELAY')).toMatchObject({ value: null, evidence: 0, verdict: 'UNKNOWN', unit: 'DAYS' });
    expect(practices.map(({ history }) => history.nodes.map(({ change }: Record<string, unknown>) => change))).toEqual(seven.map(() => ['FIRST']));
  });

  test('that finds nothing new leaves no history, and is noted', async () => {
    await look(jade);
    const [before, { lastLookedAt }] = [await written(jade), await practiceOf(world, 'manager', jade, 'TRUST')];
    await look(jade);
    expect(await written(jade)).toBe(before);
    expect((await practiceOf(world, 'manager', jade, 'TRUST'))['lastLookedAt'] > lastLookedAt).toBe(true);
  });

  test('has one effect for all calls with one key', async () => {
    const input = { relationshipId: world.relationshipId(suhe), idempotencyKey: randomUUID() };
    await done(world, 'manager', 'assessPractices', input);
    const { lastLookedAt } = await practiceOf(world, 'manager', suhe, 'TRUST');
    expect((await asked(world, 'manager', 'assessPractices', input)).data['assessPractices']).toEqual({ relationship: { id: input.relationshipId }, userErrors: [] });
    expect((await practiceOf(world, 'manager', suhe, 'TRUST'))['lastLookedAt']).toBe(lastLookedAt);
  });

  test('of two at once writes what is new once', async () => {
    const citypulse = 'citypulse.customer';
    await Promise.all(['manager', 'second-manager', 'buyer'].map((persona) => look(citypulse, persona)));
    expect(await written(citypulse)).toBe(seven.length);
  });

  test('is for staff who deal with partners, and of living relationships', async () => {
    const of = (relationship: string) => ({ relationshipId: world.relationshipId(relationship) });
    expect(await refused(world, 'auditor', 'assessPractices', of(jade))).toBe('FORBIDDEN');
    expect(await refused(world, 'supplier', 'assessPractices', of(jade))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'rival-supplier', 'assessPractices', of(jade))).toBe('NOT_ALLOWED');
    expect(await refused(world, 'other-workspace', 'assessPractices', of(jade))).toBe('NOT_FOUND');
    expect(await refused(world, 'manager', 'assessPractices', of('kuangteng.supplier'))).toMatch(/^STATE_CONFLICT TERMINATED|NOT_FOUND$/);
  });

  test('follows each indicator to its records', async () => {
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { practices { indicators { indicator evidence records(first: 3) { recordType recordId at } } } } }', { id: world.relationshipId(jade) });
    const indicators = relationship.practices.flatMap((practice: Record<string, any>) => practice['indicators']) as { indicator: string; records: { recordType: string; recordId: string; at: string }[] }[];
    const told = Object.fromEntries(indicators.map(({ indicator, records }) => [indicator, records]));
    expect(told['PROMISES_KEPT_BY_PARTNER']).toHaveLength(3);
    expect(told['PROMISES_KEPT_BY_PARTNER']!.map(({ at }) => at)).toEqual(told['PROMISES_KEPT_BY_PARTNER']!.map(({ at }) => at).toSorted().toReversed());
    const records = indicators.flatMap((one) => one.records);
    expect(records.map(({ recordType }) => recordType)).toEqual(expect.arrayContaining(['PartnerPromise', 'Evidence', 'Dispute', 'SharingAgreement', 'InformationPeriod', 'Question', 'CadencePeriod', 'ReplenishmentOrder', 'SurveyResult', 'EsiInvolvement', 'VmiAgreement', 'EsiContribution', 'JointValueLine', 'JointValueShare', 'PartnerCharter', 'Commitment', 'JointPlanReview', 'ForceFact']));
    const { nodes } = await world.as('manager').data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: records.map(({ recordId }) => recordId) });
    expect(nodes).toEqual(records.map(({ recordType, recordId }) => ({ __typename: recordType, id: recordId })));
    const refusal = await world.as('manager').query('query ($id: ID!) { relationship(id: $id) { practices { indicators { records(first: 101) { recordId } } } } }', { id: world.relationshipId(jade) });
    expect(refusal.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }, ...refusal.errors!.slice(1)]);
  });
});

describe('the platform', () => {
  test('looks every day at all living relationships, with departments too, and at none between two of these', async () => {
    await runJobs(world, assessPracticesDaily);
    const [row] = await world.sql<{ unlooked: number; ended: number }>(`select count(*) filter (where r.stage <> 'TERMINATED' and n.standings <> 7)::integer as unlooked,
      count(*) filter (where r.stage = 'TERMINATED' and n.standings > 0)::integer as ended
      from relationship r join party f on f.workspace_id = r.workspace_id and f.id = r.focal_id and f.is_focal cross join lateral (select count(*) as standings from practice_standing s where s.relationship_id = r.id and s.audience = 'FIRM') n`);
    expect(row).toEqual({ unlooked: 0, ended: 0 });
    const before = await world.sql('select id from practice_assessment order by id');
    await runJobs(world, assessPracticesDaily);
    expect(await world.sql('select id from practice_assessment order by id')).toEqual(before);
  });

  test('compares partners and markets for staff, and for nobody else', async () => {
    const source = `query ($filter: PracticeStandingFilter) { practiceStandings(first: 100, filter: $filter, orderBy: { field: LEVEL, direction: DESC }) { totalCount nodes { practice level relationship { market partner { id } } } } }`;
    const { practiceStandings } = await world.as('planner').data(source, { filter: { practices: ['TRUST'], levels: ['INITIAL', 'MANAGED'], markets: ['SUPPLIER'] } });
    expect(practiceStandings.nodes[0]).toEqual({ practice: 'TRUST', level: 'MANAGED', relationship: { market: 'SUPPLIER', partner: { id: world.id('jade-cell') } } });
    expect(practiceStandings.nodes).toHaveLength(practiceStandings.totalCount);
    const own = await world.as('planner').data(source, { filter: { partnerIds: [world.id('suhe-motor')], isKnown: true, markets: ['SUPPLIER'] } });
    expect(own['practiceStandings'].nodes.map(({ practice }: Record<string, unknown>) => practice).toSorted()).toEqual(['COMMITMENT', 'COMMUNICATION', 'CONSENSUS', 'CO_CREATION', 'CO_PROSPERITY', 'TRUST']);
    for (const persona of ['supplier', 'rival-supplier', 'channel']) {
      expect((await world.as(persona).query(source)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('the database', () => {
  test('lets nobody change an assessment, and partners write none', async () => {
    const firm = sessionOf('manager', 'formosa-stride');
    const partner = sessionOf('supplier', 'jade-cell');
    for (const session of [firm, partner]) {
      for (const statement of ["update practice_assessment set level = 'OPTIMIZING'", 'delete from practice_assessment', 'truncate practice_assessment', 'update maturity_model set number = 9']) {
        await expect(attempt(world, session, statement)).rejects.toMatchObject({ code: '42501' });
      }
    }
    await expect(world.sql("update practice_assessment set level = 'OPTIMIZING'")).rejects.toThrow('append-only');
    const copy = `insert into practice_assessment select workspace_id, gen_random_uuid(), relationship_id, practice, audience, telling_id, 900, level, null, measures, criteria, missing, change, from_level, decided_by, assessed_at from practice_assessment where audience = 'PARTNER' limit 1`;
    await expect(attempt(world, partner, copy)).rejects.toBeDefined();
    expect(await attempt(world, partner, 'update practice_standing set level = null, rank = null returning id')).toEqual([]);
  });

  test('keeps what is the firm’s own out of what a partner is told', async () => {
    const tell = (indicator: string) => world.sql(`update practice_standing set measures = jsonb_build_array(jsonb_build_object('indicator', $1::text, 'value', 1, 'evidence', 9)) where audience = 'PARTNER'`, [indicator]);
    for (const indicator of ['TRUST_IN_PARTNER', 'COMMITMENT_SCORE', 'CLEAN_MONTHS', 'SOMETHING_NEW']) await expect(tell(indicator)).rejects.toMatchObject({ constraint: 'practice_standing_tells_only_told' });
  });
});
