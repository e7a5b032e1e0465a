import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { followUpQuestions } from '../../../src/trust/questions/follow-up-questions.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const shown = `id text askedBySide askedBy { id } category agreedHours isByWorkingDays askedAt dueAt state isOverdue overdueNotedAt answer answeredBy { id } hoursTaken isInTime reopenReason endReason version
  viewerActions { action isAllowed reason { code } }`;
const errors = 'userErrors { code field ... on StateConflictError { currentState allowedActions } }';
const act = async (name: string, input: object, persona = 'manager'): Promise<Record<string, any>> => {
  const type = ['acceptAnswer'].includes(name) ? 'ChangeQuestionInput' : ['reopenQuestion', 'withdrawQuestion', 'closeQuestion'].includes(name) ? 'DropQuestionInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { question { ${shown} } ${errors} } }`, { input }))[name];
};
// A relationship whose partner keeps no calendar, so that all hours count for it.
const key = 'suhe-motor.supplier';
const ask = async (persona = 'manager', facts: object = {}) => {
  const { question, userErrors } = await act('askQuestion', { relationshipId: world.relationshipId(key), text: 'How many motors in May?', ...facts }, persona);
  expect(userErrors).toEqual([]);
  return question;
};
const evidence = async (question: { id: string }) => (await world.sql<{ direction: string; leaf: string; outcome: number; weight: number; corrects: boolean }>(
  `select direction, leaf, outcome, weight, corrects_id is not null as corrects from evidence where source_type = 'Question' and source_id = $1 order by known_at, corrects_id nulls first`, [fromGlobalId(question.id)!.id]));
/** As if it had been asked so long ago. */
const age = async (question: { id: string }, hours: number) => {
  await world.sql('alter table question disable trigger user');
  await world.sql("update question set asked_at = asked_at - make_interval(hours => $2), due_at = due_at - make_interval(hours => $2), closes_at = closes_at - make_interval(hours => $2) where id = $1", [fromGlobalId(question.id)!.id, hours]);
  await world.sql('alter table question enable trigger user');
};
const times = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { relationship(id: $id) { answerTimes { answeringSide agreedHours isAgreed answered answeredInTime unanswered open overdue medianHours } } }', {
  id: world.relationshipId(key) })).relationship.answerTimes;

