import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MediaType } from '../../domain/files/media-type.ts';
import type { Side } from '../../domain/sides.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type DocumentClassification = 'INTERNAL' | 'PROJECT' | 'SUPPLIER';
export type DocumentKind = 'REQUIREMENT' | 'SPECIFICATION' | 'INTERFACE' | 'DRAWING' | 'MODEL' | 'ACCEPTANCE_TEST' | 'REPORT' | 'OTHER';
export type DocumentState = 'SHARED' | 'WITHDRAWN';
export type DocumentAccessKind = 'ADDRESS_GIVEN' | 'DOWNLOADED';

/** A document of a project: for whom it is, and which side put it there. What it says stands in its versions. */
export const EsiDocumentEntity = defineEntity({
  name: 'EsiDocument',
  tableName: 'esi_document',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    classification: p.string().$type<DocumentClassification>(),
    /** Of what is between the firm and one supplier: that supplier's part. */
    relationshipId: p.uuid().nullable(),
    involvementId: p.uuid().nullable(),
    kind: p.string().$type<DocumentKind>(),
    title: p.string(),
    sharedBySide: p.string().$type<Side>(),
    sharedBy: p.uuid(),
    sharedAt: p.datetime(),
    state: p.string().$type<DocumentState>(),
    versionCount: p.integer(),
    withdrawnBy: p.uuid().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawReason: p.string().nullable(),
    ...timestamps,
  },
});
export type EsiDocumentRecord = InferEntity<typeof EsiDocumentEntity>;

/** What a document said from some time on. A ledger: never changed. */
export const EsiDocumentVersionEntity = defineEntity({
  name: 'EsiDocumentVersion',
  tableName: 'esi_document_version',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    documentId: p.uuid(),
    number: p.integer(),
    fileId: p.uuid(),
    sha256: p.string(),
    byteSize: p.bigint('number'),
    mediaType: p.string().$type<MediaType>(),
    fileName: p.string(),
    note: p.string().nullable(),
    addedBy: p.uuid(),
    addedAt: p.datetime(),
  },
});
export type EsiDocumentVersionRecord = InferEntity<typeof EsiDocumentVersionEntity>;

/** That somebody was given a document's address, or took the file. A ledger: never changed. */
export const EsiDocumentAccessEntity = defineEntity({
  name: 'EsiDocumentAccess',
  tableName: 'esi_document_access',
  properties: {
    ...workspaceKey,
    projectId: p.uuid(),
    documentId: p.uuid(),
    versionId: p.uuid(),
    kind: p.string().$type<DocumentAccessKind>(),
    bySide: p.string().$type<Side>(),
    /** The supplier that it concerns: who looked, or whose document the firm looked at. */
    relationshipId: p.uuid().nullable(),
    accessedBy: p.uuid(),
    accessedAt: p.datetime(),
  },
});
export type EsiDocumentAccessRecord = InferEntity<typeof EsiDocumentAccessEntity>;

partOf('EsiDocument', 'projectId');
partOf('EsiDocumentVersion', 'projectId');
partOf('EsiDocumentAccess', 'documentId');
