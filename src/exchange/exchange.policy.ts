import type { Message } from '../platform/messages.ts';
import type { Permission, Principal } from '../platform/principal.ts';
import type { ActRule, Rule, SightRule } from '../platform/rules.ts';
import { sql } from '../platform/sql.ts';
import { exchangeMessages } from './exchange.messages.ts';
import type { ImportKind } from './imports/import.entity.ts';

/** Who brings files in, who takes files out, and who sees what became of them. */

export const seeImport: SightRule = {
  kind: 'see', name: 'import.see', description: 'Imports, their errors and saved mappings: staff who may import, and staff who read the audit log.',
  sees: ({ isStaff, permissions }) => isStaff && (permissions.has('DATA_IMPORT') || permissions.has('AUDIT_READ')),
};

export const seeExport: SightRule = {
  kind: 'see', name: 'export.see', description: 'An export, and its file, is seen by who asked for it, and by nobody else.',
  sees: (principal) => principal.permissions.has('DATA_EXPORT') && ((row) => sql`${row('requested_by')} = ${principal.id}::uuid`),
};

/** What each kind of file is written with. */
const permissionOfKind: Readonly<Record<ImportKind, Permission>> = {
  PARTIES: 'PARTY_WRITE', RELATIONSHIPS: 'RELATIONSHIP_WRITE', TIES: 'RELATIONSHIP_WRITE', ITEMS: 'ITEM_WRITE', POSITION_PARAMETERS: 'VMI_WRITE', ACTIVITY: 'VMI_WRITE',
};

/** What the rules of importing look at. */
export interface ImportSubject { readonly kind: ImportKind }

const staffOnlyAct = ({ isStaff }: Principal): Message | null => (isStaff ? null : exchangeMessages.staffImport);

const writesKind = (principal: Principal, { kind }: ImportSubject): Message | null =>
  staffOnlyAct(principal) ?? (principal.permissions.has(permissionOfKind[kind]) ? null : exchangeMessages.kindNotYours);

export const uploadRule: ActRule = {
  kind: 'act', name: 'upload.store', description: 'Staff who may import upload files for it.', permission: 'DATA_IMPORT', refuses: staffOnlyAct,
};

export const importRule: ActRule<ImportSubject> = {
  kind: 'act', name: 'import.start', description: 'Staff who may import, and may write what the file holds, import it.', permission: 'DATA_IMPORT', refuses: writesKind,
};

export const saveMappingRule: ActRule<ImportSubject> = {
  kind: 'act', name: 'import.save-mapping', description: 'Staff who may import save how columns are mapped.', permission: 'DATA_IMPORT', refuses: staffOnlyAct,
};

export const runImportRule: ActRule<ImportSubject> = {
  kind: 'act', name: 'import.run', description: 'A batch of an import is written with the rights that its asker has by then.', permission: 'DATA_IMPORT', refuses: writesKind,
};

export const exportRule: ActRule = {
  kind: 'act', name: 'export.start', description: 'Whoever may export takes along what they see.', permission: 'DATA_EXPORT',
};

export const exchangeRules: readonly Rule[] = [seeImport, seeExport, uploadRule, importRule, saveMappingRule, runImportRule, exportRule];
