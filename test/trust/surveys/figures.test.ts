import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Answers, surveyScale } from '../../../src/domain/trust/survey.ts';
import { openWorld, type World } from '../../world.ts';
import { close, item, openRound, publishedInstrument, uuidOf } from './surveying.ts';

/** What the database computes of answers, against the functions of the domain over the same answers. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const constructs = { TRUST: [true, false, false], COMMITMENT: [false], SHARED_VALUES: [false, true], COMMUNICATION: [false, false, true, false, true] };

interface Said { target_id: string; person_id: string; answers: (number | null)[] }

test('hundreds of random answers come to the same scores and reliabilities', async () => {
  const items = Object.entries(constructs).flatMap(([construct, reversed]) => reversed.map((isReversed, index) => item(construct, `${construct} ${index}`, isReversed)));
  const instrument = await publishedInstrument(world, items);
  const roundId = await openRound(world, { surveyInstrumentId: instrument, market: 'SUPPLIER', sides: ['FOCAL'], minimumRespondents: 3 });
  const round = uuidOf(roundId);
  // Most answer alike, so that scales hold together; some cannot say; some answer all the same, where reliability is undefined.
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const invitations = await world.sql<{ id: string; workspace_id: string; person_id: string; target_id: string }>('select * from survey_invitation where round_id = $1 order by id', [round]);
  const targets = [...new Set(invitations.map(({ target_id: target }) => target))];
  for (const { id, workspace_id: workspace, person_id: person, target_id: target } of invitations) {
    const kind = targets.indexOf(target) % 4;
    const tendency = 1 + random() * 6;
    const values = items.map(({ isReversed }) => {
      if (kind === 0 && random() < 0.1) return null;
      const value = kind === 1 ? 4 : Math.min(7, Math.max(1, Math.round(tendency + (random() - 0.5) * 3)));
      return isReversed && kind !== 3 ? 8 - value : value;
    });
    await world.sql('insert into survey_response (workspace_id, id, person_id, state, answers) values ($1, $2, $3, $4, $5)', [workspace, id, person, 'ANSWERED', `{${values.map((value) => value ?? 'null').join(',')}}`]);
  }
  expect(invitations.length).toBeGreaterThan(40);
  await close(world, roundId);
  const said = await world.sql<Said>('select i.target_id, r.person_id, r.answers from survey_response r join survey_invitation i on i.workspace_id = r.workspace_id and i.id = r.id where i.round_id = $1', [round]);
  const computed = await world.sql<Record<string, any>>('select * from survey_result where round_id = $1', [round]);
  expect(computed).toHaveLength(targets.length * 4);
  const seen = { undefined: 0, negative: 0, few: 0, coarse: 0 };
  for (const { target_id: target, construct, score, respondents, alpha, alpha_standardized: standardized, is_coarse: isCoarse } of computed) {
    const reversed = constructs[construct as keyof typeof constructs];
    const first = Object.keys(constructs).slice(0, Object.keys(constructs).indexOf(construct)).reduce((sum, name) => sum + constructs[name as keyof typeof constructs].length, 0);
    const rows: Answers[] = said.filter(({ target_id: of }) => of === target).map(({ answers }) => answers.slice(first, first + reversed.length));
    const expected = surveyScale(rows, reversed.flatMap((isReversed, index) => (isReversed ? [index] : [])));
    if (expected.respondents < 3) {
      seen.few += 1;
      expect([score, respondents, alpha, standardized]).toEqual([null, null, null, null]);
      continue;
    }
    // The same staff spoke of Jade Cell before.
    if (isCoarse) {
      seen.coarse += 1;
      expect(score).toBeCloseTo(10 * Math.round(expected.score! / 10), 9);
      continue;
    }
    expect(respondents).toBe(expected.respondents);
    expect(score).toBeCloseTo(expected.score!, 9);
    for (const [ours, theirs] of [[alpha, expected.alpha.raw], [standardized, expected.alpha.standardized]]) {
      if (theirs === null) expect(ours).toBeNull();
      else expect(ours).toBeCloseTo(theirs!, 9);
      seen.undefined += theirs === null ? 1 : 0;
      seen.negative += theirs !== null && theirs! < 0 ? 1 : 0;
    }
  }
  expect(seen.coarse).toBe(4);
  expect(seen.undefined).toBeGreaterThan(0);
  expect(seen.negative).toBeGreaterThan(0);
});
