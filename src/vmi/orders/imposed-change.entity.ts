import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

export type ImposedChangeKind = 'INSIDE_FREEZE' | 'CALLED_OFF_EARLY' | 'OVERRIDE';

/** That one side changed against what both had agreed; never itself changed. */
export const ImposedChangeEntity = defineEntity({
  name: 'ImposedChange',
  tableName: 'imposed_change',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    subjectType: p.string(),
    subjectId: p.uuid(),
    kind: p.string().$type<ImposedChangeKind>(),
    imposedBySide: p.string().$type<Side>(),
    imposedBy: p.uuid(),
    imposedAt: p.datetime(),
    reason: p.string(),
  },
});
export type ImposedChangeRecord = InferEntity<typeof ImposedChangeEntity>;
partOf('ImposedChange', 'relationshipId');
