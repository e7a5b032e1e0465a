import 'reflect-metadata';
import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray, type PubSub } from 'type-graphql';
import { attachReads } from '../platform/reads/attach.ts';
import { ruleNameOf } from '../platform/ruled.ts';
import { enforceRules } from './enforce-rules.ts';
import { resolvers, rules, types } from './rooms.ts';

/** The whole public schema, with its resolvers and the rule of every field in force: one for all servers of a process, as building it takes a second. */
export function guanxiSchema(): Promise<GraphQLSchema> {
  return (built ??= buildGuanxiSchema());
}

let built: Promise<GraphQLSchema> | undefined;

/** The same, made anew, for whoever would change it. */
export async function buildGuanxiSchema(): Promise<GraphQLSchema> {
  const bare = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    orphanedTypes: types,
    validate: false,
    // What serves it validates it again, and the committed schema is compared with it in the tests.
    skipCheck: true,
    // Printed by a script of its own; a server writes no files.
    emitSchemaFile: false,
    pubSub: noPubSub,
  });
  const schema = withQueryOnPayloads(bare);
  describeRoots(schema);
  attachReads(schema);
  nameRules(schema);
  enforceRules(schema, rules);
  return schema;
}

/** TypeGraphQL asks for one; here each subscription names its own source, which reads the outbox. */
export const noPubSub: PubSub = {
  publish: refuseTopic,
  subscribe: refuseTopic,
};

function refuseTopic(topic: string): never {
  throw new Error(`There are no topics, and so no ${topic}: a subscription names its source.`);
}

/** Root fields carry the name of the rule that their resolver names. */
function nameRules(schema: GraphQLSchema): void {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  for (const [root, resolved] of [[schema.getQueryType(), queries], [schema.getMutationType(), mutations], [schema.getSubscriptionType(), subscriptions]] as const) {
    for (const { target, methodName, schemaName } of resolved) {
      const field = root!.getFields()[schemaName]!;
      field.extensions = { ...field.extensions, rule: ruleNameOf(target, methodName) };
    }
  }
}

/** TypeGraphQL has no place to describe the roots in. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (query) query.description = 'What can be read. Each field shows what the asker may see, and no more.';
  if (subscription) subscription.description = 'What can be watched: each is told once when it begins, as a sign that nothing is missed from then on, and again at each change.';
  if (mutation) mutation.description = 'What can be done: one business act each, whole or not at all.';
}

/** Every payload lets the client read on in the same round trip. TypeGraphQL cannot name the query type, so it is added here. */
function withQueryOnPayloads(schema: GraphQLSchema): GraphQLSchema {
  const payloads = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith('Payload'));
  if (payloads.length === 0) return schema;
  const extended = extendSchema(schema, parse(payloads.map((name) =>
    `extend type ${name} { "Read on in the same round trip, after the change." query: Query! }`).join('\n')));
  for (const name of payloads) {
    const type = extended.getType(name) as unknown as { getFields(): Record<string, { resolve?: () => object }> };
    type.getFields()['query']!.resolve = () => ({});
  }
  return extended;
}
