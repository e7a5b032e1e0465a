import { getNamedType, isCompositeType, type GraphQLCompositeType, type SelectionSetNode } from 'graphql';
import { isConnection } from './list-size.ts';
import { costOfField, isListOfConnection, sizeOf, type Pricing } from './operation-cost.ts';
import { definitionOf, selectedFields, type SelectedField } from './selected-fields.ts';

export interface CostliestField {
  /** Field names from the root, joined by dots. */
  readonly path: string;
  /** Points, everything below included. */
  readonly cost: number;
}

/**
 * Where an operation's price comes from: of the dearest root field, the deepest field below it that alone makes up more than half of
 * its price; else the root field itself. Null for an operation that costs nothing.
 */
export function costliestField(pricing: Pricing): CostliestField | null {
  const type = pricing.schema.getRootType(pricing.operation.operation);
  return type ? descend(pricing, { type, selectionSet: pricing.operation.selectionSet, times: 1, pageSize: 1 }, 0) : null;
}

/** A level of an operation, with what it costs multiplied by. */
interface Level {
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  /** How many objects have these selections. */
  readonly times: number;
  /** How many items each of them has, if it is a connection. */
  readonly pageSize: number;
}

function descend(pricing: Pricing, level: Level, floor: number): CostliestField | null {
  const fields = selectedFields(pricing.schema, pricing.fragments, level.type, level.selectionSet);
  const [dearest] = fields
    .map((selected) => ({ selected, cost: costAt(pricing, level, selected) }))
    .toSorted((left, right) => right.cost - left.cost);
  if (!dearest || dearest.cost <= floor) return null;
  const name = dearest.selected.field.name.value;
  const below = levelBelow(pricing, level, dearest.selected);
  const deeper = below && descend(pricing, below, floor || dearest.cost / 2);
  return deeper ? { path: `${name}.${deeper.path}`, cost: deeper.cost } : { path: name, cost: dearest.cost };
}

function costAt(pricing: Pricing, { times, pageSize }: Level, selected: SelectedField): number {
  const { once, perItem } = costOfField(pricing, selected);
  return Math.min(times * (once + pageSize * perItem), Number.MAX_SAFE_INTEGER);
}

function levelBelow(pricing: Pricing, level: Level, selected: SelectedField): Level | null {
  const definition = definitionOf(selected);
  const { selectionSet } = selected.field;
  if (!definition || !selectionSet) return null;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type)) return null;
  const { items } = sizeOf(pricing, selected, definition);
  if (isConnection(type)) return { type, selectionSet, times: level.times, pageSize: items };
  const each = isListOfConnection(selected.parent, definition) ? level.pageSize : items;
  return { type, selectionSet, times: level.times * each, pageSize: 1 };
}
