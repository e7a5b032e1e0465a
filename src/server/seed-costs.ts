import type { EntityManager } from '@mikro-orm/postgresql';
import type { ComponentFacts, CostStory, QuoteRequestFacts, QuoteRoundFacts } from '../../seeds/cost-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { CostComponentEntity, CostGapExplanationEntity, CostGapSnapshotEntity } from '../esi/costs/cost.entity.ts';
import { CostQuoteEntity, QuoteRequestEntity, QuoteRoundEntity } from '../esi/costs/quote.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out what products are made of, what suppliers were asked and quoted, and how far the cost was from its target. */
export async function seedCosts(layer: Layer): Promise<void> {
  const { costs } = layer.world;
  if (costs === undefined) return;
  for (const component of costs.components.filter(({ parent }) => parent === undefined)) addComponent(layer, component);
  await layer.em.flush();
  for (const component of costs.components.filter(({ parent }) => parent !== undefined)) addComponent(layer, component);
  await layer.em.flush();
  for (const round of costs.rounds) await addRound(layer, costs, round);
  for (const { key, quotedIn } of costs.components) if (quotedIn !== undefined) await noteQuoted(layer, { key, quotedIn });
  addGaps(layer, costs);
  await layer.em.flush();
}

function addComponent({ em, workspaceId, idOf }: Layer, { key, project, parent, code, name, target, isTargetShown, should, actual }: ComponentFacts): void {
  em.create(CostComponentEntity, {
    workspaceId, id: idOf('cost-component', key), projectId: idOf('esi-project', project), parentId: parent === undefined ? null : idOf('cost-component', parent), code, name, targetCost: decimal(target),
    isTargetShown: isTargetShown ?? false, shouldCost: decimal(should?.cost), shouldCostAssumptions: should?.assumptions ?? null, quotedCost: null, quotedRoundId: null,
    actualCost: decimal(actual?.cost), actualBasis: actual?.basis ?? null, removedBy: null, removedAt: null,
  } as never);
}

async function addRound(layer: Layer, costs: CostStory, facts: QuoteRoundFacts): Promise<void> {
  const { em, workspaceId, idOf } = layer;
  const { key, component, number, specification, toolingUnits, by, openedOn, dueOn, requests, closed } = facts;
  const of = { workspaceId, projectId: idOf('esi-project', projectOf(costs, component)) };
  // All of a round are asked until the very same moment.
  const [openedAt, dueAt] = [momentIn(openedOn), momentIn(dueOn)];
  em.create(QuoteRoundEntity, {
    ...of, id: idOf('quote-round', key), componentId: idOf('cost-component', component), number, state: stateOf(facts), specification, toolingUnits: toolingUnits ?? null, openedBy: idOf('user', by), openedAt,
    dueAt, closedBy: closed === undefined ? null : idOf('user', by), closedAt: closed === undefined ? null : dueAt, targetCost: decimal(closed?.target), shouldCost: decimal(closed?.should), ...decisionOf(layer, facts),
  } as never);
  await em.flush();
  for (const request of requests) await addRequest(layer, { costs, round: facts, request, openedAt, dueAt });
}

function decisionOf(layer: Layer, { key, by, requests, decided }: QuoteRoundFacts): object {
  if (decided === undefined) return { decidedBy: null, decidedAt: null, decisionReason: null, agreedQuoteId: null, agreedCost: null };
  const agreed = requests.find(({ involvement }) => involvement === decided.agreed);
  return {
    decidedBy: layer.idOf('user', by), decidedAt: momentIn(decided.on), decisionReason: decided.reason,
    agreedQuoteId: agreed === undefined ? null : quoteId(layer, key, agreed, agreed.quotes.length), agreedCost: decimal(agreed?.quotes.at(-1)?.unitPrice),
  };
}

function stateOf({ closed, decided }: QuoteRoundFacts): string {
  if (decided !== undefined) return decided.agreed === undefined ? 'NEXT_ROUND' : 'AGREED';
  return closed === undefined ? 'OPEN' : 'COMPARED';
}

