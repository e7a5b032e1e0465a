import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType, Kind,
  type DocumentNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode,
  type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { isConnection, listSizeOf, variablesWithDefaults, type ListSize, type Variables } from './list-size.ts';
import { conditionOf, definitionOf, fragmentFor, fragmentsOf, type Fragments, type SelectedField } from './selected-fields.ts';

/** An operation of a validated document, and what its pricing has found so far. */
export interface Pricing {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly variables: Variables;
  /** A selection set stands at one place, so it has one price however often it is spread. */
  readonly costs: Map<SelectionSetNode, Cost>;
  /** The largest size that an argument asked for, by kind of argument. */
  readonly asked: { page: number; lookup: number };
}

/** Points; in a connection apart for what comes once and what comes with each item. At most Number.MAX_SAFE_INTEGER. */
export interface Cost {
  readonly once: number;
  readonly perItem: number;
}

/** @param variables as the client sent them */
export function createPricing(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Pricing {
  return {
    schema,
    operation,
    fragments: fragmentsOf(document),
    variables: variablesWithDefaults(operation, variables),
    costs: new Map(),
    asked: { page: 0, lookup: 0 },
  };
}

/**
 * The price of the operation in points, about the rows it may bring: an object costs 1, a write 10, a plain value nothing, and what
 * stands below a list costs as often as the list may have items. Of fragments on different object types only the dearest counts,
 * because an object has one type. `@skip` and `@include` change nothing. Every selection is priced once, so the time is linear.
 */
export function costOfOperation(pricing: Pricing): number {
  const root = pricing.schema.getRootType(pricing.operation.operation);
  return root ? costOfSelections(pricing, root, pricing.operation.selectionSet).once : 0;
}

/** What one evaluation of the selections below an object of a type costs. */
function costOfSelections(pricing: Pricing, type: GraphQLCompositeType, selectionSet: SelectionSetNode): Cost {
  const known = pricing.costs.get(selectionSet);
  if (known) return known;
  // Set before the selections are followed, so that even a cycle of fragments would end.
  pricing.costs.set(selectionSet, free);
  let shared = free;
  const byType = new Map<string, Cost>();
  for (const selection of selectionSet.selections) {
    const { cost, condition } = costOfSelection(pricing, type, selection);
    if (isAbstractType(type) && isObjectType(condition)) byType.set(condition.name, plus(byType.get(condition.name) ?? free, cost));
    else shared = plus(shared, cost);
  }
  const total = plus(shared, [...byType.values()].reduce(dearest, free));
  pricing.costs.set(selectionSet, total);
  return total;
}

interface ConditionalCost {
  readonly cost: Cost;
  /** The type of the objects that bring it. */
  readonly condition: GraphQLCompositeType;
}

function costOfSelection(pricing: Pricing, type: GraphQLCompositeType, selection: SelectionNode): ConditionalCost {
  if (selection.kind === Kind.FIELD) return { cost: costOfField(pricing, { field: selection, parent: type }), condition: type };
  const fragment = fragmentFor(pricing.fragments, selection);
  if (!fragment) return { cost: free, condition: type };
  const condition = conditionOf(pricing.schema, type, fragment);
  return { cost: costOfSelections(pricing, condition, fragment.selectionSet), condition };
}

/** What a field costs for each object it is selected on. */
export function costOfField(pricing: Pricing, selected: SelectedField): Cost {
  const { field, parent } = selected;
  if (field.name.value.startsWith('__')) return { once: field.name.value === '__typename' ? 0 : introspectionPrice, perItem: 0 };
  const definition = definitionOf(selected);
  if (!definition) return free;
  const type = getNamedType(definition.type);
  const below = field.selectionSet && isCompositeType(type) ? costOfSelections(pricing, type, field.selectionSet) : free;
  const each = priceOf(pricing.schema, parent, definition) + below.once;
  const { items } = sizeOf(pricing, selected, definition);
  if (isConnection(type)) return capped(each + items * below.perItem, 0);
  return isListOfConnection(parent, definition) ? capped(0, each) : capped(items * each, 0);
}

/** How many items a field brings; what its arguments ask for is noted, to be held against the limits. */
export function sizeOf(pricing: Pricing, { field }: SelectedField, definition: GraphQLField<unknown, unknown>): ListSize {
  const size = listSizeOf(definition, field, pricing.variables);
  if (size.toldBy) pricing.asked[size.toldBy] = Math.max(pricing.asked[size.toldBy], size.items);
  return size;
}

/** `nodes` and `edges`: as long as the connection's page. */
export function isListOfConnection(parent: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>): boolean {
  return isConnection(parent) && isListType(getNullableType(definition.type));
}

const free: Cost = { once: 0, perItem: 0 };

/** The schema is answered from memory, but it is large. */
const introspectionPrice = 100;
const writePrice = 10;

function priceOf(schema: GraphQLSchema, parent: GraphQLCompositeType, { name, type }: GraphQLField<unknown, unknown>): number {
  if (parent === schema.getMutationType()) return writePrice;
  if (isConnection(parent) && name === 'totalCount') return 1;
  if (isConnection(parent) && (name === 'edges' || name === 'pageInfo')) return 0;
  return isCompositeType(getNamedType(type)) ? 1 : 0;
}

function plus(left: Cost, right: Cost): Cost {
  return capped(left.once + right.once, left.perItem + right.perItem);
}

function dearest(left: Cost, right: Cost): Cost {
  return { once: Math.max(left.once, right.once), perItem: Math.max(left.perItem, right.perItem) };
}

/** Beyond it numbers lose count; every limit is far below. */
function capped(once: number, perItem: number): Cost {
  return { once: Math.min(once, Number.MAX_SAFE_INTEGER), perItem: Math.min(perItem, Number.MAX_SAFE_INTEGER) };
}
