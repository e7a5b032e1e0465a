import { registerEnumType } from 'type-graphql';

/** The acts that `viewerActions` speaks of. Each room adds its own before the schema is built; the enumeration is one for all. */
const names: Record<string, string> = {};
const described: Record<string, { description: string }> = {};

export const ActionName = names;
registerEnumType(ActionName, { name: 'ActionName', description: 'An act that the asker may or may not do to a record.', valuesConfig: described });

/** Adds a room's acts with their descriptions. */
export function defineActions(actions: Readonly<Record<string, string>>): void {
  for (const [name, description] of Object.entries(actions)) {
    names[name] = name;
    described[name] = { description };
  }
}
