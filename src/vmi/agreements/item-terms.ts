import { compareDecimals, isMultipleOf } from '../../domain/exact-decimals.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { changesIn, type Readers } from '../../platform/writes/changes.ts';
import { exactOf, needed, numberWithin } from '../input-values.ts';
import type { ItemTerms, PendingItemTerms } from './agreement.entity.ts';
import type { VmiItemTermsInput } from './agreement.input.ts';
import { agreementMessages } from './agreement.messages.ts';

const path = (name: keyof ItemTerms) => ['input', 'terms', name];
const exact = (name: keyof ItemTerms, isZeroAllowed = true) => (value: string | null) => (value === null ? {} : { [name]: exactOf(value, path(name), { isZeroAllowed }) });

const readers: Readers<VmiItemTermsInput, ItemTerms> = {
  unitPrice: exact('unitPrice'), minimumOrder: exact('minimumOrder'), packSize: exact('packSize', false), palletSize: exact('palletSize'),
  shelfLifeDays: (value) => ({ shelfLifeDays: value === null ? null : numberWithin(value, path('shelfLifeDays'), 1, 36_500) }),
};

/** All terms of a new item. */
export function newItemTerms(input: VmiItemTermsInput): ItemTerms {
  needed(input.unitPrice, path('unitPrice'));
  return wholePacks({ minimumOrder: '0', packSize: '1', palletSize: '0', shelfLifeDays: null, ...changesIn(input, readers) } as ItemTerms);
}

/** What an input changes of the terms that stand: what says the same is left out. */
export function changedItemTerms(input: VmiItemTermsInput, standing: ItemTerms): PendingItemTerms {
  const given = changesIn(input, readers);
  const changed = Object.fromEntries(Object.entries(given).filter(([name, value]) => !isSame(value, standing[name as keyof ItemTerms] ?? null)));
  wholePacks({ ...itemTermsOf(standing), ...changed });
  return changed;
}

/** The terms of an item as the record holds them. */
export function itemTermsOf({ unitPrice, minimumOrder, packSize, palletSize, shelfLifeDays }: ItemTerms): ItemTerms {
  return { unitPrice, minimumOrder, packSize, palletSize, shelfLifeDays: shelfLifeDays ?? null };
}

function isSame(one: string | number | null, other: string | number | null): boolean {
  return typeof one === 'string' && typeof other === 'string' ? compareDecimals(one, other) === 0 : one === other;
}

function wholePacks(terms: ItemTerms): ItemTerms {
  if (!isMultipleOf(terms.palletSize, terms.packSize)) throw new Refusal({ code: 'INVALID', message: agreementMessages.wholePacks, field: path('palletSize') });
  return terms;
}
