import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  coerceInputValue, getNamedType, getNullableType, type GraphQLArgument, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType,
  isObjectType,
} from 'graphql';
import { apiLimits } from '../../src/platform/limits/limits.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import { type Answer, openWorld, type World } from '../world.ts';
import { askEach, type Batch, chunks } from './asking.ts';
import { isAskedOfAll, isWhole, type IsolationWorld, openIsolationWorld } from './isolation-world.ts';
import { requiredArguments } from './required-arguments.ts';
import { companionOf, sampleInput } from './sample-input.ts';

jest.setTimeout(600_000);

let isolation: IsolationWorld;
let world: World;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld();
  world = isolation.world;
});
// Closing fails when the server met a fault that it had to mask: each of these is answered on purpose.
afterAll(() => world.close());

/** What no database takes as it is, or no column: for every field of every input. */
const unfitTexts = ["'", '\0', 'a\0b', '\uD800', 'a\uDC00', '\uDC00\uD800', `a${'😀'.repeat(60)}`, 'x'.repeat(10_000)];
/** What somebody may have made part of a statement, a pattern, a template or a path. They are dealt out: each field is sent a quarter of them, and the next one another. */
const oddTexts = [
  "' or 1=1 --", "'; drop table party; --", '"', '\\', '%', '_', '?', '??', '$1', ':a', '{0}', '${1}', '#{1}', '\u2028\u202E',
  '__proto__', 'constructor', 'null', '[]', '{"a":1}', '../../../etc/passwd', 'UGFydHk6', 'Party:00000000-0000-0000-0000-000000000000', '<script>', '=cmd()', '\r\nSet-Cookie: a=b',
];
/** What else a client may send where a scalar is due, by the scalar's name. */
const hostileValues: Readonly<Record<string, readonly unknown[]>> = {
  Int: [2_147_483_647, 2_147_483_648, -2_147_483_648, -2_147_483_649, 1e308, -1, 0, 1.5, '1', true, Number.MAX_SAFE_INTEGER, []],
  Boolean: [0, 'true', {}],
  Date: ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '-0001-01-01', '10000-01-01', '2026-1-1', 'infinity', 'now', 20_261_122],
  DateTime: ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-12:00', '2026-11-22T24:00:00Z', '2016-12-31T23:59:60Z', '2026-02-30T00:00:00Z', 'infinity', 'now', 1e15],
};

/** How many fields and arguments were sent something so far. */
let places = 0;

function hostile(type: string): readonly unknown[] {
  places += 1;
  return [...(hostileValues[type] ?? []), ...unfitTexts, ...oddTexts.filter((_, index) => index % 4 === places % 4)];
}

/** What no answer may hold: SQL, the database's own words and names, places in the source, stacks. */
const innards = [
  /\bselect\b|\binsert into\b|\bdelete from\b|\bfrom "|\bwhere\b.*=|syntax error at|violates|duplicate key|row-level|invalid input syntax|byte sequence|out of range for type|permission denied/i,
  /user_account|party_identifier|external_reference|audit_entry|audit_seal|audit_unsealed|outbox_event|idempotency_record|api_key|schema_migration|app_user|app_system|pg_/,
  /node_modules|\/src\/|\.ts\b|\.js\b|    at |file:\/\//,
  /INTERNAL_SERVER_ERROR/,
];

/** As many as one answer tells all errors of: after 50 the rest of the variables goes unread. */
const refusedTogether = 5;

/** Sends every value, those that are values of the type together, and the others together: one of these has its whole request refused. */
async function expectComposed(persona: string, batch: Batch, { type }: GraphQLArgument | GraphQLInputField, values: readonly unknown[], whole = (value: unknown) => value): Promise<void> {
  const { actor } = isolation.persona(persona);
  const { formed = [], unformed = [] } = Object.groupBy(values, (value) => (isValueOf(type, value) ? 'formed' : 'unformed'));
  const answers = await Promise.all([formed, ...chunks(unformed, refusedTogether)].map((part) => askEach(actor, batch, part.map(whole))));
  for (const answer of answers.flat()) expectComposedAnswer(answer, batch.field('$value'));
}

/** Whether it gets as far as what asks for one, rather than being refused for its form. */
function isValueOf(type: GraphQLInputType, value: unknown): boolean {
  let isValue = true;
  coerceInputValue(value, type, () => { isValue = false; });
  return isValue;
}

