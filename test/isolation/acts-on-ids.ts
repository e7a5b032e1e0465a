import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Answer } from '../world.ts';
import { hiddenAlike, someOfEach } from './alike.ts';
import type { Batch } from './asking.ts';
import type { IsolationWorld, Persona } from './isolation-world.ts';
import { companionOf, idFieldsOf, sampleInput } from './sample-input.ts';

/** An act with a hidden id in one of its fields. */
export interface ActOnIds {
  readonly act: string;
  readonly field: string;
  readonly batch: Batch;
  readonly inputs: readonly Record<string, unknown>[];
}

/**
 * Every act of the schema, with each of its fields that takes an id, and of what the persona may not see: some of each group of records of
 * the field's type that are alike, and one record of another type. Which ones goes round from field to field and from turn to turn.
 * @param turn of several who try the acts one after another, whose turn it is
 */
export function actsOnIds(schema: GraphQLSchema, isolation: IsolationWorld, persona: Persona, turn: number): ActOnIds[] {
  const hidden = hiddenAlike(isolation, persona);
  const companion = companionOf(isolation, persona);
  const fields = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name: act, args: [argument] }) => {
    const input = getNamedType(argument!.type) as GraphQLInputObjectType;
    return idFieldsOf(input).map(({ name: field, type }) => ({ act, field, type, input }));
  });
  return [...Map.groupBy(fields, ({ type }) => type)].flatMap(([type, ofType]) => ofType.map(({ act, field, input }, index): ActOnIds => {
    const round = turn * ofType.length + index;
    const others = Object.keys(hidden).filter((other) => other !== type);
    const other = hidden[others[round % others.length]!]!.flat();
    const ids = [...someOfEach(hidden[type] ?? [], round), other[round % other.length]!];
    const sample = sampleInput(input, companion, field);
    return {
      act, field, inputs: ids.map((id) => ({ ...sample, [field]: id })),
      batch: { kind: 'mutation', type: `${input.name}!`, field: (value) => `${act}(input: ${value}) { userErrors { __typename code message field } }` },
    };
  }));
}

/** The different ways in which the acts of one answer were refused; SUCCESS for one that was not. */
export function refusalsOf({ data, errors }: Answer): string[] {
  const payloads = Object.values(data ?? {}).filter((payload) => payload !== null) as { userErrors: { code: string }[] }[];
  const codes = payloads.flatMap(({ userErrors }) => (userErrors.length === 0 ? ['SUCCESS'] : userErrors.map(({ code }) => code)));
  return [...new Set([...(errors ?? []).map(({ extensions }) => extensions.code), ...codes])];
}
