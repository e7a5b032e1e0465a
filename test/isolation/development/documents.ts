import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import type { DocumentFacts } from '../../../seeds/document-facts.ts';
import type { FactRecord, Make } from '../fact-record.ts';
import type { Facts } from '../facts.ts';
import type { IsolationPart } from './part.ts';
import { forInsiders, forOwner, forOwnerInside, forStaff, involvementsOf } from './shown.ts';

/** Documents, their versions and who looked at them; and the files that they are made of, which nobody sees but who sent them. */
export const documents: IsolationPart = {
  grants: {
    stored_file: { app_system: 'DELETE SELECT', app_user: 'INSERT SELECT UPDATE' }, esi_document: { app_user: 'INSERT SELECT UPDATE' },
    esi_document_version: { app_user: 'INSERT SELECT' }, esi_document_access: { app_user: 'INSERT SELECT' },
  },
  types: {
    StoredFile: { table: 'stored_file', changedBy: 'STEPS' },
    // Each side changes its own papers only, and a withdrawn one is history.
    EsiDocument: { table: 'esi_document', changedBy: 'STEPS', isEvent: true },
    EsiDocumentVersion: { table: 'esi_document_version', changedBy: 'NOBODY', isEvent: true },
    EsiDocumentAccess: { table: 'esi_document_access', changedBy: 'NOBODY' },
  },
  narrowing: ['audit_entry_of_stored_file', 'audit_entry_of_esi_document', 'audit_entry_of_esi_document_version', 'audit_entry_of_esi_document_access'],
  definers: { 'system_prune_files(uuid,integer)': 'v', 'system_file_is_known(uuid,text)': 's' },
  functions: { 'stored_file_stays_itself()': 'v', 'esi_document_keeps_to_its_course()': 'v', 'esi_document_version_fits()': 'v', 'esi_document_access_fits()': 'v' },
  records: (facts, make) => (facts.documents ?? []).flatMap((document) => recordsOfDocument(facts, make, document)),
  twins: { stored_file: {}, esi_document: { title: "'Twin document'" }, esi_document_version: {}, esi_document_access: {} },
  told: {
    EsiProject: ['documents', 'documentAccesses'], EsiInvolvement: ['documents'], Relationship: ['esiDocumentAccesses'],
    EsiDocument: [
      'project', 'classification', 'involvement', 'kind', 'title', 'sharedBySide', 'sharedBy', 'sharedAt', 'state', 'versionCount', 'currentVersion', 'versions', 'withdrawnAt', 'withdrawnBy', 'withdrawReason', 'accesses',
    ],
    EsiDocumentVersion: ['number', 'isCurrent', 'fileName', 'mediaType', 'byteSize', 'sha256', 'note', 'addedBy', 'addedAt'],
    EsiDocumentAccess: ['project', 'kind', 'bySide', 'relationship', 'accessedBy', 'accessedAt'],
  },
  byId: ['esiDocument'],
  acts: { ESI_WRITE: ['shareEsiDocument', 'addEsiDocumentVersion', 'withdrawEsiDocument'], RELATIONSHIP_READ: ['openEsiDocument'] },
  ids: { esiProjectId: 'EsiProject', esiInvolvementId: 'EsiInvolvement', esiDocumentId: 'EsiDocument', esiDocumentVersionId: 'EsiDocumentVersion', fileId: 'StoredFile' },
  companions: { EsiDocument: (visible, { slug, party }) => visible.find((id) => id === toGlobalId('EsiDocument', seedId(slug, 'esi-document', ownDocuments[party] ?? 'none'))) },
  besides: { 'ShareEsiDocumentInput.esiInvolvementId': { classification: 'SUPPLIER' } },
};

/** A document that the asker's own side shares: the supplier's, or the firm's. */
const ownDocuments: Readonly<Record<string, string>> = { 'formosa-stride': 'stride-two/requirements', fjordhave: 'quiet-pack/noise', 'jade-cell': 'stride-two/jade-model', saebom: 'stride-two/saebom-report' };

function recordsOfDocument(facts: Facts, make: Make, { key, project, classification, involvement, title, versions, accesses = [] }: DocumentFacts): FactRecord[] {
  const part = involvementsOf(facts).find((one) => one.key === involvement);
  const shown = (record: FactRecord): FactRecord => {
    if (classification === 'INTERNAL') return forStaff(record);
    return part === undefined ? forInsiders(facts, project, record) : forOwnerInside(facts, project, part.relationship, record);
  };
  return [
    shown(make('EsiDocument', 'esi-document', key, null, { title: [title] })),
    ...versions.flatMap(({ note }, index) => [
      shown(make('EsiDocumentVersion', 'esi-document-version', `${key}/${index + 1}`, null, { note: [note] })),
      // The platform sent those of the demo: they are nobody's.
      { ...forStaff(make('StoredFile', 'stored-file', `${key}/${index + 1}`, null, {})), side: 'PARTNER' as const },
    ]),
    ...accesses.flatMap(({ relationship }, index) => ['ADDRESS_GIVEN', 'DOWNLOADED'].map((kind) => {
      const record = make('EsiDocumentAccess', 'esi-document-access', `${key}/${index + 1}/${kind}`, null, {});
      return relationship === undefined ? forStaff(record) : forOwner(facts, relationship, record);
    })),
  ];
}
