import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Objective } from '../../domain/top-figures/objectives.ts';
import { workspaceKey } from '../../platform/writes/columns.ts';
import type { FigureFacts } from './figure-facts.ts';

/** A figure as it stood on a day; never changed. */
export const FirmFigureSnapshotEntity = defineEntity({
  name: 'FirmFigureSnapshot',
  tableName: 'firm_figure_snapshot',
  properties: {
    ...workspaceKey,
    objective: p.string().$type<Objective>(),
    day: p.string().columnType('date'),
    takenAt: p.datetime(),
    facts: p.json().$type<FigureFacts>(),
  },
});
export type FirmFigureSnapshotRecord = InferEntity<typeof FirmFigureSnapshotEntity>;
