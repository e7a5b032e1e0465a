import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Indicator } from '../../../src/domain/practices/indicators.ts';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done } from '../inside-acts.ts';
import { type Measured, measured } from '../measured.ts';

/** Acts move what a department is measured by, and their reversal moves it back. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const [purchasing, sales, design] = ['purchasing.internal', 'sales.internal', 'research-and-development.internal'] as const;
const told = (indicator: Indicator, department: string): Promise<Measured> => measured(world, indicator, world.relationshipId(department));
const close = (value: number) => expect.closeTo(value, 6);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const valueOf = async (indicator: Indicator, department: string) => (await told(indicator, department)).value;
const nextOf = async (list: string, department: string, persona: string, fields: string, holds: (node: any) => boolean) => {
  const { relationship } = await world.as(persona).data(`query ($id: ID!) { relationship(id: $id) { ${list}(first: 50) { nodes { id ${fields} } } } }`, { id: world.relationshipId(department) });
  return relationship[list].nodes.find(holds);
};

describe('support', () => {
  test('counts the sponsors of key partners, and their contact', async () => {
    expect(await told('PARTNERS_SPONSORED', purchasing)).toMatchObject({ value: close(0.4), evidence: 5 });
    const { id } = await done(world, 'manager', 'proposePartnerSponsor', { relationshipId: world.relationshipId('kitano-geartrain.supplier'), personId: world.userId('admin'), everyDays: 30, reason: 'Hubs.' });
    expect(await valueOf('PARTNERS_SPONSORED', purchasing)).toBeCloseTo(0.4, 6);
    await done(world, 'admin', 'answerPartnerSponsor', { partnerSponsorshipId: id, isAgreed: true });
    const after = await told('PARTNERS_SPONSORED', purchasing);
    expect(after.value).toBeCloseTo(0.6, 6);
    expect(after.records).toHaveLength(5);
    await done(world, 'admin', 'endPartnerSponsor', { partnerSponsorshipId: id, reason: 'After all not.' });
    expect(await valueOf('PARTNERS_SPONSORED', purchasing)).toBeCloseTo(0.4, 6);
  });

  test('keeps the rhythm period by period, and is silent since the last contact', async () => {
    const before = await told('SPONSOR_CADENCE_KEPT', sales);
    expect(before).toMatchObject({ evidence: 3 });
    const silence = (await valueOf('SPONSOR_SILENCE', sales))!;
    expect(Math.floor(silence)).toBeGreaterThanOrEqual(40);
    const relationshipId = world.relationshipId('radhafen.distributor');
    const call = async (subject: string) => {
      const { logInteraction } = await world.as('second-manager').data(`mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } userErrors { code message field } } }`, {
        input: { relationshipId, channel: 'CALL', initiator: 'FOCAL', purpose: 'INFORMATION', occurredAt: new Date(Date.now() - 86_400_000).toISOString(), subject, isShared: true, participantIds: [world.userId('admin')] },
      });
      expect(logInteraction.userErrors).toEqual([]);
      return logInteraction.interaction.id as string;
    };
    const id = await call('How the season went');
    expect(await valueOf('SPONSOR_SILENCE', sales)).toBeCloseTo(1, 0);
    expect((await told('SPONSOR_CADENCE_KEPT', sales)).records).toContainEqual({ type: 'Interaction', id: uuidOf(id) });
    await world.sql(`update interaction set standing = 'WITHDRAWN', set_aside_at = now(), set_aside_by = recorded_by, set_aside_reason = 'Never was.' where id = $1`, [uuidOf(id)]);
    expect(await valueOf('SPONSOR_SILENCE', sales)).toBeCloseTo(silence, 1);
  });
});

describe('incentives', () => {
  test('count people with agreed goals alone, and what is tied of their pay', async () => {
    expect([await valueOf('PEOPLE_TIED', purchasing), await valueOf('PAY_TIED', purchasing), await valueOf('GOALS_ONE_SIDED', purchasing)]).toEqual([close(1 / 3), close(0.1), close(2 / 3)]);
    const { id } = await done(world, 'buyer', 'setIncentiveGoal', { relationshipId: world.relationshipId(purchasing), personId: world.userId('manager'), statement: 'Charters signed in time.', payShare: 0.5, isTied: true, isOneSided: false, fromOn: day(-1), untilOn: day(100) });
    expect(await told('PEOPLE_TIED', purchasing)).toMatchObject({ value: close(1 / 3), evidence: 3 });
    await done(world, 'manager', 'agreeToIncentiveGoal', { incentiveGoalId: id });
    expect([await valueOf('PEOPLE_TIED', purchasing), await valueOf('PAY_TIED', purchasing), await valueOf('GOALS_ONE_SIDED', purchasing)]).toEqual([close(0.5), close(0.2), close(0.5)]);
    await done(world, 'buyer', 'withdrawIncentiveGoal', { incentiveGoalId: id, reason: 'Elsewhere.' });
    expect([await valueOf('PEOPLE_TIED', purchasing), await valueOf('PAY_TIED', purchasing), await valueOf('GOALS_ONE_SIDED', purchasing)]).toEqual([close(1 / 3), close(0.1), close(2 / 3)]);
  });

  test('tell nothing of fewer than three people', async () => {
    const goal = await nextOf('incentiveGoals', design, 'engineer', 'statement', ({ statement }) => statement.startsWith('Two ideas'));
    await done(world, 'engineer', 'withdrawIncentiveGoal', { incentiveGoalId: goal.id, reason: 'Another motor.' });
    expect(await told('PEOPLE_TIED', design)).toMatchObject({ value: null, evidence: 2 });
    expect(await told('GOALS_ONE_SIDED', design)).toMatchObject({ value: null });
  });
});

describe('people', () => {
  test('count roles that somebody fills, and skills that they have', async () => {
    const open = await nextOf('departmentRoles', purchasing, 'buyer', 'state', ({ state }) => state === 'OPEN');
    expect(await told('ROLES_FILLED', purchasing)).toMatchObject({ value: close(0.75), evidence: 4 });
    const skills = await told('SKILLS_MET', purchasing);
    await done(world, 'buyer', 'fillDepartmentRole', { departmentRoleId: open.id, personId: world.userId('buyer-services') });
    expect(await valueOf('ROLES_FILLED', purchasing)).toBe(1);
    expect(await told('SKILLS_MET', purchasing)).toMatchObject({ value: skills.value, evidence: skills.evidence });
    await done(world, 'buyer', 'recordPersonSkill', { relationshipId: world.relationshipId(purchasing), personId: world.userId('buyer-services'), skill: 'facilitation', level: 1 });
    const less = await told('SKILLS_MET', purchasing);
    expect(less.value!).toBeLessThan(skills.value!);
    await done(world, 'buyer', 'recordPersonSkill', { relationshipId: world.relationshipId(purchasing), personId: world.userId('buyer-services'), skill: 'Facilitation', level: 4 });
    expect((await valueOf('SKILLS_MET', purchasing))!).toBeGreaterThan(skills.value!);
    await done(world, 'buyer', 'fillDepartmentRole', { departmentRoleId: open.id, personId: null });
    expect(await told('SKILLS_MET', purchasing)).toMatchObject({ value: skills.value, evidence: skills.evidence });
    expect(await valueOf('ROLES_FILLED', purchasing)).toBeCloseTo(0.75, 6);
  });

  test('count training that came due', async () => {
    expect(await told('TRAINING_DONE', purchasing)).toMatchObject({ value: close(2 / 3), evidence: 3 });
    const late = await nextOf('trainings', purchasing, 'buyer', 'isOverdue', ({ isOverdue }) => isOverdue);
    await done(world, 'buyer-parts', 'completeTraining', { trainingId: late.id, doneOn: day(0) });
    expect(await valueOf('TRAINING_DONE', purchasing)).toBe(1);
  });
});

test('evaluation counts appraisals that were due, what they look at, and how late they are', async () => {
  expect(await told('APPRAISALS_HELD', sales)).toMatchObject({ value: close(1 / 3), evidence: 3 });
  expect(await told('RELATIONSHIPS_APPRAISED', sales)).toMatchObject({ value: null, evidence: 1 });
  const { relationship } = await world.as('sales-head').data('query ($id: ID!) { relationship(id: $id) { appraisals { nodes { id state dueOn heldOn } } } }', { id: world.relationshipId(sales) });
  const today = day(0);
  for (const { id, state } of relationship.appraisals.nodes) if (state === 'DUE') await done(world, 'sales-head', 'holdAppraisal', { appraisalId: id, heldOn: today, looksAtRelationships: true, summary: 'Dealers were asked.' });
  expect(await valueOf('APPRAISALS_HELD', sales)).toBe(1);
  expect(await valueOf('RELATIONSHIPS_APPRAISED', sales)).toBeCloseTo(2 / 3, 6);
  expect(await valueOf('APPRAISAL_DELAY', sales)).toBeCloseTo(mean(relationship.appraisals.nodes.map(({ dueOn, heldOn }: { dueOn: string; heldOn: string | null }) => (Date.parse(heldOn ?? today) - Date.parse(dueOn)) / 86_400_000)), 6);
  const { id } = await done(world, 'sales-head', 'planAppraisal', { relationshipId: world.relationshipId(sales), personId: world.userId('sales-desk'), dueOn: day(-2) });
  expect(await valueOf('APPRAISALS_HELD', sales)).toBeCloseTo(0.75, 6);
  await done(world, 'sales-head', 'cancelAppraisal', { appraisalId: id, reason: 'New here.' });
  expect(await valueOf('APPRAISALS_HELD', sales)).toBe(1);
});

test('expertise counts who was heard before a decision, who was overridden, and whether anybody said why', async () => {
  expect([await valueOf('EXPERTS_ASKED', sales), await valueOf('EXPERTS_OVERRIDDEN', sales), await valueOf('OVERRIDES_UNEXPLAINED', sales)]).toEqual([close(0.6), 1, 2]);
  const { id } = await done(world, 'sales-desk', 'raiseExpertMatter', { relationshipId: world.relationshipId(sales), field: 'Service', question: 'A second mechanic?' });
  const opinion = await done(world, 'sales-desk', 'askExpert', { expertMatterId: id, expertId: world.userId('engineer') });
  await done(world, 'engineer', 'giveExpertOpinion', { expertOpinionId: opinion['id'], opinion: 'Yes.' });
  await done(world, 'sales-head', 'decideExpertMatter', { expertMatterId: id, decision: 'No.', overridden: [{ expertOpinionId: opinion['id'] }] });
  expect([await valueOf('EXPERTS_ASKED', sales), await valueOf('OVERRIDES_UNEXPLAINED', sales)]).toEqual([close(4 / 6), 3]);
  expect((await told('EXPERTS_OVERRIDDEN', sales)).records).toContainEqual({ type: 'ExpertOpinion', id: uuidOf(opinion['id']) });
  await done(world, 'sales-head', 'explainOverride', { expertOpinionId: opinion['id'], reason: 'There is no bench.' });
  expect(await valueOf('OVERRIDES_UNEXPLAINED', sales)).toBe(2);
});

describe('culture', () => {
  test('is told from surveys of the department’s own people and of the others, and not of too few', async () => {
    const own = await told('CUSTOMER_ORIENTATION', purchasing);
    expect(own).toMatchObject({ evidence: 5, records: [{ type: 'SurveyResult', id: expect.any(String) }] });
    expect(await told('SURVEY_ANSWERED', purchasing)).toMatchObject({ value: 1, evidence: 5 });
    expect((await valueOf('ORIENTATION_GAP', sales))!).toBeGreaterThan(30);
    expect(await told('SURVEY_ANSWERED', design)).toMatchObject({ value: null, evidence: 5 });
    expect(await told('CUSTOMER_ORIENTATION', design)).toMatchObject({ value: null, evidence: 0 });
  });

  test('is asked of the department’s people on the one side, and of everybody else on the other', async () => {
    const { surveyInstruments } = await world.as('manager').data('{ surveyInstruments { nodes { id name } } }');
    const instrument = surveyInstruments.nodes.find(({ name }: { name: string }) => name === 'Department check');
    const input = { surveyInstrumentId: instrument.id, relationshipIds: [world.relationshipId('production.internal')], sides: ['PARTNER', 'FOCAL'], languages: ['en'], closesAt: new Date(Date.now() + 86_400_000).toISOString() };
    const { openSurveyRound } = await world.as('manager').data('mutation ($input: OpenSurveyRoundInput!) { openSurveyRound(input: $input) { surveyRound { id invited } userErrors { code message } } }', { input });
    expect(openSurveyRound).toEqual({ surveyRound: { id: expect.any(String), invited: 17 }, userErrors: [] });
    const sideOf = async (persona: string) => (await world.as(persona).data('{ mySurveyInvitations(filter: { states: [INVITED] }) { nodes { side round { id } } } }')).mySurveyInvitations.nodes
      .filter(({ round }: { round: { id: string } }) => round.id === openSurveyRound.surveyRound.id).map(({ side }: { side: string }) => side);
    expect([await sideOf('planner'), await sideOf('buyer'), await sideOf('auditor'), await sideOf('supplier')]).toEqual([['PARTNER'], ['FOCAL'], [], []]);
  });

  test('stands beside what customers say: one page of satisfaction, with what too few answered', async () => {
    const { satisfactionFigures } = await world.as('planner').data('{ satisfactionFigures(first: 50) { nodes { construct score hasEnoughRespondents relationship { partner { id } market } } } }');
    const by = Object.fromEntries(satisfactionFigures.nodes.map((node: any) => [node.relationship.partner.id, node]));
    expect(by[world.id('purchasing')]).toMatchObject({ construct: 'EMPLOYEE_SATISFACTION', score: expect.any(Number), hasEnoughRespondents: true });
    expect(by[world.id('research-and-development')]).toMatchObject({ construct: 'EMPLOYEE_SATISFACTION', score: null, hasEnoughRespondents: false });
    expect(by[world.id('citypulse')]).toMatchObject({ construct: 'SATISFACTION', score: expect.any(Number), relationship: { market: 'CUSTOMER' } });
    expect((await world.as('supplier').query('{ satisfactionFigures { nodes { id } } }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});
