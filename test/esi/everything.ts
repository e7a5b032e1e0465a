import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, type GraphQLObjectType, getNamedType, isAbstractType, isLeafType, isRequiredArgument } from 'graphql';

/** What a client may ask of records, knowing nothing but the schema. */

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

const typeNamed = (name: string) => schema.getType(name) as GraphQLObjectType;
const typeOf = (field: GraphQLField<unknown, unknown>) => getNamedType(field.type) as GraphQLObjectType;
const isConnection = (field: GraphQLField<unknown, unknown>) => typeOf(field).name.endsWith('Connection');
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ args }) => args.every((argument) => !isRequiredArgument(argument)));

/** Every field of a type: of related records and of what lists below hold, so many levels deep. */
export function everythingOf(name: string, first: number, levels = 2): string {
  return fieldsOf(typeNamed(name)).map((field) => selected(field, first, levels)).join(' ');
}

function selected(field: GraphQLField<unknown, unknown>, first: number, levels: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isConnection(field)) return levels === 0 ? '' : `${field.name}(first: ${first}) { totalCount ${nodes(nodeOf(field), first, levels - 1)} }`;
  if (isAbstractType(type)) return `${field.name} { __typename }`;
  // Values that are no records are asked for whole.
  const isRecord = 'id' in typeOf(field).getFields();
  return isRecord && levels === 0 ? `${field.name} { id }` : `${field.name} { ${everythingOf(type.name, first, isRecord ? levels - 1 : levels)} }`;
}

const nodeOf = (field: GraphQLField<unknown, unknown>) => (getNamedType(typeOf(field).getFields()['nodes']!.type)).name;

function nodes(name: string, first: number, levels: number): string {
  return isAbstractType(schema.getType(name)) ? 'nodes { __typename }' : `nodes { ${everythingOf(name, first, levels)} }`;
}

/** The root lists of records of these types, with what of them is asked. */
export function rootListsOf(names: readonly string[]): { readonly list: string; readonly ask: (first: number) => string }[] {
  return fieldsOf(schema.getQueryType()!).filter((field) => isConnection(field) && names.includes(nodeOf(field)))
    .map((field) => ({ list: field.name, ask: (first) => `{ ${field.name}(first: ${first}) { totalCount ${nodes(nodeOf(field), first, 1)} } }` }));
}

/** Fields of a type by which one comes to records or figures of these types. */
export function waysTo(names: readonly string[], from: string, first: number): string {
  return fieldsOf(typeNamed(from)).filter((field) => names.includes(isConnection(field) ? nodeOf(field) : typeOf(field).name)).map((field) => selected(field, first, 1)).join(' ');
}
