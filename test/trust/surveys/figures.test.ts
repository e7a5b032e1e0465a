import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Answers, type SurveyScale, surveyScale } from '../../../src/domain/trust/survey.ts';
import { openWorld, type World } from '../../world.ts';
import { close, item, openRound, publishedInstrument, uuidOf } from './surveying.ts';

/** What the database computes of answers, against the functions of the domain over the same answers. */

jest.setTimeout(90_000);

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
  const invitations = await world.sql<{ id: string; workspace_id: string; person_id: string; target_id: string; relationship_id: string }>('select * from survey_invitation where round_id = $1 order by relationship_id, person_id', [round]);
  const targets = [...new Set(invitations.map(({ target_id: target }) => target))];
  const jade = uuidOf(world.relationshipId('jade-cell.supplier'));
  const spoke = new Set((await world.sql<{ id: string }>('select distinct r.person_id as id from survey_response r join survey_invitation i on i.workspace_id = r.workspace_id and i.id = r.id where i.relationship_id = $1', [jade])).map(({ id }) => id));
  for (const { id, workspace_id: workspace, person_id: person, target_id: target, relationship_id: relationship } of invitations) {
    // Of Jade Cell those speak who spoke before, and nobody else.
    if (relationship === jade && !spoke.has(person)) continue;
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
  const computed = await world.sql('select * from survey_result where round_id = $1', [round]);
  expect(computed).toHaveLength(targets.length * 4);
  const compared = computed.map((row) => {
    const [first, reversed] = placeOf(row['construct']);
    const rows: Answers[] = said.filter(({ target_id: of }) => of === row['target_id']).map(({ answers }) => answers.slice(first, first + reversed.length));
    return { row, expected: expectedOf(surveyScale(rows, reversed.flatMap((isReversed, index) => (isReversed ? [index] : []))), row['is_coarse']) };
  });
  expect(compared.map(({ row: { score, respondents, alpha, alpha_standardized: standardized } }) => ({ score: fixed(score), respondents, alpha: fixed(alpha), standardized: fixed(standardized) })))
    .toEqual(compared.map(({ expected }) => expected));
  // Reliabilities undefined and negative are among them.
  expect(computed.filter(({ is_coarse: isCoarse }) => isCoarse).length).toBeGreaterThan(0);
  expect(computed.filter(({ score, alpha }) => score !== null && alpha === null).length).toBeGreaterThan(0);
  expect(computed.filter(({ alpha }) => alpha < 0).length).toBeGreaterThan(0);
});

/** Where a construct's items begin, and which of them are reversed. */
function placeOf(construct: string): [number, readonly boolean[]] {
  const before = Object.entries(constructs).slice(0, Object.keys(constructs).indexOf(construct));
  return [before.reduce((sum, [, items]) => sum + items.length, 0), constructs[construct as keyof typeof constructs]];
}

function expectedOf({ score, respondents, alpha }: SurveyScale, isCoarse: boolean): object {
  if (respondents < 3) return { score: null, respondents: null, alpha: null, standardized: null };
  const near = (value: number | null, step: number) => fixed(isCoarse && value !== null ? Math.round(value / step) * step : value);
  return { score: near(score, 10), respondents: isCoarse ? null : respondents, alpha: near(alpha.raw, 0.1), standardized: near(alpha.standardized, 0.1) };
}

/** To nine places. */
function fixed(value: number | null): string | null {
  return value === null ? null : (Math.round(value * 1e9) / 1e9 + 0).toFixed(9);
}
