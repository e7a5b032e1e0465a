import type { Side } from '../../domain/sides.ts';
import type { Message } from '../../platform/messages.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { conditionOf } from '../../platform/reads/row.ts';
import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { isOpen, seeOwnPart } from '../esi.policy.ts';
import type { EsiStatus } from '../projects/project.entity.ts';
import type { DocumentClassification, DocumentState } from './document.entity.ts';
import { documentMessages } from './documents.messages.ts';

/** Who sees which documents of a project, and who shares, opens and withdraws them. */

/** What is for all, and what is for the supplier itself; both only while the project is open to it. */
const isForPartner = (principal: Principal) => (row: Row): Sql => sql`(${isOpen('project_id')(row)}
  and (${row('classification')} = 'PROJECT' or (${row('classification')} = 'SUPPLIER' and ${conditionOf(seeOwnPart.sees(principal), row)})))`;

const reads = (principal: Principal): boolean => seeOwnPart.sees(principal) !== false;

export const seeDocument: SightRule = {
  kind: 'see', name: 'esi-document.see', description: 'Staff see every document of a project; a supplier, while the project is open to it, those for all and those between the firm and itself.',
  sees: (principal) => reads(principal) && (principal.isStaff || isForPartner(principal)),
};

export const seeDocumentVersion: SightRule = {
  kind: 'see', name: 'esi-document.see-version', description: 'Whoever sees a document sees its versions.',
  sees: (principal) => reads(principal) && (principal.isStaff || ((row) => sql`exists (select from esi_document d where d.workspace_id = ${row('workspace_id')} and d.id = ${row('document_id')}
    and ${isForPartner(principal)((name) => column('d', name))})`)),
};

/** What rules of sharing look at. */
export interface SharingSubject {
  readonly status: EsiStatus;
  readonly classification: DocumentClassification;
}

/** What rules about a document look at. */
export interface DocumentSubject {
  readonly state: DocumentState;
  readonly sharedBySide: Side;
}

const stands = ({ state }: DocumentSubject): Message | null => (state === 'SHARED' ? null : documentMessages.withdrawn);
const ofOwnSide = (principal: Principal, subject: DocumentSubject): Message | null => (subject.sharedBySide === sideOf(principal) ? stands(subject) : documentMessages.otherSide);

export const isOver = (status: EsiStatus): boolean => status === 'CLOSED' || status === 'CANCELLED';

export const storeDocumentFileRule: ActRule = {
  kind: 'act', name: 'esi-document.store-file', description: 'Whoever takes part in development projects sends files for them.', permission: 'ESI_WRITE',
};

export const shareDocumentRule: ActRule<SharingSubject> = {
  kind: 'act', name: 'esi-document.share', description: 'The firm’s people share documents with whom they choose, a supplier those of its own part with the firm; until the project is over.', permission: 'ESI_WRITE',
  refuses: ({ isStaff }, { status, classification }) => (isOver(status) ? documentMessages.projectOver : isStaff || classification === 'SUPPLIER' ? null : documentMessages.ownPartOnly),
};

export const addDocumentVersionRule: ActRule<DocumentSubject> = {
  kind: 'act', name: 'esi-document.add-version', description: 'The side that shared a document puts a newer version in its place.', permission: 'ESI_WRITE', refuses: ofOwnSide,
};

export const withdrawDocumentRule: ActRule<DocumentSubject> = {
  kind: 'act', name: 'esi-document.withdraw', description: 'The side that shared a document takes it back, with a reason.', permission: 'ESI_WRITE', refuses: ofOwnSide,
};

export const openDocumentRule: ActRule<DocumentSubject> = {
  kind: 'act', name: 'esi-document.open', description: 'Whoever sees a document is given its address, which is noted.', permission: 'RELATIONSHIP_READ', refuses: (_principal, subject) => stands(subject),
};

export const downloadDocumentRule: ActRule<DocumentSubject> = {
  kind: 'act', name: 'esi-document.download', description: 'Whoever was given an address, and still sees the document, takes the file, which is noted.', permission: 'RELATIONSHIP_READ', refuses: (_principal, subject) => stands(subject),
};

export const documentRules: readonly Rule[] = [
  seeDocument, seeDocumentVersion, storeDocumentFileRule, shareDocumentRule, addDocumentVersionRule, withdrawDocumentRule, openDocumentRule, downloadDocumentRule,
];
