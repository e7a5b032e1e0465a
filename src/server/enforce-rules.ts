import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../platform/context.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import { messages } from '../platform/messages.ts';
import { mayTry, type Rule } from '../platform/rules.ts';

/**
 * Puts the rule of each query and mutation before its resolver: what the asker may not even try never reaches a service. A root field
 * without a rule of the table stops the start.
 */
export function enforceRules(schema: GraphQLSchema, rules: ReadonlyMap<string, Rule>): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (!isObjectType(root)) continue;
    for (const field of Object.values(root.getFields())) {
      const rule = rules.get(String(field.extensions['rule']));
      if (rule === undefined) throw new Error(`${root.name}.${field.name} names no rule of the table.`);
      guard(field, rule);
    }
  }
}

function guard(field: GraphQLField<unknown, Context>, rule: Rule): void {
  if (rule.isOpen === true) return;
  field.resolve = guarded(field.resolve ?? defaultFieldResolver, rule);
  // What a subscription's field resolves to is judged at each event, and whether there may be one at its beginning.
  if (field.subscribe) field.subscribe = guarded(field.subscribe, rule);
}

function guarded(resolve: GraphQLFieldResolver<unknown, Context>, rule: Rule): GraphQLFieldResolver<unknown, Context> {
  return (source, args, ctx, info) => {
    // Throws UNAUTHENTICATED for the anonymous.
    const { principal } = ctx;
    const isAllowed = rule.kind === 'see' ? rule.sees(principal) !== false : mayTry(principal, rule);
    if (!isAllowed) throw new RequestError('FORBIDDEN', messages.notAllowed, { rule: rule.name });
    return resolve(source, args, ctx, info);
  };
}
