import { findOwnLiving } from '../../markets/sharing/own-relationship.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type InvestmentAnswer, lockInvestment } from './change-investment.ts';
import type { ConfirmInvestmentShareInput } from './investment.input.ts';
import { investmentMessages } from './investments.messages.ts';
import { confirmShareRule } from './investments.policy.ts';
import { othersAmountOf } from './own-share.ts';

/** Confirms the other side's share, as it was seen. From the end of the quarter on it is evidence, for as long as the investment lives. */
export function confirmInvestmentShare(ctx: Context, input: ConfirmInvestmentShareInput): Promise<WriteAnswer<InvestmentAnswer>> {
  return write(ctx, { rule: confirmShareRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const seen = moneyOf(input.amount, ['input', 'amount']);
    const investment = await lockInvestment(tx, confirmShareRule, input);
    await findOwnLiving(tx.em, ctx, investment.relationshipId, ['input', 'jointInvestmentId']);
    const { id, isStaff } = ctx.principal;
    const [minorUnits, currencyCode] = othersAmountOf(investment, isStaff);
    if (minorUnits !== String(seen.minorUnits) || currencyCode !== seen.currencyCode) throw new Refusal({ code: 'INVALID', message: investmentMessages.otherAmount, field: ['input', 'amount'] });
    tx.em.assign(investment, isStaff ? { partnerConfirmedBy: id, partnerConfirmedAt: ctx.now } : { focalConfirmedBy: id, focalConfirmedAt: ctx.now });
    return { jointInvestmentId: investment.id };
  });
}
