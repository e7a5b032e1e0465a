import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConditionFacts, CostTargetFacts, GateFacts, ReviewFacts, VoteFacts } from '../../seeds/gate-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { EsiGateConditionEntity, EsiGateCriterionEntity, EsiGateDeciderEntity, EsiGateReviewEntity, EsiGateVoteEntity } from '../esi/projects/gate-parts.entity.ts';
import { EsiCostTargetEntity, esiStages } from '../esi/projects/project.entity.ts';
import { usualCriteria } from '../esi/projects/usual-criteria.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what gates ask, who decides there, what they said, and what was set as targets; after the projects and their gates. */
export async function seedGates(layer: Layer): Promise<void> {
  const { development, gates } = layer.world;
  if (development === undefined) return;
  for (const { key } of development.projects) addCriteria(layer, key);
  for (const target of gates?.costTargets ?? []) addTarget(layer, target);
  for (const gate of gates?.gates ?? []) {
    addDeciders(layer, gate);
    gate.reviews.forEach((review, index) => addReview(layer, gate, review, index + 1));
    addVotes(layer, gate, gate.open?.votes ?? [], gate.reviews.length + 1);
    for (const condition of gate.conditions ?? []) addCondition(layer, gate, condition);
  }
  await layer.em.flush();
}

const ofGate = ({ workspaceId, idOf }: Layer, project: string, stage: string) => ({ workspaceId, projectId: idOf('esi-project', project), gateId: idOf('esi-gate', `${project}/${stage}`) });

/** Every gate asks what gates usually ask; what is passed was met. */
function addCriteria(layer: Layer, project: string): void {
  const { em, idOf, world } = layer;
  const facts = world.development!.projects.find(({ key }) => key === project)!;
  for (const stage of esiStages) {
    const gate = world.gates?.gates.find((one) => one.project === project && one.stage === stage);
    const exitedOn = facts.stages.find((one) => one.stage === stage)?.exitedOn;
    usualCriteria[stage].forEach((usual, index) => {
      const met = gate?.met?.[usual.code] ?? (exitedOn === undefined ? undefined : { by: facts.sponsor, on: exitedOn - 6, note: 'Shown in the papers of the review.' });
      em.create(EsiGateCriterionEntity, {
        ...usual, ...ofGate(layer, project, stage), id: idOf('esi-gate-criterion', `${project}/${stage}/${usual.code}`), place: index + 1,
        metBy: met === undefined ? null : idOf('user', met.by), metAt: met === undefined ? null : momentIn(met.on), evidenceNote: met?.note ?? null, removedBy: null, removedAt: null,
      } as never);
    });
  }
}

function addTarget({ em, world, workspaceId, idOf }: Layer, { key, project, price, margin, reason, by, on }: CostTargetFacts): void {
  const { currency } = world.development!.projects.find((one) => one.key === project)!;
  em.create(EsiCostTargetEntity, {
    workspaceId, id: idOf('esi-cost-target', key), projectId: idOf('esi-project', project), currency, targetPrice: String(price), targetMargin: String(margin), reason, setBy: idOf('user', by), setAt: momentIn(on),
  } as never);
}

function addDeciders(layer: Layer, { project, stage, deciders, named }: GateFacts): void {
  const { em, idOf } = layer;
  for (const decider of deciders) {
    em.create(EsiGateDeciderEntity, {
      ...ofGate(layer, project, stage), id: idOf('esi-gate-decider', `${project}/${stage}/${decider}`), userId: idOf('user', decider), namedBy: idOf('user', named.by), namedAt: momentIn(named.on), removedBy: null, removedAt: null,
    } as never);
  }
}

function addReview(layer: Layer, gate: GateFacts, { opened, votes, outcome, decided }: ReviewFacts, round: number): void {
  const { em, idOf } = layer;
  const { project, stage, deciders, quorum } = gate;
  addVotes(layer, gate, votes, round);
  em.create(EsiGateReviewEntity, {
    ...ofGate(layer, project, stage), id: idOf('esi-gate-review', `${project}/${stage}/${round}`), round, openedBy: idOf('user', opened.by), openedAt: momentIn(opened.on), outcome, reason: decided.reason,
    decidedBy: idOf('user', decided.by), decidedAt: momentIn(decided.on), deciderIds: deciders.map((decider) => idOf('user', decider)), quorum: quorum ?? deciders.length,
  } as never);
}

function addVotes(layer: Layer, { project, stage }: GateFacts, votes: readonly VoteFacts[], round: number): void {
  const { em, idOf } = layer;
  for (const { by, on, vote, reason } of votes) {
    em.create(EsiGateVoteEntity, {
      ...ofGate(layer, project, stage), id: idOf('esi-gate-vote', `${project}/${stage}/${round}/${by}`), round, voterId: idOf('user', by), vote, reason: reason ?? null, castAt: momentIn(on),
    } as never);
  }
}

function addCondition(layer: Layer, { project, stage, reviews }: GateFacts, { key, statement, owner, dueOn, met }: ConditionFacts): void {
  const { em, idOf } = layer;
  em.create(EsiGateConditionEntity, {
    ...ofGate(layer, project, stage), id: idOf('esi-gate-condition', key), round: reviews.length, statement, ownerId: idOf('user', owner), dueOn: dayIn(dueOn), resolution: met === undefined ? null : 'MET',
    resolvedBy: met === undefined ? null : idOf('user', met.by), resolvedAt: met === undefined ? null : momentIn(met.on), resolutionNote: met?.note ?? null, overdueNotedAt: null,
  } as never);
}
