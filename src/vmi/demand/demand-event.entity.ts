import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const demandEventKinds = ['PROMOTION', 'CLOSURE', 'HOLIDAY', 'LAUNCH', 'PHASE_OUT', 'OTHER'] as const;
export type DemandEventKind = (typeof demandEventKinds)[number];

/** Something known to change demand for some days: a promotion, a closure. */
export const DemandEventEntity = defineEntity({
  name: 'DemandEvent',
  tableName: 'demand_event',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    itemId: p.uuid().nullable(),
    locationId: p.uuid().nullable(),
    kind: p.string().$type<DemandEventKind>(),
    title: p.string(),
    fromDay: p.string().columnType('date'),
    toDay: p.string().columnType('date'),
    factor: p.double(),
    unitsPerDay: p.string().columnType('numeric(18,4)'),
    toldBy: p.uuid(),
    toldBySide: p.string().$type<Side>(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type DemandEventRecord = InferEntity<typeof DemandEventEntity>;
partOf('DemandEvent', 'agreementId');
