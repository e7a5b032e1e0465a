import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../platform/ids.ts';
import { applyChanges } from '../../platform/writes/changes.ts';
import type { Write } from '../../platform/writes/write.ts';
import type { UserErrorFacts } from '../../platform/errors/refusal.ts';
import { exchangeMessages } from '../exchange.messages.ts';
import { type ImportKind, ImportMappingEntity, type MappedField } from './import.entity.ts';

/** Two who save under one name at once: the index lets one through. */
export const mappingConstraints = {
  import_mapping_once: { code: 'DUPLICATE', message: exchangeMessages.mappingExists, field: ['input', 'name'] },
} as const satisfies Record<string, UserErrorFacts>;

interface Mapping {
  readonly kind: ImportKind;
  readonly name: string;
  readonly columns: readonly MappedField[];
}

/** Saves a mapping under its name, in the transaction of a write. */
export async function saveMapping(tx: Write, { kind, name, columns }: Mapping): Promise<string> {
  const { em, ctx: { principal: { workspaceId } } } = tx;
  const known = await em.findOne(ImportMappingEntity, { workspaceId, kind, name });
  if (known === null) return em.create(ImportMappingEntity, { workspaceId, id: newId(), kind, name, columns }).id;
  if (!isDeepStrictEqual(known.columns, columns)) applyChanges(tx, 'ImportMapping', known, { columns });
  else tx.record({ subjectType: 'ImportMapping', subjectId: known.id, changes: {} });
  return known.id;
}
