import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { type Write, write, type WriteAnswer } from '../../platform/writes/write.ts';
import { sideOf } from '../../trust/sides.ts';
import { findOwnAgreement } from '../agreements/own-agreement.ts';
import { StockPositionEntity } from '../positions/position.entity.ts';
import { DemandEventEntity, type DemandEventRecord } from './demand-event.entity.ts';
import type { TellDemandEventInput } from './demand-event.input.ts';
import { eventTermsOf } from './demand-event.terms.ts';
import { demandMessages } from './demand.messages.ts';
import { tellDemandEventRule } from './demand.policy.ts';
import { relearnSince } from './relearn-since.ts';

const mostLiving = 500;

const constraints: Record<string, UserErrorFacts> = {
  demand_event_fits: { code: 'INVALID', message: demandMessages.notKept, field: ['input'] },
};

/** Tells what is known to change demand. Of days gone by, what was learned of them is learned anew, so that a promotion is not taken for the usual. */
export function tellDemandEvent(ctx: Context, input: TellDemandEventInput): Promise<WriteAnswer<{ readonly demandEventId: string }>> {
  return write(ctx, { rule: tellDemandEventRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const field = ['input', 'agreementId'];
    const agreement = await findOwnAgreement(tx, idOf('VmiAgreement', input.agreementId), field);
    authorize(ctx, tellDemandEventRule, agreement, field);
    await refuseTooMany(tx, agreement.id);
    const { workspaceId, id: agreementId, relationshipId } = agreement;
    const event = tx.em.create(DemandEventEntity, {
      workspaceId, id: newId(), relationshipId, agreementId, ...(await subjectOf(tx, agreementId, input)), kind: input.kind, title: requiredText(input.title, ['input', 'title'], 200), ...eventTermsOf(ctx, input),
      toldBy: ctx.principal.id, toldBySide: sideOf(ctx.principal), withdrawnBy: null, withdrawnAt: null,
    } as DemandEventRecord);
    await relearnSince(tx, event);
    return { demandEventId: event.id };
  });
}

/** The item and the place, if any is named; what the agreement does not keep there is not found, whatever else there is. */
async function subjectOf({ em, ctx }: Write, agreementId: string, { itemId, locationId }: TellDemandEventInput): Promise<{ itemId: string | null; locationId: string | null }> {
  const of = { workspaceId: ctx.principal.workspaceId, agreementId };
  const [item, location] = [itemId == null ? null : idOf('Item', itemId), locationId == null ? null : idOf('Location', locationId)];
  if (itemId != null && (item === null || (await em.count(StockPositionEntity, { ...of, itemId: item })) === 0)) throw notFound('input', 'itemId');
  if (locationId != null && (location === null || (await em.count(StockPositionEntity, { ...of, locationId: location })) === 0)) throw notFound('input', 'locationId');
  return { itemId: item, locationId: location };
}

async function refuseTooMany({ em, ctx }: Write, agreementId: string): Promise<void> {
  const living = await em.count(DemandEventEntity, { workspaceId: ctx.principal.workspaceId, agreementId, withdrawnAt: null, toDay: { $gte: ctx.now.toISOString().slice(0, 10) } });
  if (living >= mostLiving) throw new Refusal({ code: 'LIMIT_EXCEEDED', message: demandMessages.tooManyEvents, values: { limit: mostLiving }, field: ['input', 'agreementId'] });
}
