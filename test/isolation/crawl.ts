import {
  type GraphQLArgument, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, getNamedType, getNullableType, isAbstractType, isEnumType, isLeafType,
  isListType, isObjectType, isRequiredArgument,
} from 'graphql';
import type { Actor, Answer } from '../world.ts';

/** Everything that somebody reaches through the API. */
export interface Reach {
  /** Every record met, by its id, with the values of all its fields; a related record is an object with `id`. */
  readonly records: ReadonlyMap<string, ReachedRecord>;
  /** Whatever came over the wire, as it came. */
  readonly text: string;
  /** Root fields that were refused. */
  readonly refused: readonly string[];
}

export interface ReachedRecord {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * Walks the whole graph that a client can reach, knowing nothing but the schema: starts at every query that needs no argument, follows
 * every field of every record met, pages through every connection, and asks for every field of every type. An error other than the
 * refusal of a query is a fault, and so is a list that does not hold as many records as it counts.
 * @param known ids of records to start from besides; each must be there
 * @param asOf the moment of what is asked as of a moment, for walks whose answers are compared; each answer's own, if not given
 */
export async function crawl(actor: Actor, schema: GraphQLSchema, known: readonly string[] = [], asOf?: Date): Promise<Reach> {
  const walk: Walk = { actor, schema, asOf, records: new Map(), waiting: new Map(), texts: [], refused: [] };
  await greet(walk, known);
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (field.args.every((argument) => !isRequiredArgument(argument))) await askRoot(walk, field);
  }
  while (walk.waiting.size > 0) {
    const [typeName, ids] = [...walk.waiting][0]!;
    walk.waiting.delete(typeName);
    const size = batchOf(walk.schema.getType(typeName) as GraphQLObjectType);
    for (let start = 0; start < ids.length; start += size) await askRecords(walk, typeName, ids.slice(start, start + size));
  }
  return { records: walk.records, text: walk.texts.join('\n'), refused: walk.refused };
}

interface Walk {
  readonly actor: Actor;
  readonly schema: GraphQLSchema;
  readonly asOf: Date | undefined;
  readonly records: Map<string, ReachedRecord>;
  /** Ids met and not yet asked for, by type. */
  readonly waiting: Map<string, string[]>;
  readonly texts: string[];
  readonly refused: string[];
}

const nestedPage = 20;
const fullPage = 100;

/** How many records are asked for at once: as many as may be, where no lists come with them that make each dear. */
function batchOf(type: GraphQLObjectType): number {
  return Object.values(type.getFields()).some((field) => isConnection(getNamedType(field.type))) ? 40 : fullPage;
}

