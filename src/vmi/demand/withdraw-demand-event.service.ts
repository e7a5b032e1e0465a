import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf } from '../../platform/ids.ts';
import { authorize, checkVersion, findVisible } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { DemandEventEntity, type DemandEventRecord } from './demand-event.entity.ts';
import type { WithdrawDemandEventInput } from './demand-event.input.ts';
import { demandMessages } from './demand.messages.ts';
import { withdrawDemandEventRule } from './demand.policy.ts';
import { relearnSince } from './relearn-since.ts';

/** Takes back what one's own side told: it stays to be read, and forecasts do without it. */
export function withdrawDemandEvent(ctx: Context, input: WithdrawDemandEventInput): Promise<WriteAnswer<{ readonly demandEventId: string }>> {
  return write(ctx, { rule: withdrawDemandEventRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const field = ['input', 'demandEventId'];
    const event = await findVisible<DemandEventRecord>(tx.em, DemandEventEntity, ctx, idOf('DemandEvent', input.demandEventId), field);
    await findOwnRelationship(tx.em, ctx, event.relationshipId, field);
    checkVersion(event, 'DemandEvent', input.expectedVersion);
    if (event.withdrawnAt != null) throw new Refusal({ code: 'STATE_CONFLICT', message: demandMessages.withdrawnAlready, currentState: 'WITHDRAWN', allowedActions: [] });
    authorize(ctx, withdrawDemandEventRule, event, field);
    tx.em.assign(event, { withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now });
    await relearnSince(tx, event);
    return { demandEventId: event.id };
  });
}
