import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { fromGlobalId, toGlobalId } from '../../src/platform/ids.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import { refusalsOf } from './acts-on-ids.ts';
import { type IsolationWorld, openIsolationWorld, type Persona } from './isolation-world.ts';
import { companionOf, idFieldsOf, sampleInput } from './sample-input.ts';

/** An id is good for one record of one type, in one spelling. All of these are of records that the administrator sees. */

let isolation: IsolationWorld;
let schema: GraphQLSchema;
let admin: Persona;
let visible: Record<string, string[]>;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld();
  admin = isolation.persona('admin');
  visible = isolation.visible(admin);
});
afterAll(() => isolation.world.close());

/** The same uuid under another type's name; one of nobody's where there is no such record. */
function disguised(globalId: string): string {
  const { type, id } = fromGlobalId(globalId) ?? { type: 'none', id: randomUUID() };
  return toGlobalId(type === 'Party' ? 'Contact' : 'Party', id);
}

test('the queries for one record take ids of its type only', async () => {
  for (const [root, type] of [['party', 'Party'], ['relationship', 'Relationship']] as const) {
    const [id] = visible[type]!;
    expect((await admin.actor.data(`query ($id: ID!) { ${root}(id: $id) { id } }`, { id }))[root]).toEqual({ id });
    expect((await admin.actor.data(`query ($id: ID!) { ${root}(id: $id) { id } }`, { id: disguised(id!) }))[root]).toBeNull();
  }
});

test('acts take ids of the type that they are about only', async () => {
  const companion = companionOf(isolation, admin);
  const before = await isolation.fingerprint();
  const otherwise: unknown[] = [];
  for (const { name: act, args: [argument] } of Object.values(schema.getMutationType()!.getFields())) {
    const input = getNamedType(argument!.type) as GraphQLInputObjectType;
    for (const { name: field, type } of idFieldsOf(input)) {
      const sample = { ...sampleInput(input, companion, field), [field]: disguised(companion(type)) };
      const answer = await admin.actor.query(`mutation ($input: ${input.name}!) { ${act}(input: $input) { userErrors { code field } } }`, { input: sample });
      const refusals = refusalsOf(answer);
      if (refusals.join() !== 'NOT_FOUND') otherwise.push({ act, field, refusals, errors: answer.errors?.map(({ message }) => message) });
    }
  }
  expect(otherwise).toEqual([]);
  expect(await isolation.fingerprint()).toBe(before);
});

test('filters take ids of the type that they name only', async () => {
  const filters = { relationships: { partnerIds: 'Party', managerIds: 'User' }, members: { partyIds: 'Party' } };
  for (const [root, byField] of Object.entries(filters)) {
    const type = Object.values(schema.getQueryType()!.getFields()[root]!.args).map((argument) => getNamedType(argument.type)).find(isInputObjectType)!;
    for (const [field, recordType] of Object.entries(byField)) {
      const count = async (ids: string[]): Promise<number> => (await admin.actor.data(`query ($filter: ${type.name}) { ${root}(filter: $filter) { totalCount } }`, { filter: { [field]: ids } }))[root].totalCount;
      expect(await count(visible[recordType]!)).toBeGreaterThan(0);
      expect(await count(visible[recordType]!.map(disguised))).toBe(0);
    }
  }
});

test('no other spelling of an id is one', async () => {
  const id = visible['Party']![0]!;
  const { type, id: uuid } = fromGlobalId(id)!;
  const spellings = [
    `${id}=`, `${id}==`, ` ${id}`, `${id}\n`, `!${id}`, `${id.slice(0, 5)}*${id.slice(5)}`, id.slice(0, -1), `${id}A`, Buffer.from(`${type}:${uuid.toUpperCase()}`).toString('base64url'),
    Buffer.from(`party:${uuid}`).toString('base64url'), Buffer.from(`${type}:${uuid} `).toString('base64url'), `${type}:${uuid}`, uuid, id.toUpperCase(),
    ...[...'AEIMQUYcgkosw048BFJNRVZdhlptx159'].map((last) => `${id.slice(0, -1)}${last}`).filter((spelling) => spelling !== id),
  ];
  expect((await admin.actor.data('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
  for (const spelling of spellings) expect([spelling, (await admin.actor.data('query ($id: ID!) { node(id: $id) { id } }', { id: spelling })).node]).toEqual([spelling, null]);
});
