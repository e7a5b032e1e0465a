import { customerNameKey, type EndCustomer, keyOf } from '../../domain/channel/same-customer.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { ChannelDealRecord } from './deal.entity.ts';
import type { EndCustomerInput } from './deal.input.ts';
import { dealMessages } from './deals.messages.ts';

type CustomerColumns = Pick<ChannelDealRecord, 'customerName' | 'customerScheme' | 'customerNumber' | 'customerPostalCode' | 'customerCountry' | 'customerKey'>;

/**
 * A customer as a deal keeps it.
 * @throws {Refusal} REQUIRED, OUT_OF_RANGE or INVALID for what cannot be told apart from others
 */
export function customerOf({ name, countryCode, postalCode, scheme, number }: EndCustomerInput): CustomerColumns {
  const path = (part: string) => ['input', 'customer', part];
  const customerNumber = textOf(number, path('number'), { max: 60 });
  if ((customerNumber === null) !== (scheme == null)) throw new Refusal({ code: 'INVALID', message: dealMessages.schemeAndNumber, field: path('number') });
  if (scheme === 'GLN') throw new Refusal({ code: 'INVALID', message: dealMessages.numberOfPlace, field: path('scheme') });
  const customer = {
    customerName: requiredText(name, path('name'), 200), customerScheme: scheme ?? null, customerNumber, customerPostalCode: textOf(postalCode, path('postalCode'), { max: 20 }), customerCountry: countryCode,
  };
  if (customerNameKey(customer.customerName) === '') throw new Refusal({ code: 'INVALID', message: dealMessages.nameless, field: path('name') });
  if (customerNumber !== null && keyOf(customerNumber) === '') throw new Refusal({ code: 'INVALID', message: dealMessages.nameless, field: path('number') });
  return { ...customer, customerKey: customerKey(customer) };
}

/**
 * A family of products as it is compared.
 * @throws {Refusal} REQUIRED, OUT_OF_RANGE or INVALID for one without a letter or digit
 */
export function productOf(productFamily: string): Pick<ChannelDealRecord, 'productFamily' | 'productKey'> {
  const field = ['input', 'productFamily'];
  const family = requiredText(productFamily, field, 100);
  const productKey = keyOf(family)!.slice(0, 100);
  if (productKey === '') throw new Refusal({ code: 'INVALID', message: dealMessages.nameless, field });
  return { productFamily: family, productKey };
}

/** The customer of a deal as it is compared with others. */
export function endCustomerOf(deal: Omit<CustomerColumns, 'customerKey'>): EndCustomer {
  const { customerScheme: scheme, customerNumber: value } = deal;
  return { officialNumbers: scheme == null || value == null ? [] : [{ scheme, value }], name: deal.customerName, postalCode: deal.customerPostalCode ?? null, countryCode: deal.customerCountry };
}

/** What the spellings of one customer have in common, for the database: by its number where it has one, otherwise by name and place. */
export function customerKey(deal: Omit<CustomerColumns, 'customerKey'>): string {
  const { customerScheme, customerNumber, customerName, customerPostalCode, customerCountry } = deal;
  const key = customerNumber == null ? [customerNameKey(customerName), keyOf(customerPostalCode ?? null) ?? '', customerCountry].join('|') : `${customerScheme}:${keyOf(customerNumber)}`;
  return key.slice(0, 300);
}
