import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { getNamedType, type GraphQLEnumType, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType, type GraphQLSchema, isEnumType } from 'graphql';
import { guanxiSchema } from '../../src/server/schema.ts';
import { bytesOf, chunks } from './asking.ts';
import { kinds, type IsolationWorld, openIsolationWorld, type Persona, personaNames } from './isolation-world.ts';
import { developmentLists } from './development/parts.ts';
import type { ListLines } from './development/part.ts';
import { supplyLists } from './supply-fields.ts';

// Thousands of records with all that they lead to, which a busy machine takes its time for.
jest.setTimeout(240_000);

/** What lists tell beside their records: counts, orders, filters and cursors. */

let isolation: IsolationWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld();
});
afterAll(() => isolation.world.close());

/** The lists of queries: the type of their records, and by what enumerations they are filtered, each with the field of the record. */
const lists: readonly ListLines[] = [
  { root: 'parties', stem: 'Party', type: 'Party', enumerations: { kinds: 'kind', countryCodes: 'countryCode' } },
  { root: 'relationships', stem: 'Relationship', type: 'Relationship', enumerations: { markets: 'market', stages: 'stage' } },
  { root: 'managerLoads', stem: 'ManagerLoad', type: 'ManagerLoad', enumerations: {} },
  { root: 'managerLimits', stem: 'ManagerLimit', type: 'ManagerLimit', enumerations: {} },
  { root: 'handovers', stem: 'Handover', type: 'Handover', enumerations: { statuses: 'status' } },
  { root: 'endingRequests', stem: 'EndingRequest', type: 'EndingRequest', enumerations: { statuses: 'status' } },
  { root: 'certificates', stem: 'Certificate', type: 'Certificate', enumerations: { states: 'state', statuses: 'status' } },
  { root: 'promises', stem: 'PartnerPromise', type: 'PartnerPromise', enumerations: { statuses: 'status', madeBySides: 'madeBySide', categories: 'category' } },
  { root: 'disputes', stem: 'Dispute', type: 'Dispute', enumerations: { statuses: 'status', matters: 'matter', outcomes: 'outcome', raisedBySides: 'raisedBySide' } },
  { root: 'opportunisticActs', stem: 'OpportunisticAct', type: 'OpportunisticAct', enumerations: { statuses: 'status', kinds: 'kind', committedBySides: 'committedBySide' } },
  { root: 'contracts', stem: 'RelationshipContract', type: 'RelationshipContract', enumerations: { states: 'state', kinds: 'kind' } },
  { root: 'ties', stem: 'Tie', type: 'Tie', enumerations: { kinds: 'kind', forms: 'form' } },
  { root: 'keyPartnerProposals', stem: 'KeyPartnerProposal', type: 'KeyPartnerProposal', enumerations: { markets: 'market', states: 'state' } },
  { root: 'members', stem: 'Membership', type: 'Membership', enumerations: { roles: 'role', statuses: 'status' } },
  { root: 'apiKeys', stem: 'ApiKey', type: 'ApiKey', enumerations: { roles: 'role' } },
  { root: 'imports', stem: 'Import', type: 'Import', enumerations: { kinds: 'kind' } },
  { root: 'importMappings', stem: 'ImportMapping', type: 'ImportMapping', enumerations: { kinds: 'kind' } },
  { root: 'exports', stem: 'Export', type: 'Export', enumerations: { formats: 'format' } },
  { root: 'trustStandings', stem: 'TrustStanding', type: 'TrustStanding', enumerations: { directions: 'direction', markets: 'relationship.market', stages: 'relationship.stage', trustBands: 'trust.band', commitmentBands: 'commitment.band' } },
  { root: 'trustModels', stem: 'TrustModel', type: 'TrustModel', enumerations: { markets: 'market' } },
  { root: 'surveyInstruments', stem: 'SurveyInstrument', type: 'SurveyInstrument', enumerations: { states: 'state' } },
  { root: 'surveyRounds', stem: 'SurveyRound', type: 'SurveyRound', enumerations: { states: 'state' } },
  { root: 'mySurveyInvitations', stem: 'SurveyInvitation', type: 'SurveyInvitation', enumerations: { states: 'state' } },
  { root: 'interactions', stem: 'Interaction', type: 'Interaction', enumerations: { channels: 'channel', purposes: 'purpose', initiators: 'initiator', standings: 'standing' } },
  { root: 'questions', stem: 'Question', type: 'Question', enumerations: { states: 'state', askedBySides: 'askedBySide', categories: 'category' } },
  ...supplyLists,
  ...developmentLists,
  { root: 'auditEntries', stem: 'AuditEntry', type: 'AuditEntry', enumerations: {} },
];

