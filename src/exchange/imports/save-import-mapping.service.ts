import type { Context } from '../../platform/context.ts';
import { authorize } from '../../platform/writes/lock.ts';
import { write, type WriteAnswer } from '../../platform/writes/write.ts';
import { saveMappingRule } from '../exchange.policy.ts';
import type { SaveImportMappingInput } from './import.input.ts';
import { importDefinition } from './import-kinds.ts';
import { checkMapping, mappingName } from './mapping.ts';
import { mappingConstraints, saveMapping } from './save-mapping.ts';

/** Saves how columns are mapped, to be used again by name. */
export function saveImportMapping(ctx: Context, input: SaveImportMappingInput): Promise<WriteAnswer<{ mappingId: string }>> {
  const { kind, idempotencyKey } = input;
  return write(ctx, { rule: saveMappingRule, input, idempotencyKey, constraints: mappingConstraints }, async (tx) => {
    authorize(ctx, saveMappingRule, { kind });
    const columns = checkMapping(importDefinition(kind), input.columns);
    return { mappingId: await saveMapping(tx, { kind, name: mappingName(input.name, ['input', 'name']), columns }) };
  });
}
