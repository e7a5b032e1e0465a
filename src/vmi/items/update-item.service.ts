import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import type { ActRule } from '../../platform/rules.ts';
import { applyChanges, changesIn } from '../../platform/writes/changes.ts';
import { authorize, checkVersion, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import type { ItemAnswer } from './create-item.service.ts';
import { ItemEntity, type ItemRecord } from './item.entity.ts';
import { itemConstraints, itemFields, unitsOf } from './item-fields.ts';
import type { DiscontinueItemInput, UpdateItemInput } from './item.input.ts';
import { discontinueItemRule, updateItemRule } from './items.policy.ts';
import { refuseGtinOfOther, writeUnits } from './write-units.ts';

/** Corrects what is recorded of an item. */
export function updateItem(ctx: Context, input: UpdateItemInput): Promise<WriteAnswer<ItemAnswer>> {
  return write(ctx, { rule: updateItemRule, input, idempotencyKey: input.idempotencyKey, constraints: itemConstraints }, async (tx) => {
    const item = await lockItem(tx, updateItemRule, input);
    const changes = changesIn(input, itemFields);
    const units = input.units === undefined ? null : unitsOf(input.units ?? [], item.baseUnit, ['input', 'units']);
    await refuseGtinOfOther(tx, changes.gtin ?? null, units ?? []);
    const isCountedAnew = units !== null && await writeUnits(tx, item, units);
    if (!isCountedAnew || Object.keys(changes).length > 0) applyChanges(tx, 'Item', item, changes);
    return { itemId: item.id };
  });
}

/** Says since when an item is no longer supplied, or that it is after all. */
export function discontinueItem(ctx: Context, input: DiscontinueItemInput): Promise<WriteAnswer<ItemAnswer>> {
  return write(ctx, { rule: discontinueItemRule, input, idempotencyKey: input.idempotencyKey }, async (tx) => {
    const item = await lockItem(tx, discontinueItemRule, input);
    applyChanges(tx, 'Item', item, { discontinuedOn: input.discontinuedOn ?? null });
    return { itemId: item.id };
  });
}

async function lockItem({ em, ctx }: Write, rule: ActRule, { itemId, expectedVersion }: { readonly itemId: string; readonly expectedVersion?: number | null }): Promise<ItemRecord> {
  const item = await lockVisible<ItemRecord>(em, ItemEntity, ctx, idOf('Item', itemId), ['input', 'itemId']);
  checkVersion(item, 'Item', expectedVersion);
  authorize(ctx, rule, undefined);
  return item;
}