test('all lists of queries are looked at, with all filters by enumeration', () => {
  // Lists of what are no records are read through by the walk, and have nothing to be met by.
  const ofRecords = ({ type }: GraphQLField<unknown, unknown>) => {
    const nodes = (getNamedType(type) as GraphQLObjectType).getFields()['nodes'];
    return nodes !== undefined && 'id' in (getNamedType(nodes.type) as GraphQLObjectType).getFields();
  };
  const connections = Object.values(schema.getQueryType()!.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection') && ofRecords(field)).map(({ name }) => name);
  expect(lists.map(({ root }) => root).toSorted()).toEqual(connections.toSorted());
  // Whose signature an agreement waits for, and whose answer a request, is no value of a field.
  const ofNoField = ['awaitsSignatureOf', 'waitsForSide'];
  const filters = lists.map(({ stem }) => Object.values((schema.getType(`${stem}Filter`) as GraphQLInputObjectType).getFields()).filter(({ name, type }) => isEnumType(getNamedType(type)) && !ofNoField.includes(name)).map(({ name }) => name));
  expect(filters).toEqual(lists.map(({ enumerations }) => Object.keys(enumerations).filter((name) => name !== 'countryCodes')));
});

describe.each(kinds)('%s', (name) => {
  let persona: Persona;
  let visible: Readonly<Record<string, readonly string[]>>;
  let open: readonly ListLines[];
  beforeAll(async () => {
    persona = isolation.persona(name);
    visible = isolation.visible(persona);
    open = await openTo(persona);
  });

  /** Those of the records that a list holds, which is most times all of its type that they see. */
  const standingIn = ({ type, held }: ListLines): readonly string[] => {
    const ids = held?.(persona.facts, persona.asker);
    return (visible[type] ?? []).filter((id) => ids?.includes(id) !== false);
  };

  test('counts by every value of every enumeration what they may see of it', async () => {
    for (const list of open) {
      const { root, stem, enumerations } = list;
      const seen = await valuesIn(persona, list, standingIn(list));
      for (const [filter, field] of Object.entries(enumerations)) {
        const values = valuesOf(stem, filter, isolation.facts.flatMap(({ parties }) => parties.map(({ countryCode }) => countryCode)));
        const source = `query (${values.map((_, index) => `$v${index}: ${stem}Filter`).join(', ')}) { ${values.map((_, index) => `a${index}: ${root}(first: 1, filter: $v${index}) { totalCount }`).join(' ')} }`;
        const answer = await persona.actor.data(source, Object.fromEntries(values.map((value, index) => [`v${index}`, { [filter]: [value] }])));
        const counted = Object.fromEntries(values.map((value, index) => [value, answer[`a${index}`].totalCount]));
        expect({ root, filter, counted }).toEqual({ root, filter, counted: Object.fromEntries(values.map((value) => [value, seen.filter((record) => [valueAt(record, field)].flat().includes(value)).length])) });
      }
    }
  });

  test('reads the same records in every order and direction, forwards and backwards', async () => {
    const { actor } = persona;
    for (const list of open) {
      const { root, stem } = list;
      const seen = standingIn(list).toSorted();
      // Who audits reads the log through for all who may.
      if (root === 'auditEntries' && name === 'admin') continue;
      const few = seen.length > 1000 ? 100 : 60;
      for (const { name: field } of (schema.getType(`${stem}OrderField`) as GraphQLEnumType).getValues()) {
        for (const direction of ['ASC', 'DESC']) {
          for (const [size, cursor, from, more] of [['first', 'after', 'endCursor', 'hasNextPage'], ['last', 'before', 'startCursor', 'hasPreviousPage']]) {
            const read: string[] = [];
            let at: string | null = null;
            do {
              const source: string = `query ($at: String) { ${root}(${size}: ${few}, ${cursor}: $at, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } pageInfo { ${from} ${more} } } }`;
              const { nodes, pageInfo }: { nodes: { id: string }[]; pageInfo: Record<string, any> } = (await actor.data(source, { at }))[root];
              read.push(...nodes.map(({ id }) => id));
              at = pageInfo[more!] === true ? pageInfo[from!] : null;
            } while (at !== null);
            expect({ root, field, direction, size, read: read.toSorted() }).toEqual({ root, field, direction, size, read: seen });
          }
        }
      }
    }
  });
});

/** The lists that they are not refused. */
async function openTo({ actor }: Persona): Promise<ListLines[]> {
  const open: ListLines[] = [];
  for (const list of lists) {
    const { errors = [] } = await actor.query(`{ ${list.root}(first: 1) { nodes { id } } }`);
    if (errors.length === 0) open.push(list);
    else expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  return open;
}

/** What a list is filtered by, of each of these records. */
async function valuesIn({ actor }: Persona, { type, enumerations }: ListLines, ids: readonly string[]): Promise<Record<string, unknown>[]> {
  const fields = [...new Set(Object.values(enumerations))].map((path) => path.split('.').reduceRight((inner, field) => (inner === '' ? field : `${field} { ${inner} }`), ''));
  const read: Record<string, unknown>[] = [];
  for (const asked of chunks(ids, 100)) {
    const { nodes } = await actor.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${['__typename', ...fields].join(' ')} } } }`, { ids: asked });
    read.push(...nodes);
  }
  return read;
}

/** A value of a record, or by a path of what it leads to. */
function valueAt(record: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, field) => (value as Record<string, unknown> | null)?.[field], record);
}

/** All values of an enumeration; of countries those that somebody is in. */
function valuesOf(stem: string, filter: string, countries: readonly (string | null)[]): string[] {
  const type = getNamedType((schema.getType(`${stem}Filter`) as GraphQLInputObjectType).getFields()[filter]!.type);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [...new Set(countries.filter((country) => country !== null))].slice(0, 20);
}

describe('fields that are hidden from the asker', () => {
  const partners = personaNames.filter((name) => ['supplier', 'rival-supplier', 'channel', 'rival-channel', 'customer', 'competitor', 'supplier-key'].includes(name));

  test.each(partners)('are no filter for %s, however it is put', async (name) => {
    const { actor, asker } = isolation.persona(name);
    const shapes = (isKey: boolean) => [{ isKey }, { not: { isKey } }, { or: [{ isKey }] }, { and: [{ not: { isKey } }] }, { or: [{ markets: ['SUPPLIER'] }, { and: [{ isKey }] }] }];
    const places = ['relationships(filter: $filter) { totalCount }', `party(id: "${isolation.world.id(asker.party)}") { relationships(filter: $filter) { totalCount } }`];
    for (const place of places) {
      const ask = (filter: object) => actor.query(`query ($filter: RelationshipFilter) { ${place} }`, { filter });
      for (const [index, shape] of shapes(true).entries()) {
        const answer = await ask(shape);
        expect(answer.errors).toMatchObject([{ message: expect.stringContaining('isKey'), extensions: { code: 'FORBIDDEN' } }]);
        expect(bytesOf(answer)).toBe(bytesOf(await ask(shapes(false)[index]!)));
      }
    }
  });

  test('are a filter for staff', async () => {
    const { relationships } = await isolation.persona('planner').actor.data('{ relationships(filter: { isKey: true }) { totalCount } }');
    expect(relationships.totalCount).toBe(isolation.facts[0]!.relationships.filter(({ isKey }) => isKey === true).length);
  });
});
