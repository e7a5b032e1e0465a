import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { requireOpen } from '../involvements/open-project.ts';
import { EsiProjectEntity } from '../projects/project.entity.ts';
import { findGoingOn, partIn, projectOverConstraint, refuseOver } from './find-part.ts';
import { EsiDeliverableEntity, type EsiDeliverableRecord } from './work.entity.ts';
import type { AddEsiDeliverableInput, MoveEsiDeliverableInput, UpdateEsiDeliverableInput } from './work.input.ts';
import { workMessages } from './work.messages.ts';
import { addDeliverableRule, type DeliverableSubject, moveDeliverableRule, updateDeliverableRule } from './work.policy.ts';

type DeliverableAnswer = { readonly deliverableId: string };

const constraints: Record<string, UserErrorFacts> = {
  esi_deliverable_course: { code: 'STATE_CONFLICT', message: workMessages.changedMeanwhile, field: ['input', 'esiDeliverableId'] },
  ...projectOverConstraint,
};

/** Says what is to be delivered by when, by one supplier or by the firm itself. */
export function addEsiDeliverable(ctx: Context, input: AddEsiDeliverableInput): Promise<WriteAnswer<DeliverableAnswer>> {
  return write(ctx, { rule: addDeliverableRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const project = await findGoingOn(tx, input.esiProjectId);
    authorize(ctx, addDeliverableRule, undefined);
    const deliverable = tx.em.create(EsiDeliverableEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), projectId: project.id, ...(await partIn(tx, project, input.esiInvolvementId)), title: requiredText(input.title, ['input', 'title'], 200),
      description: textOf(input.description, ['input', 'description'], { max: 2_000 }), stage: input.stage, dueOn: input.dueOn, state: 'TODO', stateReason: null, doneBy: null, doneAt: null,
    } as EsiDeliverableRecord);
    return { deliverableId: deliverable.id };
  });
}

/** Says anew what is to be delivered by when. */
export function updateEsiDeliverable(ctx: Context, input: UpdateEsiDeliverableInput): Promise<WriteAnswer<DeliverableAnswer>> {
  return write(ctx, { rule: updateDeliverableRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const deliverable = await lockDeliverable(tx, updateDeliverableRule, input);
    applyChanges(tx, 'EsiDeliverable', deliverable, {
      ...(input.title !== undefined && { title: requiredText(input.title, ['input', 'title'], 200) }),
      ...(input.description !== undefined && { description: textOf(input.description, ['input', 'description'], { max: 2_000 }) }),
      ...(input.stage != null && { stage: input.stage }), ...(input.dueOn != null && { dueOn: input.dueOn }),
    });
    return { deliverableId: deliverable.id };
  });
}

/** Says how far a deliverable is. */
export function moveEsiDeliverable(ctx: Context, input: MoveEsiDeliverableInput): Promise<WriteAnswer<DeliverableAnswer>> {
  return write(ctx, { rule: moveDeliverableRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const deliverable = await lockDeliverable(tx, moveDeliverableRule, input);
    const { state } = input;
    if (state === 'CANCELLED' && !ctx.principal.isStaff) throw new Refusal({ code: 'NOT_ALLOWED', message: workMessages.forTheFirm, field: ['input', 'state'] });
    if (deliverable.state === 'DONE' && state !== 'IN_PROGRESS') throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.doneAlready, currentState: 'DONE', allowedActions: [] });
    const needsReason = state === 'BLOCKED' || state === 'CANCELLED';
    const reason = textOf(input.reason, ['input', 'reason'], { max: 2_000 });
    if (needsReason && reason === null) throw new Refusal({ code: 'REQUIRED', message: workMessages.reasonNeeded, field: ['input', 'reason'] });
    const isDone = state === 'DONE';
    applyChanges(tx, 'EsiDeliverable', deliverable, { state, stateReason: needsReason ? reason : null, doneBy: isDone ? ctx.principal.id : null, doneAt: isDone ? ctx.now : null });
    return { deliverableId: deliverable.id };
  });
}

interface DeliverableChange {
  readonly esiDeliverableId: string;
  readonly expectedVersion?: number | null;
}

async function lockDeliverable(tx: Write, rule: ActRule<DeliverableSubject>, input: DeliverableChange): Promise<EsiDeliverableRecord> {
  const { em, ctx } = tx;
  const path = ['input', 'esiDeliverableId'];
  const id = idOf('EsiDeliverable', input.esiDeliverableId);
  await keepProject(tx, id);
  const deliverable = await lockVisible<EsiDeliverableRecord>(em, EsiDeliverableEntity, ctx, id, path);
  // What the firm is to deliver itself, no supplier has heard of.
  if (deliverable.relationshipId == null && !ctx.principal.isStaff) throw notFound(...path);
  if (deliverable.relationshipId != null) await findOwnRelationship(em, ctx, deliverable.relationshipId, path);
  await requireOpen(tx, deliverable.projectId, path);
  checkVersion(deliverable, 'EsiDeliverable', input.expectedVersion);
  if (deliverable.state === 'CANCELLED') throw new Refusal({ code: 'STATE_CONFLICT', message: workMessages.givenUp, currentState: 'CANCELLED', allowedActions: [] });
  authorize(ctx, rule, deliverable, path);
  refuseOver(await em.findOneOrFail(EsiProjectEntity, { workspaceId: deliverable.workspaceId, id: deliverable.projectId }));
  return deliverable;
}

/** Whoever ends a project holds it: what the firm takes up again comes before that, and ends with it, or not at all. A supplier takes nothing up again. */
async function keepProject({ em, ctx }: Write, id: string | null): Promise<void> {
  const { workspaceId, isStaff } = ctx.principal;
  if (isStaff) await em.execute('select p.id from esi_project p where p.workspace_id = ? and p.id = (select d.project_id from esi_deliverable d where d.workspace_id = p.workspace_id and d.id = ?) for key share', [workspaceId, id]);
}
