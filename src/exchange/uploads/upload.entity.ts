import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { workspaceKey } from '../../platform/writes/columns.ts';

/** A file as it arrived; its bytes stand in `upload_chunk`, so that any worker of the database can read them. */
export const UploadEntity = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    ...workspaceKey,
    uploadedBy: p.uuid(),
    fileName: p.string().nullable(),
    byteSize: p.bigint('number'),
    sha256: p.string().nullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    completedAt: p.datetime().nullable(),
    expiresAt: p.datetime(),
  },
});
export type UploadRecord = InferEntity<typeof UploadEntity>;
