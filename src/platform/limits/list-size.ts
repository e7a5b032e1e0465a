import {
  getNamedType, getNullableType, isListType, valueFromASTUntyped,
  type FieldNode, type GraphQLArgument, type GraphQLField, type GraphQLNamedType, type OperationDefinitionNode,
} from 'graphql';

/** Variables by name, as the client sent them. */
export type Variables = Readonly<Record<string, unknown>>;

/** How many items a field brings, and which of its arguments says so. */
export interface ListSize {
  readonly items: number;
  /** `page` for `first` and `last`; `lookup` for a list that is looked up entry by entry; null where no argument tells. */
  readonly toldBy: 'page' | 'lookup' | null;
}

/**
 * How many items one evaluation of a field brings: what `first` or `last` ask for; as many as a list argument has entries
 * (`nodes(ids:)`); what the field's extension `assumedSize` says; 25 for other connections, 10 for other lists, whose length the domain
 * bounds; 1 for what is no list.
 */
export function listSizeOf(definition: GraphQLField<unknown, unknown>, field: FieldNode, variables: Variables): ListSize {
  const isPaged = isConnection(getNamedType(definition.type));
  if (!isPaged && !isListType(getNullableType(definition.type))) return { items: 1, toldBy: null };
  const assumed = definition.extensions['assumedSize'];
  if (typeof assumed === 'number') return { items: assumed, toldBy: null };
  const sizes = pageArguments(definition).map((argument) => argumentValue(argument, field, variables));
  const page = Math.max(0, ...sizes.filter((size) => typeof size === 'number').filter(Number.isFinite));
  if (page > 0) return { items: page, toldBy: 'page' };
  if (isPaged || sizes.length > 0) return { items: assumedPageSize, toldBy: null };
  const lengths = listArguments(definition).map((argument) => lengthOf(argumentValue(argument, field, variables)));
  return lengths.length > 0 ? { items: Math.max(1, ...lengths), toldBy: 'lookup' } : { items: assumedListSize, toldBy: null };
}

/** "Any type whose name ends in Connection is considered to be a Connection Type" (Relay's cursor connections specification, 2). */
export function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection');
}

/** The variables of an operation with its own defaults for those that were not sent. */
export function variablesWithDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

const assumedPageSize = 25;
const assumedListSize = 10;

function pageArguments(definition: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
  return definition.args.filter(({ name }) => name === 'first' || name === 'last');
}

function listArguments(definition: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] {
  return definition.args.filter(({ type }) => isListType(getNullableType(type)));
}

/** Values are not coerced: those that do not fit their type have the whole operation refused before it is executed. */
function argumentValue(argument: GraphQLArgument, field: FieldNode, variables: Variables): unknown {
  const given = field.arguments?.find(({ name }) => name.value === argument.name);
  const value: unknown = given ? valueFromASTUntyped(given.value, variables) : undefined;
  return value === undefined ? argument.defaultValue : value;
}

/** A single value given for a list is a list of one (GraphQL specification, 3.11). */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === undefined || value === null ? 0 : 1;
}
