import { refuseLapsed } from '../../markets/certificates/refuse-lapsed.ts';
import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { EsiProjectRecord } from '../projects/project.entity.ts';
import { markAssessed } from './mark-assessed.ts';
import type { EsiInvolvementRecord } from './involvement.entity.ts';
import type { InviteToEsiProjectInput } from './involvement.input.ts';
import { involvementMessages } from './involvement.messages.ts';
import { inviteAgainRule, inviteRule } from './involvements.policy.ts';
import { type InvolvementAnswer, involvementConstraints as constraints, involvementField, lockInvolvementInProject } from './lock-involvement.ts';
import { newInvolvement } from './nominate-supplier.service.ts';

/** Invites a supplier, and notes the stage that the project is in: how early it was asked is measured. */
export function inviteToEsiProject(ctx: Context, input: InviteToEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: inviteRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, involvement } = await lockInvolvementInProject(tx, inviteRule, input);
    return invited(tx, project, involvement, termsOf(ctx, input));
  });
}

/** Invites anew whoever declined, let it lapse, left or was removed: another part begins, and the earlier one stays as it ended. */
export function inviteToEsiProjectAgain(ctx: Context, input: InviteToEsiProjectInput): Promise<WriteAnswer<InvolvementAnswer>> {
  return write(ctx, { rule: inviteAgainRule, input: { again: input }, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { project, involvement: earlier } = await lockInvolvementInProject(tx, inviteAgainRule, input);
    requireRunning(project);
    const { projectId, relationshipId, responsibility, scope, performanceSpecification, interfaceSpecification, acceptanceTest, assessmentNote } = earlier;
    const involvement = await newInvolvement(tx, { projectId, relationshipId, responsibility, scope, performanceSpecification, interfaceSpecification, acceptanceTest });
    await markAssessed(tx, involvement, assessmentNote ?? null);
    return invited(tx, project, involvement, termsOf(ctx, input));
  });
}

interface Terms {
  readonly answerDueAt: Date;
  readonly invitation: string;
}

const year = 366 * 86_400_000;

function termsOf({ now }: Context, { answerDueAt, invitation }: InviteToEsiProjectInput): Terms {
  const ahead = answerDueAt.getTime() - now.getTime();
  if (!(ahead > 60_000 && ahead <= year)) throw new Refusal({ code: 'OUT_OF_RANGE', message: involvementMessages.answerDue, field: ['input', 'answerDueAt'] });
  return { answerDueAt, invitation: requiredText(invitation, ['input', 'invitation'], 2_000) };
}

async function invited(tx: Write, project: EsiProjectRecord, involvement: EsiInvolvementRecord, terms: Terms): Promise<InvolvementAnswer> {
  const { em, ctx } = tx;
  requireRunning(project);
  await findOwnLiving(em, ctx, involvement.relationshipId, involvementField);
  await refuseLapsed(tx, involvement.relationshipId, 'JOIN_PROJECT');
  em.assign(involvement, { state: 'INVITED', invitedBy: ctx.principal.id, invitedAt: ctx.now, stageAtInvitation: project.stage, ...terms });
  await em.flush();
  return { involvementId: involvement.id };
}

function requireRunning({ status }: EsiProjectRecord): void {
  if (status !== 'ACTIVE') throw new Refusal({ code: 'STATE_CONFLICT', message: involvementMessages.projectNotRunning, currentState: status, allowedActions: [] });
}
