import {
  getNamedType, getNullableType, type GraphQLCompositeType, type GraphQLField, type GraphQLInputType, type GraphQLSchema, isAbstractType, isCompositeType, isEnumType,
  isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType,
} from 'graphql';

/** A query that nobody would write, but that the schema allows, nearly always. */
export interface RandomQuery {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What ids stand for records, and which root fields are asked. */
export interface Ground {
  readonly schema: GraphQLSchema;
  readonly ids: readonly string[];
  readonly roots: readonly string[];
}

/**
 * Makes up a query: fields of all kinds below some root fields, under aliases or not, again in inline and named fragments on any type that
 * may stand there, with arguments written out or as variables, included and skipped.
 */
export function randomQuery(ground: Ground, seed: number): RandomQuery {
  const making: Making = { ...ground, chance: chances(seed), fragments: [], variables: { yes: true, no: false }, declared: ['$yes: Boolean!', '$no: Boolean!'], aliases: 0 };
  const root = ground.schema.getQueryType()!;
  const roots = Array.from({ length: 1 + pick(making, [0, 0, 1]) }, () => field(making, root.getFields()[pick(making, ground.roots)]!, 0));
  const { declared, fragments, variables } = making;
  return { source: [`query (${declared.join(', ')}) { ${roots.join(' ')} }`, ...fragments].join('\n'), variables };
}

interface Making extends Ground {
  /** A number from 0 up to 1. */
  readonly chance: () => number;
  readonly fragments: string[];
  readonly variables: Record<string, unknown>;
  readonly declared: string[];
  aliases: number;
}

const deepest = 4;

function selections(making: Making, type: GraphQLCompositeType, depth: number): string {
  const fields = 'getFields' in type ? Object.values(type.getFields()).filter((candidate) => depth < deepest || !isCompositeType(getNamedType(candidate.type))) : [];
  const parts = Array.from({ length: 1 + Math.floor(making.chance() * 4) }, () => selection(making, type, fields, depth));
  // The same again, to be merged.
  if (making.chance() < 0.2) parts.push(`... { ${pick(making, parts)} }`);
  return parts.join(' ');
}

function selection(making: Making, type: GraphQLCompositeType, fields: readonly GraphQLField<unknown, unknown>[], depth: number): string {
  const kind = making.chance();
  if (kind < 0.1 || fields.length === 0) return `${alias(making)}__typename`;
  if (kind < 0.7 || depth >= deepest) return field(making, pick(making, fields), depth);
  const condition = pick(making, conditions(making.schema, type));
  const inner = selections(making, making.schema.getType(condition) as GraphQLCompositeType, depth + 1);
  if (kind < 0.85) return `... on ${condition}${directive(making)} { ${inner} }`;
  const name = `F${making.fragments.length}`;
  making.fragments.push(`fragment ${name} on ${condition} { ${inner} }`);
  return `...${name}${directive(making)}`;
}

/** The types that a fragment may stand on where this type stands. */
function conditions(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const interfaces = objects.flatMap((object) => (isObjectType(object) || isInterfaceType(object) ? object.getInterfaces() : []));
  return [...new Set([type, ...objects, ...interfaces])].map(({ name }) => name);
}

function field(making: Making, { name, type, args }: GraphQLField<unknown, unknown>, depth: number): string {
  const given = args.filter(({ name: argument, type: wanted }) => isNonNullType(wanted) || (!['after', 'before'].includes(argument) && making.chance() < 0.3))
    .map((argument) => `${argument.name}: ${value(making, argument.type)}`);
  const named = getNamedType(type);
  const below = isCompositeType(named) ? ` { ${selections(making, named, depth + 1)} }` : '';
  return `${alias(making)}${name}${given.length === 0 ? '' : `(${given.join(', ')})`}${directive(making)}${below}`;
}

/** Names are mostly new ones: two different fields under one name would be no valid query. */
function alias(making: Making): string {
  making.aliases += 1;
  return making.chance() < 0.6 ? `a${making.aliases}: ` : '';
}

function directive(making: Making): string {
  if (making.chance() > 0.1) return '';
  return pick(making, [' @include(if: $yes)', ' @include(if: $no)', ' @skip(if: $no)', ' @skip(if: true)', ' @include(if: true)']);
}

function value(making: Making, type: GraphQLInputType): string {
  const written = literal(making, type);
  if (making.chance() > 0.3 || !/^(\d+|"[^"]*")$/.test(written)) return written;
  const variable = `v${making.declared.length}`;
  making.declared.push(`$${variable}: ${String(type)}`);
  making.variables[variable] = JSON.parse(written) as unknown;
  return `$${variable}`;
}

function literal(making: Making, wanted: GraphQLInputType, depth = 0): string {
  const type = getNullableType(wanted);
  if (isListType(type)) return `[${literal(making, type.ofType, depth)}]`;
  if (isEnumType(type)) return pick(making, type.getValues()).name;
  if (isInputObjectType(type)) {
    const inputs = Object.values(type.getFields());
    const required = inputs.filter((input) => isNonNullType(input.type));
    const chosen = new Set([...required, ...(depth < 2 && inputs.length > required.length ? [pick(making, inputs)] : [])]);
    return `{ ${[...chosen].map((input) => `${input.name}: ${literal(making, input.type, depth + 1)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'ID': return JSON.stringify(pick(making, making.ids));
    // Now and then a size that is refused.
    case 'Int': return pick(making, ['1', '2', '3', '5', '101']);
    case 'Boolean': return pick(making, ['true', 'false']);
    case 'Date': return '"2024-01-01"';
    case 'DateTime': return '"2024-01-01T00:00:00Z"';
    case 'CountryCode': return '"TW"';
    case 'Locale': return pick(making, ['"zh-Hant"', '"en"', '"fr"']);
    default: return '"a"';
  }
}

function pick<Item>({ chance }: Pick<Making, 'chance'>, items: readonly Item[]): Item {
  return items[Math.floor(chance() * items.length)]!;
}

/** The same chances for the same seed (the generator called mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
