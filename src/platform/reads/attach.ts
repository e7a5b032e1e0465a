import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { Context } from '../context.ts';
import { allTypes, type FieldDeclaration, fieldOf, type TypeDeclaration } from './declaration.ts';
import { fieldValue } from './field-value.ts';
import type { RecordRow } from './read.ts';

/**
 * Gives every declared field its resolver, which takes the value from the row that the operation's statement brought. Fields keep their
 * declaration, and the name of the rule that guards them, in their extensions.
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
    field.extensions = { ...field.extensions, rule: (declared.rule ?? declaration.rule).name, read: declared };
  }
}

function resolverOf(field: FieldDeclaration): GraphQLFieldResolver<RecordRow, Context> {
  return (row, args, ctx, info) => fieldValue(field, ctx, args, info.returnType)(broughtFor(row, field, ctx, info), row);
}

/** What the statement brought for the field being resolved; null when it was withheld. */
function broughtFor(row: RecordRow, field: FieldDeclaration, ctx: Context, info: GraphQLResolveInfo): unknown {
  const key = ctx.keys.find(info.fieldNodes[0]!, field);
  const brought = key === undefined ? undefined : row[key];
  if (brought === undefined) throw new Error(`${info.parentType.name}.${info.fieldName} was not part of the statement that read its record.`);
  return brought;
}
