import 'reflect-metadata';
import { Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, list, one, page, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { EsiInvolvement } from '../involvements/involvement.type.ts';
import { EsiProject } from '../projects/project.type.ts';
import { documentAccessPage } from './document-access.type.ts';
import { EsiDocumentVersion } from './document-version.type.ts';
import { documentActions } from './document.actions.ts';
import { EsiDocumentClassificationEnum, EsiDocumentKindEnum, EsiDocumentStateEnum } from './document.enums.ts';
import { seeDocument } from './documents.policy.ts';

@readType({
  table: 'esi_document', rule: seeDocument, implements: [Node, Versioned, Actionable],
  description: 'A document of a development project. The file is fetched from an address that openEsiDocument gives; every look is noted.',
})
export class EsiDocument extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @column(() => EsiDocumentClassificationEnum, { column: 'classification', description: 'For whom it is.' })
  classification!: string;

  @one(() => EsiInvolvement, { link: { involvement_id: 'id' }, nullable: true, description: 'The supplier’s part that it belongs to, for one between the firm and one supplier; null for any other.' })
  involvement!: EsiInvolvement | null;

  @column(() => EsiDocumentKindEnum, { column: 'kind', description: 'What it is.' })
  kind!: string;

  @column(() => String, { column: 'title', description: 'What it is called.' })
  title!: string;

  @column(() => SharingSideEnum, { column: 'shared_by_side', description: 'Which side put it there; that side alone adds versions and takes it back.' })
  sharedBySide!: string;

  @one(() => User, { link: { shared_by: 'id' }, nullable: true, description: 'Who put it there; null for a key and whom the asker does not see.' })
  sharedBy!: User | null;

  @column(() => DateTime, { column: 'shared_at', convert: toInstant, description: 'When it was put there.' })
  sharedAt!: Date;

  @column(() => EsiDocumentStateEnum, { column: 'state', description: 'Whether it can be opened.' })
  state!: string;

  @column(() => Int, { column: 'version_count', description: 'How many versions it has had, 1 to 100.' })
  versionCount!: number;

  @one(() => EsiDocumentVersion, {
    link: (document, version) => sql`${version('workspace_id')} = ${document('workspace_id')} and ${version('document_id')} = ${document('id')} and ${version('number')} = ${document('version_count')}`,
    description: 'What it says now.',
  })
  currentVersion!: EsiDocumentVersion;

  @list(() => EsiDocumentVersion, { link: { id: 'document_id' }, order: ['number'], description: 'All that it has said, oldest first.' })
  versions!: EsiDocumentVersion[];

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: Date | null;

  @one(() => User, { link: { withdrawn_by: 'id' }, nullable: true, description: 'Who took it back; null for a key and whom the asker does not see.' })
  withdrawnBy!: User | null;

  @column(() => String, { column: 'withdraw_reason', nullable: true, description: 'Why it was taken back.' })
  withdrawReason!: string | null;

  @page(() => documentAccessPage, { link: { id: 'document_id' }, description: 'Who looked at it, latest first. A supplier sees its own looks, and the firm’s where the document is the supplier’s.' })
  accesses!: unknown;

  @viewerActions({ state: 'state', sharedBySide: 'shared_by_side' }, documentActions)
  viewerActions!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;
}

/** Lists of documents, wherever they stand. */
export const documentPage = definePage({
  name: 'EsiDocument',
  type: () => EsiDocument,
  description: 'Documents of development projects that the asker may see.',
  defaultSize: 25,
  orders: {
    SHARED_AT: { column: 'shared_at', cast: 'timestamptz', field: 'sharedAt', description: 'By when they were put there.' },
    TITLE: { column: 'title', cast: 'text', field: 'title', description: 'By title.' },
  },
  defaultOrder: { field: 'SHARED_AT', direction: 'DESC' },
  filters: {
    classifications: { type: () => [EsiDocumentClassificationEnum], field: 'classification', sql: oneOf('classification'), description: 'For these.' },
    kinds: { type: () => [EsiDocumentKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of these kinds.' },
    states: { type: () => [EsiDocumentStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' },
    sharedBySides: { type: () => [SharingSideEnum], field: 'sharedBySide', sql: oneOf('shared_by_side'), description: 'Put there by these sides.' },
  },
});

definesTimeline('EsiDocument', () => EsiDocument, {
  projectId: { field: 'project', idOf: 'EsiProject' }, involvementId: { field: 'involvement', idOf: 'EsiInvolvement' }, sharedBy: { field: 'sharedBy', idOf: 'User' }, withdrawnBy: { field: 'withdrawnBy', idOf: 'User' },
});
