import type { Context } from '../../platform/context.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { moneyOf } from '../../platform/money.type.ts';
import { textOf } from '../../platform/text.ts';
import { pastDay } from '../past-day.ts';
import { networkMessages } from './network.messages.ts';
import { isMutual, type TieKind, type TieRecord } from './tie.entity.ts';
import type { AddTieInput, UpdateTieInput } from './tie.input.ts';

/** Two calls that race for the same tie: the index lets one through. */
export const tieConstraints = {
  tie_one_current: { code: 'DUPLICATE', message: networkMessages.tieExists },
} as const satisfies Record<string, UserErrorFacts>;

type Facts = Pick<TieRecord, 'form' | 'good' | 'yearlyAmountMinor' | 'yearlyAmountCurrency' | 'shareOfNeed' | 'startedOn' | 'note'>;

/** What an input says of a tie of this kind, as it is stored; a field left out is left out. */
export function tieFactsOf(ctx: Context, input: AddTieInput | UpdateTieInput, kind: TieKind): Partial<Facts> {
  refuseFlow(input, kind);
  const { form, good, yearlyAmount, shareOfNeed, startedOn, note } = input;
  return {
    ...(form !== undefined && { form }),
    ...(good !== undefined && { good: textOf(good, ['input', 'good'], { max: 200 }) }),
    ...(yearlyAmount !== undefined && amountOf(yearlyAmount)),
    ...(shareOfNeed !== undefined && { shareOfNeed: shareOf(shareOfNeed) }),
    ...(startedOn !== undefined && { startedOn: pastDay(ctx, startedOn, ['input', 'startedOn']) }),
    ...(note !== undefined && { note: textOf(note, ['input', 'note'], { max: 10_000 }) }),
  };
}

function refuseFlow(input: AddTieInput | UpdateTieInput, kind: TieKind): void {
  if (!isMutual(kind)) return;
  const given = (['good', 'yearlyAmount', 'shareOfNeed'] as const).find((name) => input[name] != null);
  if (given !== undefined) throw new Refusal({ code: 'INVALID', message: networkMessages.noFlow, field: ['input', given] });
}

function amountOf(amount: AddTieInput['yearlyAmount']): Pick<Facts, 'yearlyAmountMinor' | 'yearlyAmountCurrency'> {
  if (amount == null) return { yearlyAmountMinor: null, yearlyAmountCurrency: null };
  const { minorUnits, currencyCode } = moneyOf(amount, ['input', 'yearlyAmount', 'amount']);
  return { yearlyAmountMinor: String(minorUnits), yearlyAmountCurrency: currencyCode };
}

function shareOf(share: number | null): number | null {
  if (share === null || (share >= 0 && share <= 1)) return share;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: networkMessages.shareOutOfRange, field: ['input', 'shareOfNeed'] });
}
