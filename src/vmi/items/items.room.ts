import type { Room } from '../../platform/room.ts';
import { ItemEntity, ItemUnitEntity } from './item.entity.ts';
import { itemPayloads, ItemResolver } from './item.resolver.ts';
import { itemRules } from './items.policy.ts';

/** What is supplied, and the units it is counted in. */
export const itemsRoom: Room = {
  resolvers: [ItemResolver, ...itemPayloads],
  entities: [ItemEntity, ItemUnitEntity],
  rules: itemRules,
};
