import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { dayInUtc } from '../channel-partner.ts';
import type { EndChannelDealInput, ExtendChannelDealInput, WinChannelDealInput } from './deal.input.ts';
import { dealMessages } from './deals.messages.ts';
import { extendDealRule, loseDealRule, winDealRule } from './deals.policy.ts';
import { type DealAnswer, dealConstraints as constraints, holdDeal } from './hold-deal.ts';
import { protectionUntil } from './protection-day.ts';

/** Protects for longer a deal whose day is not over. */
export function extendChannelDeal(ctx: Context, input: ExtendChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: extendDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const extensionReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const protectedUntil = protectionUntil(input.protectedUntil, ctx.now);
    const deal = await holdDeal(tx, extendDealRule, input);
    if (deal.protectedUntil! < dayInUtc(ctx.now)) throw new Refusal({ code: 'INVALID', message: dealMessages.protectionOver, field: ['input', 'channelDealId'] });
    if (protectedUntil <= deal.protectedUntil!) throw new Refusal({ code: 'OUT_OF_RANGE', message: dealMessages.notLater, field: ['input', 'protectedUntil'] });
    tx.em.assign(deal, { protectedUntil, extensions: deal.extensions + 1, extendedBy: ctx.principal.id, extendedAt: ctx.now, extensionReason });
    return { channelDealId: deal.id };
  });
}

/** Confirms that the customer has bought from the partner. */
export function winChannelDeal(ctx: Context, input: WinChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: winDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const { minorUnits, currencyCode } = moneyOf(input.amount, ['input', 'amount']);
    const closingNote = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const deal = await holdDeal(tx, winDealRule, input);
    if (currencyCode !== deal.currency) throw new Refusal({ code: 'INVALID', message: dealMessages.currency, values: { currency: deal.currency }, field: ['input', 'amount', 'currencyCode'] });
    tx.em.assign(deal, { state: 'WON', closedBy: ctx.principal.id, closedAt: ctx.now, closingNote, wonMinor: String(minorUnits) });
    return { channelDealId: deal.id };
  });
}

/** Says that the customer has not bought; of a deal that was won, that it is undone. */
export function loseChannelDeal(ctx: Context, input: EndChannelDealInput): Promise<WriteAnswer<DealAnswer>> {
  return write(ctx, { rule: loseDealRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    const closingNote = requiredText(input.reason, ['input', 'reason'], 2_000);
    const deal = await holdDeal(tx, loseDealRule, input);
    tx.em.assign(deal, { state: 'LOST', closedBy: ctx.principal.id, closedAt: ctx.now, closingNote, wonMinor: null });
    return { channelDealId: deal.id };
  });
}
