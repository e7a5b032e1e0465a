import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphQLNamedType, type GraphQLSchema, isInterfaceType, isLeafType, isObjectType, getNamedType, type GraphQLObjectType } from 'graphql';
import { buildGuanxiSchema } from '../../src/server/schema.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';
import { forStaff } from './oracle.ts';
import { requiredArguments } from './required-arguments.ts';

/** Hidden fields, asked for by every path that leads to their records: each is null there, and nothing else is. */

let isolation: IsolationWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGuanxiSchema();
  isolation = await openIsolationWorld();
});
afterAll(() => isolation.world.close());

const partners = [['supplier', 'jade-cell', 'jade-cell.supplier'], ['rival-channel', 'isarvelo', 'isarvelo.distributor'], ['customer', 'citypulse', 'citypulse.customer'], ['competitor', 'ridgeline', 'ridgeline.competitor'], ['supplier-key', 'jade-cell', 'jade-cell.customer']] as const;

test.each(partners)('%s reads none of them, whatever the path', async (name, partyKey, relationshipKey) => {
  const { actor } = isolation.persona(name);
  const party = JSON.stringify(isolation.world.id(partyKey));
  const relationship = JSON.stringify(isolation.world.relationshipId(relationshipKey));
  const hidden = '...hiddenOfRelationship';
  const paths = [
    `relationship(id: ${relationship}) { ${hidden} }`,
    `node(id: ${relationship}) { ${hidden} ... on Actionable { ${hidden} } }`,
    `nodes(ids: [${relationship}]) { ${hidden} }`,
    `relationships { nodes { ${hidden} } edges { node { ${hidden} } } }`,
    `party(id: ${party}) { ${hiddenOf('Party')} relationships { nodes { ${hidden} } edges { node { ${hidden} partner { ${hiddenOf('Party')} relationships { nodes { ${hidden} } } } focal { ${hiddenOf('Party')} } } } } parts { nodes { ${hiddenOf('Party')} } } }`,
    `viewer { party { ${hiddenOf('Party')} relationships { nodes { ${hidden} } } } workspace { focalParty { ${hiddenOf('Party')} } } }`,
    `parties { nodes { ${hiddenOf('Party')} contacts { lastChange { id } } locations { lastChange { id } } members { nodes { statusReason invitationExpiresAt lastChange { id } } } } }`,
  ];
  for (const path of paths) {
    const data = await actor.data(`{ ${path} } ${path.includes(hidden) ? fragment() : ''}`);
    expect({ path, told: toldIn(data) }).toEqual({ path, told: [] });
  }
});

test('nor does an act’s answer tell them', async () => {
  const [name, partyKey, relationshipKey] = partners[0];
  const [party, relationship] = [isolation.world.id(partyKey), isolation.world.relationshipId(relationshipKey)].map((id) => JSON.stringify(id));
  const records = `party { ${hiddenOf('Party')} relationships { nodes { ...hiddenOfRelationship } } } query { relationship(id: ${relationship}) { ...hiddenOfRelationship } }`;
  const data = await isolation.persona(name).actor.data(`mutation { updateParty(input: { partyId: ${party} }) { ${records} userErrors { code } } } ${fragment()}`);
  expect(toldIn(data)).toEqual([]);
});

test('staff read them by the same paths', async () => {
  const relationship = JSON.stringify(isolation.world.relationshipId('ridgeline.competitor'));
  const data = await isolation.persona('manager').actor.data(`{ relationship(id: ${relationship}) { ...hiddenOfRelationship partner { externalReferences { value } } } } ${fragment()}`);
  expect(toldIn(data).length).toBeGreaterThan(3);
});

/** What of the fields is not null: leaves, and records where none should be. */
function toldIn(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [`${path} ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, part]) => toldIn(part, `${path}.${key}`));
}

/** The hidden fields of a type, each under another name, as fragments that are merged could carry them. */
function hiddenOf(type: string): string {
  return [...(forStaff[type] ?? []), 'lastChange'].map((field) => `hidden_${field}: ${field}${selectionOf(type, field)}`).join(' ');
}

/** Of relationships by the interface, and by each of its types. */
function fragment(): string {
  const types = isInterfaceType(schema.getType('Relationship')) ? schema.getPossibleTypes(schema.getType('Relationship') as never) : [];
  const own = types.map((type) => `... on ${type.name} { ${forStaff['Relationship']!.filter((field) => field in type.getFields()).map((field) => `${field}${selectionOf(type.name, field)}`).join(' ')} }`);
  return `fragment hiddenOfRelationship on Relationship { isKey note endNote lastChange { id } ${own.join(' ')} stageChanges(first: 5) { nodes { reason } } }`;
}

/** What must stand behind a field's name: the arguments it cannot do without, and all leaves below it that no other record stands between. */
function selectionOf(typeName: string, field: string): string {
  const declared = (schema.getType(typeName) as GraphQLObjectType).getFields()[field]!;
  const given = requiredArguments(declared, '"2026-01-01T00:00:00Z"');
  return `${given.length === 0 ? '' : `(${given.join(', ')})`}${leavesOf(getNamedType(declared.type))}`;
}

function leavesOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  const below = Object.values((type as GraphQLObjectType).getFields()).filter(({ type: inner }) => isLeafType(getNamedType(inner)) || !isRecord(getNamedType(inner)));
  return ` { ${below.map((inner) => `${inner.name}${leavesOf(getNamedType(inner.type))}`).join(' ')} }`;
}

function isRecord(type: GraphQLNamedType): boolean {
  return !isObjectType(type) || 'id' in type.getFields() || type.name.endsWith('Connection');
}
