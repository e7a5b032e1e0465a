import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { fromGlobalId } from '../../../src/platform/ids.ts';
import { closeSurveyRounds } from '../../../src/trust/surveys/close-survey-rounds.job.ts';
import { until } from '../../until.ts';
import type { World } from '../../world.ts';

/** What tests of surveys ask and do. */

/** Seconds in which a busy machine closes rounds with hundreds of answers. */
const longestClosing = 60;

export const errors = 'userErrors { code message field ... on StateConflictError { currentState allowedActions } }';
export const create = `mutation ($input: CreateSurveyInstrumentInput!) { createSurveyInstrument(input: $input) { surveyInstrument { id state edition version name constructs items { position construct isReversed texts { locale text } } } ${errors} } }`;
export const publish = `mutation ($input: PublishSurveyInstrumentInput!) { publishSurveyInstrument(input: $input) { surveyInstrument { id state publishedAt publishedBy { id } } ${errors} } }`;
export const open = `mutation ($input: OpenSurveyRoundInput!) { openSurveyRound(input: $input) { surveyRound { id state invited languages minimumRespondents sides market relationships { nodes { id } } viewerActions { action isAllowed } } ${errors} } }`;
export const cancel = `mutation ($input: CancelSurveyRoundInput!) { cancelSurveyRound(input: $input) { surveyRound { state endReason } ${errors} } }`;
export const answer = `mutation ($input: AnswerSurveyInput!) { answerSurvey(input: $input) { surveyInvitation { state myAnswers { position value } } ${errors} } }`;
export const decline = `mutation ($input: DeclineSurveyInput!) { declineSurvey(input: $input) { surveyInvitation { state myAnswers { position value } } ${errors} } }`;
export const mine = 'query ($filter: SurveyInvitationFilter) { mySurveyInvitations(filter: $filter) { totalCount nodes { id state side round { id } relationship { id } questions { position text } myAnswers { position value } } } }';
export const results = 'query ($id: ID!) { relationship(id: $id) { surveyResults { totalCount nodes { id round { id } side construct hasEnoughRespondents score respondents respondentsAtLeast alpha alphaStandardized isCoarse } } surveyStanding { side construct score } } }';

export const item = (construct: string, text: string, isReversed = false) => ({ construct, isReversed, texts: [{ locale: 'en', text }, { locale: 'zh-Hant', text: `${text}（繁）` }] });
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
export const answersOf = (values: readonly (number | null)[]) => values.map((value, index) => ({ position: index + 1, value }));
export const uuidOf = (id: string) => fromGlobalId(id)!.id;

/** A published instrument of the items given. */
export async function publishedInstrument(world: World, items: readonly object[], name = 'Pulse'): Promise<string> {
  const manager = world.as('manager');
  const { createSurveyInstrument: { surveyInstrument, userErrors } } = await manager.data(create, { input: { name, items } });
  if (surveyInstrument === null) throw new Error(JSON.stringify(userErrors));
  await manager.data(publish, { input: { surveyInstrumentId: surveyInstrument.id } });
  return surveyInstrument.id as string;
}

/** An open round; fails the test when it is refused. */
export async function openRound(world: World, input: object): Promise<string> {
  const { openSurveyRound: { surveyRound, userErrors } } = await world.as('manager').data(open, { input: { closesAt: inDays(5), sides: ['PARTNER'], ...input } });
  if (surveyRound === null) throw new Error(JSON.stringify(userErrors));
  return surveyRound.id as string;
}

/** Somebody's own invitation of a round. */
export async function invitationOf(world: World, persona: string, roundId: string): Promise<any> {
  const { mySurveyInvitations } = await world.as(persona).data(mine);
  return mySurveyInvitations.nodes.find(({ round }: { round: { id: string } }) => round.id === roundId);
}

export async function answerAs(world: World, persona: string, roundId: string, values: readonly (number | null)[]): Promise<any> {
  const { id } = await invitationOf(world, persona, roundId);
  return (await world.as(persona).data(answer, { input: { surveyInvitationId: id, answers: answersOf(values) } })).answerSurvey;
}

/** Lets a round's time have come, and closes what is due as the schedule does. */
export async function close(world: World, roundId?: string): Promise<void> {
  if (roundId !== undefined) {
    await world.sql('alter table survey_round disable trigger user');
    await world.sql("update survey_round set opens_at = now() - interval '9 days', closes_at = now() - interval '1 second' where id = $1", [uuidOf(roundId)]);
    await world.sql('alter table survey_round enable trigger user');
  }
  const faults: unknown[] = [];
  await world.sql("delete from job where name = 'surveys.close-rounds'");
  const worker = startWorker({ database: world.database, jobs: [closeSurveyRounds], reportFault: (error) => faults.push(error) });
  await until(async () => (await world.sql("select from job where name = 'surveys.close-rounds' and state = 'DONE'")).length === 2 || faults.length > 0, longestClosing);
  await worker.stop();
  if (faults.length > 0) throw faults[0];
}
