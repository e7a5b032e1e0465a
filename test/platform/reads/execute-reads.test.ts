import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, isObjectType, Kind, NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql';
import { createExecution, type Execution } from '../../../src/platform/reads/execute-reads.ts';
import { createContextFactory, type RequestContext } from '../../../src/server/create-context.ts';
import { developmentIssuer } from '../../../src/server/identity/development-issuer.ts';
import { isForClient } from '../../../src/server/format-error.ts';
import { buildGuanxiSchema } from '../../../src/server/schema.ts';
import { openWorld, type World } from '../../world.ts';
import { type Ground, randomQuery } from './random-query.ts';

/** The shorter way of executing reads gives what graphql-js gives, to the letter; graphql-js is the reference. */

let world: World;
let schema: GraphQLSchema;
let quickly: Execution;
let ground: Ground;
let began: number;
beforeAll(async () => {
  world = await openWorld();
  schema = await buildGuanxiSchema();
  quickly = createExecution(schema);
  began = Date.now();
  const parties = ['formosa-stride', 'hsinlong'].map((key) => world.id(key));
  const [relationships, users] = await Promise.all(['relationship', 'user_account'].map((table) => world.sql<{ id: string }>(`select id from ${table} order by id limit 4`)));
  ground = {
    schema,
    ids: [
      ...parties, 'nonsense', ...relationships!.map(({ id }) => Buffer.from(`Relationship:${id}`).toString('base64url')), ...users!.map(({ id }) => Buffer.from(`User:${id}`).toString('base64url')),
    ],
    roots: Object.values(schema.getQueryType()!.getFields()).map(({ name }) => name).filter((name) => name !== 'rateLimit'),
  };
});
afterAll(() => world.close());

/** Not every query that is made up has use for all its variables. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

const personas = ['admin', 'manager', 'supplier', 'channel', 'competitor'] as const;

test('random queries are answered as graphql-js answers them', async () => {
  let valid = 0;
  await fc.assert(fc.asyncProperty(fc.integer(), fc.constantFrom(...personas), async (seed, persona) => {
    const { source, variables } = randomQuery(ground, seed);
    const document = parse(source);
    if (validate(schema, document, rules).length > 0) return;
    valid += 1;
    const context = await contextOf(persona);
    const result = await quickly({ document, contextValue: context, variableValues: variables });
    // What both fail at in the same way would be equal, too.
    expect(result.errors?.filter((error) => !isForClient(error)).map((error) => ({ path: error.path, cause: String(error.originalError), source })) ?? []).toEqual([]);
    const expected = await byGraphqlJs(document, context, variables);
    // Of two root fields that fail at one time, either may be the first to make an end of the answer.
    const isRace = result.data === null && expected.data === null && rootsOf(document) > 1;
    expect(isRace || answer(result) === answer(expected) ? [] : [answer(result), answer(expected)]).toEqual([]);
  }), { numRuns: 300, endOnFailure: true });
  expect(valid).toBeGreaterThan(150);
}, 120_000);

test('what is read never passes a resolver', async () => {
  const watched = await buildGuanxiSchema();
  for (const type of Object.values(watched.getTypeMap())) {
    if (!isObjectType(type) || ['Query', 'Mutation'].includes(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.extensions['read'] === undefined) continue;
      field.resolve = () => { throw new Error(`${type.name}.${field.name} was resolved.`); };
    }
  }
  const document = parse('{ relationships(first: 3) { nodes { id partner { name relationships { totalCount edges { cursor node { market } } } } } pageInfo { endCursor } } }');
  const { data, errors } = await createExecution(watched)({ document, contextValue: await contextOf('manager') });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ relationships: { nodes: [{}, {}, {}] } });
});

test('null in place of what is never null is reported as graphql-js reports it, at its own path', async () => {
  const document = parse('{ relationships(first: 2) { nodes { id partner { id isFocal } } totalCount } }');
  const context = await contextOf('manager');
  // A database that answers without the parties that a relationship always has.
  const { read } = world.database;
  Object.assign(world.database, {
    read: async (...args: Parameters<typeof read>) => {
      const [row] = await read<{ data: string }>(...args);
      return [{ data: row!.data.replaceAll(/"(f\d+)":\{[^}]*"Party"[^}]*\}/g, '"$1":null') }];
    },
  });
  try {
    const result = await quickly({ document, contextValue: context });
    expect(result.errors).toMatchObject([{ path: ['relationships', 'nodes', 0, 'partner'] }, { path: ['relationships', 'nodes', 1, 'partner'] }].slice(0, result.errors!.length));
    expect(answer(result)).toBe(answer(await byGraphqlJs(document, context, {})));
  } finally {
    Object.assign(world.database, { read });
  }
});

test.each(['{ __schema { queryType { name fields { name } } } }', '{ __type(name: "Query") { fields { type { kind name } } } parties(first: 1) { nodes { id } } }', '{ __proto__: parties(first: 1) { __proto__: nodes { id } } }'])(
  '%s is answered as graphql-js answers it', async (source) => {
    const context = await contextOf('admin');
    expect(answer(await quickly({ document: parse(source), contextValue: context }))).toBe(answer(await byGraphqlJs(parse(source), context, {})));
  },
);

async function byGraphqlJs(document: DocumentNode, contextValue: RequestContext, variableValues: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
  return execute({ schema, document, contextValue, variableValues });
}

function rootsOf({ definitions }: DocumentNode): number {
  return definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [])).length;
}

/** Two answers are given at two moments: what tells its own is taken as told at one. */
function answer({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data, errors }).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => (Date.parse(instant) >= began ? 'now' : instant));
}

/** A context at one fixed time, whose cursors are the same each time they are sealed. */
async function contextOf(subject: string): Promise<RequestContext> {
  const identity = { kind: 'USER' as const, issuer: developmentIssuer, subject, workspace: 'formosa', party: undefined, expiresAt: new Date(Date.now() + 3_600_000) };
  const context = createContextFactory({ database: world.database, secret: Buffer.alloc(32), isDemo: true })({ identity, remoteAddress: '', traceId: 'trace', acceptLanguage: 'zh-TW, en' });
  await context.identify();
  const cursors = { seal: (position: readonly unknown[], binding: string) => JSON.stringify([position, binding]), open: () => [] };
  return Object.create(context, { cursors: { value: cursors }, now: { value: new Date('2026-01-01') } }) as RequestContext;
}
