import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, findVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { InteractionEntity, type InteractionRecord } from '../../trust/interactions/interaction.entity.ts';
import { QuestionEntity, type QuestionRecord } from '../../trust/questions/question.entity.ts';
import { EsiInvolvementEntity } from '../involvements/involvement.entity.ts';
import { findGoingOn } from './find-part.ts';
import type { LinkInteractionToEsiProjectInput, LinkQuestionToEsiProjectInput } from './work.input.ts';
import { workMessages } from './work.messages.ts';
import { linkToProjectRule } from './work.policy.ts';

type LinkAnswer = { readonly projectId: string };

/** What stands in a relationship and can be said to be about a project. */
interface Linked {
  readonly kind: 'interaction' | 'question';
  readonly id: string;
  readonly relationshipId: string;
}

/** Says that a contact is about a project. */
export function linkInteractionToEsiProject(ctx: Context, input: LinkInteractionToEsiProjectInput): Promise<WriteAnswer<LinkAnswer>> {
  return change(ctx, input, { find: (tx) => findInteraction(tx, input.interactionId), set: link });
}

/** Says that a contact is not about a project after all. */
export function unlinkInteractionFromEsiProject(ctx: Context, input: LinkInteractionToEsiProjectInput): Promise<WriteAnswer<LinkAnswer>> {
  return change(ctx, input, { find: (tx) => findInteraction(tx, input.interactionId), set: unlink });
}

/** Says that a question is about a project. */
export function linkQuestionToEsiProject(ctx: Context, input: LinkQuestionToEsiProjectInput): Promise<WriteAnswer<LinkAnswer>> {
  return change(ctx, input, { find: (tx) => findQuestion(tx, input.questionId), set: link });
}

/** Says that a question is not about a project after all. */
export function unlinkQuestionFromEsiProject(ctx: Context, input: LinkQuestionToEsiProjectInput): Promise<WriteAnswer<LinkAnswer>> {
  return change(ctx, input, { find: (tx) => findQuestion(tx, input.questionId), set: unlink });
}

interface Setting {
  readonly find: (tx: Write) => Promise<Linked>;
  readonly set: (tx: Write, projectId: string, linked: Linked) => Promise<void>;
}

function change(ctx: Context, input: { readonly esiProjectId: string; readonly idempotencyKey: string }, { find, set }: Setting): Promise<WriteAnswer<LinkAnswer>> {
  return write(ctx, { rule: linkToProjectRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const project = await findGoingOn(tx, input.esiProjectId);
    const linked = await find(tx);
    authorize(ctx, linkToProjectRule, undefined);
    await set(tx, project.id, linked);
    return { projectId: project.id };
  });
}

async function findInteraction({ em, ctx }: Write, globalId: string): Promise<Linked> {
  const path = ['input', 'interactionId'];
  const { id, relationshipId, isShared } = await findVisible<InteractionRecord>(em, InteractionEntity, ctx, idOf('Interaction', globalId), path);
  if (!ctx.principal.isStaff && !isShared) throw notFound(...path);
  await findOwnRelationship(em, ctx, relationshipId, path);
  return { kind: 'interaction', id, relationshipId };
}

async function findQuestion({ em, ctx }: Write, globalId: string): Promise<Linked> {
  const path = ['input', 'questionId'];
  const { id, relationshipId } = await findVisible<QuestionRecord>(em, QuestionEntity, ctx, idOf('Question', globalId), path);
  await findOwnRelationship(em, ctx, relationshipId, path);
  return { kind: 'question', id, relationshipId };
}

async function link(tx: Write, projectId: string, { kind, id, relationshipId }: Linked): Promise<void> {
  const { em, ctx } = tx;
  const { workspaceId } = ctx.principal;
  const parts = await em.count(EsiInvolvementEntity, { workspaceId, projectId, relationshipId });
  if (parts === 0) throw new Refusal({ code: 'INVALID', message: workMessages.notInProject, field: ['input', 'esiProjectId'] });
  const linked = await em.execute(`insert into esi_project_${kind} (workspace_id, project_id, ${kind}_id, relationship_id, linked_by) values (?, ?, ?, ?, ?) on conflict do nothing returning 1`, [workspaceId, projectId, id, relationshipId, ctx.principal.id]);
  if (linked.length === 0) throw new Refusal({ code: 'DUPLICATE', message: workMessages.linkedAlready, field: ['input', `${kind}Id`] });
  note(tx, { kind, id, relationshipId }, { after: projectId });
}

/** A supplier takes back what its own people have linked. */
async function unlink(tx: Write, projectId: string, linked: Linked): Promise<void> {
  const { em, ctx } = tx;
  const { workspaceId, id: principalId, isStaff } = ctx.principal;
  const dropped = await em.execute(`delete from esi_project_${linked.kind} where workspace_id = ? and project_id = ? and ${linked.kind}_id = ? and (? or linked_by = ?) returning 1`, [workspaceId, projectId, linked.id, isStaff, principalId]);
  if (dropped.length === 0) throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.notLinked, currentState: 'NOT_LINKED', allowedActions: [] });
  note(tx, linked, { before: projectId });
}

function note(tx: Write, { kind, id, relationshipId }: Linked, esiProjectId: { readonly before?: string; readonly after?: string }): void {
  tx.record({ subjectType: kind === 'interaction' ? 'Interaction' : 'Question', subjectId: id, ownerId: relationshipId, changes: { esiProjectId } });
}
