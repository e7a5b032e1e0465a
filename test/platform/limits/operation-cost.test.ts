import fc from 'fast-check';
import { getIntrospectionQuery, parse } from 'graphql';
import { costliestField } from '../../../src/platform/limits/costliest-field.ts';
import { apiLimits, rateLimits } from '../../../src/platform/limits/limits.ts';
import { costOfOperation, createPricing } from '../../../src/platform/limits/operation-cost.ts';
import { counted, fragmentBomb, operationOf, partnerSchema, pricingOf } from './partner-schema.ts';

function costOf(source: string, variables: Record<string, unknown> = {}): number {
  return costOfOperation(pricingOf(source, variables));
}

describe('the cost of an operation', () => {
  it.each([
    ['a plain value is free', '{ __typename }', 0],
    ['an object is 1', '{ viewer { name tags } }', 1],
    ['objects within objects', '{ party(id: 1) { contacts { name } } }', 1 + 10],
    ['a plain list is taken for 10', '{ party(id: 1) { contacts { party { contacts { name } } } } }', 1 + 10 * (2 + 10)],
    ['a connection is 1, and each item', '{ relationships(first: 5) { nodes { id } } }', 1 + 5],
    ['edges are only the way to the nodes', '{ relationships(first: 5) { edges { cursor node { id } } } }', 1 + 5],
    ['both ways to the items count', '{ relationships(first: 5) { edges { node { id } } nodes { id } } }', 1 + 10],
    ['last is a page size too', '{ relationships(first: null, last: 7) { nodes { id } } }', 1 + 7],
    ['the larger of first and last', '{ relationships(first: 3, last: 7) { nodes { id } } }', 1 + 7],
    ['the argument’s default', '{ relationships { nodes { id } } }', 1 + 20],
    ['no default is taken for 25', '{ relationships(first: null) { nodes { id } } }', 1 + 25],
    ['a filter’s list does not multiply a page', '{ relationships(first: 5, markets: ["A", "B", "C"]) { nodes { id } } }', 1 + 5],
    ['totalCount is 1, once', '{ relationships(first: 50) { totalCount } }', 1 + 1],
    ['pageInfo is free', '{ relationships(first: 50) { pageInfo { endCursor } } }', 1],
    ['other objects of a connection come once', '{ relationships(first: 50) { summary { count } } }', 1 + 1],
    ['pages within pages multiply',
      '{ relationships(first: 5) { nodes { partner { relationships(first: 4) { nodes { id } totalCount } } } } }',
      1 + 5 * (1 + 1 + (1 + 4 + 1))],
    ['a lookup is as long as its list', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['one value for a list is a list of one', '{ nodes(ids: "a") { id } }', 1],
    ['an empty lookup is 1', '{ nodes(ids: []) { id } }', 1],
    ['a list with first is as long as that', '{ recentParties(first: 6) { contacts { name } } }', 6 * 11],
    ['a list with first, but no size, is taken for 25', '{ recentParties(first: null) { id } }', 25],
    ['a write is 10 and what it answers with', 'mutation { renameParty(id: 1, name: "x") { party { name } } ping }', 10 + 1 + 10],
    ['a subscription is what an event brings', 'subscription { relationshipChanged { partner { name } } }', 2],
    ['introspection is 100 for each root', '{ __schema { types { fields { name } } } __type(name: "Party") { name } }', 200],
    ['an alias costs what it repeats', '{ a: party(id: 1) { id } b: party(id: 2) { id } }', 2],
    ['a condition changes nothing', '{ party(id: 1) @include(if: false) { id } }', 1],
  ])('%s: %s', (_, source, cost) => {
    expect(costOf(source)).toBe(cost);
  });

  it.each([
    ['sent', { size: 9 }, 1 + 9],
    ['not sent, but declared with a default', {}, 1 + 4],
    ['null', { size: null }, 1 + 25],
    ['negative, which execution refuses', { size: -3 }, 1 + 25],
    ['no number, which execution refuses', { size: '100' }, 1 + 25],
    ['beyond all numbers, which execution refuses', { size: JSON.parse('1e999') as unknown }, 1 + 25],
    ['named like a property of every object', Object.create({ size: 50 }) as Record<string, unknown>, 1 + 4],
  ])('reads a page size from a variable that is %s', (_, variables, cost) => {
    expect(costOf('query ($size: Int = 4) { relationships(first: $size) { nodes { id } } }', variables)).toBe(cost);
  });

  it('reads the length of a lookup from a variable, whole or in part', () => {
    expect(costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c', 'd'] })).toBe(4);
    expect(costOf('query ($id: ID!) { nodes(ids: [$id, "b"]) { id } }', { id: 'a' })).toBe(2);
  });

  it('counts the dearest of several object types, because an object has one', () => {
    const source = `{ node(id: 1) { id
      ... on Relationship { partner { id } }
      ... on SupplierRelationship { contract { id } }
      ... on CustomerRelationship { accounts(first: 8) { nodes { id } totalCount } }
      ...Contracted } }
      fragment Contracted on SupplierRelationship { contract { id } partner { id } }`;
    expect(costOf(source)).toBe(1 + 1 + Math.max(1 + 2, 1 + 8 + 1));
  });

  it('carries the page into fragments of the connection', () => {
    const page = 'fragment Page on RelationshipConnection { totalCount nodes { partner { id } } }';
    expect(costOf(`{ relationships(first: 5) { ...Page } } ${page}`)).toBe(1 + 1 + 5 * 2);
  });

  it('takes the operation named', () => {
    const source = 'query A { viewer { name } } query B { recentParties(first: 3) { id } }';
    expect(costOfOperation(pricingOf(source, {}, 'B'))).toBe(3);
  });

  it('knows what was asked of pages and lookups', () => {
    const lists = 'relationships(first: 400) { nodes { id } } nodes(ids: ["a", "b"]) { id } party(id: 1) { contacts { name } }';
    const pricing = pricingOf(`{ ${lists} }`);
    costOfOperation(pricing);
    expect(pricing.asked).toEqual({ page: 400, lookup: 2 });
  });

  it('lets introspection through, for the anonymous too', () => {
    expect(costOf(getIntrospectionQuery())).toBeLessThanOrEqual(Math.min(apiLimits.maxCost, rateLimits.anonymousPoints));
  });

  it('of every accepted operation can be spent', () => {
    const { principalPoints, anonymousPoints, workspacePoints } = rateLimits;
    expect(Math.min(principalPoints, anonymousPoints, workspacePoints)).toBeGreaterThanOrEqual(apiLimits.maxCost);
  });
});

describe('the cost of nested pages', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
  const nested = (pages: readonly number[]): string =>
    `{ party(id: 1) { ${pages.reduceRight((inner, size) => `relationships(first: ${size}) { nodes { partner { ${inner} } } }`, 'id')} } }`;

  it('is the sum over the levels of the product of the pages above', () => {
    fc.assert(
      fc.property(sizes, (pages) => {
        let [expected, above] = [1, 1];
        for (const size of pages) {
          expected += above;
          above *= size;
          expected += 2 * above;
        }
        expect(costOf(nested(pages))).toBe(expected);
      }),
    );
  });

  it('never falls when a page grows', () => {
    fc.assert(
      fc.property(sizes, fc.nat(5), fc.integer({ min: 1, max: 50 }), (pages, at, more) => {
        const index = at % pages.length;
        const larger = pages.with(index, (pages[index] ?? 0) + more);
        expect(costOf(nested(larger))).toBeGreaterThan(costOf(nested(pages)));
      }),
    );
  });

  it('is the same written out and by fragments', () => {
    fc.assert(
      fc.property(sizes, (pages) => {
        const fragments = pages.map((size, index) =>
          `fragment F${index} on Party { relationships(first: ${size}) { ...C${index} } }
           fragment C${index} on RelationshipConnection { nodes { partner { ...F${index + 1} } } }`);
        const source = `{ party(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${pages.length} on Party { id }`;
        expect(costOf(source)).toBe(costOf(nested(pages)));
      }),
    );
  });
});

describe('an adversarial operation', () => {
  it('is priced in time linear in its length, however its fragments multiply', () => {
    const readsOf = (length: number): number => {
      const { document, reads } = counted(parse(fragmentBomb(length)));
      const pricing = createPricing(partnerSchema, document, operationOf(document), {});
      costOfOperation(pricing);
      return reads();
    };
    expect(readsOf(12)).toBeLessThanOrEqual(2 * readsOf(6) + 1);
    expect(readsOf(400)).toBeLessThanOrEqual(40 * readsOf(10) + 1);
    expect(costOf(fragmentBomb(400))).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('costs at most what a number can hold exactly', () => {
    const largest = 2_147_483_647;
    const cost = costOf(`{ recentParties(first: ${largest}) { relationships(first: ${largest}) { nodes { id } } } }`);
    expect(cost).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('that spreads itself, selects what is not there, or has no root ends', () => {
    expect(costOf('{ party(id: 1) { ...A } } fragment A on Party { contacts { party { ...A } } }')).toBeGreaterThan(0);
    expect(costOf('{ absent { ...Absent } ... on Absent { id } }')).toBe(0);
  });
});

describe('the costliest field', () => {
  it.each([
    ['{ viewer { name } }', 'viewer', 1],
    ['{ viewer { name } relationships(first: 50) { nodes { id } } }', 'relationships.nodes', 50],
    ['{ relationships(first: 50) { edges { node { partner { relationships(first: 40) { nodes { id } } } } } } }',
      'relationships.edges.node.partner.relationships.nodes', 2000],
    ['{ a: recentParties(first: 5) { id } b: recentParties(first: 90) { contacts { name } } }', 'recentParties.contacts', 900],
    [`{ relationships(first: 50) { ...F } } fragment F on RelationshipConnection { nodes { ...G } }
      fragment G on Relationship { partner { contacts { name } } }`,
      'relationships.nodes.partner.contacts', 500],
    ['mutation { ping renameParty(id: 1, name: "x") { party { id } } }', 'renameParty', 11],
    ['{ __schema { types { name } } viewer { name } }', '__schema', 100],
  ])('of %s is %s', (source, path, cost) => {
    expect(costliestField(pricingOf(source))).toEqual({ path, cost });
  });

  it('is none where nothing costs', () => {
    expect(costliestField(pricingOf('{ __typename }'))).toBeNull();
  });

  it('of a fragment bomb is found in time', () => {
    const { document, reads } = counted(parse(fragmentBomb(10)));
    const pricing = createPricing(partnerSchema, document, operationOf(document), {});
    expect(costliestField(pricing)?.path).toMatch(/^party\.contacts\.party/);
    expect(reads()).toBeLessThan(10 * 100);
  });
});
