import { compareDecimals } from '../../domain/exact-decimals.ts';
import { toGtin14 } from '../../domain/gtin.ts';
import { refuseMoreThan, translationsOf } from '../../partners/checked-values.ts';
import { Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import type { Readers } from '../../platform/writes/changes.ts';
import type { ItemRecord } from './item.entity.ts';
import type { ItemUnitInput, UpdateItemInput } from './item.input.ts';
import { itemMessages } from './items.messages.ts';

/** What people say of items, as it is stored. */

type Path = readonly string[];

export const itemFields: Readers<UpdateItemInput, ItemRecord> = {
  sku: (value, path) => ({ sku: requiredText(value, path, 60) }),
  name: (value, path) => ({ name: requiredText(value, path, 200) }),
  nameTranslations: (value, path) => ({ names: translationsOf(value, path) }),
  gtin: (value, path) => ({ gtin: gtinOf(value, path) }),
  category: (value, path) => ({ category: textOf(value, path, { max: 100 }) }),
};

/** What the breach of an item's constraints means. */
export const itemConstraints: Readonly<Record<string, UserErrorFacts>> = {
  item_sku_once: { code: 'DUPLICATE', message: itemMessages.skuTaken, field: ['input', 'sku'] },
  item_gtin_once: { code: 'DUPLICATE', message: itemMessages.gtinTaken, field: ['input', 'gtin'] },
  item_unit_gtin_once: { code: 'DUPLICATE', message: itemMessages.gtinTaken, field: ['input', 'units'] },
};

/** A GTIN with its right check digit, as 14 digits. */
export function gtinOf(value: string | null | undefined, field: Path): string | null {
  const text = textOf(value, field, { max: 100 });
  const gtin = text === null ? null : toGtin14(text);
  if (text !== null && gtin === null) throw new Refusal({ code: 'INVALID', message: itemMessages.invalidGtin, values: { value: text }, field });
  return gtin;
}

/** A unit code by its shape: the list of UN/ECE grows each year. */
export function unitOf(value: string, field: Path): string {
  const unit = requiredText(value, field, 20).toUpperCase();
  if (!/^[A-Z0-9]{2,3}$/.test(unit)) throw new Refusal({ code: 'INVALID', message: itemMessages.invalidUnit, values: { value: unit }, field });
  return unit;
}

/** Another unit of an item, as it is stored. */
export interface UnitFacts {
  readonly unit: string;
  readonly factor: string;
  readonly gtin: string | null;
}

/** The other units of an item, each once and none of them the base unit. */
export function unitsOf(inputs: readonly ItemUnitInput[], baseUnit: string, field: Path): UnitFacts[] {
  refuseMoreThan(20, inputs.length, field);
  const seen = new Set([baseUnit]);
  return inputs.map((input, index) => {
    const path = [...field, String(index)];
    const unit = unitOf(input.unit, [...path, 'unit']);
    if (seen.has(unit)) throw new Refusal({ code: 'DUPLICATE', message: itemMessages.unitTwice, values: { value: unit }, field: [...path, 'unit'] });
    seen.add(unit);
    return { unit, factor: factorOf(input.factor, [...path, 'factor']), gtin: gtinOf(input.gtin, [...path, 'gtin']) };
  });
}

function factorOf(value: string, field: Path): string {
  const places = value.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (compareDecimals(value, '0') <= 0 || compareDecimals(value, '1000000000000') >= 0 || places > 6) throw new Refusal({ code: 'OUT_OF_RANGE', message: itemMessages.invalidFactor, field });
  return value;
}
