import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, practiceOf, refused as refusedTo } from '../inside-acts.ts';
import { done as act, refused } from '../programmes/acts.ts';

/** The seven practices within departments, on the machinery of those towards partners. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const within = ['SUPPORT', 'CULTURE', 'STRUCTURE', 'INCENTIVES', 'PEOPLE', 'EVALUATION', 'EXPERTISE'];
const departments = ['purchasing.internal', 'sales.internal', 'research-and-development.internal'];
const ask = 'query ($id: ID!, $asOf: DateTime) { relationship(id: $id) { practices(asOf: $asOf) { practice level lastLookedAt explanation } } }';
const levelsOf = async (department: string, asOf?: string) => {
  const { relationship } = await world.as('planner', { locales: ['en'] }).data(ask, { id: world.relationshipId(department), asOf: asOf ?? null });
  return relationship.practices as { practice: string; level: string | null; lastLookedAt: string | null; explanation: string }[];
};

describe('the seven practices of a department', () => {
  test.each(departments)('answer for %s, with reasons', async (department) => {
    const practices = await levelsOf(department);
    expect(practices.map(({ practice }) => practice)).toEqual(within);
    for (const one of practices) expect(one).toMatchObject({ lastLookedAt: expect.any(String), explanation: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('stand differently in three departments: no level for want of answers is none for want of quality', async () => {
    const levels = Object.fromEntries(await Promise.all(departments.map(async (department) => [department, Object.fromEntries((await levelsOf(department)).map(({ practice, level }) => [practice, level]))])));
    expect(levels['research-and-development.internal']).toMatchObject({ CULTURE: null, INCENTIVES: 'OPTIMIZING', EVALUATION: 'OPTIMIZING' });
    expect(levels['purchasing.internal']).toMatchObject({ CULTURE: 'DEFINED', INCENTIVES: 'INITIAL', PEOPLE: 'INITIAL' });
    expect(levels['sales.internal']).toMatchObject({ EXPERTISE: 'INITIAL', EVALUATION: 'INITIAL' });
  });

  test('stood otherwise a year ago', async () => {
    const before = await levelsOf('research-and-development.internal', new Date(Date.now() - 270 * 86_400_000 + 3_600_000).toISOString());
    expect(before.find(({ practice }) => practice === 'INCENTIVES')!.level).toBeNull();
  });

  test('are compared across departments, in one list with all others', async () => {
    const { practiceStandings } = await world.as('planner').data('{ practiceStandings(first: 100, filter: { markets: [INTERNAL], practices: [INCENTIVES] }) { nodes { practice level relationship { partner { id } } } } }');
    expect(practiceStandings.nodes).toHaveLength(3);
    expect(practiceStandings.nodes.at(-1)).toEqual({ practice: 'INCENTIVES', level: 'OPTIMIZING', relationship: { partner: { id: world.id('research-and-development') } } });
  });

  test('have targets, actions and reviews, each of its own practices, and told to nobody', async () => {
    const of = { relationshipId: world.relationshipId('sales.internal'), practice: 'EVALUATION' };
    const target = { ...of, indicator: 'APPRAISALS_HELD', value: 0.9, dueOn: day(100), reason: 'Before the season.' };
    expect(await act(world, 'manager', 'setPracticeTarget', target)).toMatchObject({ state: 'OPEN', isTold: false, unit: 'SHARE' });
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...target, isTold: true })).toBe('INVALID');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...target, practice: 'TRUST', indicator: 'CLEAN_MONTHS' })).toBe('INVALID');
    expect(await refused(world, 'manager', 'setPracticeTarget', { ...target, relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('INVALID');
    const action = { ...of, what: 'Hold the three that are overdue.', ownerSide: 'FOCAL', ownerId: world.userId('planner'), dueOn: day(30) };
    expect(await act(world, 'manager', 'planPracticeAction', action)).toMatchObject({ state: 'OPEN' });
    expect(await refused(world, 'manager', 'planPracticeAction', { ...action, ownerSide: 'PARTNER' })).toBe('INVALID');
    expect(await act(world, 'manager', 'recordPracticeReview', { ...of, heldOn: day(-1), finding: 'Two of three were forgotten.' })).toMatchObject({ state: 'RECORDED' });
    expect(await refused(world, 'manager', 'tellPractices', { relationshipId: of.relationshipId })).toBe('INVALID');
  });

  test('have levels that a workspace sets itself', async () => {
    const one = (level: string, threshold: number) => ({ level, indicator: 'EXPERTS_ASKED', comparison: 'AT_LEAST', threshold });
    const criteria = [one('INITIAL', 0.1), one('DEFINED', 0.2), one('MANAGED', 0.3), one('OPTIMIZING', 0.99)];
    expect(await act(world, 'admin', 'adoptMaturityModel', { practice: 'EXPERTISE', criteria, reason: 'We count who is heard.' })).toMatchObject({ practice: 'EXPERTISE', number: 1 });
    await act(world, 'manager', 'assessPractices', { relationshipId: world.relationshipId('sales.internal') });
    expect(await practiceOf(world, 'planner', 'sales.internal', 'EXPERTISE')).toMatchObject({ level: 'MANAGED', history: { nodes: expect.arrayContaining([{ level: 'MANAGED', change: 'GAINED' }]) } });
  });
});

test('a level is lost with the record that held it, and comes back with it', async () => {
  const relationshipId = world.relationshipId('research-and-development.internal');
  const before = await practiceOf(world, 'planner', 'research-and-development.internal', 'PEOPLE');
  expect(before['level']).toBe('OPTIMIZING');
  const { relationship } = await world.as('engineer').data('query ($id: ID!) { relationship(id: $id) { departmentRoles { nodes { id name person { id } } } } }', { id: relationshipId });
  const role = relationship.departmentRoles.nodes.find(({ name }: { name: string }) => name.endsWith('frames'));
  await done(world, 'engineer', 'fillDepartmentRole', { departmentRoleId: role.id, personId: null });
  await act(world, 'manager', 'assessPractices', { relationshipId });
  expect(await practiceOf(world, 'planner', 'research-and-development.internal', 'PEOPLE')).toMatchObject({ level: 'INITIAL', history: { nodes: expect.arrayContaining([{ level: 'INITIAL', change: 'LOST' }]) } });
  await done(world, 'engineer', 'fillDepartmentRole', { departmentRoleId: role.id, personId: role.person.id });
  await act(world, 'manager', 'assessPractices', { relationshipId });
  expect((await practiceOf(world, 'planner', 'research-and-development.internal', 'PEOPLE'))['level']).toBe('OPTIMIZING');
});

test('partners see none of it, and the database tells and takes nothing', async () => {
  for (const persona of ['supplier', 'rival-supplier', 'channel']) {
    expect((await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { id } }', { id: world.relationshipId('purchasing.internal') })).relationship).toBeNull();
    expect(await refusedTo(world, persona, 'nameDepartmentPost', { relationshipId: world.relationshipId('purchasing.internal'), personId: world.userId('buyer'), sinceOn: day(0) })).toBe('NOT_FOUND');
  }
  const supplier = sessionOf('supplier', 'jade-cell');
  for (const table of ['department_post', 'partner_sponsorship', 'department_role', 'incentive_goal', 'person_skill', 'training', 'appraisal', 'expert_matter', 'expert_opinion']) {
    expect(await attempt(world, supplier, `select id from ${table}`)).toEqual([]);
  }
  expect(await attempt(world, supplier, `select * from department_figures('${sessionOf('supplier', 'jade-cell').workspaceId}', '${uuidOf(world.relationshipId('purchasing.internal'))}', now() - interval '1 year', now()) f where f.evidence > 0`)).toEqual([]);
  expect(await attempt(world, supplier, `select practice from practice_programme where practice in ('SUPPORT', 'CULTURE', 'PEOPLE')`)).toEqual([]);
  const planner = sessionOf('planner', 'formosa-stride');
  const [jade, purchasing] = [uuidOf(world.relationshipId('jade-cell.supplier')), uuidOf(world.relationshipId('purchasing.internal'))];
  const target = (relationship: string, practice: string, isTold: boolean) => `insert into practice_target (workspace_id, id, relationship_id, practice, is_told, indicator, comparison, value, starts_on, due_on, reason, state, set_by)
    values ('${planner.workspaceId}', gen_random_uuid(), '${relationship}', '${practice}', ${isTold}, 'TRAINING_DONE', 'AT_LEAST', 1, '2026-01-01', '2027-01-01', 'x', 'OPEN', '${planner.principalId}')`;
  await expect(attempt(world, planner, target(jade, 'SUPPORT', false))).rejects.toThrow('is none of relationship');
  await expect(attempt(world, planner, target(purchasing, 'TRUST', false))).rejects.toThrow('is none of relationship');
  await expect(attempt(world, planner, target(purchasing, 'SUPPORT', true))).rejects.toThrow(/practice_target_inside_untold|tells_only_told/);
  await expect(attempt(world, planner, `insert into practice_telling (workspace_id, id, relationship_id, told_by) values ('${planner.workspaceId}', gen_random_uuid(), '${purchasing}', '${planner.principalId}')`)).rejects.toThrow('no department is told');
});
