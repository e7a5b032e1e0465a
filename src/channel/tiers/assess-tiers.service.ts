import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findChannelPartner } from '../channel-partner.ts';
import { tierMessages } from './tiers.messages.ts';
import type { AssessChannelTierInput } from './tiers.input.ts';
import { assessTierRule } from './tiers.policy.ts';
import { assessTiers } from './write-tiers.ts';

/** Looks at how a channel partner stands now. What is as before writes no history. */
export function assessChannelTier(ctx: Context, input: AssessChannelTierInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return write(ctx, { rule: assessTierRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const { id } = await findChannelPartner(tx, input.relationshipId);
    authorize(ctx, assessTierRule, undefined);
    const written = await assessTiers(tx, [id]);
    if (written === null) throw new Refusal({ code: 'INVALID', message: tierMessages.noModel, field: ['input', 'relationshipId'] });
    // That somebody looked is on record all the same.
    if (written === 0) tx.record({ subjectType: 'Relationship', subjectId: id, changes: {} });
    return { relationshipId: id };
  });
}
