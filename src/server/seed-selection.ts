import type { EntityManager } from '@mikro-orm/postgresql';
import type { CriterionFacts, ScreeningFacts, SelectionFacts } from '../../seeds/selection-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { choose } from '../domain/choice/choose.ts';
import type { KeptInputs } from '../esi/selection/kept-inputs.ts';
import { EsiScreeningEntity } from '../esi/selection/screening.entity.ts';
import {
  CandidateJudgementEntity, CriteriaWeighingEntity, PartnerSelectionEntity, SelectionCandidateEntity, SelectionCriterionEntity, SelectionResultEntity,
} from '../esi/selection/selection.entity.ts';
import { momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out choices among suppliers, and screenings of single ones. */
export async function seedSelection(layer: Layer): Promise<void> {
  const { selection } = layer.world;
  for (const facts of selection?.selections ?? []) addSelection(layer, facts);
  await layer.em.flush();
  for (const facts of selection?.selections ?? []) addAsked(layer, facts);
  await layer.em.flush();
  for (const facts of selection?.selections ?? []) addSaid(layer, facts);
  for (const facts of selection?.screenings ?? []) addScreening(layer, facts);
  await layer.em.flush();
  for (const facts of selection?.selections ?? []) await decide(layer, facts);
}

const terms = { method: 'TOPSIS', normalisation: 'VECTOR', weighting: 'PAIRWISE', randomIndex: 'SAATY_1980' } as const;
const inputsVersionOf = ({ weighings, judgements }: SelectionFacts) => weighings.length + judgements.length;

function addSelection({ em, workspaceId, idOf }: Layer, facts: SelectionFacts): void {
  em.create(PartnerSelectionEntity, {
    workspaceId, id: idOf('partner-selection', facts.key), projectId: facts.project === undefined ? null : idOf('esi-project', facts.project), title: facts.title, purpose: facts.purpose, ...terms, state: 'OPEN',
    openedBy: idOf('user', facts.by), openedAt: momentIn(facts.openedOn), inputsVersion: inputsVersionOf(facts),
  } as never);
}

function addAsked({ em, workspaceId, idOf }: Layer, { key, criteria, candidates }: SelectionFacts): void {
  const of = { workspaceId, selectionId: idOf('partner-selection', key) };
  criteria.forEach(({ key: name, label, group, indicator = null, unit = null, isCost = false }, position) => em.create(SelectionCriterionEntity, {
    ...of, id: idOf('selection-criterion', `${key}/${name}`), parentId: group === undefined ? null : idOf('selection-criterion', `${key}/${group}`), position, label, indicator, unit, isCost, weight: null,
  } as never));
  for (const candidate of candidates) em.create(SelectionCandidateEntity, { ...of, id: idOf('selection-candidate', `${key}/${candidate}`), relationshipId: idOf('relationship', candidate) } as never);
}

function addSaid({ em, workspaceId, idOf }: Layer, { key, openedOn, candidates, weighings, judgements }: SelectionFacts): void {
  const of = { workspaceId, selectionId: idOf('partner-selection', key), judgedAt: momentIn(openedOn + 1) };
  for (const { key: name, by, group, comparisons } of weighings) {
    em.create(CriteriaWeighingEntity, {
      ...of, id: idOf('criteria-weighing', `${key}/${name}`), groupId: group === undefined ? null : idOf('selection-criterion', `${key}/${group}`), judgedBy: idOf('user', by),
      comparisons: comparisons.map(([more, less, times]) => ({ more: idOf('selection-criterion', `${key}/${more}`), less: idOf('selection-criterion', `${key}/${less}`), times })),
    } as never);
  }
  for (const { by, criterion, note, values } of judgements) {
    values.forEach((value, place) => em.create(CandidateJudgementEntity, {
      ...of, id: idOf('candidate-judgement', `${key}/${criterion}/${candidates[place]!}`), criterionId: idOf('selection-criterion', `${key}/${criterion}`), candidateId: idOf('selection-candidate', `${key}/${candidates[place]!}`),
      judgedBy: idOf('user', by), value: String(value), note,
    } as never));
  }
}

async function decide({ em, workspaceId, idOf }: Layer, facts: SelectionFacts): Promise<void> {
  const { key, decided } = facts;
  if (decided === undefined) return;
  const [selectionId, resultId, chosenId] = [idOf('partner-selection', key), idOf('selection-result', key), idOf('selection-candidate', `${key}/${decided.chosen}`)];
  const inputs = inputsOf(idOf, facts);
  const choice = choose(inputs);
  em.create(SelectionResultEntity, { workspaceId, id: resultId, selectionId, number: 1, inputsVersion: inputsVersionOf(facts), computedBy: idOf('user', facts.by), computedAt: momentIn(decided.on), inputs, choice } as never);
  await em.flush();
  const selection = await em.findOneOrFail(PartnerSelectionEntity, { workspaceId, id: selectionId });
  Object.assign(selection, {
    state: 'DECIDED', resultId, chosenId, followsRanking: choice.rankings[0]!.standings.find(({ candidateId }) => candidateId === chosenId)!.place === 1, reason: decided.reason,
    endedBy: idOf('user', decided.by), endedAt: momentIn(decided.on),
  });
  await em.flush();
}

function inputsOf(idOf: Layer['idOf'], { key, criteria, candidates, weighings, judgements }: SelectionFacts): KeptInputs {
  const criterion = (name: string) => idOf('selection-criterion', `${key}/${name}`);
  const candidate = (name: string) => idOf('selection-candidate', `${key}/${name}`);
  const groupOf = ({ group }: Pick<CriterionFacts, 'group'>) => (group === undefined ? null : criterion(group));
  return {
    ...terms, candidateIds: candidates.map(candidate), criteria: criteria.map((one) => ({ id: criterion(one.key), parentId: groupOf(one), isCost: one.isCost ?? false, weight: null })),
    weighings: weighings.map(({ by, group, comparisons }) => ({ judgeId: idOf('user', by), groupId: group === undefined ? null : criterion(group), comparisons: comparisons.map(([more, less, times]) => ({ more: criterion(more), less: criterion(less), times })) })),
    values: judgements.flatMap((one) => one.values.map((value, place) => ({ criterionId: criterion(one.criterion), candidateId: candidate(candidates[place]!), value, judges: 1 }))),
  };
}

function addScreening({ em, world, workspaceId, idOf }: Layer, { involvement, on, by, scores, note }: ScreeningFacts): void {
  const { project, relationship } = world.development!.involvements.find(({ key }) => key === involvement)!;
  const [capabilityScore, capacityScore, roadmapFitScore, financeScore, csrScore] = scores;
  em.create(EsiScreeningEntity, {
    workspaceId, id: idOf('esi-screening', involvement), projectId: idOf('esi-project', project), relationshipId: idOf('relationship', relationship), involvementId: idOf('esi-involvement', involvement),
    capabilityScore, capabilityNote: 'From what they build today.', capacityScore, capacityNote: 'Lines and shifts as seen.', roadmapFitScore, roadmapFitNote: 'Their own plans.',
    financeScore, financeNote: 'Their last two reports.', csrScore, csrNote: 'What they promise and show.', outcome: 'PASSED', note, screenedBy: idOf('user', by), screenedAt: momentIn(on),
  } as never);
}
