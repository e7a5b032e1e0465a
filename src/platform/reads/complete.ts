import {
  type FieldNode, type GraphQLField, type GraphQLLeafType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLResolveInfo, isLeafType, isListType, isNonNullType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Context } from '../context.ts';
import type { FieldDeclaration } from './declaration.ts';
import { fieldValue } from './field-value.ts';
import type { RecordRow } from './read.ts';
import { argumentsOf } from './selection.ts';

/** A value cannot be completed without an error. */
export class NotCompletable extends Error {
  override readonly name = 'NotCompletable';
}

/**
 * Completes the value of a root field as the GraphQL specification says (6.4.3), in one pass and without promises: every field below is
 * declared, and so stands in the row, or is a plain property. graphql-js, which expects a promise of every field, takes three times as long.
 * Throws {@link NotCompletable} for whatever would be an error, which has a place in the answer that only graphql-js knows.
 */
export function completeRoot(ctx: Context, info: GraphQLResolveInfo, type: GraphQLOutputType, value: unknown): unknown {
  try {
    return completer({ ctx, info, made: new Map() }, type, info.fieldNodes)(value);
  } catch (error) {
    throw new NotCompletable('', { cause: error });
  }
}

/** Completes one value of a type and selection that it was made for. */
type Complete = (value: unknown) => unknown;

interface Completion {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  /** What completes declared fields, by the first of their merged nodes. */
  readonly made: Map<FieldNode, { readonly declared: FieldDeclaration; readonly nodes: readonly FieldNode[]; readonly complete: Complete }>;
}

function completer(completion: Completion, type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) {
    const complete = completer(completion, type.ofType, nodes);
    return (value) => complete(value) ?? notCompletable();
  }
  if (isListType(type)) {
    const complete = completer(completion, type.ofType, nodes);
    return orNull((value) => (Array.isArray(value) ? value.map((item) => complete(item)) : notCompletable()));
  }
  if (isLeafType(type)) return orNull((value) => serialized(type, value));
  if (isObjectType(type)) return orNull(objectCompleter(completion, type, nodes));
  const ofTypes = new Map<string, Complete>();
  return orNull((value) => {
    const { $type } = value as RecordRow;
    let complete = ofTypes.get($type);
    if (complete === undefined) ofTypes.set($type, (complete = objectCompleter(completion, completion.info.schema.getType($type) as GraphQLObjectType, nodes)));
    return complete(value);
  });
}

function orNull(complete: Complete): Complete {
  return (value) => (value === null || value === undefined ? null : complete(value));
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  return type.serialize(value) ?? notCompletable();
}

function objectCompleter(completion: Completion, type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const { schema, fragments, variableValues } = completion.info;
  const fields = [...collectSubfields(schema, fragments, variableValues, type, nodes)]
    .map(([name, fieldNodes]) => ({ name, complete: fieldCompleter(completion, type, fieldNodes) }));
  return (value) => {
    const completed: Record<string, unknown> = {};
    for (const { name, complete } of fields) completed[name] = complete(value);
    return completed;
  };
}

function fieldCompleter(completion: Completion, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  const node = nodes[0]!;
  const name = node.name.value;
  if (name === '__typename') return () => parent.name;
  const field = parent.getFields()[name]!;
  const declared = field.extensions['read'] as FieldDeclaration | undefined;
  if (declared !== undefined) return declaredCompleter(completion, field, declared, nodes);
  const complete = completer(completion, field.type, nodes);
  return (value) => {
    const property = (value as Record<string, unknown>)[name];
    // As graphql-js's default resolver does.
    return complete(typeof property === 'function' ? (property as () => unknown)() : property);
  };
}

function declaredCompleter(completion: Completion, field: GraphQLField<unknown, unknown>, declared: FieldDeclaration, nodes: readonly FieldNode[]): Complete {
  const { ctx, info: { variableValues }, made } = completion;
  const node = nodes[0]!;
  const known = made.get(node);
  // Types that share a table share most of their fields.
  if (known?.declared === declared && known.nodes.length === nodes.length && known.nodes.every((each, index) => each === nodes[index])) return known.complete;
  const completeValue = completer(completion, field.type, nodes);
  const valueOf = fieldValue(declared, ctx, argumentsOf(field, node, variableValues), field.type);
  const key = ctx.keys.find(node, declared) ?? notCompletable();
  const complete: Complete = (value) => {
    const row = value as RecordRow;
    const brought = row[key];
    return brought === undefined ? notCompletable() : completeValue(valueOf(brought, row));
  };
  made.set(node, { declared, nodes, complete });
  return complete;
}

function notCompletable(): never {
  throw new NotCompletable();
}