/** Notes records that are said to be there. */
async function greet(walk: Walk, known: readonly string[]): Promise<void> {
  for (let start = 0; start < known.length; start += fullPage) {
    const ids = known.slice(start, start + fullPage);
    const { nodes } = await data(walk, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    for (const [index, record] of (nodes as (ReachedRecord | null)[]).entries()) {
      if (record === null) throw new Error(`${Buffer.from(ids[index]!, 'base64url').toString()} is not there.`);
      note(walk, record);
    }
  }
}

async function askRoot(walk: Walk, field: GraphQLField<unknown, unknown>): Promise<void> {
  const answer = await ask(walk, `{ ${selectionOf(walk, field, fullPage)} }`);
  if (answer.errors !== undefined) {
    expectRefusal(answer);
    walk.refused.push(field.name);
    return;
  }
  await follow(walk, field, answer.data[field.name], field.name);
}

async function askRecords(walk: Walk, typeName: string, ids: readonly string[]): Promise<void> {
  const type = walk.schema.getType(typeName) as GraphQLObjectType;
  const fields = Object.values(type.getFields());
  const met = new Map<string, ReachedRecord>();
  for (const { text, isDear } of documentsOf(walk, fields)) {
    const size = isDear ? fewest : ids.length;
    for (let start = 0; start < ids.length; start += size) {
      const asked = ids.slice(start, start + size);
      const { nodes } = await data(walk, `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${typeName} { ${text} } } }`, { ids: asked });
      for (const [index, record] of (nodes as (ReachedRecord | null)[]).entries()) {
        if (record === null) throw new Error(`${typeName} ${asked[index]} was met, and is not there when it is asked for.`);
        met.set(record.id, { ...met.get(record.id), ...record });
      }
    }
  }
  for (const record of met.values()) {
    walk.records.set(record.id, record);
    for (const field of fields) await follow(walk, field, record[field.name], `node(id: ${JSON.stringify(record.id)}) { ... on ${typeName} { ${field.name} } }`);
  }
}

/** What a document may hold, with room for what stands around it: a type of many fields is asked for in several. */
const mostTokens = 800;

interface AskedDocument {
  readonly text: string;
  readonly tokens: number;
  readonly isDear: boolean;
}

/** Records asked for at once where each brings a list of objects with pages of their own, and records on such a page. */
const fewest = 4;

function documentsOf(walk: Walk, fields: readonly GraphQLField<unknown, unknown>[]): AskedDocument[] {
  const documents: AskedDocument[] = [];
  for (const field of fields) {
    const isDear = holdsPages(field);
    const text = selectionOf(walk, field, nestedPage);
    const tokens = (text.match(/[\w"]+|[^\s\w]/g) ?? []).length;
    const last = documents.at(-1);
    if (last === undefined || last.tokens + tokens > mostTokens || isDear || last.isDear) documents.push({ text, tokens, isDear });
    else Object.assign(last, { text: `${last.text} ${text}`, tokens: last.tokens + tokens });
  }
  return documents;
}

/** A list of objects that are no records themselves, and lead to pages of some. */
function holdsPages({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  if (!isListType(getNullableType(type)) || !isObjectType(named) || 'id' in named.getFields()) return false;
  return Object.values(named.getFields()).some((field) => isConnection(getNamedType(field.type)));
}

/** Notes the records in a field's value, and pages on where it is a connection. */
async function follow(walk: Walk, field: GraphQLField<unknown, unknown>, value: unknown, place: string): Promise<void> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const entry of value) await follow(walk, field, entry, place);
    return;
  }
  const type = getNamedType(field.type);
  if (isConnection(type)) return followPages(walk, field, value as ConnectionPage, place);
  if (isLeafType(type)) return;
  await meet(walk, value as ReachedRecord, place);
}

/** Notes a record; of what is none, the records in it. */
async function meet(walk: Walk, value: ReachedRecord, place: string): Promise<void> {
  if (typeof value.id === 'string') return note(walk, value);
  for (const inner of Object.values((walk.schema.getType(value.__typename) as GraphQLObjectType).getFields())) await follow(walk, inner, value[inner.name], place);
}

interface ConnectionPage {
  readonly totalCount: number | null;
  readonly nodes: readonly ReachedRecord[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function followPages(walk: Walk, field: GraphQLField<unknown, unknown>, first: ConnectionPage, place: string): Promise<void> {
  let page = first;
  let count = 0;
  for (;;) {
    for (const record of page.nodes) await meet(walk, record, place);
    count += page.nodes.length;
    if (!page.pageInfo.hasNextPage) break;
    const on = selectionOf(walk, field, fullPage, page.pageInfo.endCursor!);
    const answer = await data(walk, `{ ${place.includes('{') ? place.replace(`{ ${field.name} }`, `{ ${on} }`) : on} }`);
    page = (answer['node'] ?? answer)[field.name] as ConnectionPage;
  }
  // What is withheld altogether is not counted, and empty.
  if (count !== (first.totalCount ?? 0)) throw new Error(`${place} counts ${first.totalCount} and holds ${count}.`);
}

function note({ records, waiting }: Walk, { __typename, id }: ReachedRecord): void {
  if (records.has(id)) return;
  records.set(id, { __typename, id });
  waiting.set(__typename, [...(waiting.get(__typename) ?? []), id]);
}

/** Everything below a field: of records their identity, of connections a page, of other objects all. */
function selectionOf(walk: Walk, field: GraphQLField<unknown, unknown>, size: number, after?: string): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return `${field.name}${argumentsOf(walk, field)}`;
  if (isConnection(type)) {
    const node = getNamedType(type.getFields()['nodes']!.type) as GraphQLObjectType;
    const isOfRecords = isAbstractType(node) || 'id' in node.getFields();
    const selected = isOfRecords ? 'id' : Object.values(node.getFields()).map((inner) => selectionOf(walk, inner, fewest)).join(' ');
    return `${field.name}(first: ${isOfRecords ? size : nestedPage}${after === undefined ? '' : `, after: ${JSON.stringify(after)}`}) { totalCount nodes { __typename ${selected} } pageInfo { hasNextPage endCursor } }`;
  }
  if (isAbstractType(type) || 'id' in (type as GraphQLObjectType).getFields()) return `${field.name} { __typename id }`;
  return `${field.name}${argumentsOf(walk, field)} { __typename ${Object.values((type as GraphQLObjectType).getFields()).map((inner) => selectionOf(walk, inner, size)).join(' ')} }`;
}

/** A value for each argument that a field must have, and the moment for those that are otherwise now. */
function argumentsOf({ asOf }: Walk, { name: field, args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter((argument) => isRequiredArgument(argument)).map(({ name, type }) => `${name}: ${field === 'kpis' ? aDayOver : valueOf(getNamedType(type))}`);
  const isMoment = ({ name, type }: GraphQLArgument) => String(type) === 'DateTime' && name !== 'from';
  const moments = asOf === undefined ? [] : args.filter(isMoment).map(({ name }) => `${name}: "${asOf.toISOString()}"`);
  return given.length + moments.length === 0 ? '' : `(${[...given, ...moments].join(', ')})`;
}

/** Figures are of days that are over. */
const aDayOver = '"2026-03-08"';

function valueOf(type: GraphQLNamedType): string | number {
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return { Date: '"2030-03-08"', DateTime: '"2026-01-01T00:00:00Z"' }[type.name] ?? 1;
}

function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection');
}

async function data(walk: Walk, source: string, variables?: Record<string, unknown>): Promise<Record<string, any>> {
  const answer = await ask(walk, source, variables);
  if (answer.errors !== undefined) throw new Error(`${source}\n${JSON.stringify(answer.errors)}`);
  return answer.data;
}

async function ask(walk: Walk, source: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await walk.actor.query(source, variables);
  walk.texts.push(JSON.stringify({ data: answer.data, errors: answer.errors }));
  return answer;
}

function expectRefusal({ errors }: Answer): void {
  if (errors!.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return;
  throw new Error(JSON.stringify(errors));
}
