import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ChannelFundBudgetEntity, type ChannelFundBudgetRecord, ChannelFundEntity, type ChannelFundRecord } from './fund.entity.ts';
import type { CloseChannelFundInput, OpenChannelFundInput, SetChannelFundBudgetInput } from './fund.input.ts';
import { newestBudget } from './fund-money.ts';
import { fundMessages } from './funds.messages.ts';
import { closeFundRule, openFundRule, setFundBudgetRule } from './funds.policy.ts';
import { amountIn, fundConstraints, holdFund } from './hold-fund.ts';

type FundAnswer = { readonly channelFundId: string };

/** Sets money aside for the channel, with its first budget. */
export function openChannelFund(ctx: Context, input: OpenChannelFundInput): Promise<WriteAnswer<FundAnswer>> {
  return write(ctx, { rule: openFundRule, input, idempotencyKey: input.idempotencyKey, constraints: fundConstraints }, async (tx) => {
    authorize(ctx, openFundRule, undefined);
    if (input.endsOn < input.startsOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: fundMessages.period, field: ['input', 'endsOn'] });
    const { minorUnits, currencyCode: currency } = moneyOf(input.budget, ['input', 'budget']);
    const fund = tx.em.create(ChannelFundEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), title: requiredText(input.title, ['input', 'title'], 200), purpose: textOf(input.purpose, ['input', 'purpose'], { max: 4_000 }),
      startsOn: input.startsOn, endsOn: input.endsOn, currency, state: 'OPEN', openedBy: ctx.principal.id, openedAt: ctx.now,
    } as ChannelFundRecord);
    // The first budget asks for the fund.
    await tx.em.flush();
    addBudget(tx, fund, { number: 1, budgetMinor: String(minorUnits), twoAboveMinor: input.twoAbove == null ? null : amountIn(currency, input.twoAbove, 'twoAbove'), reason: fund.title });
    return { channelFundId: fund.id };
  });
}

/** Sets how much a fund is from now on: never less than what is committed of it. */
export function setChannelFundBudget(ctx: Context, input: SetChannelFundBudgetInput): Promise<WriteAnswer<FundAnswer>> {
  const belowCommitted = { code: 'OUT_OF_RANGE', message: fundMessages.belowCommitted, field: ['input', 'budget'] } as const;
  return write(ctx, { rule: setFundBudgetRule, input, idempotencyKey: input.idempotencyKey, constraints: { ...fundConstraints, channel_fund_within_budget: belowCommitted } }, async (tx) => {
    const reason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const fund = await holdFund(tx, setFundBudgetRule, input);
    const { number } = await newestBudget(tx, fund.id);
    const twoAboveMinor = input.twoAbove == null ? null : amountIn(fund.currency, input.twoAbove, 'twoAbove');
    addBudget(tx, fund, { number: number + 1, budgetMinor: amountIn(fund.currency, input.budget, 'budget'), twoAboveMinor, reason });
    return { channelFundId: fund.id };
  });
}

function addBudget({ em, ctx }: Write, { workspaceId, id: fundId }: ChannelFundRecord, budget: Pick<ChannelFundBudgetRecord, 'number' | 'budgetMinor' | 'twoAboveMinor' | 'reason'>): void {
  em.create(ChannelFundBudgetEntity, { workspaceId, id: newId(), fundId, ...budget, setBy: ctx.principal.id, setAt: ctx.now } as ChannelFundBudgetRecord);
}

/** Closes a fund: nothing more is asked for or approved. What was approved may still be claimed. */
export function closeChannelFund(ctx: Context, input: CloseChannelFundInput): Promise<WriteAnswer<FundAnswer>> {
  return write(ctx, { rule: closeFundRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const fund = await holdFund(tx, closeFundRule, input);
    tx.em.assign(fund, { state: 'CLOSED', closedBy: ctx.principal.id, closedAt: ctx.now });
    return { channelFundId: fund.id };
  });
}
