import type { Rule } from './rules.ts';

const ruleNames = new Map<object, Map<string | symbol, string>>();

/** Names the rule of a query, a mutation or a subscription. A schema with one that names none does not start. */
export function Ruled(rule: Rule): MethodDecorator {
  // Kept here rather than as a GraphQL extension: TypeGraphQL looks through all of those for each field of the schema.
  return ({ constructor: resolver }, method) => {
    const names = ruleNames.get(resolver) ?? new Map<string | symbol, string>();
    ruleNames.set(resolver, names.set(method, rule.name));
  };
}

/** The name of the rule that a resolver's method names; undefined where it names none. */
export function ruleNameOf(resolver: object, method: string): string | undefined {
  return ruleNames.get(resolver)?.get(method);
}
