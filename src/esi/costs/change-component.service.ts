import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../platform/context.ts';
import { notFound } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { componentChanges } from './component-changes.ts';
import type { AddCostComponentInput, RemoveCostComponentInput, UpdateCostComponentInput } from './component.input.ts';
import { CostComponentEntity, type CostComponentRecord } from './cost.entity.ts';
import { addComponentRule, removeComponentRule, updateComponentRule } from './costs.policy.ts';
import { type ComponentAnswer, costConstraints as constraints, holdComponent, holdProject } from './hold-costs.ts';
import { QuoteRequestEntity, QuoteRoundEntity } from './quote.entity.ts';

/** Says what a product is made of: a part of it, or of one of its parts. */
export function addCostComponent(ctx: Context, input: AddCostComponentInput): Promise<WriteAnswer<ComponentAnswer>> {
  return write(ctx, { rule: addComponentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await holdProject(tx, idOf('EsiProject', input.esiProjectId), ['input', 'esiProjectId']);
    authorize(ctx, addComponentRule, undefined);
    const parentId = input.parentId == null ? null : await findParent(tx, input.parentId, project.id);
    const { workspaceId } = project;
    const component = tx.em.create(CostComponentEntity, {
      workspaceId, id: newId(), projectId: project.id, parentId, code: requiredText(input.code, ['input', 'code'], 40), isTargetShown: false, ...componentChanges(input, {}),
    } as CostComponentRecord);
    return { costComponentId: component.id, projectId: project.id };
  });
}

/** Changes a component's name and figures. What suppliers who are asked now may know of the target changes with it. */
export function updateCostComponent(ctx: Context, input: UpdateCostComponentInput): Promise<WriteAnswer<ComponentAnswer>> {
  return write(ctx, { rule: updateComponentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, component } = await holdComponent(tx, updateComponentRule, input, ['DRAFT', 'ACTIVE', 'ON_HOLD', 'CLOSED']);
    applyChanges(tx, 'CostComponent', component, componentChanges(input, component));
    await tx.em.flush();
    await showTarget(tx, component);
    return { costComponentId: component.id, projectId: project.id };
  });
}

/** Takes a component out of the product. It stays on record. */
export function removeCostComponent(ctx: Context, input: RemoveCostComponentInput): Promise<WriteAnswer<ComponentAnswer>> {
  return write(ctx, { rule: removeComponentRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, component } = await holdComponent(tx, removeComponentRule, input);
    tx.em.assign(component, { removedBy: ctx.principal.id, removedAt: ctx.now });
    return { costComponentId: component.id, projectId: project.id };
  });
}

async function findParent({ em, ctx }: Write, globalId: string, projectId: string): Promise<string> {
  const path = ['input', 'parentId'];
  const parent = await findVisible<CostComponentRecord>(em, CostComponentEntity, ctx, idOf('CostComponent', globalId), path);
  if (parent.projectId !== projectId || parent.removedAt != null) throw notFound(...path);
  return parent.id;
}

async function showTarget({ em }: Write, { workspaceId, id: componentId, isTargetShown, targetCost }: CostComponentRecord): Promise<void> {
  const [round] = await em.find(QuoteRoundEntity, { workspaceId, componentId, state: 'OPEN' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (round === undefined) return;
  const requests = await em.find(QuoteRequestEntity, { workspaceId, roundId: round.id, state: 'OPEN' }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const request of requests) request.shownTarget = isTargetShown ? targetCost : null;
}
