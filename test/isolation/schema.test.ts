import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema as buildTypes, getNamedType, graphql, type GraphQLField, type GraphQLInputObjectType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType,
  isIntrospectionType, isListType, isNonNullType, isObjectType, isSpecifiedScalarType,
} from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { permissions, permissionsOfRole, type Principal, roles, isStaffRole } from '../../src/platform/principal.ts';
import { allTypes, declarationOf, fieldOf, type TypeDeclaration } from '../../src/platform/reads/declaration.ts';
import { resolvers, rules, types } from '../../src/server/rooms.ts';
import { enforceRules } from '../../src/server/enforce-rules.ts';
import { guanxiSchema, noPubSub } from '../../src/server/schema.ts';
import { sampleInput } from './sample-input.ts';

let schema: GraphQLSchema;
beforeAll(async () => { schema = await guanxiSchema(); });

test('every type, field, argument, input field and enum value is described', () => {
  const silent = ownTypes().flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...partsOf(type).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
  ]);
  expect(silent).toEqual([]);
});

test('every query and mutation names a rule of the table, of the kind that fits', () => {
  const roots = [[schema.getQueryType(), 'see'], [schema.getMutationType(), 'act'], [schema.getSubscriptionType(), 'see']] as const;
  const misruled = roots.flatMap(([root, kind]) => fieldsOf(root).filter((field) => rules.get(ruleNameOf(field))?.kind !== kind).map(({ name }) => name));
  expect(misruled).toEqual([]);
});

test('a schema with a query or an act that names no rule of the table does not start', () => {
  for (const text of ['type Query { open: Int }', 'type Query { __typename_: Int } type Mutation { act: Int }']) {
    expect(() => enforceRules(buildTypes(text), rules)).toThrow('names no rule of the table');
  }
  const ruled = buildTypes('type Query { open: Int } type Mutation { act: Int }');
  ruled.getQueryType()!.getFields()['open']!.extensions = { rule: 'party.see' };
  expect(() => enforceRules(ruled, rules)).toThrow('Mutation.act names no rule of the table');
});

test('the rule that an act names is the rule that its service goes by', async () => {
  const acts = fieldsOf(schema.getMutationType()).filter((field) => rules.get(ruleNameOf(field))?.isOpen !== true);
  // As the resolvers are before the rules are put before them: what refuses is the service itself.
  const unguarded = await buildSchema({ resolvers: resolvers as unknown as NonEmptyArray<new () => object>, orphanedTypes: types, validate: false, pubSub: noPubSub });
  const principal = askers.find(({ permissions: { size } }) => size === 0);
  const refusals = await Promise.all(acts.map(async ({ name, args: [input] }) => {
    const source = `mutation ($input: ${String(input!.type)}) { ${name}(input: $input) { userErrors { code } } }`;
    const { errors } = await graphql({ schema: unguarded, source, variableValues: { input: sampleInput(getNamedType(input!.type) as GraphQLInputObjectType) }, contextValue: { principal } });
    return errors?.map(({ message }) => message).join();
  }));
  expect(refusals).toEqual(acts.map((field) => `Your role does not allow ${ruleNameOf(field)}.`));
});

test('every declared type and every field of a stored record names a rule of the table', () => {
  const unruled = declared().flatMap(({ type, declaration }) => [
    ...(rules.get(declaration.rule.name) === declaration.rule ? [] : [declaration.name]),
    ...fieldsOf(type).filter((field) => !rules.has(ruleNameOf(field))).map(({ name }) => `${declaration.name}.${name}`),
  ]);
  expect(unruled).toEqual([]);
});

test('a field’s own rule is the one that the table has under its name', () => {
  const foreign = declared().flatMap(({ declaration }) => [...declaration.fields]
    .filter(([, { rule }]) => rule !== undefined && rules.get(rule.name) !== rule)
    .map(([name]) => `${declaration.name}.${name}`));
  expect(foreign).toEqual([]);
});

