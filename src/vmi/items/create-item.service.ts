import { translationsOf } from '../../partners/checked-values.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { requiredText, textOf } from '../../platform/text.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { ItemEntity, type ItemRecord } from './item.entity.ts';
import { gtinOf, itemConstraints, unitOf, unitsOf } from './item-fields.ts';
import type { CreateItemInput } from './item.input.ts';
import { createItemRule } from './items.policy.ts';
import { refuseGtinOfOther, writeUnits } from './write-units.ts';

/** What acts on an item answer. A type, as the payload's index asks. */
export type ItemAnswer = { readonly itemId: string };

/** Records what can be supplied. */
export function createItem(ctx: Context, input: CreateItemInput): Promise<WriteAnswer<ItemAnswer>> {
  return write(ctx, { rule: createItemRule, input, idempotencyKey: input.idempotencyKey, constraints: itemConstraints }, async (tx) => {
    authorize(ctx, createItemRule, undefined);
    const baseUnit = unitOf(input.baseUnit, ['input', 'baseUnit']);
    const units = unitsOf(input.units ?? [], baseUnit, ['input', 'units']);
    const gtin = gtinOf(input.gtin, ['input', 'gtin']);
    await refuseGtinOfOther(tx, gtin, units);
    const item = tx.em.create(ItemEntity, {
      workspaceId: ctx.principal.workspaceId, id: newId(), sku: requiredText(input.sku, ['input', 'sku'], 60), name: requiredText(input.name, ['input', 'name'], 200),
      names: translationsOf(input.nameTranslations, ['input', 'nameTranslations']), gtin, baseUnit, category: textOf(input.category, ['input', 'category'], { max: 100 }), discontinuedOn: null,
    } as ItemRecord);
    await tx.em.flush();
    await writeUnits(tx, item, units);
    return { itemId: item.id };
  });
}
