import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from './context.ts';
import type { UserErrorFacts } from './errors/refusal.ts';
import { UserError } from './errors/user-error.type.ts';
import type { TypeClass } from './reads/reader.ts';
import { readById, type RecordRow } from './reads/read.ts';

interface PayloadRecord {
  readonly type: TypeClass;
  /** The property of the service's answer that holds the record's uuid. */
  readonly from: string;
  readonly description: string;
}

/** Fields of a payload that the service's answer holds as they are, such as a key that is shown once. */
interface PayloadValue {
  readonly type: () => unknown;
  readonly description: string;
}

/**
 * Defines a mutation's payload: its records, read by declaration after the commit with whatever the client selects, its plain values, and
 * `userErrors`. Every field but the errors is null when the act was refused. The schema adds `query`.
 */
export function definePayload(name: string, description: string, records: Readonly<Record<string, PayloadRecord>>, values: Readonly<Record<string, PayloadValue>> = {}) {
  const Payload = { [name]: class {} }[name]!;
  const PayloadResolver = { [`${name}Resolver`]: class {} }[`${name}Resolver`]!;
  for (const [field, value] of Object.entries(values)) {
    Field(value.type as never, { nullable: true, description: value.description })(Payload.prototype, field, undefined as never);
  }
  Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })(Payload.prototype, 'userErrors', undefined as never);
  ObjectType(name, { description })(Payload);
  for (const [field, record] of Object.entries(records)) addRecord(PayloadResolver, field, record);
  Resolver(() => Payload)(PayloadResolver);
  return { type: Payload, resolver: PayloadResolver };
}

/** What services answer and payloads are resolved from. */
export interface PayloadFacts {
  readonly userErrors: readonly UserErrorFacts[];
  readonly [name: string]: unknown;
}

function addRecord(resolver: TypeClass, name: string, { type, from, description }: PayloadRecord): void {
  const prototype = resolver.prototype as object;
  const resolve = (root: PayloadFacts, ctx: Context, info: GraphQLResolveInfo): Promise<RecordRow | null> | null =>
    typeof root[from] === 'string' ? readById(ctx, info, type, root[from]) : null;
  Object.defineProperty(prototype, name, { value: resolve, configurable: true });
  FieldResolver(() => type as never, { nullable: true, description })(prototype, name, { value: resolve });
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
}
