import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Session } from '../../../src/platform/database/session.ts';
import { raw, sql } from '../../../src/platform/sql.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { jobs } from '../../../src/server/rooms.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { answer, answerAs, answersOf, cancel, close, decline, errors, inDays, invitationOf, item, open, openRound, publishedInstrument, results, uuidOf } from './surveying.ts';

/** No path leads to what one person said, nor to who said anything. */

let world: World;
let round: string;
const jade = () => world.relationshipId('jade-cell.supplier');
const colleagues = ['supplier', 'supplier-planner', 'supplier-quality', 'supplier-sales', 'supplier-logistics', 'supplier-finance'];
const seedRound = (key: string) => toGlobalId('SurveyRound', seedId('formosa', 'survey-round', key));

beforeAll(async () => {
  world = await openWorld();
  round = seedRound('jade-cell-autumn');
});
afterAll(() => world.close());

const sixteen = (value: number) => Array.from({ length: 16 }, () => value);

describe('a single answer', () => {
  let invitation: string;
  let before: string;

  beforeAll(async () => {
    before = new Date().toISOString();
    await answerAs(world, 'supplier', round, sixteen(3));
    invitation = (await invitationOf(world, 'supplier', round)).id;
    const other = await invitationOf(world, 'supplier-planner', round);
    await world.as('supplier-planner').data(decline, { input: { surveyInvitationId: other.id } });
  });

  test.each(['admin', 'manager', 'auditor', 'supplier-planner', 'rival-supplier', 'other-workspace'])('is not shown to %s by any id', async (persona) => {
    const actor = world.as(persona);
    const responseId = toGlobalId('SurveyResponse', uuidOf(invitation));
    const { node, nodes } = await actor.data('query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }', { id: invitation, ids: [invitation, responseId] });
    expect([node, ...nodes]).toEqual([null, null, null]);
    const { mySurveyInvitations } = await actor.data('{ mySurveyInvitations(filter: { states: [ANSWERED, DECLINED] }) { totalCount nodes { id round { id } } } }');
    expect(mySurveyInvitations.nodes.filter((one: { id: string }) => one.id === invitation)).toEqual([]);
    const tried = await actor.query(answer, { input: { surveyInvitationId: invitation, answers: answersOf(sixteen(7)) } });
    expect(tried.errors?.[0]?.extensions.code ?? tried.data['answerSurvey'].userErrors[0].code).toBe(persona === 'auditor' ? 'FORBIDDEN' : 'NOT_FOUND');
    expect((await invitationOf(world, 'supplier', round)).myAnswers).toEqual(answersOf(sixteen(3)));
  });

  test('is on record as that somebody answered something: not who, for whom, what, or in which request', async () => {
    const rows = await world.sql("select * from audit_entry where action = 'survey.answer' and recorded_at >= $1", [before]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ principal_kind: 'SYSTEM', principal_id: '00000000-0000-4000-8000-000000000001', party_id: seedId('formosa', 'party', 'formosa-stride'), subject_type: 'SurveyResponse', owner_id: null, changes: {} });
      expect((await world.sql('select from survey_invitation where id = $1 union all select from user_account where id = $1', [row['subject_id']]))).toEqual([]);
    }
    expect(await world.sql("select from outbox_event where action = 'survey.answer' and owner_id is not null")).toEqual([]);
    // The ledger takes a nameless entry for nothing else.
    const { database } = world;
    const em = database.entityManager(sessionOf('supplier', 'jade-cell'));
    await em.begin();
    await expect(em.execute(`insert into audit_entry (workspace_id, id, principal_kind, principal_id, action, subject_type, subject_id, changes, trace_id) values
      ('${seedId('formosa', 'workspace', 'formosa')}', '${randomUUID()}', 'SYSTEM', '00000000-0000-4000-8000-000000000001', 'party.update', 'Party', '${randomUUID()}', '{}', 'x')`)).rejects.toMatchObject({ code: '42501' });
    await em.rollback();
  });

  test('moves nothing that others watch', async () => {
    const watching = listen('WebSocket', { url: world.url, token: await world.as('manager').token(), variables: { id: jade() }, query: 'subscription ($id: ID!) { relationshipChanged(id: $id) { surveyResults { totalCount } } }' });
    await watching.results(1);
    const { relationship: { timeline } } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { timeline { totalCount } } }', { id: jade() });
    await answerAs(world, 'supplier', round, sixteen(4));
    await answerAs(world, 'supplier', round, sixteen(3));
    expect((await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { timeline { totalCount } } }', { id: jade() })).relationship.timeline).toEqual(timeline);
    expect(watching.heard).toHaveLength(1);
    watching.stop();
  });

  test.each([['admin', 'formosa-stride'], ['auditor', 'formosa-stride'], ['supplier-planner', 'jade-cell'], ['rival-supplier', 'saebom']])('%s selects none but their own in the database', async (persona, party) => {
    for (const table of ['survey_response', 'survey_invitation']) {
      const rows = await world.database.read<{ person_id: string }>(sessionOf(persona, party), sql`select * from ${raw(table)}`);
      expect(rows.filter(({ person_id: person }) => person !== seedId('formosa', 'user', persona))).toEqual([]);
    }
    const alter = async (statement: string) => {
      const em = world.database.entityManager(sessionOf(persona, party));
      await em.begin();
      try {
        return await em.execute<unknown[]>(statement, [], 'all');
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await em.rollback();
      }
    };
    const id = uuidOf(invitation);
    expect(await alter(`update survey_response set answers = array_fill(7::smallint, array[16]) where id = '${id}' returning id`)).toEqual([]);
    expect(await alter('delete from survey_response')).toBe('42501');
    expect(await alter(`insert into survey_response (workspace_id, id, person_id, state) values ('${seedId('formosa', 'workspace', 'formosa')}', '${id}', '${seedId('formosa', 'user', 'supplier')}', 'DECLINED')`)).toBe('42501');
    expect(await alter(`select survey_compute('${uuidOf(round)}') as made`)).toEqual([{ made: 0 }]);
    expect(await alter(`select survey_complete('${seedId('formosa', 'workspace', 'formosa')}', '${randomUUID()}', 'TRUST')`)).toBe('42501');
    expect(await alter('insert into survey_result select * from survey_result')).toBe('42501');
  });

  test('not even the platform reads it, nor computes before the time', async () => {
    const platform: Session = { ...sessionOf('admin', 'formosa-stride'), principalId: '00000000-0000-4000-8000-000000000001' };
    expect(await world.database.read(platform, sql`select * from survey_response`)).toEqual([]);
    const em = world.database.entityManager(platform);
    await em.begin();
    expect(await em.execute('select survey_compute(?) as made', [uuidOf(round)])).toEqual([{ made: 0 }]);
    await expect(em.execute("update survey_round set state = 'CLOSED', ended_at = now() where id = ?", [uuidOf(round)])).rejects.toMatchObject({ constraint: 'survey_round_closes_in_time' });
    await em.rollback();
  });

  test('is in no export of staff', async () => {
    const admin = world.as('admin');
    const worker = startWorker({ database: world.database, jobs, reportFault: (error) => { throw error; } });
    const { exportRecords } = await admin.data(`mutation ($input: ExportRecordsInput!) { exportRecords(input: $input) { export { id } ${errors} } }`, {
      input: { format: 'JSON_LINES', idempotencyKey: randomUUID(), query: '{ mySurveyInvitations { nodes { id state myAnswers { position value } } } }' },
    });
    let file: Record<string, string> = {};
    await until(async () => {
      file = (await admin.data('query ($id: ID!) { export(id: $id) { state fileUrl } }', { id: exportRecords.export.id }))['export'];
      return file['state'] === 'DONE';
    });
    await worker.stop();
    const text = await (await fetch(world.url + file['fileUrl'], { headers: { authorization: `Bearer ${await admin.token()}` } })).text();
    const own = (await admin.data('{ mySurveyInvitations { nodes { id } } }')).mySurveyInvitations.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(text.trimEnd().split('\n').map((line) => JSON.parse(line).id as string))).toEqual(new Set(own));
    expect(own).not.toContain(invitation);
  });
});

