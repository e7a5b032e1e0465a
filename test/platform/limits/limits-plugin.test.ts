import { getIntrospectionQuery } from 'graphql';
import { apiLimits, type LimitName } from '../../../src/platform/limits/limits.ts';
import { startLimitedServer, type LimitedServer } from './limited-server.ts';
import { fragmentBomb } from './partner-schema.ts';

let server: LimitedServer;

beforeAll(async () => {
  server = await startLimitedServer({ rates: null });
});

afterAll(() => server.stop());

const listOf = <Item>(length: number, item: (index: number) => Item): Item[] => Array.from({ length }, (_, index) => item(index));
const times = (count: number, write: (index: number) => string): string => listOf(count, write).join(' ');
const page = (nodes: string): string => `relationships(first: 100) { nodes { ${nodes} } }`;
const lists = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
const nested = (depth: number): string => `{ party(id: 1) ${'{ contacts { party '.repeat(depth)} { id } ${'} }'.repeat(depth)} }`;

describe('an operation within the limits', () => {
  it('is executed, and told its cost', async () => {
    const answer = await server.ask('query ($n: Int) { relationships(first: $n) { nodes { id } } }', { variables: { n: 30 } });
    expect(answer.status).toBe(200);
    expect(answer.extensions).toEqual({ cost: { requested: 31, maximum: apiLimits.maxCost } });
    expect(server.executed()).toBeGreaterThan(0);
  });

  it('may be standard introspection', async () => {
    const answer = await server.ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(answer.status).toBe(200);
    expect(answer.data).toHaveProperty('__schema.types');
  });

  it('keeps the errors of others as they are', async () => {
    const coded = (code: string) => ({ status: 400, errors: [{ extensions: { code } }] });
    expect(await server.ask('{ viewer { absent } }')).toMatchObject(coded('GRAPHQL_VALIDATION_FAILED'));
    expect(await server.ask('{ viewer {')).toMatchObject(coded('GRAPHQL_PARSE_FAILED'));
    const unknown = await server.ask('query A { viewer { name } } query B { viewer { name } }', { operationName: 'C' });
    expect(unknown).toMatchObject(coded('OPERATION_RESOLUTION_FAILURE'));
    expect(unknown.extensions).toBeUndefined();
  });
});

describe('an operation beyond a limit', () => {
  it.each<[LimitName, string, Record<string, unknown>, number]>([
    ['maxDepth', nested(8), {}, 18],
    ['maxDepth', `query A { viewer { name } } query B ${nested(8)}`, {}, 18],
    ['maxIntrospectionDepth', `{ __schema { types ${'{ ofType '.repeat(19)} { name } ${'}'.repeat(19)} } }`, {}, 22],
    ['maxAliases', `{ viewer { ${times(31, (index) => `a${index}: name`)} } }`, {}, 31],
    ['maxDirectives', `{ viewer { name ${times(31, () => '@include(if: true)')} } }`, {}, 31],
    ['maxSelections', fragmentBomb(12), {}, 16_382],
    ['maxRootFields', `{ ${times(21, () => 'viewer { name }')} }`, {}, 21],
    ['maxPageSize', '{ relationships(first: 101) { totalCount } }', {}, 101],
    ['maxPageSize', 'query ($n: Int) { relationships(last: $n) { totalCount } }', { n: 5_000 }, 5_000],
    ['maxIds', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: listOf(101, String) }, 101],
    ['maxInputDepth', 'query ($x: ID!) { party(id: $x) { id } }', { x: lists(5_000) }, 5_001],
    ['maxInputListSize', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: listOf(501, String) }, 501],
    ['maxInputValues', '{ viewer { name } }', { x: listOf(500, () => listOf(40, () => 0)) }, 20_501],
    ['maxCost', `{ ${page(`partner { ${page('partner { id }')} }`)} }`, {}, 20_301],
  ])('%s is refused with status 400 before anything is executed', async (limit, query, variables, actual) => {
    const before = server.executed();
    const answer = await server.ask(query, { variables });
    const maximum = apiLimits[limit];
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit, actual, maximum } }] });
    expect(answer.errors?.[0]?.message).toContain(`at most ${maximum}`);
    expect(answer.data).toBeUndefined();
    expect(answer.extensions).toBeUndefined();
    expect(server.executed()).toBe(before);
  });

  it('of tokens is refused by the parser, and told alike', async () => {
    const extensions = { code: 'LIMIT_EXCEEDED', limit: 'maxTokens', maximum: 1_000 };
    const refused = await server.ask(`{ viewer { ${times(1_000, () => 'name')} } }`);
    expect(refused).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('at most 1000'), extensions }] });
  });

  it('is told the costliest field', async () => {
    const contacts = 'contacts { party { contacts { party { id } } } }';
    const answer = await server.ask(`{ viewer { name } relationships(first: 100) { nodes { partner { ${contacts} } } } }`);
    const costliestField = { path: 'relationships.nodes.partner.contacts.party.contacts', cost: 20_000 };
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED', limit: 'maxCost', costliestField } });
    expect(answer.errors?.[0]?.message).toContain(costliestField.path);
  });

  it('is refused before other rules look at it, each time it comes', async () => {
    const invalidToo = `{ viewer { ${times(31, (index) => `a${index}: absent`)} } }`;
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const { errors } = await server.ask(invalidToo);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'maxAliases' });
    }
  });

  it('by its variables is refused although its document was accepted before', async () => {
    const query = 'query ($n: Int!) { recentParties(first: $n) { contacts { party { contacts { name } } } } }';
    expect(await server.ask(query, { variables: { n: 1 } })).toMatchObject({ extensions: { cost: { requested: 121 } } });
    expect(await server.ask(query, { variables: { n: 1 } })).toMatchObject({ extensions: { cost: { requested: 121 } } });
    const refused = await server.ask(query, { variables: { n: 1_000 } });
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { limit: 'maxPageSize' } }] });
  });
});
