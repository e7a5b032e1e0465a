import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

/** How many key relationships a person may manage; of nobody, what holds for all who have no limit of their own. */
export const ManagerLimitEntity = defineEntity({
  name: 'ManagerLimit',
  tableName: 'manager_limit',
  properties: {
    ...workspaceKey,
    userId: p.uuid().nullable(),
    keyLimit: p.integer().nullable(),
    reason: p.string().nullable(),
    ...timestamps,
  },
});
export type ManagerLimitRecord = InferEntity<typeof ManagerLimitEntity>;
