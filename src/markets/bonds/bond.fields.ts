import { Refusal } from '../../platform/errors/refusal.ts';
import type { MoneyInput } from '../../platform/money.type.ts';
import { requiredText } from '../../platform/text.ts';
import type { Readers } from '../../platform/writes/changes.ts';
import { amountOf, keptValue } from '../field-readers.ts';
import type { BondRecord } from './bond.entity.ts';
import type { UpdateBondInput } from './bond.input.ts';
import { bondMessages } from './bonds.messages.ts';

type Amount = 'ourCost' | 'ourBenefit' | 'theirCost' | 'theirBenefit' | 'ourSwitchingCost' | 'theirSwitchingCost';

/** What each field of an input writes of a bond. */
export const bondReaders: Readers<UpdateBondInput, BondRecord> = {
  description: (value, path) => ({ description: requiredText(keptValue(value, path), path, 2_000) }),
  ourCost: amount('ourCost'),
  ourBenefit: amount('ourBenefit'),
  theirCost: amount('theirCost'),
  theirBenefit: amount('theirBenefit'),
  ourSwitchingCost: amount('ourSwitchingCost'),
  theirSwitchingCost: amount('theirSwitchingCost'),
  startedOn: (value) => ({ startedOn: value }),
  untilOn: (value) => ({ untilOn: value }),
  isShownToPartner: (value) => ({ isShownToPartner: value ?? false }),
};

function amount(name: Amount) {
  return (value: MoneyInput | null, path: readonly string[]): Partial<BondRecord> => {
    const { minor, currency } = amountOf(value, [...path, 'amount']);
    return { [`${name}Minor`]: minor === null ? null : String(minor), [`${name}Currency`]: currency };
  };
}

/** Refuses a period that ends before it begins. */
export function checkPeriod({ startedOn, untilOn }: Partial<BondRecord>): void {
  if (startedOn == null || untilOn == null || untilOn >= startedOn) return;
  throw new Refusal({ code: 'OUT_OF_RANGE', message: bondMessages.endsBeforeStart, field: ['input', 'untilOn'] });
}
