import type { Context } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize, checkVersion, findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findOwnLiving, findOwnRelationship } from './own-relationship.ts';
import { SharedStatementEntity, type SharedStatementRecord } from './sharing-agreement.entity.ts';
import type { TellPartnerInput, WithdrawStatementInput } from './sharing.input.ts';
import { sharingMessages } from './sharing.messages.ts';
import { tellRule, withdrawStatementRule } from './sharing.policy.ts';

/** Tells the other side something, under a category. Whether it is shown there, its sharing agreement says: now, and at each look. */
export function tellPartner(ctx: Context, input: TellPartnerInput): Promise<WriteAnswer<{ sharedStatementId: string }>> {
  return write(ctx, { rule: tellRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnLiving(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, tellRule, undefined);
    const { category, coversFrom = null, coversUntil = null } = input;
    if (coversFrom !== null && coversUntil !== null && coversUntil < coversFrom) throw new Refusal({ code: 'INVALID', message: sharingMessages.periodReversed, field: ['input', 'coversUntil'] });
    const statement = em.create(SharedStatementEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, direction: ctx.principal.isStaff ? 'FOCAL_TO_PARTNER' : 'PARTNER_TO_FOCAL', category,
      title: requiredText(input.title, ['input', 'title'], 200), body: requiredText(input.body, ['input', 'body'], 10_000), coversFrom, coversUntil, toldBy: ctx.principal.id,
    } as SharedStatementRecord);
    return { sharedStatementId: statement.id };
  });
}

/** Takes a statement back: the other side sees it no more. Its own side keeps it as history. */
export function withdrawStatement(ctx: Context, input: WithdrawStatementInput): Promise<WriteAnswer<{ sharedStatementId: string }>> {
  return write(ctx, { rule: withdrawStatementRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const statement = await findVisible<SharedStatementRecord>(em, SharedStatementEntity, ctx, idOf('SharedStatement', input.sharedStatementId), ['input', 'sharedStatementId']);
    await findOwnRelationship(em, ctx, statement.relationshipId, ['input', 'sharedStatementId']);
    const isOwn = (statement.direction === 'FOCAL_TO_PARTNER') === ctx.principal.isStaff;
    // What is shared by its number only is not to be seen here either.
    if (!isOwn) throw notFound('input', 'sharedStatementId');
    checkVersion(statement, 'SharedStatement', input.expectedVersion);
    authorize(ctx, withdrawStatementRule, undefined);
    if (statement.withdrawnAt != null) throw new Refusal({ code: 'STATE_CONFLICT', message: sharingMessages.alreadyWithdrawn, currentState: 'WITHDRAWN', allowedActions: [] });
    em.assign(statement, { withdrawnAt: ctx.now });
    return { sharedStatementId: statement.id };
  });
}
