import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';

export const adjustmentKinds = ['ADJUSTMENT', 'TRANSFER', 'HOLD', 'RELEASE', 'RETURN'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** What a person did to stock outside of orders and reports. Units are decimals as text. Never changed. */
export const StockAdjustmentEntity = defineEntity({
  name: 'StockAdjustment',
  tableName: 'stock_adjustment',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    positionId: p.uuid(),
    kind: p.string().$type<AdjustmentKind>(),
    owner: p.string().$type<'VENDOR' | 'BUYER'>(),
    units: p.string().columnType('numeric(18,4)'),
    toPositionId: p.uuid().nullable(),
    reason: p.string(),
    occurredAt: p.datetime(),
    recordedBy: p.uuid(),
    recordedBySide: p.string().$type<Side>(),
  },
});
export type StockAdjustmentRecord = InferEntity<typeof StockAdjustmentEntity>;
partOf('StockAdjustment', 'agreementId');
