import type { Context } from '../../platform/context.ts';
import type { WriteAnswer } from '../../platform/writes/write.ts';
import { amountOf, keptValue, numberOf } from '../field-readers.ts';
import { changeMarketFields, type MarketChange } from '../market-change.ts';
import type { UpdateSupplierRelationshipInput } from './supplier.input.ts';

/** What each field of the input writes. */
const change: MarketChange<UpdateSupplierRelationshipInput> = {
  market: 'SUPPLIER',
  readers: {
    supplierKind: (value, path) => ({ supplierKind: keptValue(value, path) }),
    supplyCategory: (value) => ({ supplyCategory: value }),
    annualSpend: (value, path) => {
      const { minor, currency } = amountOf(value, path);
      return { annualSpendMinor: minor, annualSpendCurrency: currency };
    },
    shareOfItsRevenue: (value, path) => ({ shareOfItsRevenue: numberOf(value, path, { min: 0, max: 1 }) }),
  },
};

/** Changes what a relationship in the supplier market has of its own. */
export function updateSupplierRelationship(ctx: Context, input: UpdateSupplierRelationshipInput): Promise<WriteAnswer<{ relationshipId: string }>> {
  return changeMarketFields(ctx, input, change);
}
