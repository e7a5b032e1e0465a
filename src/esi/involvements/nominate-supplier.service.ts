import { requireAlive } from '../../markets/change-relationship.ts';
import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { applyChanges, changesIn } from '../../platform/writes/changes.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { EsiProjectEntity, type EsiProjectRecord } from '../projects/project.entity.ts';
import { followPapers } from './follow-papers.ts';
import { EsiInvolvementEntity, type EsiInvolvementRecord } from './involvement.entity.ts';
import type { NominateForEsiProjectInput, SetEsiSpecificationsInput, UpdateEsiInvolvementInput } from './involvement.input.ts';
import { involvementMessages } from './involvement.messages.ts';
import { nominateRule, specifyRule, updateInvolvementRule } from './involvements.policy.ts';
import { type InvolvementAnswer, involvementConstraints as constraints, lockInvolvement } from './lock-involvement.ts';
import { findKnownProject } from './open-project.ts';

/** Thinks of a supplier for a project. */
export function nominateForEsiProject(ctx: Context, input: NominateForEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: nominateRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const relationship = await findOwnRelationship(tx.em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    const project = await holdLivingProject(tx, idOf('EsiProject', input.esiProjectId));
    requireAlive(relationship);
    if (relationship.market !== 'SUPPLIER') throw new Refusal({ code: 'INVALID', message: involvementMessages.suppliersOnly, field: ['input', 'relationshipId'] });
    const scope = requiredText(input.scope, ['input', 'scope'], 1_000);
    return nominated(tx, { projectId: project.id, relationshipId: relationship.id, responsibility: input.responsibility, scope });
  });
}

/** Changes what a supplier is to do, before it hears of it. */
export function updateEsiInvolvement(ctx: Context, input: UpdateEsiInvolvementInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: updateInvolvementRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const involvement = await lockInvolvement(tx, updateInvolvementRule, input);
    applyChanges(tx, 'EsiInvolvement', involvement, {
      ...(input.responsibility != null && { responsibility: input.responsibility }),
      ...(input.scope !== undefined && { scope: requiredText(input.scope, ['input', 'scope'], 1_000) }),
    });
    return { involvementId: involvement.id };
  });
}

/** Says what a supplier designs to. With the last of what was missing its part begins. */
export function setEsiSpecifications(ctx: Context, input: SetEsiSpecificationsInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: specifyRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const involvement = await lockInvolvement(tx, specifyRule, input);
    applyChanges<EsiInvolvementRecord>(tx, 'EsiInvolvement', involvement, changesIn<SetEsiSpecificationsInput, EsiInvolvementRecord>(input, {
      performanceSpecification: (value, path) => ({ performanceSpecification: textOf(value, path, { max: 20_000 }) }),
      interfaceSpecification: (value, path) => ({ interfaceSpecification: textOf(value, path, { max: 20_000 }) }),
      acceptanceTest: (value, path) => ({ acceptanceTest: textOf(value, path, { max: 20_000 }) }),
    }));
    await followPapers(tx, involvement);
    return { involvementId: involvement.id };
  });
}

type Nomination = Pick<EsiInvolvementRecord, 'projectId' | 'relationshipId' | 'responsibility' | 'scope'> & Partial<Pick<EsiInvolvementRecord, 'performanceSpecification' | 'interfaceSpecification' | 'acceptanceTest'>>;

/** Begins a part; one that stands already is met by the database. */
export async function newInvolvement({ em, ctx }: Write, nomination: Nomination): Promise<EsiInvolvementRecord> {
  const involvement = em.create(EsiInvolvementEntity, {
    workspaceId: ctx.principal.workspaceId, id: newId(), performanceSpecification: null, interfaceSpecification: null, acceptanceTest: null, ...nomination, state: 'NOMINATED',
    nominatedBy: ctx.principal.id, nominatedAt: ctx.now, isNameShownByPartner: false, isNameShownByFirm: false,
  } as never);
  await em.flush();
  return involvement;
}

async function nominated(tx: Write, nomination: Nomination): Promise<InvolvementAnswer> {
  const { id } = await newInvolvement(tx, nomination);
  return { involvementId: id };
}

async function holdLivingProject(tx: Write, id: string | null): Promise<EsiProjectRecord> {
  const { em, ctx } = tx;
  const field = ['input', 'esiProjectId'];
  // A supplier holds no project: it hears here that this is not for it to do.
  if (!ctx.principal.isStaff) {
    await findKnownProject(tx, id, field);
    authorize(ctx, nominateRule, undefined);
  }
  const project = await lockVisible<EsiProjectRecord>(em, EsiProjectEntity, ctx, id, field);
  if (project.status === 'CLOSED' || project.status === 'CANCELLED') throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.projectOver, currentState: project.status, allowedActions: [] });
  return project;
}
