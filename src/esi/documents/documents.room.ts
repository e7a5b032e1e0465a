import { StoredFileEntity } from '../../platform/files/stored-file.entity.ts';
import { keepFiles } from '../../platform/files/keep-files.job.ts';
import type { Room } from '../../platform/room.ts';
import { InvolvementDocuments, ProjectDocuments, RelationshipDocumentAccesses } from './document-lists.type.ts';
import { EsiDocumentAccessEntity, EsiDocumentEntity, EsiDocumentVersionEntity } from './document.entity.ts';
import { documentPayloads, EsiDocumentResolver } from './document.resolver.ts';
import { documentRules } from './documents.policy.ts';

/** Documents of development projects: files outside the rows, for whom each is, and who looked at them. */
export const documentsRoom: Room = {
  resolvers: [EsiDocumentResolver, ...documentPayloads, ProjectDocuments, InvolvementDocuments, RelationshipDocumentAccesses],
  entities: [StoredFileEntity, EsiDocumentEntity, EsiDocumentVersionEntity, EsiDocumentAccessEntity],
  rules: documentRules,
  jobs: [keepFiles],
};