interface Asked {
  readonly costs: CostStory;
  readonly round: QuoteRoundFacts;
  readonly request: QuoteRequestFacts;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

async function addRequest(layer: Layer, asked: Asked): Promise<void> {
  const { em, world, workspaceId, idOf } = layer;
  const { costs, round, request, openedAt, dueAt } = asked;
  const part = world.development!.involvements.find(({ key }) => key === request.involvement)!;
  const component = costs.components.find(({ key }) => key === round.component)!;
  const of = {
    workspaceId, projectId: idOf('esi-project', part.project), relationshipId: idOf('relationship', part.relationship), involvementId: idOf('esi-involvement', part.key), roundId: idOf('quote-round', round.key),
  };
  const requestId = idOf('quote-request', `${round.key}/${part.key}`);
  em.create(QuoteRequestEntity, {
    ...of, id: requestId, state: stateOfRequest(round, request), subject: component.name, specification: round.specification,
    currency: world.development!.projects.find(({ key }) => key === part.project)!.currency, toolingUnits: round.toolingUnits ?? null, askedBy: idOf('user', round.by), askedAt: openedAt, dueAt,
    shownTarget: component.isTargetShown === true ? decimal(component.target) : null, outcomeNote: round.decided?.note ?? null, toldAt: round.decided === undefined ? null : momentIn(round.decided.on),
  } as never);
  await em.flush();
  request.quotes.forEach((quote, index) => em.create(CostQuoteEntity, {
    ...of, id: quoteId(layer, round.key, request, index + 1), requestId, revision: index + 1, isDeclined: quote.unitPrice === undefined, unitPrice: decimal(quote.unitPrice), toolingCost: decimal(quote.toolingCost),
    leadTimeDays: quote.leadTimeDays ?? null, validUntil: quote.validUntil === undefined ? null : dayIn(quote.validUntil), note: quote.note ?? null, submittedBy: idOf('user', quote.by), submittedAt: momentIn(quote.on),
  } as never));
  await em.flush();
}

function stateOfRequest({ closed, decided }: QuoteRoundFacts, { involvement }: QuoteRequestFacts): string {
  if (decided !== undefined) return decided.agreed === involvement ? 'AGREED' : 'NOT_AGREED';
  return closed === undefined ? 'OPEN' : 'CLOSED';
}

async function noteQuoted({ em, workspaceId, idOf }: Layer, { key, quotedIn }: { readonly key: string; readonly quotedIn: string }): Promise<void> {
  const round = await em.findOneOrFail(QuoteRoundEntity, { workspaceId, id: idOf('quote-round', quotedIn) });
  const component = await em.findOneOrFail(CostComponentEntity, { workspaceId, id: idOf('cost-component', key) });
  em.assign(component, { quotedRoundId: round.id, quotedCost: round.agreedCost });
}

function addGaps({ em, workspaceId, idOf }: Layer, { snapshots, explanations }: CostStory): void {
  for (const { project, stage, on, target, cost, known, components, unknown } of snapshots) {
    em.create(CostGapSnapshotEntity, {
      workspaceId, id: idOf('cost-gap', `${project}/${stage}`), projectId: idOf('esi-project', project), gateId: idOf('esi-gate', `${project}/${stage}`), stage, gateState: 'PASSED', review: 1, takenAt: momentIn(on),
      targetCost: decimal(target), currentCost: decimal(cost), knownCost: decimal(known), components, unknownComponents: unknown,
    } as never);
  }
  for (const { key, project, on, by, explanation, target, cost } of explanations) {
    em.create(CostGapExplanationEntity, {
      workspaceId, id: idOf('cost-gap-explanation', key), projectId: idOf('esi-project', project), explanation, targetCost: decimal(target), currentCost: decimal(cost), explainedBy: idOf('user', by), explainedAt: momentIn(on),
    } as never);
  }
}

const projectOf = ({ components }: CostStory, component: string) => components.find(({ key }) => key === component)!.project;
const quoteId = ({ idOf }: Layer, round: string, { involvement }: QuoteRequestFacts, revision: number) => idOf('cost-quote', `${round}/${involvement}/${revision}`);
const decimal = (value: number | undefined) => (value === undefined ? null : String(value));
