import type { Context } from '../../platform/context.ts';
import type { WriteAnswer } from '../../platform/writes/write.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { textOf } from '../../platform/text.ts';
import { amountOf } from '../field-readers.ts';
import { marketMessages } from '../markets.messages.ts';
import { changeMarketFields, type MarketChange } from '../market-change.ts';
import type { UpdateCustomerRelationshipInput } from './customer.input.ts';

/** What each field of the input writes. */
const change: MarketChange<UpdateCustomerRelationshipInput> = {
  market: 'CUSTOMER',
  readers: {
    segment: (value, path) => ({ segment: textOf(value, path, { max: 200 }) }),
    annualRevenue: (value, path) => {
      const { minor, currency } = amountOf(value, path);
      return { annualRevenueMinor: minor, annualRevenueCurrency: currency };
    },
    estimatedWallet: (value, path) => {
      const { minor, currency } = amountOf(value, path);
      return { walletMinor: minor, walletCurrency: currency, ...(minor === null && { walletSource: null, walletConfidence: null }) };
    },
    walletSource: (value, path) => ({ walletSource: textOf(value, path, { max: 2_000 }) }),
    walletConfidence: (value) => ({ walletConfidence: value }),
  },
  check: ({ walletMinor, walletSource, walletConfidence }) => {
    const isTold = walletSource != null && walletConfidence != null;
    if (walletMinor != null && !isTold) throw new Refusal({ code: 'REQUIRED', message: marketMessages.walletNeedsSource, field: ['input', 'walletSource'] });
  },
};

/** Changes what a relationship in the customer market has of its own. */
export function updateCustomerRelationship(ctx: Context, input: UpdateCustomerRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return changeMarketFields(ctx, input, change);
}
