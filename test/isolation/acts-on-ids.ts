import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Answer } from '../world.ts';
import type { Batch } from './asking.ts';
import type { IsolationWorld, Persona } from './isolation-world.ts';
import { companionOf, idFieldsOf, sampleInput } from './sample-input.ts';

/** An act with a hidden id in one of its fields: all that the persona may not see and that the field takes. */
export interface ActOnIds {
  readonly act: string;
  readonly field: string;
  readonly batch: Batch;
  readonly inputs: readonly Record<string, unknown>[];
}

/** Every act of the schema, with each of its fields that takes an id. */
export function actsOnIds(schema: GraphQLSchema, isolation: IsolationWorld, persona: Persona): ActOnIds[] {
  const hidden = isolation.hidden(persona);
  const companion = companionOf(isolation, persona);
  return Object.values(schema.getMutationType()!.getFields()).flatMap(({ name: act, args: [argument] }) => {
    const input = getNamedType(argument!.type) as GraphQLInputObjectType;
    return idFieldsOf(input).map(({ name: field, type }): ActOnIds => {
      // All ids of the type that the field takes, and one of each other type.
      const ids = [...(hidden[type] ?? []), ...Object.entries(hidden).filter(([other]) => other !== type).map(([, [first]]) => first!)];
      const sample = sampleInput(input, companion);
      return {
        act, field, inputs: ids.map((id) => ({ ...sample, [field]: id })),
        batch: { kind: 'mutation', type: `${input.name}!`, field: (value) => `${act}(input: ${value}) { userErrors { __typename code message field } }` },
      };
    });
  });
}

/** The different ways in which the acts of one answer were refused; SUCCESS for one that was not. */
export function refusalsOf({ data, errors }: Answer): string[] {
  const payloads = Object.values(data ?? {}).filter((payload) => payload !== null) as { userErrors: { code: string }[] }[];
  const codes = payloads.flatMap(({ userErrors }) => (userErrors.length === 0 ? ['SUCCESS'] : userErrors.map(({ code }) => code)));
  return [...new Set([...(errors ?? []).map(({ extensions }) => extensions.code), ...codes])];
}
