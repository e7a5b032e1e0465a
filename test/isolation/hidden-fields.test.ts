import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphQLInterfaceType, type GraphQLNamedType, type GraphQLSchema, isLeafType, isObjectType, getNamedType, type GraphQLObjectType } from 'graphql';
import { guanxiSchema } from '../../src/server/schema.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';
import { forStaff } from './oracle.ts';
import { requiredArguments } from './required-arguments.ts';

/** Hidden fields, asked for by every path that leads to their records: each is null there, and nothing else is. */

let isolation: IsolationWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld();
});
afterAll(() => isolation.world.close());

const partners = [['supplier', 'jade-cell', 'jade-cell.supplier'], ['rival-channel', 'isarvelo', 'isarvelo.distributor'], ['customer', 'citypulse', 'citypulse.customer'], ['competitor', 'ridgeline', 'ridgeline.competitor'], ['supplier-key', 'jade-cell', 'jade-cell.customer']] as const;

test.each(partners)('%s reads none of them, whatever the path', async (name, partyKey, relationshipKey) => {
  const { actor } = isolation.persona(name);
  const party = JSON.stringify(isolation.world.id(partyKey));
  const relationship = JSON.stringify(isolation.world.relationshipId(relationshipKey));
  const hidden = '...hiddenOfRelationship';
  // No partner has as many relationships as five.
  const paths = [
    `relationship(id: ${relationship}) { ${hidden} }`,
    `node(id: ${relationship}) { ${hidden} ... on Actionable { ${hidden} } }`,
    `nodes(ids: [${relationship}]) { ${hidden} }`,
    `relationships(first: 5) { nodes { ${hidden} } edges { node { ${hidden} } } }`,
    `party(id: ${party}) { ${hiddenOf('Party')} relationships(first: 5) { nodes { ${hidden} } edges { node { ${hidden} partner { ${hiddenOf('Party')} relationships(first: 5) { nodes { ${hidden} } } } focal { ${hiddenOf('Party')} } } } } parts { nodes { ${hiddenOf('Party')} } } }`,
    `viewer { party { ${hiddenOf('Party')} relationships(first: 5) { nodes { ${hidden} } } } workspace { focalParty { ${hiddenOf('Party')} } } }`,
    `parties { nodes { ${hiddenOf('Party')} contacts { lastChange { id } } locations { lastChange { id } } members { nodes { statusReason invitationExpiresAt lastChange { id } } } } }`,
  ];
  for (const path of paths) {
    for (const fragment of path.includes(hidden) ? fragments() : ['']) {
      const data = await actor.data(`{ ${path} } ${fragment}`);
      expect({ path, told: toldIn(data) }).toEqual({ path, told: [] });
    }
  }
});

test('nor does an act’s answer tell them', async () => {
  const [name, partyKey, relationshipKey] = partners[0];
  const [party, relationship] = [isolation.world.id(partyKey), isolation.world.relationshipId(relationshipKey)].map((id) => JSON.stringify(id));
  const records = `party { ${hiddenOf('Party')} relationships { nodes { ...hiddenOfRelationship } } } query { relationship(id: ${relationship}) { ...hiddenOfRelationship } }`;
  for (const fragment of fragments()) {
    const data = await isolation.persona(name).actor.data(`mutation { updateParty(input: { partyId: ${party} }) { ${records} userErrors { code } } } ${fragment}`);
    expect(toldIn(data)).toEqual([]);
  }
});

test('staff read them by the same paths', async () => {
  const relationship = JSON.stringify(isolation.world.relationshipId('ridgeline.competitor'));
  const [byInterface, ...byTypes] = await Promise.all(fragments().map((fragment) =>
    isolation.persona('manager').actor.data(`{ relationship(id: ${relationship}) { ...hiddenOfRelationship partner { externalReferences { value } } } } ${fragment}`)));
  for (const data of [byInterface, byTypes]) expect(toldIn(data).length).toBeGreaterThan(3);
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

/** Of relationships by the interface, and by each of its types: fragments of one name, of which a document holds one, for it may not be longer. */
function fragments(): string[] {
  const relationship = schema.getType('Relationship') as GraphQLInterfaceType;
  const own = schema.getPossibleTypes(relationship).map((type) => {
    const fields = forStaff['Relationship']!.filter((field) => field in type.getFields());
    return `... on ${type.name} { ${fields.map((field) => `${field}${selectionOf(type.name, field)}`).join(' ')} }`;
  });
  return ['isKey note endNote lastChange { id } stageChanges(first: 5) { nodes { reason } }', ...own].map((fields) => `fragment hiddenOfRelationship on Relationship { ${fields} }`);
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
