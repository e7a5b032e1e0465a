import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

/** Why somebody was given more key relationships than the limit. A ledger: never changed. */
export const LoadOverrideEntity = defineEntity({
  name: 'LoadOverride',
  tableName: 'load_override',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    userId: p.uuid(),
    keyRelationships: p.integer(),
    keyLimit: p.integer(),
    reason: p.string(),
    overriddenAt: p.datetime(),
    overriddenBy: p.uuid(),
  },
});
export type LoadOverrideRecord = InferEntity<typeof LoadOverrideEntity>;

partOf('LoadOverride', 'relationshipId');