describe('two results', () => {
  test('of nearly the same people are told coarsely, so that their difference tells of nobody', async () => {
    const instrument = await publishedInstrument(world, [item('TRUST', 'They come back.'), item('TRUST', 'They forget.', true), item('SHARED_VALUES', 'They plant trees.'), item('SHARED_VALUES', 'They save water.')]);
    await world.as('manager').data(cancel, { input: { surveyRoundId: round, reason: 'Another instrument.' } });
    const second = await openRound(world, { surveyInstrumentId: instrument, relationshipIds: [jade()] });
    const said = [[6, 2, 6, 6], [5, 3, 5, 5], [7, 1, 7, 6], [6, 3, 5, 6], [4, 4, 4, 4]];
    for (const [index, values] of said.entries()) await answerAs(world, colleagues[index]!, second, values);
    await close(world, second);
    const { relationship: { surveyResults } } = await world.as('manager').data(results, { id: jade() });
    const found = (construct: string) => surveyResults.nodes.find((one: any) => one.construct === construct && one.side === 'PARTNER' && one.round.id === second);
    // 75 exactly, of 5.5 in the mean.
    expect(found('TRUST')).toMatchObject({ isCoarse: true, score: 80, respondents: null, respondentsAtLeast: 5, hasEnoughRespondents: true });
    expect(found('TRUST').alpha).toBe(Math.round(found('TRUST').alpha * 10) / 10);
    const [evidence] = await world.sql("select outcome, weight from evidence where source_id = $1", [uuidOf(found('SHARED_VALUES').id)]);
    expect(evidence).toEqual({ outcome: found('SHARED_VALUES').score / 100, weight: 5 });
  });
});

