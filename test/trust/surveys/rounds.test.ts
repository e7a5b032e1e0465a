import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { surveyScale } from '../../../src/domain/trust/survey.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { answer, answerAs, answersOf, cancel, close, create, decline, errors, inDays, invitationOf, item, open, openRound, publish, publishedInstrument, results, uuidOf } from './surveying.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const items = [item('SHARED_VALUES', 'We like the same music.'), item('SHARED_VALUES', 'We like the same food.'), item('SHARED_VALUES', 'They sing out of tune.', true), item('TRUST', 'They share their umbrella.')];

describe('instruments', () => {
  test('are drafted, changed, published for good, revised and retired', async () => {
    const manager = world.as('manager');
    const { createSurveyInstrument: { surveyInstrument: draft } } = await manager.data(create, { input: { name: 'Taste', items: items.slice(0, 1) } });
    expect(draft).toMatchObject({ state: 'DRAFT', edition: 1, constructs: ['SHARED_VALUES'], items: [{ position: 1, construct: 'SHARED_VALUES', isReversed: false }] });
    const update = `mutation ($input: UpdateSurveyInstrumentInput!) { updateSurveyInstrument(input: $input) { surveyInstrument { version constructs } ${errors} } }`;
    const input = { surveyInstrumentId: draft.id };
    expect((await manager.data(update, { input: { ...input, items, expectedVersion: 1 } })).updateSurveyInstrument.surveyInstrument).toEqual({ version: 2, constructs: ['SHARED_VALUES', 'TRUST'] });
    expect((await manager.data(update, { input: { ...input, name: 'x', expectedVersion: 1 } })).updateSurveyInstrument.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await manager.data(publish, { input })).publishSurveyInstrument.surveyInstrument).toMatchObject({ state: 'PUBLISHED', publishedBy: { id: world.userId('manager') } });
    expect((await manager.data(update, { input: { ...input, name: 'Other' } })).updateSurveyInstrument.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'PUBLISHED', allowedActions: ['REVISE_SURVEY_INSTRUMENT', 'RETIRE_SURVEY_INSTRUMENT'] }]);
    const revise = `mutation ($input: ReviseSurveyInstrumentInput!) { reviseSurveyInstrument(input: $input) { surveyInstrument { id edition state name editions { edition state } } ${errors} } }`;
    const { reviseSurveyInstrument: { surveyInstrument: next } } = await manager.data(revise, { input });
    expect(next).toMatchObject({ edition: 2, state: 'DRAFT', name: 'Taste', editions: [{ edition: 1, state: 'PUBLISHED' }, { edition: 2, state: 'DRAFT' }] });
    expect((await manager.data(revise, { input })).reviseSurveyInstrument.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    const retire = `mutation ($input: RetireSurveyInstrumentInput!) { retireSurveyInstrument(input: $input) { surveyInstrument { state retiredAt } ${errors} } }`;
    expect((await manager.data(retire, { input })).retireSurveyInstrument.surveyInstrument).toMatchObject({ state: 'RETIRED', retiredAt: expect.any(String) });
    const refused = await manager.data(open, { input: { ...input, market: 'SUPPLIER', sides: ['FOCAL'], closesAt: inDays(3) } });
    expect(refused.openSurveyRound.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'RETIRED' }]);
  });

  test('are frozen in the database too', async () => {
    const id = uuidOf(await publishedInstrument(world, items));
    for (const change of ["name = 'x'", "items = '[{}]'", "state = 'DRAFT', published_at = null, published_by = null"]) {
      await expect(world.sql(`update survey_instrument set ${change} where id = $1`, [id])).rejects.toMatchObject({ code: '23514' });
    }
  });

  test.each([
    [{ name: '', items }, 'REQUIRED'], [{ name: 'x', items: [{ ...items[0], texts: [] }] }, 'REQUIRED'], [{ name: 'x', items: [{ ...items[0], texts: [{ locale: 'de', text: 'Ja' }] }] }, 'INVALID'],
    [{ name: 'x', items: Array.from({ length: 61 }, () => items[0]) }, 'LIMIT_EXCEEDED'],
  ])('refuses %#', async (input, code) => {
    expect((await world.as('manager').data(create, { input })).createSurveyInstrument.userErrors).toMatchObject([{ code }]);
  });

  test('are written by who may write relationships; partners see those that they are asked', async () => {
    for (const persona of ['planner', 'auditor', 'supplier']) {
      expect((await world.as(persona).query(create, { input: { name: 'x', items } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const seen = async (persona: string) => (await world.as(persona).data('{ surveyInstruments { nodes { name items { position } constructs editions { id } } } surveyRounds { totalCount } }'));
    expect(await seen('supplier')).toEqual({ surveyInstruments: { nodes: [{ name: 'Partnership check', items: null, constructs: null, editions: null }] }, surveyRounds: { totalCount: 2 } });
    expect(await seen('motor-supplier')).toEqual({ surveyInstruments: { nodes: [] }, surveyRounds: { totalCount: 0 } });
  });
});

describe('opening a round', () => {
  let instrument: string;
  beforeAll(async () => { instrument = await publishedInstrument(world, items); });
  const refusals = async (input: object, persona = 'manager') => {
    const { openSurveyRound } = await world.as(persona).data(open, { input: { surveyInstrumentId: instrument, sides: ['FOCAL'], closesAt: inDays(4), ...input } });
    return openSurveyRound.userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.slice(1).join('.')}`);
  };

  test('refuses what makes no round', async () => {
    const relationshipIds = [world.relationshipId('radhafen.distributor')];
    expect(await refusals({})).toEqual(['INVALID ']);
    expect(await refusals({ relationshipIds, market: 'SUPPLIER' })).toEqual(['INVALID ']);
    expect(await refusals({ relationshipIds: ['no id'] })).toEqual(['NOT_FOUND relationshipIds.0']);
    expect(await refusals({ relationshipIds, minimumRespondents: 2 })).toEqual(['OUT_OF_RANGE minimumRespondents']);
    expect(await refusals({ relationshipIds, languages: ['zh-Hans'] })).toEqual(['INVALID languages']);
    expect(await refusals({ relationshipIds, sides: [] })).toEqual(['REQUIRED sides']);
    expect(await refusals({ relationshipIds, closesAt: inDays(-1) })).toEqual(['INVALID closesAt']);
    expect(await refusals({ relationshipIds, opensAt: inDays(-2) })).toEqual(['INVALID closesAt']);
    expect(await refusals({ relationshipIds: [world.relationshipId('stilva-brakes.supplier')], sides: ['PARTNER'] })).toEqual(['INVALID ']);
    expect(await refusals({ relationshipIds: [world.relationshipId('jade-cell-twin.supplier', 'fjordhave')] })).toEqual(['NOT_FOUND relationshipIds.0']);
  });

  test('keeps its distance from the one before, of any instrument; a market leaves out who was asked lately', async () => {
    expect(await refusals({ relationshipIds: [world.relationshipId('jade-cell.supplier')], sides: ['PARTNER'] })).toEqual(['NOT_ALLOWED ']);
    expect(await refusals({ relationshipIds: [world.relationshipId('saebom.supplier')], sides: ['PARTNER'] })).toEqual(['NOT_ALLOWED ']);
    const round = (await world.as('manager').data(open, { input: { surveyInstrumentId: instrument, market: 'SUPPLIER', sides: ['PARTNER'], closesAt: inDays(2) } })).openSurveyRound.surveyRound;
    const asked = round.relationships.nodes.map(({ id }: { id: string }) => id);
    expect(asked).toContain(world.relationshipId('suhe-motor.supplier'));
    expect(asked).not.toContain(world.relationshipId('jade-cell.supplier'));
    expect(asked).not.toContain(world.relationshipId('saebom.supplier'));
    expect(round).toMatchObject({ market: 'SUPPLIER', languages: ['en', 'zh-Hant'], minimumRespondents: 5, viewerActions: [{ action: 'CANCEL_SURVEY_ROUND', isAllowed: true }] });
    // Called off, it has told nothing, and stands in nobody's way.
    expect((await world.as('manager').data(cancel, { input: { surveyRoundId: round.id, reason: 'A typo.' } })).cancelSurveyRound.surveyRound).toEqual({ state: 'CANCELLED', endReason: 'A typo.' });
    expect((await world.as('manager').data(cancel, { input: { surveyRoundId: round.id, reason: 'Again.' } })).cancelSurveyRound.userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    const again = await openRound(world, { surveyInstrumentId: instrument, relationshipIds: [world.relationshipId('suhe-motor.supplier')] });
    expect((await invitationOf(world, 'motor-supplier', round.id)).state).toBe('LAPSED');
    expect((await invitationOf(world, 'motor-supplier', again)).state).toBe('INVITED');
  });

  test('asks nobody later, and is closed by nobody before its time', async () => {
    const [round] = await world.sql("select * from survey_round where state = 'OPEN' limit 1");
    const refused = [
      ["insert into survey_target (workspace_id, round_id, relationship_id, side, invited) select r.workspace_id, r.id, x.id, 'FOCAL', 1 from survey_round r join relationship x on x.workspace_id = r.workspace_id where r.id = $1 limit 1", 'survey_target_settled'],
      ["insert into survey_invitation (workspace_id, target_id, round_id, instrument_id, relationship_id, side, person_id) select i.workspace_id, target_id, round_id, instrument_id, relationship_id, side, u.id from survey_invitation i join user_account u on u.workspace_id = i.workspace_id where i.round_id = $1 limit 1", 'survey_invitation_fits'],
      ["update survey_round set state = 'CLOSED', ended_at = now() where id = $1", 'survey_round_closes_in_time'], ['update survey_round set minimum_respondents = 3 where id = $1', 'survey_round_fixed'],
      ["update survey_round set closes_at = now() where id = $1", 'survey_round_fixed'],
    ] as const;
    for (const [statement, constraint] of refused) await expect(world.sql(statement, [round!['id']])).rejects.toMatchObject({ constraint });
  });
});

describe('from the question to the evidence', () => {
  const staff = { admin: [6, 7, 2, 5], manager: [5, 6, 3, 6], 'second-manager': [4, 4, 5, 3], planner: [7, 7, 1, 7], buyer: [5, 5, 3, 4] };
  let round: string;

  beforeAll(async () => {
    const instrument = await publishedInstrument(world, items);
    round = await openRound(world, { surveyInstrumentId: instrument, relationshipIds: [world.relationshipId('radhafen.distributor')], sides: ['FOCAL', 'PARTNER'] });
  });

  test('each is asked in their language, answers, thinks again, or declines', async () => {
    const { mySurveyInvitations } = await world.as('channel', { locales: ['zh-TW'] }).data('{ mySurveyInvitations(filter: { states: [INVITED] }) { nodes { side state questions { position text } round { invited sides } } } }');
    expect(mySurveyInvitations.nodes).toEqual([{ side: 'PARTNER', state: 'INVITED', round: { invited: null, sides: null }, questions: items.map(({ texts }, index) => ({ position: index + 1, text: texts[1]!.text })) }]);
    const german = await world.as('channel', { locales: ['de'] }).data('{ mySurveyInvitations { nodes { questions { text } } } }');
    expect(german.mySurveyInvitations.nodes[0].questions[0].text).toBe('We like the same music.');
    const { id } = await invitationOf(world, 'admin', round);
    const say = async (answers: object) => (await world.as('admin').data(answer, { input: { surveyInvitationId: id, answers } })).answerSurvey;
    expect((await say(answersOf([1, 2, 3]))).userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'answers'] }]);
    expect((await say([...answersOf([1, 2, 3]), { position: 3, value: 1 }])).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect((await say(answersOf([1, 2, 3, 8]))).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'answers', '3', 'value'] }]);
    expect(await say(answersOf([1, null, 1, 1]))).toMatchObject({ surveyInvitation: { state: 'ANSWERED', myAnswers: answersOf([1, null, 1, 1]) }, userErrors: [] });
    for (const [persona, values] of Object.entries(staff)) expect((await answerAs(world, persona, round, values)).userErrors).toEqual([]);
    const engineer = await invitationOf(world, 'engineer', round);
    expect((await answerAs(world, 'engineer', round, [1, 1, 7, 1])).userErrors).toEqual([]);
    expect((await world.as('engineer').data(decline, { input: { surveyInvitationId: engineer.id } })).declineSurvey.surveyInvitation).toEqual({ state: 'DECLINED', myAnswers: null });
    expect(await invitationOf(world, 'auditor', round)).toBeUndefined();
    for (const persona of ['channel', 'channel-logistics', 'channel-store']) await answerAs(world, persona, round, [6, 6, 2, 6]);
  });

  test('nothing comes of it before it closes; then each side’s, where enough answered', async () => {
    const look = async () => (await world.as('manager').data(results, { id: world.relationshipId('radhafen.distributor') })).relationship;
    await close(world);
    expect((await look()).surveyResults.totalCount).toBe(0);
    await close(world, round);
    const { surveyResults, surveyStanding } = await look();
    const rows = Object.values(staff).map((row) => row.slice(0, 3));
    const { score, alpha } = surveyScale(rows, [2]);
    const found = (side: string, construct: string) => surveyResults.nodes.find((one: { side: string; construct: string }) => one.side === side && one.construct === construct);
    // By hand: 6+7+6, 5+6+5, 4+4+3, 7+7+7, 5+5+5 of five people and three items are 82 / 15 = 5.4667 of 7.
    expect(score).toBeCloseTo((100 * (82 / 15 - 1)) / 6, 10);
    expect(found('FOCAL', 'SHARED_VALUES')).toMatchObject({
      hasEnoughRespondents: true, score: expect.closeTo(score!, 9), respondents: 5, respondentsAtLeast: 5, alpha: expect.closeTo(alpha.raw!, 9), alphaStandardized: expect.closeTo(alpha.standardized!, 9), isCoarse: false,
    });
    // One item has no reliability.
    expect(found('FOCAL', 'TRUST')).toMatchObject({ score: expect.closeTo((100 * (5 - 1)) / 6, 9), alpha: null, alphaStandardized: null });
    for (const construct of ['SHARED_VALUES', 'TRUST']) {
      expect(found('PARTNER', construct)).toMatchObject({ hasEnoughRespondents: false, score: null, respondents: null, respondentsAtLeast: null, alpha: null, isCoarse: false });
    }
    expect(surveyStanding).toEqual([{ side: 'FOCAL', construct: 'SHARED_VALUES', score: expect.closeTo(score!, 9) }, { side: 'FOCAL', construct: 'TRUST', score: expect.any(Number) }]);
  });

  test('shared values are evidence, once, however often the round is closed', async () => {
    const { score, alpha } = surveyScale(Object.values(staff).map((row) => row.slice(0, 3)), [2]);
    const evidence = () => world.sql("select direction, leaf, outcome, weight, source_id from evidence where relationship_id = $1 and source_type = 'SurveyResult'", [uuidOf(world.relationshipId('radhafen.distributor'))]);
    const once = await evidence();
    expect(once).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'SHARED_VALUES', outcome: expect.closeTo(score! / 100, 9), weight: expect.closeTo(5 * Math.min(1, alpha.raw! / 0.7), 9), source_id: expect.any(String) }]);
    const { node } = await world.as('manager').data('query ($id: ID!) { node(id: $id) { ... on SurveyResult { construct side relationship { id } } } }', { id: toGlobalId('SurveyResult', once[0]!['source_id']) });
    expect(node).toEqual({ construct: 'SHARED_VALUES', side: 'FOCAL', relationship: { id: world.relationshipId('radhafen.distributor') } });
    await close(world);
    expect(await evidence()).toEqual(once);
    await world.sql('select survey_compute($1)', [uuidOf(round)]);
    expect(await evidence()).toEqual(once);
  });

  test('what is closed takes no answers', async () => {
    const { id } = await invitationOf(world, 'buyer', round);
    expect((await world.as('buyer').data(answer, { input: { surveyInvitationId: id, answers: answersOf([1, 1, 1, 1]) } })).answerSurvey.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'surveyInvitationId'] }]);
    expect((await world.as('buyer').data(decline, { input: { surveyInvitationId: id } })).declineSurvey.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await invitationOf(world, 'buyer', round)).myAnswers).toEqual(answersOf(staff.buyer));
  });

  test('the demo tells it: both sides of Jade Cell, and too few of Saebom', async () => {
    const shown = async (key: string) => (await world.as('auditor').data(results, { id: world.relationshipId(key) })).relationship;
    expect((await shown('jade-cell.supplier')).surveyStanding).toHaveLength(8);
    expect((await shown('saebom.supplier')).surveyResults.nodes.map(({ hasEnoughRespondents }: { hasEnoughRespondents: boolean }) => hasEnoughRespondents)).toEqual([false, false, false, false]);
    expect(await invitationOf(world, 'supplier', toGlobalId('SurveyRound', seedId('formosa', 'survey-round', 'jade-cell-autumn')))).toMatchObject({ state: 'INVITED', myAnswers: null });
  });
});
