import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { fromGlobalId } from '../../src/platform/ids.ts';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType } from 'graphql';
import type { Permission } from '../../src/platform/principal.ts';
import { guanxiSchema } from '../../src/server/schema.ts';
import { type Facts, factsOf } from './facts.ts';
import { crawl, type Reach } from './crawl.ts';
import { askersOf, type IsolationWorld, layers, openIsolationWorld } from './isolation-world.ts';
import { forPartners, forStaff, isHidden, secretsOf } from './oracle.ts';
import { recordsOf } from './records.ts';
import { developmentEmpty, developmentForStaffAlone, developmentLists } from './development/parts.ts';
import { supplyLists } from './supply-fields.ts';

// Thousands of records with all that they lead to, which a busy machine takes its time for.
jest.setTimeout(240_000);

/** Keys with a single scope each, of staff and of a partner. */
const narrowKeys = factsOf(new Date()).flatMap(({ keys }) => keys).filter(({ scopes }) => scopes.length === 1).map(({ key }) => key);

/** What each of the personas reaches through the API, all of it, is what the facts say they may see; and so it is without policies. */

test('of every field it is said whether partners may read it', async () => {
  const schema = await guanxiSchema();
  const everywhere = ['id', 'version', 'createdAt', 'updatedAt', 'viewerActions', 'lastChange'];
  const unsaid = Object.entries(forPartners).flatMap(([name, told]) => {
    const type = schema.getType(name);
    const types = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    const fields = [...new Set(types.flatMap((concrete) => Object.keys(concrete.getFields())))].filter((field) => !everywhere.includes(field));
    return [...fields.filter((field) => !told.includes(field) && !forStaff[name]?.includes(field)), ...[...told, ...(forStaff[name] ?? [])].filter((field) => !fields.includes(field))]
      .map((field) => `${name}.${field}`);
  });
  expect(unsaid).toEqual([]);
});

describe.each(layers)('%s', (_layers, withoutPolicies) => {
  let isolation: IsolationWorld;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await guanxiSchema();
    isolation = await openIsolationWorld({ withoutPolicies });
  });
  afterAll(() => isolation.world.close());

  // What one scope lets see is the rules' to say.
  describe.each([...askersOf(withoutPolicies), ...(withoutPolicies ? narrowKeys : [])])('%s', (name) => {
    let reach: Reach;
    beforeAll(async () => {
      const persona = isolation.persona(name);
      reach = await crawl(persona.actor, schema, Object.values(isolation.visible(persona)).flat());
    });

    test('reaches all records that they may see, and no others', () => {
      expect(idsOf(reach, isolation.facts)).toEqual(isolation.visible(isolation.persona(name)));
    });

    test('is refused the lists that it has no permission for, and no others', () => {
      const { asker: { permissions, party }, facts: { focal } } = isolation.persona(name);
      const ofNetwork: readonly Permission[] = ['PARTY_READ', 'RELATIONSHIP_READ'];
      const needed: Record<string, readonly Permission[]> = {
        parties: ['PARTY_READ'], supplierHome: ofNetwork, channelHome: ofNetwork, relationships: ofNetwork, ties: ofNetwork, certificates: ofNetwork, promises: ofNetwork, interactions: ofNetwork, disputes: ofNetwork, surveyInstruments: ofNetwork, surveyRounds: ofNetwork, mySurveyInvitations: ofNetwork, questions: ofNetwork, contracts: ofNetwork, ...Object.fromEntries([...supplyLists, ...developmentLists].map(({ root }) => [root, ofNetwork])), members: ['MEMBER_READ'], apiKeys: ['KEY_READ'], auditEntries: ['AUDIT_READ'], exports: ['DATA_EXPORT'],
      };
      // How the firm divides its work, whom it counts on and what it has recorded twice is no partner's business, whatever the permissions.
      const ofStaff: Record<string, readonly Permission[]> = {
        endingRequests: ofNetwork, handovers: ofNetwork, managerLimits: ofNetwork, managerLoads: ofNetwork, keyPartnerProposals: ofNetwork, opportunisticActs: ofNetwork, trustStandings: ['TRUST_READ', ...ofNetwork], trustModels: ['TRUST_READ', ...ofNetwork], duplicateParties: ['PARTY_READ'], ...Object.fromEntries(developmentForStaffAlone.map((root) => [root, ofNetwork])),
      };
      const isRefused = ([root, wanted]: [string, readonly Permission[]]) => (root in ofStaff && party !== focal) || !wanted.every((permission) => permissions.has(permission));
      // What was imported is for who imports, and for who looks after that; of the firm alone.
      const seesImports = party === focal && (permissions.has('DATA_IMPORT') || permissions.has('AUDIT_READ'));
      const refused = [...Object.entries({ ...needed, ...ofStaff }).filter(isRefused).map(([root]) => root), ...(seesImports ? [] : ['imports', 'importMappings'])];
      expect(reach.refused.toSorted()).toEqual(refused.toSorted());
    });

    test('reads nothing from hidden fields', () => {
      const { facts, asker } = isolation.persona(name);
      const told = recordsOf(facts).flatMap((record) => Object.entries(reach.records.get(record.id) ?? {})
        .filter(([field, value]) => isHidden(facts, asker, record, field) && value !== null).map(([field]) => `${record.type}.${field}`));
      // What is empty counts nothing either.
      const empty = asker.party === facts.focal ? [] : recordsOf(facts).flatMap((record) => developmentEmpty[record.type]?.map((field) => [field, reach.records.get(record.id)?.[field]]) ?? []);
      const filled = empty.filter(([, value]) => value !== undefined && !isEmpty(value));
      expect([...new Set(told), ...filled]).toEqual([]);
    });

    test('meets no text that stands only in what is hidden', () => {
      const { asker } = isolation.persona(name);
      expect(secretsOf(isolation.facts, asker).filter((text) => standsIn(reach.text, text))).toEqual([]);
    });
  });
});

/** A list without entries, or a connection that counts and holds none. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const { totalCount, nodes, pageInfo } = value as { totalCount: number | null; nodes: unknown[]; pageInfo: { hasNextPage: boolean } };
  return nodes.length === 0 && (totalCount ?? 0) === 0 && !pageInfo.hasNextPage;
}

/** Whether the text came over the wire; of digits alone by itself, not amid a longer number or the letters of a hash or a cursor, whose digits are as they come. */
function standsIn(wire: string, text: string): boolean {
  return /^\d+$/.test(text) ? new RegExp(`(?<![\\w.])${text}(?!\\w)`).test(wire) : wire.includes(JSON.stringify(text).slice(1, -1));
}

/** By the type that ids carry, sorted. */
function idsOf({ records }: Reach, worlds: readonly Facts[]): Record<string, string[]> {
  const ids: Record<string, string[]> = {};
  // Looking writes down that one has looked.
  const written = new Set(worlds.flatMap((facts) => recordsOf(facts)).map(({ id }) => id));
  const isOfFacts = (id: string) => fromGlobalId(id)!.type !== 'AccessRecord' || written.has(id);
  for (const id of [...records.keys()].filter(isOfFacts)) (ids[fromGlobalId(id)!.type] ??= []).push(id);

  return Object.fromEntries(Object.entries(ids).map(([type, list]) => [type, list.toSorted()]));
}