describe('who sees results', () => {
  const see = async (persona: string, id = jade()) => (await world.as(persona).data(results, { id })).relationship;

  test('a partner sees nothing without an agreement, and then what its own people said, never what the firm’s did', async () => {
    expect(await see('supplier')).toMatchObject({ surveyResults: { totalCount: 0, nodes: [] }, surveyStanding: [] });
    const propose = `mutation ($input: ProposeSharingInput!) { proposeSharing(input: $input) { sharingAgreement { id } ${errors} } }`;
    const agree = `mutation ($input: AgreeToSharingInput!) { agreeToSharing(input: $input) { sharingAgreement { state } ${errors} } }`;
    for (const [relationshipId, persona] of [[jade(), 'supplier'], [world.relationshipId('saebom.supplier'), 'rival-supplier']] as const) {
      const { proposeSharing } = await world.as('manager').data(propose, { input: { relationshipId, category: 'SCORECARD', level: 'AGGREGATED', direction: 'FOCAL_TO_PARTNER', purpose: 'To look at it together.' } });
      expect((await world.as(persona).data(agree, { input: { sharingAgreementId: proposeSharing.sharingAgreement.id } })).agreeToSharing.sharingAgreement).toEqual({ state: 'IN_FORCE' });
    }
    const { surveyResults, surveyStanding } = await see('supplier-finance');
    expect([...new Set(surveyResults.nodes.map(({ side }: { side: string }) => side))]).toEqual(['PARTNER']);
    expect(surveyResults.totalCount).toBe(6);
    expect(surveyStanding.map(({ construct }: { construct: string }) => construct)).toEqual(['COMMITMENT', 'COMMUNICATION', 'SHARED_VALUES', 'TRUST']);
    const staffSide = toGlobalId('SurveyResult', (await world.sql("select id from survey_result where side = 'FOCAL' limit 1"))[0]!['id']);
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: staffSide })).node).toBeNull();
    expect((await world.as('supplier').data('query ($id: ID!) { relationship(id: $id) { surveyResults(filter: { sides: [FOCAL] }) { totalCount } } }', { id: jade() })).relationship.surveyResults.totalCount).toBe(0);
    // Below the minimum nobody is told, agreement or not.
    expect(await see('rival-supplier', world.relationshipId('saebom.supplier'))).toMatchObject({ surveyResults: { totalCount: 0 }, surveyStanding: [] });
    // What was shown is noted, for whose judgement it is.
    expect(await world.sql("select distinct what from access_record where category = 'SCORECARD' and what like 'Survey%'")).toEqual([{ what: 'SurveyResult' }]);
  });

  test('a key that may not read trust sees none, though it is the firm’s', async () => {
    const created = await world.as('admin').data(`mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key ${errors} } }`, {
      input: { partyId: world.id('formosa-stride'), name: 'Reader', role: 'ADMIN', scopes: ['PARTY_READ', 'RELATIONSHIP_READ'] },
    });
    const key = world.bearing(created.createApiKey.key);
    const { relationship } = await key.data(results, { id: jade() });
    expect(relationship).toMatchObject({ surveyResults: { totalCount: 0 }, surveyStanding: [] });
  });

  test('a round tells a partner nothing of others who are asked', async () => {
    const { surveyRounds } = await world.as('supplier').data('{ surveyRounds { nodes { invited sides market relationships { totalCount } results { totalCount } openedBy { id } } } }');
    for (const one of surveyRounds.nodes) expect(one).toMatchObject({ invited: null, sides: null, market: null, relationships: { totalCount: 0 } });
    expect((await world.as('supplier').query(open, { input: { surveyInstrumentId: 'x', sides: ['FOCAL'], closesAt: inDays(1) } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

function sessionOf(user: string, party: string): Session {
  const id = (kind: string, key: string) => seedId('formosa', kind, key);
  return { workspaceId: id('workspace', 'formosa'), partyId: id('party', party), focalPartyId: id('party', 'formosa-stride'), principalId: id('user', user), isStaff: party === 'formosa-stride' };
}
