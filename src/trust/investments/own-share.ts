import { Refusal } from '../../platform/errors/refusal.ts';
import type { Context } from '../../platform/context.ts';
import { type MoneyInput, moneyOf } from '../../platform/money.type.ts';
import type { InvestmentRecord } from './investment.entity.ts';
import { investmentMessages } from './investments.messages.ts';

interface ShareInput {
  readonly amount: MoneyInput;
  readonly specificShare: number;
}

/** What the asker's own side declares of itself, in the asker's name. */
export function ownShareOf({ principal: { id, isStaff }, now }: Context, { amount, specificShare }: ShareInput): Partial<InvestmentRecord> {
  const { minorUnits, currencyCode } = moneyOf(amount, ['input', 'amount']);
  if (minorUnits === 0n) throw new Refusal({ code: 'OUT_OF_RANGE', message: investmentMessages.noAmount, field: ['input', 'amount'] });
  if (!(specificShare >= 0 && specificShare <= 1)) throw new Refusal({ code: 'OUT_OF_RANGE', message: investmentMessages.notAShare, field: ['input', 'specificShare'] });
  return isStaff
    ? { focalAmountMinor: String(minorUnits), focalAmountCurrency: currencyCode, focalSpecificShare: specificShare, focalDeclaredBy: id, focalDeclaredAt: now }
    : { partnerAmountMinor: String(minorUnits), partnerAmountCurrency: currencyCode, partnerSpecificShare: specificShare, partnerDeclaredBy: id, partnerDeclaredAt: now };
}

/** What the other side has declared. */
export function othersAmountOf(investment: InvestmentRecord, isStaff: boolean): readonly [minorUnits: string | null, currencyCode: string | null] {
  const { focalAmountMinor, focalAmountCurrency, partnerAmountMinor, partnerAmountCurrency } = investment;
  return isStaff ? [partnerAmountMinor ?? null, partnerAmountCurrency ?? null] : [focalAmountMinor ?? null, focalAmountCurrency ?? null];
}
