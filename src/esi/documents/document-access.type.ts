import 'reflect-metadata';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { DateTime } from '../../platform/scalars.ts';
import { seeOwnPart } from '../esi.policy.ts';
import { EsiProject } from '../projects/project.type.ts';
import { EsiDocumentAccessKindEnum } from './document.enums.ts';
import { EsiDocumentVersion } from './document-version.type.ts';

@readType({
  table: 'esi_document_access', rule: seeOwnPart, implements: [Node],
  description: 'That somebody was given a document’s address, or took the file. Staff see all of them; a supplier its own, and the firm’s on the supplier’s own documents. Never changed, and kept when a supplier is removed.',
})
export class EsiDocumentAccess extends Node {
  @one(() => EsiProject, { link: { project_id: 'id' }, description: 'The project.' })
  project!: EsiProject;

  @one(() => EsiDocumentVersion, { link: { version_id: 'id' }, nullable: true, description: 'What was opened; null when the asker no longer sees it.' })
  version!: EsiDocumentVersion | null;

  @column(() => EsiDocumentAccessKindEnum, { column: 'kind', description: 'What was done.' })
  kind!: string;

  @column(() => SharingSideEnum, { column: 'by_side', description: 'Who did it: the firm’s people, or the supplier’s.' })
  bySide!: string;

  @one(() => Relationship, { link: { relationship_id: 'id' }, nullable: true, description: 'The supplier that it concerns: who looked, or whose document the firm looked at; null for what concerns the firm alone.' })
  relationship!: Relationship | null;

  @one(() => User, { link: { accessed_by: 'id' }, nullable: true, description: 'Who did it; null for a key and whom the asker does not see.' })
  accessedBy!: User | null;

  @column(() => DateTime, { column: 'accessed_at', convert: toInstant, description: 'When.' })
  accessedAt!: Date;
}

/** Lists of looks at documents, wherever they stand. */
export const documentAccessPage = definePage({
  name: 'EsiDocumentAccess',
  type: () => EsiDocumentAccess,
  description: 'Looks at documents that the asker may know of: staff all, a supplier its own and the firm’s at its documents.',
  defaultSize: 25,
  orders: { ACCESSED_AT: { column: 'accessed_at', cast: 'timestamptz', field: 'accessedAt', description: 'By when.' } },
  defaultOrder: { field: 'ACCESSED_AT', direction: 'DESC' },
  filters: {
    kinds: { type: () => [EsiDocumentAccessKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of these kinds.' },
    bySides: { type: () => [SharingSideEnum], field: 'bySide', sql: oneOf('by_side'), description: 'By these sides.' },
  },
});
