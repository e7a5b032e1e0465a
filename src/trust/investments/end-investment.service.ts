import { pastDay } from '../../markets/past-day.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText } from '../../platform/text.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { type InvestmentAnswer, lockInvestment } from './change-investment.ts';
import type { InvestmentRecord } from './investment.entity.ts';
import type { EndJointInvestmentInput } from './investment.input.ts';
import { investmentMessages } from './investments.messages.ts';
import { endInvestmentRule } from './investments.policy.ts';

/** Ends a joint investment, writes it off, or takes back what was recorded by mistake. Evidence of the past stays: it was invested then. */
export function endJointInvestment(ctx: Context, input: EndJointInvestmentInput): Promise<WriteAnswer<InvestmentAnswer>> {
  return write(ctx, { rule: endInvestmentRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const endReason = requiredText(input.reason, ['input', 'reason'], 2_000);
    const endedOn = pastDay(ctx, input.endedOn, ['input', 'endedOn']) ?? ctx.now.toISOString().slice(0, 10);
    const investment = await lockInvestment(tx, endInvestmentRule, input);
    refuseEnding(investment, input.ending, endedOn);
    tx.em.assign(investment, { state: input.ending, endedOn, endedBy: ctx.principal.id, endReason });
    return { jointInvestmentId: investment.id };
  });
}

function refuseEnding({ investedOn, focalConfirmedAt, partnerConfirmedAt }: InvestmentRecord, ending: string, endedOn: string): void {
  if (ending === 'LIVING') throw new Refusal({ code: 'INVALID', message: investmentMessages.notAnEnding, field: ['input', 'ending'] });
  if (ending === 'WITHDRAWN' && (focalConfirmedAt != null || partnerConfirmedAt != null)) throw new Refusal({ code: 'NOT_ALLOWED', message: investmentMessages.confirmedStays, field: ['input', 'ending'] });
  if (endedOn < investedOn) throw new Refusal({ code: 'OUT_OF_RANGE', message: investmentMessages.endsBeforeBegin, field: ['input', 'endedOn'] });
}
