import { Extensions } from 'type-graphql';
import type { Rule } from './rules.ts';

/** Names the rule of a query, a mutation or a computed field. A schema with a field that names none does not start. */
export function Ruled(rule: Rule): PropertyDecorator & MethodDecorator {
  return Extensions({ rule: rule.name });
}
