import { RelationshipEntity } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { type SelectionAnswer, selectionConstraints as constraints } from './lock-selection.ts';
import { newCriteria } from './new-criteria.ts';
import { PartnerSelectionEntity, SelectionCandidateEntity, SelectionCriterionEntity } from './selection.entity.ts';
import type { OpenPartnerSelectionInput } from './selection.input.ts';
import { selectionMessages } from './selection.messages.ts';
import { openSelectionRule } from './selection.policy.ts';

/** Opens a selection: what is asked, and of whom. Neither changes afterwards; whoever asks something else opens another. */
export function openPartnerSelection(ctx: Context, input: OpenPartnerSelectionInput): Promise<WriteAnswer<SelectionAnswer>> {
  return write(ctx, { rule: openSelectionRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    authorize(ctx, openSelectionRule, undefined);
    const { method, normalisation, weighting, randomIndex } = input;
    const of = { workspaceId: ctx.principal.workspaceId, selectionId: newId() };
    const criteria = newCriteria(input.criteria, weighting);
    const projectId = await projectOf(tx, input.esiProjectId);
    const relationshipIds = await candidatesOf(tx, input.relationshipIds);
    tx.em.create(PartnerSelectionEntity, {
      workspaceId: of.workspaceId, id: of.selectionId, projectId, title: requiredText(input.title, ['input', 'title'], 200),
      purpose: requiredText(input.purpose, ['input', 'purpose'], 2_000), method, normalisation, weighting, randomIndex, state: 'OPEN', openedBy: ctx.principal.id, openedAt: ctx.now, inputsVersion: 0,
    } as never);
    await tx.em.flush();
    for (const criterion of criteria) tx.em.create(SelectionCriterionEntity, { ...of, ...criterion } as never);
    for (const relationshipId of relationshipIds) tx.em.create(SelectionCandidateEntity, { ...of, id: newId(), relationshipId } as never);
    await tx.em.flush();
    return { selectionId: of.selectionId };
  });
}

async function projectOf({ em, ctx }: Write, id: string | null | undefined): Promise<string | null> {
  return id == null ? null : (await findVisible<EsiProjectRecord>(em, EsiProjectEntity, ctx, idOf('EsiProject', id), ['input', 'esiProjectId'])).id;
}

const leastCandidates = 2;
const mostCandidates = 20;

/** Living relationships in the supplier market, each once. */
async function candidatesOf({ em, ctx }: Write, globalIds: readonly string[]): Promise<string[]> {
  const field = ['input', 'relationshipIds'];
  const refusal = new Refusal({ code: 'LIMIT_EXCEEDED', message: selectionMessages.criteriaCount, values: { limit: 40 }, field });
  if (globalIds.length > mostCandidates) throw refusal;
  const ids = globalIds.map((id) => idOf('Relationship', id));
  const found = await em.find(RelationshipEntity, { workspaceId: ctx.principal.workspaceId, id: { $in: ids.filter((id) => id !== null) } });
  ids.forEach((id, place) => {
    if (!found.some((relationship) => relationship.id === id)) throw notFound(...field, String(place));
  });
  if (ids.length < leastCandidates) throw refusal;
  const isRight = new Set(ids).size === ids.length && found.every(({ market, stage }) => market === 'SUPPLIER' && stage !== 'TERMINATED');
  if (!isRight) throw new Refusal({ code: 'INVALID', message: selectionMessages.livingOnly, field });
  return ids as string[];
}