describe('a question', () => {
  test('is answered by the other side in time, which is evidence of it, and accepted', async () => {
    const question = await ask('manager', { category: 'CAPACITY' });
    expect(question).toMatchObject({
      askedBySide: 'FOCAL', category: 'CAPACITY', agreedHours: 48, isByWorkingDays: false, state: 'OPEN', isOverdue: false, answer: null, isInTime: null,
      viewerActions: [{ action: 'ANSWER_QUESTION', isAllowed: false, reason: { code: 'OTHER_SIDE_ANSWERS_QUESTION' } }, { isAllowed: false }, { isAllowed: false }, { isAllowed: true }, { isAllowed: true }],
    });
    expect(Date.parse(question.dueAt) - Date.parse(question.askedAt)).toBe(48 * 3_600_000);
    expect((await act('answerQuestion', { questionId: question.id, answer: 'We say' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    await age(question, 24);
    const { question: answered } = await act('answerQuestion', { questionId: question.id, answer: ' 12,000 ' }, 'motor-supplier');
    expect(answered).toMatchObject({ state: 'ANSWERED', answer: '12,000', isInTime: true, hoursTaken: expect.closeTo(24, 1) });
    expect(await evidence(question)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: 1, weight: 0.5, corrects: false }]);
    expect((await act('acceptAnswer', { questionId: question.id }, 'motor-supplier')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await act('acceptAnswer', { questionId: question.id })).question).toMatchObject({ state: 'ACCEPTED' });
    expect((await act('reopenQuestion', { questionId: question.id, reason: 'x' })).userErrors).toEqual([{ code: 'STATE_CONFLICT', field: null, currentState: 'ACCEPTED', allowedActions: [] }]);
  });

  test('of the partner is ours to answer, and late it is worth less', async () => {
    const question = await ask('motor-supplier');
    expect(question).toMatchObject({ askedBySide: 'PARTNER', askedBy: { id: world.userId('motor-supplier') } });
    await world.sql('update question set is_by_working_days = false where id = $1', [fromGlobalId(question.id)!.id]);
    await age(question, 96);
    expect((await act('answerQuestion', { questionId: question.id, answer: 'Late' }, 'buyer')).question).toMatchObject({ isInTime: false, hoursTaken: expect.closeTo(96, 1) });
    expect(await evidence(question)).toEqual([{ direction: 'FOCAL_TO_PARTNER', leaf: 'COMMUNICATION', outcome: expect.closeTo(0.5, 3), weight: 0.5, corrects: false }]);
  });

  test('is opened once more, which corrects the evidence by the time of both rounds', async () => {
    const question = await ask();
    await age(question, 40);
    await act('answerQuestion', { questionId: question.id, answer: 'Soon' }, 'motor-supplier');
    const { question: reopened } = await act('reopenQuestion', { questionId: question.id, reason: 'Soon is no number' });
    expect(reopened).toMatchObject({ state: 'OPEN', reopenReason: 'Soon is no number', isInTime: null, isOverdue: false });
    await world.sql('alter table question disable trigger user');
    await world.sql("update question set reopened_at = reopened_at - interval '24 hours' where id = $1", [fromGlobalId(question.id)!.id]);
    await world.sql('alter table question enable trigger user');
    expect((await act('answerQuestion', { questionId: question.id, answer: '900' }, 'motor-supplier')).question).toMatchObject({ hoursTaken: expect.closeTo(64, 1), isInTime: false });
    expect(await evidence(question)).toEqual([expect.objectContaining({ outcome: 1, corrects: false }), expect.objectContaining({ outcome: expect.closeTo(0.75, 3), corrects: true })]);
    expect((await act('reopenQuestion', { questionId: question.id, reason: 'Again' })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });

  test('taken back is no evidence; closed unanswered once overdue it is', async () => {
    const [dropped, closed] = [await ask(), await ask()];
    expect((await act('withdrawQuestion', { questionId: dropped.id, reason: 'Found it' })).question).toMatchObject({ state: 'WITHDRAWN', endReason: 'Found it' });
    expect(await evidence(dropped)).toEqual([]);
    expect((await act('closeQuestion', { questionId: closed.id, reason: 'Waited' })).userErrors).toEqual([{ code: 'STATE_CONFLICT', field: null, currentState: 'OPEN', allowedActions: ['WITHDRAW_QUESTION'] }]);
    await age(closed, 192);
    expect((await act('closeQuestion', { questionId: closed.id, reason: 'Waited' }, 'motor-supplier')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await act('closeQuestion', { questionId: closed.id, reason: 'Waited' })).question).toMatchObject({ state: 'UNANSWERED', isInTime: false });
    expect(await evidence(closed)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: expect.closeTo(0.25, 3), weight: 0.5, corrects: false }]);
  });

  test('is nobody else’s', async () => {
    const question = await ask();
    for (const persona of ['supplier', 'channel', 'other-workspace']) {
      expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id: question.id })).node).toBeNull();
      expect((await act('answerQuestion', { questionId: question.id, answer: 'Me' }, persona)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect((await act('askQuestion', { relationshipId: world.relationshipId(key), text: 'x' }, 'supplier')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await expect(world.sql("update question set text = 'Other' where id = $1", [fromGlobalId(question.id)!.id])).rejects.toMatchObject({ constraint: 'question_stays_itself' });
    await expect(world.sql("update question set state = 'ACCEPTED', ended_at = now(), ended_by = asked_by where id = $1", [fromGlobalId(question.id)!.id])).rejects.toMatchObject({ constraint: 'question_course' });
  });

  test('counts the working days of a side whose calendar is known', async () => {
    const party = world.id('suhe-motor');
    await world.as('admin').data('mutation ($input: SetBusinessCalendarInput!) { setBusinessCalendar(input: $input) { userErrors { code } } }', { input: { partyId: party, workingDays: ['MONDAY'] } });
    const question = await ask();
    expect(question.isByWorkingDays).toBe(true);
    // Two Mondays.
    expect(Date.parse(question.dueAt) - Date.parse(question.askedAt)).toBeGreaterThan(7 * 86_400_000);
    const calendar = (await world.as('admin').data('query ($id: ID!) { party(id: $id) { calendar { id } } }', { id: party })).party.calendar.id;
    await world.as('admin').data('mutation ($input: RemoveBusinessCalendarInput!) { removeBusinessCalendar(input: $input) { userErrors { code } } }', { input: { calendarId: calendar } });
  });
});

describe('the time agreed', () => {
  const set = async (input: object, persona = 'manager') => world.as(persona).query(`mutation ($input: SetResponseTimeInput!) { setResponseTime(input: $input) { responseAgreement { hours reason setBy { id } } ${errors} } }`, {
    input: { relationshipId: world.relationshipId(key), answeringSide: 'PARTNER', hours: 24, reason: 'Agreed in May', ...input },
  });

  test('is recorded by staff for what is asked from then on, and read by both sides with its history', async () => {
    expect((await set({ hours: 0 })).data['setResponseTime'].userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'hours'] }]);
    expect((await set({}, 'motor-supplier')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await set({})).data['setResponseTime'].responseAgreement).toEqual({ hours: 24, reason: 'Agreed in May', setBy: { id: world.userId('manager') } });
    await set({ hours: 12, reason: 'Agreed in June' });
    expect((await ask()).agreedHours).toBe(12);
    expect((await ask('motor-supplier')).agreedHours).toBe(48);
    const { relationship } = await world.as('motor-supplier').data('query ($id: ID!) { relationship(id: $id) { responseAgreements { nodes { answeringSide hours } } } }', { id: world.relationshipId(key) });
    expect(relationship.responseAgreements.nodes.slice(0, 2)).toEqual([{ answeringSide: 'PARTNER', hours: 12 }, { answeringSide: 'PARTNER', hours: 24 }]);
    await expect(world.sql('update response_agreement set hours = 1')).rejects.toThrow('response_agreement');
  });
});

