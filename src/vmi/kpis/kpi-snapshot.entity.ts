import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';
import type { KpiDefinitions } from '../agreements/kpi-definitions.ts';
import type { MeasuredKpis } from './measured-kpis.ts';

/** The figures of a month, as they were when it was over; never changed. */
export const KpiSnapshotEntity = defineEntity({
  name: 'KpiSnapshot',
  tableName: 'kpi_snapshot',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    agreementId: p.uuid(),
    versionId: p.uuid(),
    month: p.string().columnType('date'),
    figures: p.json().$type<MeasuredKpis>(),
    definitions: p.json().$type<KpiDefinitions & { readonly reviewDays: number }>(),
    computedAt: p.datetime(),
  },
});
export type KpiSnapshotRecord = InferEntity<typeof KpiSnapshotEntity>;
partOf('KpiSnapshot', 'agreementId');
