import type { EntityManager } from '@mikro-orm/postgresql';
import type { SurveyInstrumentFacts, SurveyRoundFacts } from '../../seeds/survey-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { defaultOutcomeMap } from '../domain/trust/outcome-map.ts';
import { surveyFinding } from '../domain/trust/outcomes.ts';
import { shownBy } from '../trust/evidence/evidence.terms.ts';
import { SurveyInstrumentEntity, SurveyRoundEntity, type SurveyRoundRecord } from '../trust/surveys/survey.entity.ts';
import { usualMinimum } from '../trust/surveys/survey.terms.ts';
import { type PastEvidence, seedEvidence } from './seed-evidence.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what was asked, and what people answered: each in their own session, and within the transaction of the round itself. */
export async function seedSurveys(layer: Layer): Promise<void> {
  for (const instrument of layer.world.surveyInstruments) addInstrument(layer, instrument);
  await layer.em.flush();
  for (const round of layer.world.surveyRounds) await addRound(layer, round);
}

function addInstrument({ em, workspaceId, idOf }: Layer, { key, name, items, by, publishedDaysAgo }: SurveyInstrumentFacts): void {
  em.create(SurveyInstrumentEntity, {
    workspaceId, id: idOf('survey-instrument', key), familyId: idOf('survey-instrument', key), edition: 1, name, items: items.map((item) => ({ ...item, text: { ...item.text } })),
    state: 'PUBLISHED', publishedAt: new Date(Date.now() - publishedDaysAgo * 86_400_000), publishedBy: idOf('user', by),
  } as never);
}

async function addRound(layer: Layer, facts: SurveyRoundFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const { key, instrument, sides, opensAt, closesAt, by } = facts;
  const round = em.create(SurveyRoundEntity, {
    workspaceId, id: idOf('survey-round', key), instrumentId: idOf('survey-instrument', instrument), market: null, sides: [...sides], languages: ['en', 'zh-Hant', 'zh-Hans'],
    minimumRespondents: facts.minimum ?? usualMinimum, opensAt, closesAt, state: 'OPEN', openedBy: idOf('user', by),
  } as unknown as SurveyRoundRecord);
  await em.flush();
  for (const side of sides) await askSide(layer, facts, side);
  if (closesAt.getTime() > Date.now()) return;
  em.assign(round, { state: 'CLOSED', endedAt: closesAt });
  await em.flush();
  await em.execute('select survey_compute(?)', [round.id]);
  await seedEvidence(layer, await evidenceOf(layer, facts));
}

/** Who is asked on a side, by user key. */
export function surveyed({ users, focal, relationships, departments }: WorldFacts, { relationship }: SurveyRoundFacts, side: 'FOCAL' | 'PARTNER'): string[] {
  const { partner, market } = relationships.find(({ key }) => key === relationship)!;
  if (market === 'INTERNAL') {
    const own = (departments?.posts ?? []).filter(({ department, until }) => department === relationship && until === undefined).map(({ person }) => person);
    return users.filter(({ key, party, role }) => party === focal && role !== 'AUDITOR' && own.includes(key) === (side === 'PARTNER')).map(({ key }) => key);
  }
  const asked = side === 'FOCAL' ? focal : partner;
  return users.filter(({ party, role }) => party === asked && role !== 'AUDITOR').map(({ key }) => key);
}

async function askSide({ em, world, workspaceId, idOf }: Layer, round: SurveyRoundFacts, side: 'FOCAL' | 'PARTNER'): Promise<void> {
  const people = surveyed(world, round, side);
  const [roundId, relationshipId] = [idOf('survey-round', round.key), idOf('relationship', round.relationship)];
  const targetId = idOf('survey-target', `${round.key}/${side}`);
  await em.execute('insert into survey_target (workspace_id, id, round_id, relationship_id, side, invited) values (?, ?, ?, ?, ?, ?)', [
    workspaceId, targetId, roundId, relationshipId, side, people.length,
  ], 'run');
  const idOfInvitation = (person: string) => idOf('survey-invitation', `${round.key}/${side}/${person}`);
  for (const person of people) {
    await em.execute('insert into survey_invitation (workspace_id, id, target_id, round_id, instrument_id, relationship_id, side, person_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      workspaceId, idOfInvitation(person), targetId, roundId, idOf('survey-instrument', round.instrument), relationshipId, side, idOf('user', person), round.opensAt,
    ], 'run');
  }
  for (const person of people) {
    const answers = round.answers[person];
    if (answers !== undefined) await answer(em, [workspaceId, idOfInvitation(person), idOf('user', person), 'ANSWERED', `{${answers.map((value) => value ?? 'null').join(',')}}`, round.opensAt]);
  }
}

/** Nobody but the person, not even the platform, answers for them. */
async function answer(em: EntityManager, row: readonly unknown[]): Promise<void> {
  const [before] = await em.execute<{ principal: string }[]>("select current_setting('app.principal') as principal");
  await em.execute("select set_config('app.principal', ?, true)", [row[2]]);
  await em.execute('insert into survey_response (workspace_id, id, person_id, state, answers, answered_at) values (?, ?, ?, ?, ?, ?)', [...row], 'run');
  await em.execute("select set_config('app.principal', ?, true)", [before!.principal]);
}

interface Shown {
  readonly id: string;
  readonly side: 'FOCAL' | 'PARTNER';
  readonly score: number | null;
  readonly respondents: number | null;
  readonly alpha: number | null;
}

/** What the results showed at the time, as closing the round would have written it. */
async function evidenceOf({ em, idOf }: Layer, { key, relationship, closesAt, by }: SurveyRoundFacts): Promise<PastEvidence[]> {
  const shown = await em.execute<Shown[]>("select id, side, score, respondents, alpha from survey_result where round_id = ? and construct = 'SHARED_VALUES' and score is not null", [idOf('survey-round', key)]);
  return shown.flatMap(({ id, side, score, respondents, alpha }) => {
    const finding = surveyFinding({ score, respondents: respondents!, alpha }, defaultOutcomeMap);
    const source = { type: 'SurveyResult', id };
    return finding === null ? [] : [{ ...finding, key: `${key}/${side}`, relationship, direction: shownBy(side === 'PARTNER' ? 'FOCAL' : 'PARTNER'), source, occurredAt: closesAt, by }];
  });
}
