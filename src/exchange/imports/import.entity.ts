import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const importKinds = ['PARTIES', 'RELATIONSHIPS', 'TIES', 'ACTIVITY', 'ITEMS', 'POSITION_PARAMETERS'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What happens to good lines where others fail. */
export type ErrorPolicy = 'REJECT_ALL' | 'REJECT_FAILED_LINES';

export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'REJECTED' | 'FAILED';

/** Where a field's values come from: a column of the file, or one value for all lines. */
export interface MappedField {
  readonly field: string;
  readonly column: string | null;
  readonly value: string | null;
}

/** A mapping that was saved under a name. */
export const ImportMappingEntity = defineEntity({
  name: 'ImportMapping',
  tableName: 'import_mapping',
  properties: {
    ...workspaceKey,
    kind: p.string().$type<ImportKind>(),
    name: p.string(),
    columns: p.json().$type<readonly MappedField[]>(),
    ...timestamps,
  },
});
export type ImportMappingRecord = InferEntity<typeof ImportMappingEntity>;

/** One file brought in, or tried, and what became of it. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'data_import',
  properties: {
    ...workspaceKey,
    kind: p.string().$type<ImportKind>(),
    uploadId: p.uuid().nullable(),
    jobId: p.uuid().nullable(),
    requestedBy: p.uuid(),
    requestedKind: p.string().$type<'USER' | 'API_KEY' | 'SYSTEM'>(),
    partyId: p.uuid(),
    fileName: p.string().nullable(),
    isDryRun: p.boolean(),
    errorPolicy: p.string().$type<ErrorPolicy>(),
    defaultSystem: p.string().nullable(),
    columns: p.json().$type<readonly MappedField[]>().nullable(),
    encoding: p.string().nullable(),
    delimiter: p.string().nullable(),
    state: p.string().$type<ImportState>(),
    failureCode: p.string().nullable(),
    linesRead: p.integer(),
    createdCount: p.integer(),
    changedCount: p.integer(),
    unchangedCount: p.integer(),
    failedCount: p.integer(),
    digest: p.string().nullable(),
    finishedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ImportRecord = InferEntity<typeof ImportEntity>;
