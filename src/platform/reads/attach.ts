import { getArgumentValues, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isAbstractType, isNonNullType, isObjectType } from 'graphql';
import type { Context } from '../context.ts';
import { connectionOf } from './connection.ts';
import { allTypes, type FieldDeclaration, fieldOf, type TypeDeclaration } from './declaration.ts';
import { keysOf, readerOf, type RecordRow } from './read.ts';

/**
 * Gives every declared field its resolver, which takes the value from the row that the operation's statement brought. Fields keep the
 * name of the rule that guards them in their extensions.
 */
export function attachReads(schema: GraphQLSchema): void {
  for (const declaration of allTypes().values()) {
    const type = schema.getType(declaration.name);
    if (isObjectType(type)) attachFields(type, declaration);
  }
  const names = new Set([...allTypes().values()].map(({ name }) => name));
  for (const type of Object.values(schema.getTypeMap())) {
    const isRead = isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => names.has(name));
    if (isRead) type.resolveType = (row: RecordRow) => row.$type;
  }
}

function attachFields(type: GraphQLObjectType, declaration: TypeDeclaration): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const declared = fieldOf(declaration, name);
    if (declared === undefined) continue;
    field.resolve = resolverOf(declared);
    field.extensions = { ...field.extensions, rule: (declared.rule ?? declaration.rule).name };
  }
}

function resolverOf(field: FieldDeclaration): GraphQLFieldResolver<RecordRow, Context> {
  switch (field.kind) {
    case 'expression': {
      const { convert } = field;
      if (convert === undefined) return (row, _args, ctx, info) => valueOf(row, ctx, info);
      return (row, _args, ctx, info) => {
        const value = valueOf(row, ctx, info);
        return value === null ? null : convert(value);
      };
    }
    case 'computed':
      return (row, args, ctx, info) => {
        if (valueOf(row, ctx, info) === null) return null;
        const needed = Object.fromEntries(Object.entries(field.needs).map(([name, column]) => [name, row[`$${column}`]]));
        return field.compute(needed, readerOf(ctx), args);
      };
    case 'one':
      return (row, _args, ctx, info) => valueOf(row, ctx, info);
    case 'list':
      // A list is never null by itself: null is withheld, which is told apart from empty where the schema has room for it.
      return (row, _args, ctx, info) => valueOf(row, ctx, info) ?? (isNonNullType(info.returnType) ? [] : null);
    case 'page':
      return (row, _args, ctx, info) => {
        const definition = info.parentType.getFields()[info.fieldName]!;
        const args = getArgumentValues(definition, info.fieldNodes[0]!, info.variableValues);
        return connectionOf(ctx, { ...field.page(), link: field.link }, args, valueOf(row, ctx, info) as { rows: RecordRow[]; count?: number } | null);
      };
  }
}

/** The value that a row holds for the field being resolved; null when it was withheld. */
function valueOf(row: RecordRow, ctx: Context, info: GraphQLResolveInfo): unknown {
  const keys = keysOf(ctx);
  // Nodes merged from fragments of different types share one value, under the key of one of them.
  for (const node of info.fieldNodes) {
    const key = keys.find(node);
    if (key !== undefined && key in row) return row[key];
  }
  throw new Error(`${info.parentType.name}.${info.fieldName} was not part of the statement that read its record.`);
}
