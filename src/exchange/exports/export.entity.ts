import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export const exportFormats = ['CSV', 'JSON_LINES'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

/** A list taken along as a file; its bytes stand in `export_chunk`. */
export const ExportEntity = defineEntity({
  name: 'Export',
  tableName: 'data_export',
  properties: {
    ...workspaceKey,
    jobId: p.uuid().nullable(),
    requestedBy: p.uuid(),
    requestedKind: p.string().$type<'USER' | 'API_KEY' | 'SYSTEM'>(),
    partyId: p.uuid(),
    locales: p.array().$type<string[]>(),
    query: p.string(),
    variables: p.json().$type<Readonly<Record<string, unknown>>>(),
    format: p.string().$type<ExportFormat>(),
    fileName: p.string(),
    state: p.string().$type<ExportState>(),
    failureCode: p.string().nullable(),
    finishedRun: p.uuid().nullable(),
    recordCount: p.integer().nullable(),
    byteSize: p.bigint('number').nullable(),
    sha256: p.string().nullable(),
    expiresAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    ...timestamps,
  },
});
export type ExportRecord = InferEntity<typeof ExportEntity>;