function expectComposedAnswer({ status, data, errors }: Answer, what: string): void {
  const text = JSON.stringify({ data, errors });
  expect({ what, isFault: status >= 500, found: innards.filter((pattern) => pattern.test(text)).map((pattern) => [String(pattern), text.slice(0, 2_000)]) })
    .toEqual({ what, isFault: false, found: [] });
}

(isAskedOfAll ? describe : describe.skip).each(isWhole ? ['admin', 'supplier'] : ['admin'])('whatever %s sends', (persona) => {
  test('in any argument of any query', async () => {
    for (const field of Object.values(schema.getQueryType()!.getFields())) {
      for (const argument of field.args) {
        const others = requiredArguments(field, '"x"', argument);
        const ask = (value: string) => `${field.name}(${[`${argument.name}: ${value}`, ...others].join(', ')}) { __typename }`;
        await expectComposed(persona, { kind: 'query', type: String(argument.type), field: ask }, argument, attemptsOn(argument));
      }
    }
  });

  test('in any argument of any field of a record', async () => {
    const visible = isolation.visible(isolation.persona(persona));
    const ofInterfaces = new Set<string>();
    for (const [typeName, [id]] of Object.entries(visible)) {
      const type = schema.getType(typeName);
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        // What all types have of an interface is declared once, and compiled by the same lines.
        const [shared] = isObjectType(type) ? type.getInterfaces().filter((one) => one.getFields()[field.name] !== undefined) : [];
        if (shared !== undefined && ofInterfaces.has(`${shared.name}.${field.name}`)) continue;
        if (shared !== undefined) ofInterfaces.add(`${shared.name}.${field.name}`);
        for (const argument of field.args) {
          const selection = isObjectType(getNamedType(field.type)) ? '{ totalCount }' : '';
          const ask = (value: string) => `node(id: ${JSON.stringify(id)}) { ... on ${typeName} { ${field.name}(${argument.name}: ${value}) ${selection} } }`;
          await expectComposed(persona, { kind: 'query', type: String(argument.type), field: ask }, argument, attemptsOn(argument));
        }
      }
    }
  });

  test('in any field of any input', async () => {
    const companion = companionOf(isolation, isolation.persona(persona));
    for (const { name, args: [argument] } of Object.values(schema.getMutationType()!.getFields())) {
      const input = getNamedType(argument!.type) as GraphQLInputObjectType;
      const sample = sampleInput(input, companion);
      for (const field of Object.values(input.getFields())) {
        const act = (value: string) => `${name}(input: ${value}) { userErrors { code message field } }`;
        await expectComposed(persona, { kind: 'mutation', type: `${input.name}!`, field: act }, field, attemptsOn(field), (value) => ({ ...sample, [field.name]: value }));
      }
    }
  });
});

/** Hostile values for an argument or a field of an input, within lists and inputs where it takes such. */
function attemptsOn({ type }: GraphQLArgument | GraphQLInputField): unknown[] {
  const named = getNamedType(type);
  const values = isInputObjectType(named)
    ? Object.values(named.getFields()).filter((inner) => getNamedType(inner.type) !== named).flatMap((inner) => attemptsOn(inner).map((value) => ({ [inner.name]: value })))
    : hostile(named.name);
  return values.map((value) => (isListType(getNullableType(type)) ? [value] : value));
}

test('has left every table where it was', async () => {
  expect(await world.sql("select count(*)::int as count from pg_class where relname = 'party'")).toEqual([{ count: 1 }]);
  const { parties } = await isolation.persona('supplier').actor.data('{ parties { totalCount } }');
  expect(parties.totalCount).toBe(isolation.visible(isolation.persona('supplier'))['Party']!.length);
});

