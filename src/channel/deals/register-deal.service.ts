import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { findChannelPartner } from '../channel-partner.ts';
import { ChannelDealEntity, type ChannelDealRecord } from './deal.entity.ts';
import type { EndChannelDealInput, RegisterChannelDealInput } from './deal.input.ts';
import { customerOf, productOf } from './deal-customer.ts';
import { registerDealRule, withdrawDealRule } from './deals.policy.ts';
import { type DealAnswer, dealConstraints as constraints, holdDeal } from './hold-deal.ts';

/**
 * Registers a deal of the partner's own. What others have registered is not looked at: the act reads and writes the same whether there is
 * anything or not, so that neither its answer nor its time can tell.
 */
export function registerChannelDeal(ctx: Context, input: RegisterChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: registerDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { id: relationshipId } = await findChannelPartner(tx, input.relationshipId);
    authorize(ctx, registerDealRule, undefined);
    const { minorUnits, currencyCode: currency } = moneyOf(input.amount, ['input', 'amount']);
    const { id } = tx.em.create(ChannelDealEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), relationshipId, title: requiredText(input.title, ['input', 'title'], 200), ...customerOf(input.customer), ...productOf(input.productFamily),
      amountMinor: String(minorUnits), currency, expectedOn: input.expectedOn, state: 'REGISTERED', registeredBy: ctx.principal.id, registeredAt: ctx.now, extensions: 0,
    } as ChannelDealRecord);
    return { channelDealId: id };
  });
}

/** Gives up a deal of the partner's own. */
export function withdrawChannelDeal(ctx: Context, input: EndChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: withdrawDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const withdrawalReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const deal = await holdDeal(tx, withdrawDealRule, input);
    tx.em.assign(deal, { state: 'WITHDRAWN', withdrawnBy: ctx.principal.id, withdrawnAt: ctx.now, withdrawalReason });
    return { channelDealId: deal.id };
  });
}
