import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MediaType } from '../../domain/files/media-type.ts';
import { withholdFromAudit } from '../writes/audit-record.ts';
import { workspaceKey } from '../writes/columns.ts';

/** What is known of a file whose bytes live in the file store. Its uploader's alone, until something uses it. */
export const StoredFileEntity = defineEntity({
  name: 'StoredFile',
  tableName: 'stored_file',
  properties: {
    ...workspaceKey,
    uploadedBy: p.uuid(),
    fileName: p.string(),
    mediaType: p.string().$type<MediaType>(),
    byteSize: p.bigint('number'),
    sha256: p.string(),
    createdAt: p.datetime().onCreate(() => new Date()),
    /** Until when it waits for somebody to use it. */
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});
export type StoredFileRecord = InferEntity<typeof StoredFileEntity>;
withholdFromAudit('StoredFile', ['fileName']);
