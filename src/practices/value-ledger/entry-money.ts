import { currencyDigits, fromMinorUnits, toMinorUnits } from '../../domain/money.ts';
import type { Money } from '../../platform/money.type.ts';

/** An amount of the ledger as the view has it, in minor units or in whole ones. */
export interface LedgerAmount {
  readonly amount: string | null;
  readonly currency: string;
  readonly isMinor: boolean;
}

/** In minor units; null while unknown. Parts of a minor unit, which shares may have, are rounded. */
export function minorOf({ amount, currency, isMinor }: LedgerAmount): bigint | null {
  if (amount === null) return null;
  if (isMinor) return BigInt(amount.split('.')[0]!);
  return toMinorUnits(amount, currency) ?? BigInt(Math.round(Number(amount) * 10 ** currencyDigits(currency)));
}

/** As the schema shows it. */
export function moneyOf(minorUnits: bigint | null, currencyCode: string): Money | null {
  return minorUnits === null ? null : { amount: fromMinorUnits({ minorUnits, currencyCode }), currencyCode };
}
