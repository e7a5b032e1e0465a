import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { fileMessages } from '../../platform/files/files.messages.ts';
import { StoredFileEntity, type StoredFileRecord } from '../../platform/files/stored-file.entity.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { lockVisible } from '../../platform/writes/lock.ts';
import type { Write } from '../../platform/writes/write.ts';
import { type EsiDocumentRecord, EsiDocumentVersionEntity, type EsiDocumentVersionRecord } from './document.entity.ts';
import { documentMessages } from './documents.messages.ts';

export const documentConstraints = {
  esi_document_file_once: { code: 'STATE_CONFLICT', message: fileMessages.alreadyUsed, field: ['input', 'fileId'] },
  stored_file_stays_itself: { code: 'STATE_CONFLICT', message: fileMessages.alreadyUsed, field: ['input', 'fileId'] },
  esi_document_version_once: { code: 'STALE_VERSION', message: documentMessages.changedMeanwhile },
  esi_document_version_fits: { code: 'STALE_VERSION', message: documentMessages.changedMeanwhile },
  esi_document_keeps_to_its_course: { code: 'STALE_VERSION', message: documentMessages.changedMeanwhile },
} as const satisfies Record<string, UserErrorFacts>;

/** What a version is made of. */
export interface VersionInput {
  readonly fileId: string;
  readonly note?: string | null;
}

/** Makes a file that the asker sent the newest version of a document. The document counts it already. */
export async function addVersion({ em, ctx }: Write, document: EsiDocumentRecord, { fileId, note }: VersionInput): Promise<string> {
  const path = ['input', 'fileId'];
  const { workspaceId, id: principalId } = ctx.principal;
  const file = await lockVisible<StoredFileRecord>(em, StoredFileEntity, ctx, idOf('StoredFile', fileId), path);
  if (file.uploadedBy !== principalId || (file.usedAt == null && file.expiresAt <= ctx.now)) throw notFound(...path);
  if (file.usedAt != null) throw new Refusal({ code: 'STATE_CONFLICT', message: fileMessages.alreadyUsed, field: path, currentState: 'USED', allowedActions: [] });
  em.assign(file, { usedAt: ctx.now });
  const { sha256, byteSize, mediaType, fileName } = file;
  const version = em.create(EsiDocumentVersionEntity, {
    workspaceId, id: newId(), projectId: document.projectId, documentId: document.id, number: document.versionCount, fileId: file.id, sha256, byteSize, mediaType, fileName,
    note: textOf(note, ['input', 'note'], { max: 2_000 }), addedBy: principalId, addedAt: ctx.now,
  } as EsiDocumentVersionRecord);
  await em.flush();
  return version.id;
}