test('overdue questions are noted once, closed as unanswered after ten times the time agreed, and counted for both sides', async () => {
  await world.sql("delete from job where name = 'questions.follow-up'");
  const [before] = (await times('manager')).slice(1);
  const [late, lost] = [await ask(), await ask()];
  const hours = late.agreedHours;
  await age(late, hours + 1);
  await age(lost, hours * 10 + 1);
  const overdue = async (persona: string) => (await world.as(persona).data('query { questions(filter: { isOverdue: true }, orderBy: { field: DUE_AT }) { nodes { id } } }')).questions.nodes.map(({ id }: { id: string }) => id);
  expect((await overdue('motor-supplier')).slice(-2)).toEqual([lost.id, late.id]);
  for (const round of [1, 2]) {
    await world.sql("delete from job where name = 'questions.follow-up'");
    const faults: unknown[] = [];
    const worker = startWorker({ database: world.database, jobs: [followUpQuestions], reportFault: (error) => faults.push(error) });
    await until(async () => (await world.sql("select from job where name = 'questions.follow-up' and state = 'DONE'")).length === 2);
    await worker.stop();
    expect([round, faults]).toEqual([round, []]);
  }
  const read = async ({ id }: { id: string }) => (await world.as('motor-supplier').data(`query ($id: ID!) { node(id: $id) { ... on Question { ${shown} } } }`, { id })).node;
  expect(await read(late)).toMatchObject({ state: 'OPEN', isOverdue: true, overdueNotedAt: expect.any(String), version: 2 });
  expect(await read(lost)).toMatchObject({ state: 'UNANSWERED', isOverdue: false, isInTime: false, version: 2 });
  expect(await evidence(lost)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'COMMUNICATION', outcome: expect.closeTo(hours / (hours * 10 + 1), 3), weight: 0.5, corrects: false }]);
  const [ours, theirs] = await times('motor-supplier');
  expect(theirs).toEqual({ ...before, unanswered: before.unanswered + 1, open: before.open + 1, overdue: before.overdue + 1 });
  expect(ours).toMatchObject({ answeringSide: 'FOCAL', agreedHours: 48, isAgreed: false, medianHours: expect.any(Number) });
  expect(await times('manager')).toEqual([ours, theirs]);
});
