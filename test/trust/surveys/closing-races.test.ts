import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { surveyScale } from '../../../src/domain/trust/survey.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { closeSurveyRounds } from '../../../src/trust/surveys/close-survey-rounds.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { answer, answersOf, invitationOf, item, openRound, publishedInstrument, uuidOf } from './surveying.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const staff = ['admin', 'manager', 'second-manager', 'planner', 'buyer', 'engineer'];

/** To nine places; there is no negative 0. */
const rounded = (value: number | null) => value && Math.round(value * 1e9) / 1e9 + 0;

test('who answers as the round closes is counted whole, or refused: never half, never afterwards', async () => {
  const instrument = await publishedInstrument(world, [item('SHARED_VALUES', 'One'), item('SHARED_VALUES', 'Two', true)]);
  // Late enough that all have answered by then on a busy machine too, and go on answering.
  const closesAt = new Date(Date.now() + 8_000).toISOString();
  const round = await openRound(world, { surveyInstrumentId: instrument, relationshipIds: [world.relationshipId('radhafen.distributor')], sides: ['FOCAL'], minimumRespondents: 3, closesAt });
  const faults: unknown[] = [];
  const closed = async () => (await world.sql("select from survey_round where id = $1 and state = 'CLOSED'", [uuidOf(round)])).length === 1;
  // The schedule, many times a second, by two workers.
  const workers = [1, 2].map(() => startWorker({ database: world.database, jobs: [closeSurveyRounds], reportFault: (error) => faults.push(error) }));
  const schedule = setInterval(() => void world.sql("update job set state = 'WAITING', lease_id = null, lease_until = null, finished_at = null, run_at = now(), attempts = 0 where name = 'surveys.close-rounds' and state = 'DONE'").catch(() => undefined), 50);
  const refusals: string[] = [];
  const last = new Map<string, number[]>();
  await Promise.all(staff.map(async (persona, index) => {
    const { id } = await invitationOf(world, persona, round);
    for (let turn = 0; ; turn += 1) {
      const values = [1 + ((turn + index) % 7), 1 + ((turn * 3 + index) % 7)];
      const { answerSurvey } = await world.as(persona).data(answer, { input: { surveyInvitationId: id, answers: answersOf(values) } });
      refusals.push(...answerSurvey.userErrors.map(({ code }: { code: string }) => code));
      if (answerSurvey.userErrors.length > 0) return;
      last.set(persona, values);
    }
  }));
  await until(closed);
  clearInterval(schedule);
  for (const worker of workers) await worker.stop();
  expect(faults).toEqual([]);
  expect([...last.keys()].toSorted()).toEqual(staff.toSorted());
  expect(refusals).toEqual(staff.map(() => 'NOT_ALLOWED'));
  const { score, respondents, alpha: { raw } } = surveyScale([...last.values()], [1]);
  const results = await world.sql<{ alpha: number | null }>('select score, respondents, alpha from survey_result where round_id = $1', [uuidOf(round)]);
  expect(results.map((row) => ({ ...row, alpha: rounded(row.alpha) }))).toEqual([{ score: expect.closeTo(score!, 9), respondents, alpha: rounded(raw) }]);
  // Answers that have nothing in common give an alpha of exactly 0 here, and of a last bit more or less where it is computed in floating point.
  const measures = (results[0]!.alpha ?? 0) > 0;
  expect((await world.sql('select from evidence e join survey_result r on r.workspace_id = e.workspace_id and r.id = e.source_id where r.round_id = $1', [uuidOf(round)])).length).toBe(measures ? 1 : 0);
}, 60_000);
