import { createHash } from 'node:crypto';
import type { DocumentFacts, DocumentVersionFacts } from '../../seeds/document-facts.ts';
import { EsiDocumentAccessEntity, EsiDocumentEntity, EsiDocumentVersionEntity } from '../esi/documents/document.entity.ts';
import { StoredFileEntity } from '../platform/files/stored-file.entity.ts';
import { systemId } from '../platform/system.ts';
import { momentIn } from './seed-days.ts';
import type { SeedLayer as Layer } from './seed-layer.ts';

/** Lays out the documents of projects, with their versions and who looked at them. Their bytes are laid out beside the database. */
export async function seedDocuments(layer: Layer): Promise<void> {
  const { em, world: { documents = [] } } = layer;
  for (const document of documents) addDocument(layer, document);
  for (const document of documents) document.versions.forEach((version, index) => addFile(layer, `${document.key}/${index + 1}`, version));
  await em.flush();
  for (const document of documents) await addVersions(layer, document);
  for (const document of documents) addAccesses(layer, document);
  await em.flush();
}

function factsOf({ content, mediaType, fileName }: DocumentVersionFacts) {
  const bytes = Buffer.from(content);
  return { fileName, mediaType, byteSize: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function addDocument({ em, world, workspaceId, idOf }: Layer, { key, project, classification, involvement, kind, title, side, by, versions }: DocumentFacts): void {
  const part = world.development?.involvements.find((one) => one.key === involvement);
  em.create(EsiDocumentEntity, {
    workspaceId, id: idOf('esi-document', key), projectId: idOf('esi-project', project), classification, kind, title, sharedBySide: side, sharedBy: idOf('user', by), sharedAt: momentIn(versions[0]!.on),
    involvementId: part === undefined ? null : idOf('esi-involvement', part.key), relationshipId: part === undefined ? null : idOf('relationship', part.relationship),
    state: 'SHARED', versionCount: 1, withdrawnBy: null, withdrawnAt: null, withdrawReason: null,
  } as never);
}

function addFile({ em, workspaceId, idOf }: Layer, key: string, version: DocumentVersionFacts): void {
  const on = momentIn(version.on);
  em.create(StoredFileEntity, { workspaceId, id: idOf('stored-file', key), uploadedBy: systemId, ...factsOf(version), createdAt: on, expiresAt: on, usedAt: on });
}

/** One after the other: each is the newest of its document when it comes. */
async function addVersions({ em, workspaceId, idOf }: Layer, { key, project, by, versions }: DocumentFacts): Promise<void> {
  const documentId = idOf('esi-document', key);
  const document = await em.findOneOrFail(EsiDocumentEntity, { workspaceId, id: documentId });
  for (const [index, version] of versions.entries()) {
    const number = index + 1;
    em.assign(document, { versionCount: number });
    await em.flush();
    em.create(EsiDocumentVersionEntity, {
      workspaceId, id: idOf('esi-document-version', `${key}/${number}`), projectId: idOf('esi-project', project), documentId, number, fileId: idOf('stored-file', `${key}/${number}`), ...factsOf(version),
      note: version.note ?? null, addedBy: idOf('user', by), addedAt: momentIn(version.on),
    });
    await em.flush();
  }
}

function addAccesses({ em, workspaceId, idOf }: Layer, { key, project, versions, accesses = [] }: DocumentFacts): void {
  const of = { workspaceId, projectId: idOf('esi-project', project), documentId: idOf('esi-document', key), versionId: idOf('esi-document-version', `${key}/${versions.length}`) };
  for (const [index, { on, side, by, relationship }] of accesses.entries()) {
    for (const [kind, seconds] of [['ADDRESS_GIVEN', 0], ['DOWNLOADED', 2]] as const) {
      em.create(EsiDocumentAccessEntity, {
        ...of, id: idOf('esi-document-access', `${key}/${index + 1}/${kind}`), kind, bySide: side, relationshipId: relationship === undefined ? null : idOf('relationship', relationship),
        accessedBy: idOf('user', by), accessedAt: new Date(momentIn(on).getTime() + seconds * 1_000),
      });
    }
  }
}
