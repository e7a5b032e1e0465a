import type { ImportKind } from './import.entity.ts';
import type { ImportDefinition } from './import-definition.ts';
import { activityImport } from './kinds/activity.ts';
import { itemsImport } from './kinds/items.ts';
import { positionParametersImport } from './kinds/position-parameters.ts';
import { partiesImport } from './kinds/parties.ts';
import { relationshipsImport } from './kinds/relationships.ts';
import { tiesImport } from './kinds/ties.ts';

/** What can be imported. A new kind is added here, or nothing compiles. */
const definitions = {
  PARTIES: partiesImport, RELATIONSHIPS: relationshipsImport, TIES: tiesImport, ITEMS: itemsImport, POSITION_PARAMETERS: positionParametersImport, ACTIVITY: activityImport,
} as const;

export function importDefinition(kind: ImportKind): ImportDefinition {
  return definitions[kind] as unknown as ImportDefinition;
}
