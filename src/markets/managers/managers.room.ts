import type { Room } from '../../platform/room.ts';
import { LoadOverrideEntity } from './load-override.entity.ts';
import { ManagerLimitEntity } from './manager-limit.entity.ts';
import { managerRules } from './managers.policy.ts';
import { managerPayloads, ManagerResolver } from './managers.resolver.ts';
import { RelationshipOverrides } from './relationship-overrides.type.ts';

/** How many relationships each manager looks after, and how many that may be. */
export const managersRoom: Room = {
  resolvers: [ManagerResolver, ...managerPayloads, RelationshipOverrides],
  entities: [ManagerLimitEntity, LoadOverrideEntity],
  rules: managerRules,
};