describe('over HTTP', () => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const token = await isolation.persona('supplier').actor.token();
    return fetch(`${world.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers }, body });
  };
  const json = (query: string, more: object = {}) => JSON.stringify({ query, ...more });

  test.each([
    ['several operations in an array', `[${json('{ apiInfo { version } }')}, ${json('{ apiInfo { version } }')}]`],
    ['an array of none', '[]'],
    ['no object', '"query"'],
    ['null', 'null'],
    ['a query that is none', json('{')],
    ['a query that is a number', '{"query": 1}'],
    ['variables that are text', json('{ apiInfo { version } }', { variables: 'a' })],
    ['variables that are a list', json('{ apiInfo { version } }', { variables: [1] })],
    ['an operation that is not there', json('query A { apiInfo { version } }', { operationName: 'B' })],
    ['two operations and no name', json('query A { apiInfo { version } } query B { apiInfo { version } }')],
    ['a subscription', json('subscription { anything }')],
    ['a definition of types', json('type Query { a: Int }')],
    ['brackets without end', '['.repeat(100_000)],
    ['variables nested deep', json('query ($a: PartyFilter) { parties(filter: $a) { totalCount } }', { variables: JSON.parse(`{"a": ${'{"and": ['.repeat(500)}{}${']}'.repeat(500)}}`) })],
    ['a long list in the variables', json('query ($a: [ID!]!) { nodes(ids: $a) { id } }', { variables: { a: Array.from({ length: 5_000 }, () => 'x') } })],
    ['more ids than may be asked for', json('query ($a: [ID!]!) { nodes(ids: $a) { id } }', { variables: { a: Array.from({ length: apiLimits.maxIds + 1 }, () => 'x') } })],
    ['a filter of many conditions', json('query ($a: PartyFilter) { parties(filter: $a) { totalCount } }', { variables: { a: { or: Array.from({ length: 51 }, (_, index) => ({ search: `x${index}` })) } } })],
    ['a filter of many empty conditions', json('query ($a: PartyFilter) { parties(filter: $a) { totalCount } }', { variables: { a: { not: { or: Array.from({ length: 51 }, () => ({})) } } } })],
    ['a page too large', json('{ parties(first: 101) { totalCount } }')],
    ['a page of nothing', json('{ parties(first: 0) { totalCount } }')],
    ['a page of less than nothing', json('{ parties(last: -1) { totalCount } }')],
    ['pages of pages', json('{ parties(first: 100) { nodes { relationships(first: 100) { nodes { partner { relationships(first: 100) { nodes { id } } } } } } } }')],
    ['many aliases', json(`{ ${Array.from({ length: 40 }, (_, index) => `a${index}: apiInfo { version }`).join(' ')} }`)],
    ['many fields at the root', json(`{ apiInfo { ${Array.from({ length: 25 }, () => 'version').join(' ')} } ${Array.from({ length: 25 }, (_, index) => `a${index}: node(id: "x") { id }`).join(' ')} }`)],
    ['depth', json(`{ parties { nodes { ${'parent { '.repeat(20)}id${' }'.repeat(20)} } } }`)],
    ['fragments within fragments', json(`{ ...f0 } ${Array.from({ length: 30 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f30 on Query { apiInfo { version } }`)],
    ['a fragment that spreads itself', json('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')],
    ['directives', json(`{ apiInfo ${'@include(if: true) '.repeat(40)} { version } }`)],
    ['more tokens than may be', json(`{ ${'apiInfo { version } '.repeat(300)} }`)],
    ['a body larger than may be', json(`{ apiInfo { version } } #${'x'.repeat(apiLimits.maxBodyBytes)}`)],
    ['bytes that are no text', Buffer.from([0x7B, 0xFF, 0xFE, 0x7D]).toString('latin1')],
  ])('%s is refused', async (_what, body) => {
    const response = await post(body);
    expect([400, 413]).toContain(response.status);
    expectNoInnards(await response.text());
  });

  test.each([
    ['text/plain', json('{ apiInfo { version } }')],
    ['application/x-www-form-urlencoded', 'query=%7BapiInfo%7Bversion%7D%7D'],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--'],
    ['application/graphql', '{ apiInfo { version } }'],
  ])('a post of %s, which any page could send, is refused', async (type, body) => {
    expect((await post(body, { 'content-type': type })).status).toBe(415);
  });

  test('a change by GET is refused, and so is any GET that a page could send', async () => {
    const before = await isolation.fingerprint();
    const token = await isolation.persona('admin').actor.token();
    const act = `mutation { createParty(input: { kind: GROUP, name: "By GET", timeZone: "UTC" }) { userErrors { code } } }`;
    for (const headers of [{}, { 'apollo-require-preflight': '1' }, { 'content-type': 'application/json' }]) {
      const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent(act)}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
      expect([400, 405]).toContain(response.status);
      expectNoInnards(await response.text());
    }
    const simple = await fetch(`${world.url}/graphql?query=${encodeURIComponent('{ apiInfo { version } }')}`, { headers: { authorization: `Bearer ${token}` } });
    expect(simple.status).toBe(400);
    expect(await isolation.fingerprint()).toBe(before);
  });

  test('__proto__ is data like any other', async () => {
    const bodies = [
      '{"__proto__": {"query": "{ apiInfo { version } }"}}',
      '{"query": "query ($f: PartyFilter) { parties(filter: $f) { totalCount } }", "variables": {"f": {"__proto__": {"kinds": ["GROUP"]}}}}',
      '{"query": "query ($f: PartyFilter) { parties(filter: $f) { totalCount } }", "variables": {"f": {"constructor": {"prototype": {"isStaff": true}}}}}',
      '{"query": "mutation ($i: UpdatePartyInput!) { updateParty(input: $i) { userErrors { code } } }", "variables": {"i": {"partyId": "x", "__proto__": {"name": "y"}}}}',
    ];
    for (const body of bodies) {
      const response = await post(body);
      expect(response.status).toBe(400);
      expectNoInnards(await response.text());
    }
    const polluted = await post('{"query": "{ parties { totalCount } }", "variables": {"__proto__": {"isStaff": true}, "a": {"__proto__": {"isStaff": true}}}}');
    expect(((await polluted.json()) as { data: { parties: { totalCount: number } } }).data.parties.totalCount).toBe(isolation.visible(isolation.persona('supplier'))['Party']!.length);
    expect(({} as { isStaff?: boolean }).isStaff).toBeUndefined();
  });

  test('values that no input has are refused rather than passed over', async () => {
    const extra = { workspaceId: isolation.persona('other-workspace').session.workspaceId, isFocal: true, version: 7, id: 'x' };
    for (const [name, value] of Object.entries(extra)) {
      const { status, errors } = await isolation.persona('admin').actor.query('mutation ($input: CreatePartyInput!) { createParty(input: $input) { userErrors { code } } }', {
        input: { kind: 'GROUP', name: 'Mass assignment', timeZone: 'UTC', [name]: value },
      });
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });
});

function expectNoInnards(text: string): void {
  expect(innards.filter((pattern) => pattern.test(text)).map(String)).toEqual([]);
}

test('a key is its own secret, also right after it was used', async () => {
  const key = (await isolation.persona('supplier-key').actor.token())!;
  const wrong = [`${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`, `${key.slice(0, -43)}${'A'.repeat(43)}`];
  const ask = async (token: string) => (await world.bearing(token).query('{ viewer { role } }')).status;
  expect(await ask(key)).toBe(200);
  expect(await Promise.all(wrong.map(ask))).toEqual([401, 401]);
  // Nor is the right one kept out by those.
  expect(await ask(key)).toBe(200);
});

describe('the anonymous', () => {
  test('are answered by nothing but what is open, and told how to sign in', async () => {
    const nobody = world.bearing(null);
    const open = ['viewer', 'apiInfo', 'rateLimit'];
    for (const { name, args } of Object.values(schema.getQueryType()!.getFields())) {
      const required = requiredArguments({ args }, '"x"');
      const { errors } = await nobody.query(`{ ${name}${required.length > 0 ? `(${required.join(', ')})` : ''} { __typename } }`);
      expect([name, errors?.map(({ extensions }) => extensions.code) ?? []]).toEqual([name, open.includes(name) ? [] : ['UNAUTHENTICATED']]);
    }
    expect((await nobody.data('{ viewer { role } }')).viewer).toBeNull();
    for (const { name, args: [argument] } of Object.values(schema.getMutationType()!.getFields())) {
      const input = getNamedType(argument!.type) as GraphQLInputObjectType;
      const { errors } = await nobody.query(`mutation ($input: ${input.name}!) { ${name}(input: $input) { userErrors { code } } }`, { input: sampleInput(input) });
      expect([name, errors?.map(({ extensions }) => extensions.code)]).toEqual([name, ['UNAUTHENTICATED']]);
    }
  });

  test('do not read the schema in production, by query, by suggestion or by what was asked before', async () => {
    const production = await openWorld({ environment: { GUANXI_DEMO: '0' } });
    const nobody = production.bearing(null);
    for (const source of ['{ __schema { types { name } } }', '{ __type(name: "Party") { fields { name } } }', 'query A { ...a } fragment a on Query { b: __schema { queryType { name } } }']) {
      const { status, data, errors } = await nobody.query(source);
      expect([status, data, errors?.[0]?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
    }
    const { errors } = await nobody.query('{ partie { totalCount } }');
    expect(errors?.[0]?.message).not.toContain('Did you mean');
    // Demo tokens are worth nothing there.
    const forged = await production.as('admin').query('{ apiInfo { version } }');
    expect(forged.status).toBe(401);
    await production.close();
  });
});
