import { Refusal } from '../../platform/errors/refusal.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/writes/write.ts';
import { ItemEntity, type ItemRecord, ItemUnitEntity, type ItemUnitRecord } from './item.entity.ts';
import type { UnitFacts } from './item-fields.ts';
import { itemMessages } from './items.messages.ts';

/** Makes the other units of an item these, changing what differs. Returns whether anything did. */
export async function writeUnits({ em }: Write, item: ItemRecord, units: readonly UnitFacts[]): Promise<boolean> {
  const { workspaceId, id: itemId } = item;
  const standing = await em.find<ItemUnitRecord>(ItemUnitEntity, { workspaceId, itemId });
  const wanted = new Map(units.map((unit) => [unit.unit, unit]));
  let isChanged = false;
  for (const record of standing) {
    const facts = wanted.get(record.unit);
    if (facts === undefined) em.remove(record);
    else if (Number(facts.factor) !== Number(record.factor) || facts.gtin !== (record.gtin ?? null)) Object.assign(record, facts);
    else continue;
    isChanged = true;
  }
  const known = new Set(standing.map(({ unit }) => unit));
  for (const unit of units.filter((one) => !known.has(one.unit))) {
    isChanged = true;
    em.create(ItemUnitEntity, { workspaceId, id: newId(), itemId, ...unit } as ItemUnitRecord);
  }
  return isChanged;
}

/** Refuses a GTIN that an item and a pack would both carry: a scan of it could be either. Within each kind a constraint sees to it. */
export async function refuseGtinOfOther({ em, ctx }: Write, gtin: string | null, units: readonly UnitFacts[]): Promise<void> {
  const { workspaceId } = ctx.principal;
  const packs = units.flatMap((unit) => unit.gtin ?? []);
  if (gtin !== null && (packs.includes(gtin) || (await em.count(ItemUnitEntity, { workspaceId, gtin })) > 0)) throw taken(['input', 'gtin']);
  if (packs.length > 0 && (new Set(packs).size < packs.length || (await em.count(ItemEntity, { workspaceId, gtin: { $in: packs } })) > 0)) throw taken(['input', 'units']);
}

function taken(field: readonly string[]): Refusal {
  return new Refusal({ code: 'DUPLICATE', message: itemMessages.gtinTaken, field });
}
