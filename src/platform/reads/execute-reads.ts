import {
  type DocumentNode, execute, type ExecutionArgs, type ExecutionResult, getNamedType, type GraphQLField, type GraphQLFieldConfig, GraphQLNonNull, GraphQLObjectType,
  GraphQLScalarType, GraphQLSchema, isAbstractType, isCompositeType, isInputType, isNonNullType, TypeInfo, visit, visitWithTypeInfo,
} from 'graphql';
import type { Context } from '../context.ts';
import { completeRoot, NotCompletable } from './complete.ts';

/** Executes an operation of the schema as `execute` of graphql-js does. */
export type Execution = (args: Omit<ExecutionArgs, 'schema'>) => Promise<ExecutionResult>;

/**
 * Executes operations that only read declared types in a shorter way, with the same results: graphql-js executes the root fields (arguments,
 * rules, errors, nulls), and what stands below them is completed from the rows in one pass. Everything else is left to graphql-js alone,
 * and so is an operation whose rows cannot be completed without an error.
 */
export function createExecution(schema: GraphQLSchema): Execution {
  const completing = withCompletingRoots(schema);
  const known = new WeakMap<DocumentNode, boolean>();
  return async (args) => {
    let isOfReads = known.get(args.document);
    if (isOfReads === undefined) known.set(args.document, (isOfReads = onlyReads(schema, args.document)));
    if (!isOfReads) return execute({ ...args, schema });
    const result = await execute({ ...args, schema: completing });
    const isIncomplete = result.errors?.some(({ originalError }) => originalError instanceof NotCompletable) ?? false;
    return isIncomplete ? execute({ ...args, schema }) : result;
  };
}

/** Whether every operation of a document is a query whose fields below the root are declared or plain properties. */
function onlyReads(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isOfReads = true;
  const typeInfo = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(typeInfo, {
    OperationDefinition: ({ operation }) => {
      isOfReads &&= operation === 'query';
    },
    Field: ({ name: { value: name }, alias }) => {
      const parent = typeInfo.getParentType();
      const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent as GraphQLObjectType];
      isOfReads &&= !['__schema', '__type'].includes(name) && alias?.value !== '__proto__'
        && (parent === schema.getQueryType() || types.every((type) => name === '__typename' || isReadFromRow(type.getFields()[name]!)));
    },
  }));
  return isOfReads;
}

function isReadFromRow(field: GraphQLField<unknown, unknown>): boolean {
  return field.extensions['read'] !== undefined || field.resolve === undefined;
}

/** The schema with root fields that answer whole: to graphql-js their objects are leaves, which it takes as they are. */
function withCompletingRoots(schema: GraphQLSchema): GraphQLSchema {
  const { fields, ...query } = schema.getQueryType()!.toConfig();
  const completing = Object.entries(fields).map(([name, field]) => [name, isCompositeType(getNamedType(field.type)) ? completingRoot(schema, field) : field]);
  return new GraphQLSchema({
    query: new GraphQLObjectType({ ...query, fields: Object.fromEntries(completing) as typeof fields }),
    // Variables may be of types that only stand below the roots.
    types: Object.values(schema.getTypeMap()).filter(isInputType),
  });
}

const Completed = new GraphQLScalarType({ name: 'Completed', serialize: (value) => value });

function completingRoot(schema: GraphQLSchema, field: GraphQLFieldConfig<unknown, Context>): GraphQLFieldConfig<unknown, Context> {
  const { type, resolve } = field;
  return {
    ...field,
    type: isNonNullType(type) ? new GraphQLNonNull(Completed) : Completed,
    resolve: (source, args, ctx, info) => {
      const whole = { ...info, schema, returnType: type };
      const value: unknown = resolve?.(source, args, ctx, whole);
      // Not an async function: what a rule throws at once is told in the order of the fields.
      return value instanceof Promise ? value.then((settled) => completeRoot(ctx, whole, type, settled)) : completeRoot(ctx, whole, type, value);
    },
  };
}
