import { findOwnRelationship } from '../../markets/sharing/own-relationship.ts';
import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { messages } from '../../platform/messages.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { linksOf } from '../disputes/titled-link.ts';
import { reportOpportunisticActRule } from './opportunism.policy.ts';
import { OpportunisticActEntity } from './opportunistic-act.entity.ts';
import type { ReportOpportunisticActInput } from './opportunistic-act.input.ts';

/** Reports an act of either side. It counts for nothing until another person has confirmed it; of an ended relationship, too. */
export function reportOpportunisticAct(ctx: Context, input: ReportOpportunisticActInput): Promise<WriteAnswer<{ opportunisticActId: string }>> {
  return write(ctx, { rule: reportOpportunisticActRule, input, idempotencyKey: input.idempotencyKey }, async ({ em }) => {
    const relationship = await findOwnRelationship(em, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, reportOpportunisticActRule, undefined);
    const { committedBySide, kind, severity } = input;
    if (severity < 2 || severity > 8) throw new Refusal({ code: 'OUT_OF_RANGE', message: messages.outOfRange, values: { min: 2, max: 8 }, field: ['input', 'severity'] });
    const act = em.create(OpportunisticActEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId: relationship.id, committedBySide, kind, severity,
      occurredOn: pastDay(ctx, input.occurredOn, ['input', 'occurredOn'])!, description: requiredText(input.description, ['input', 'description'], 10_000),
      links: linksOf(input.links, ['input', 'links']), status: 'REPORTED', reportedBy: ctx.principal.id, reportedAt: ctx.now,
    } as never);
    return { opportunisticActId: act.id };
  });
}