describe('what can be withheld can be null', () => {
  test('by the rule of the field', () => {
    const stubborn = declared().flatMap(({ type, declaration }) => fieldsOf(type)
      .filter(({ name }) => askers.some((asker) => fieldOf(declaration, name)?.rule?.sees(asker) !== true && fieldOf(declaration, name)?.rule !== undefined))
      .filter((field) => !canBeEmpty(field))
      .map(({ name }) => `${declaration.name}.${name}`));
    expect(stubborn).toEqual([]);
  });

  test('by the rule of what the field leads to', () => {
    const stubborn = declared().flatMap(({ type, declaration }) => fieldsOf(type)
      .filter(({ name }) => askers.some((asker) => leadsToHidden(declaration, name, asker)))
      .filter((field) => !canBeEmpty(field))
      .map(({ name }) => `${declaration.name}.${name}`));
    expect(stubborn).toEqual([]);
  });

  test('a payload’s records and what it answers', () => {
    const stubborn = fieldsOf(schema.getMutationType()).flatMap(({ type }) => {
      const payload = schema.getType(String(type).replaceAll('!', '')) as GraphQLObjectType;
      const always = fieldsOf(payload).filter((field) => isNonNullType(field.type)).map(({ name }) => name).toSorted();
      return String(always) === 'query,userErrors' ? [] : [`${payload.name}: ${always.join()}`];
    });
    expect(stubborn).toEqual([]);
  });
});

test('nobody without a permission sees anything but the workspace', () => {
  const naked = askers.filter((asker) => asker.permissions.size === 0);
  const open = declared().filter(({ declaration }) => naked.some((asker) => declaration.rule.sees(asker) !== false)).map(({ declaration }) => declaration.name);
  expect(open).toEqual(['Workspace']);
});

/** Every role: with all that it may, with nothing, and with each permission alone, as an API key's scopes narrow it. */
const askers: readonly Principal[] = roles.flatMap((role) =>
  [permissionsOfRole[role], new Set<never>(), ...permissions.filter((permission) => permissionsOfRole[role].has(permission)).map((permission) => new Set([permission]))]
    .map((held): Principal => ({
      kind: 'API_KEY', id: uuid(1), workspaceId: uuid(2), workspaceSlug: 'somewhere', partyId: uuid(isStaffRole(role) ? 3 : 4), focalPartyId: uuid(3), role,
      isStaff: isStaffRole(role), permissions: held, locale: null, expiresAt: null,
    })));

function uuid(last: number): string {
  return `00000000-0000-4000-8000-00000000000${last}`;
}

function leadsToHidden(declaration: TypeDeclaration, name: string, asker: Principal): boolean {
  const field = fieldOf(declaration, name);
  if (field === undefined || declaration.rule.sees(asker) === false || field.rule?.sees(asker) === false) return false;
  return field.kind === 'one' && declarationOf(field.type()).rule.sees(asker) === false;
}

function canBeEmpty({ type }: GraphQLField<unknown, unknown>): boolean {
  return !isNonNullType(type) || isListType(type.ofType) || (isObjectType(type.ofType) && type.ofType.name.endsWith('Connection'));
}

/** The object types that are read by declaration; those of a shared table each by their own, with what it completes. */
function declared(): { type: GraphQLObjectType; declaration: TypeDeclaration }[] {
  return [...allTypes().values()].flatMap((declaration) => {
    const type = schema.getType(declaration.name);
    return isObjectType(type) ? [{ type, declaration }] : [];
  });
}

function ruleNameOf({ extensions }: GraphQLField<unknown, unknown>): string {
  return String(extensions['rule']);
}

function ownTypes(): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
}

function fieldsOf(type: GraphQLNamedType | null | undefined): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

interface Described { readonly name: string; readonly description?: string | null }

function partsOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return fieldsOf(type).flatMap((field) => [field, ...field.args.map(({ name, description }) => ({ name: `${field.name}(${name}:)`, description }))]);
}
