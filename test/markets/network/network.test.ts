import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const tieId = (key: string, slug = 'formosa') => toGlobalId('Tie', seedId(slug, 'tie', key));
const ids = (keys: readonly string[]) => keys.map((key) => world.id(key)).toSorted();
const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id).toSorted();

const around = `query ($id: ID!, $depth: Int, $kinds: [TieKind!], $markets: [Market!]) { neighborhood(partyId: $id, depth: $depth, kinds: $kinds, markets: $markets) {
  parties { id name } ties { id kind from { id } to { id } } relationships { id market partner { id } } isTruncated asOf } }`;
const chain = `query ($id: ID!, $direction: SupplyDirection!, $tiers: Int) { supplyChain(partyId: $id, direction: $direction, maxTiers: $tiers) {
  entries { tier party { id } path { id } via { tie { id good shareOfNeed } relationship { id } } } isTruncated } }`;
const ways = `query ($from: ID!, $to: ID!, $length: Int, $first: Int) { paths(fromId: $from, toId: $to, maxLength: $length, first: $first) {
  paths { parties { id } steps { tie { id } relationship { id } } } isTruncated } }`;
const failing = `query ($id: ID!) { exposure(partyId: $id) { party { id } isTruncated
  hits { party { id } lossAtLeast lossAtMost amounts { amount currencyCode } via { tie { id } relationship { id } } good isSingleSource } } }`;
const measures = `query ($id: ID!) { networkMetrics(partyId: $id) { party { id } partyCount pairCount density degree closeness betweenness { value standardError pivots isExact }
  eigenvector pageRank coreNumber constraint effectiveSize clustering isCutPoint componentSize asOf } }`;

describe('neighborhood', () => {
  test('is everybody within the depth, and what joins them', async () => {
    const { neighborhood } = await world.as('manager').data(around, { id: world.id('saebom') });
    expect(neighborhood.parties[0].id).toBe(world.id('saebom'));
    expect(idsOf(neighborhood.parties)).toEqual(ids(['saebom', 'formosa-stride', 'nanwan-cathode', 'jade-cell', 'battery-council']));
    expect(idsOf(neighborhood.ties)).toEqual(['cathode-to-jade', 'cathode-to-saebom', 'jade-cells', 'cells-compete', 'rules-for-batteries', 'rules-for-saebom'].map((key) => tieId(key)).toSorted());
    expect(idsOf(neighborhood.relationships)).toEqual(['saebom.supplier', 'jade-cell.supplier', 'battery-council.influencer'].map((key) => world.relationshipId(key)).toSorted());
    expect(neighborhood.isTruncated).toBe(false);
  });

  test('goes by kinds and markets, none when the list is empty', async () => {
    const of = async (variables: object) => (await world.as('manager').data(around, { id: world.id('formosa-stride'), ...variables })).neighborhood;
    const kin = await of({ kinds: ['FINANCES'], markets: [] });
    expect(idsOf(kin.parties)).toEqual(ids(['formosa-stride', 'fonghe-bank']));
    const rivals = await of({ kinds: [], markets: ['COMPETITOR'] });
    expect(idsOf(rivals.parties)).toEqual(ids(['formosa-stride', 'ridgeline', 'huanchi-mobility', 'cascadia-volt', 'suhe-motor']));
    expect(rivals.ties).toEqual([]);
    const deep = await of({ kinds: ['FINANCES'], markets: [], depth: 2 });
    expect(idsOf(deep.parties)).toEqual(ids(['formosa-stride', 'fonghe-bank', 'huanchi-mobility']));
  });

  test('leaves out what has ended', async () => {
    const { neighborhood } = await world.as('manager').data(around, { id: world.id('liuchuan-bikes'), depth: 4 });
    expect(idsOf(neighborhood.parties)).toEqual(ids(['liuchuan-bikes']));
    expect([neighborhood.ties, neighborhood.relationships]).toEqual([[], []]);
  });

  test.each([0, 5, -1])('of depth %d is refused', async (depth) => {
    expect((await world.as('manager').query(around, { id: world.id('saebom'), depth })).errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });
});

describe('supplyChain', () => {
  test('finds who stands behind the suppliers, with the way and the tie', async () => {
    const { supplyChain } = await world.as('manager').data(chain, { id: world.id('formosa-stride'), direction: 'UPSTREAM' });
    const entry = (key: string) => supplyChain.entries.find(({ party }: { party: { id: string } }) => party.id === world.id(key));
    expect(entry('jade-cell')).toMatchObject({ tier: 1, via: { tie: { id: tieId('jade-cells'), good: 'battery cells', shareOfNeed: 1 }, relationship: null } });
    expect(entry('rollwell-tyre')).toMatchObject({ tier: 1, via: { tie: null, relationship: { id: world.relationshipId('rollwell-tyre.supplier') } } });
    expect(entry('nanwan-cathode')).toMatchObject({ tier: 2 });
    expect(entry('yunhe-lithium').path).toHaveLength(4);
    expect(entry('yunhe-lithium')).toMatchObject({ tier: 3, via: { tie: { id: tieId('lithium-to-cathode') } } });
    // Ended and merely identified relationships deliver nothing.
    expect(entry('kuangteng-charging') ?? entry('lakeshore-rentals')).toBeUndefined();
    const tiers = supplyChain.entries.map(({ tier }: { tier: number }) => tier);
    expect(tiers).toEqual(tiers.toSorted((a: number, b: number) => a - b));
  });

  test('follows goods to those who ride', async () => {
    const { supplyChain } = await world.as('manager').data(chain, { id: world.id('jade-cell'), direction: 'DOWNSTREAM' });
    const rider = supplyChain.entries.find(({ party }: { party: { id: string } }) => party.id === world.id('citypulse'));
    expect(rider).toMatchObject({ tier: 2, path: [{ id: world.id('jade-cell') }, { id: world.id('formosa-stride') }, { id: world.id('citypulse') }] });
    const { supplyChain: near } = await world.as('manager').data(chain, { id: world.id('jade-cell'), direction: 'DOWNSTREAM', tiers: 1 });
    expect(idsOf(near.entries.map(({ party }: { party: { id: string } }) => party))).toEqual(ids(['formosa-stride', 'ridgeline']));
  });

  test.each([0, 11])('of %d tiers is refused', async (tiers) => {
    const answer = await world.as('manager').query(chain, { id: world.id('jade-cell'), direction: 'UPSTREAM', tiers });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });
});

describe('paths', () => {
  test('are the ways between two, shortest first', async () => {
    const { paths } = await world.as('manager').data(ways, { from: world.id('jade-cell'), to: world.id('huanchi-mobility'), length: 3, first: 2 });
    expect(paths.paths[0]).toEqual({
      parties: ['jade-cell', 'formosa-stride', 'huanchi-mobility'].map((key) => ({ id: world.id(key) })),
      steps: [{ tie: { id: tieId('jade-cells') }, relationship: null }, { tie: null, relationship: { id: world.relationshipId('huanchi-mobility.competitor') } }],
    });
    expect(paths.paths).toHaveLength(2);
    expect(paths.paths[1].parties).toHaveLength(4);
    expect(paths.isTruncated).toBe(true);
  });

  test.each([[{ length: 7 }], [{ length: 0 }], [{ first: 21 }], [{ first: 0 }]])('beyond %j are refused', async (limits) => {
    const answer = await world.as('manager').query(ways, { from: world.id('jade-cell'), to: world.id('saebom'), ...limits });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });
});

describe('exposure', () => {
  test('shows that the second source hangs on the same plant', async () => {
    const { exposure } = await world.as('manager').data(failing, { id: world.id('nanwan-cathode') });
    const hit = (key: string) => exposure.hits.find(({ party }: { party: { id: string } }) => party.id === world.id(key));
    expect(exposure).toMatchObject({ party: { id: world.id('nanwan-cathode') }, isTruncated: false });
    expect(hit('jade-cell')).toMatchObject({ lossAtLeast: 1, lossAtMost: 1, good: 'cathode powder', isSingleSource: true, via: { tie: { id: tieId('cathode-to-jade') } } });
    expect(hit('saebom')).toMatchObject({ lossAtLeast: 0.55, isSingleSource: true });
    expect(hit('formosa-stride')).toMatchObject({ lossAtLeast: 1, good: 'battery cells', isSingleSource: true, amounts: [{ amount: '412000000.00', currencyCode: 'TWD' }] });
    expect(hit('radhafen')).toMatchObject({ lossAtLeast: 0.35, amounts: [{ amount: '21400000.00', currencyCode: 'EUR' }] });
    // Nobody told how much of Ridgeline's cells are Jade's.
    expect(hit('ridgeline')).toMatchObject({ lossAtLeast: 0, lossAtMost: 1 });
  });

  test('of one of two sources is its share', async () => {
    const { exposure } = await world.as('manager').data(failing, { id: world.id('suhe-motor') });
    const hit = exposure.hits.find(({ party }: { party: { id: string } }) => party.id === world.id('formosa-stride'));
    expect(hit).toMatchObject({ lossAtLeast: 0.4, good: 'hub motors', isSingleSource: false });
  });
});

describe('networkMetrics', () => {
  test('puts the firm in the middle', async () => {
    const of = async (key: string) => (await world.as('manager').data(measures, { id: world.id(key) })).networkMetrics;
    const [firm, supplier, closed] = [await of('formosa-stride'), await of('jade-cell'), await of('liuchuan-bikes')];
    expect(firm).toMatchObject({ party: { id: world.id('formosa-stride') }, partyCount: 53, isCutPoint: true, betweenness: { isExact: true, standardError: 0, pivots: 53 } });
    expect(firm.betweenness.value).toBeGreaterThan(supplier.betweenness.value);
    expect(firm.constraint).toBeLessThan(supplier.constraint);
    expect(supplier).toMatchObject({ degree: 5, isCutPoint: false });
    expect(supplier.coreNumber).toBeGreaterThanOrEqual(2);
    expect(closed).toMatchObject({ degree: 0, closeness: 0, constraint: null, effectiveSize: null, eigenvector: null, componentSize: 1, coreNumber: 0 });
  });
});

describe('for a partner', () => {
  const questions = (): [string, string, Record<string, unknown>][] => [
    ['neighborhood', around, { id: world.id('saebom'), depth: 4 }],
    ['supplyChain', chain, { id: world.id('formosa-stride'), direction: 'UPSTREAM', tiers: 10 }],
    ['supplyChain', chain, { id: world.id('formosa-stride'), direction: 'DOWNSTREAM', tiers: 10 }],
    ['paths', ways, { from: world.id('saebom'), to: world.id('formosa-stride'), length: 6, first: 20 }],
    ['exposure', failing, { id: world.id('saebom') }],
    ['exposure', failing, { id: world.id('formosa-stride') }],
    ['networkMetrics', measures, { id: world.id('saebom') }],
    ['networkMetrics', measures, { id: world.id('formosa-stride') }],
  ];
  const answers = async (persona: string) => {
    const found = [];
    for (const [name, source, variables] of questions()) found.push({ ...(await world.as(persona).data(source, variables))[name], asOf: undefined });
    return JSON.stringify(found);
  };

  test('the network is itself and the firm', async () => {
    const { neighborhood } = await world.as('rival-supplier').data(around, { id: world.id('formosa-stride'), depth: 4 });
    expect(idsOf(neighborhood.parties)).toEqual(ids(['formosa-stride', 'saebom']));
    expect(neighborhood).toMatchObject({ ties: [], relationships: [{ id: world.relationshipId('saebom.supplier') }], isTruncated: false });
    const { networkMetrics } = await world.as('rival-supplier').data(measures, { id: world.id('formosa-stride') });
    expect(networkMetrics).toMatchObject({ partyCount: 2, pairCount: 1, degree: 1, isCutPoint: false, componentSize: 2 });
    const { exposure } = await world.as('supplier').data(failing, { id: world.id('jade-cell') });
    // How much of the firm's need it covers, and whether others do, is not the supplier's to know.
    expect(exposure.hits).toMatchObject([{ party: { id: world.id('formosa-stride') }, lossAtLeast: 0, lossAtMost: 1, isSingleSource: null }]);
  });

  test.each(['jade-cell', 'nanwan-cathode', 'ridgeline', 'radhafen'])('%s is nobody, as who does not exist', async (key) => {
    const nobody = toGlobalId('Party', seedId('formosa', 'party', 'nobody at all'));
    for (const [name, source, variables] of questions()) {
      const ask = async (id: string) => {
        const asked = name === 'paths' ? { ...variables, to: id } : { ...variables, id };
        return (await world.as('rival-supplier').data(source, asked))[name];
      };
      expect(await ask(world.id(key))).toBeNull();
      expect(await ask(nobody)).toBeNull();
    }
  });

  test('nothing changes by what others tie among themselves, or by what is recorded of its own supplies', async () => {
    const before = await answers('rival-supplier');
    expect(before).toContain(world.id('saebom'));
    const add = 'mutation ($input: AddTieInput!) { addTie(input: $input) { userErrors { code } } }';
    for (const [fromId, toId, good] of [['jade-cell', 'radhafen', 'x'], ['nanwan-cathode', 'saebom', 'y'], ['jade-cell', 'formosa-stride', 'z'], ['fonghe-bank', 'saebom', 'v']]) {
      const input = { kind: 'SUPPLIES', fromId: world.id(fromId!), toId: world.id(toId!), good, shareOfNeed: 0.5 };
      expect((await world.as('manager').data(add, { input })).addTie.userErrors).toEqual([]);
    }
    expect(await answers('rival-supplier')).toBe(before);
    // What is added between itself and the firm it sees at once.
    await world.as('manager').data(add, { input: { kind: 'SUPPLIES', fromId: world.id('saebom'), toId: world.id('formosa-stride'), good: 'samples' } });
    expect(await answers('rival-supplier')).toContain('samples');
  });

  test('of another workspace there is nobody', async () => {
    for (const [name, source, variables] of questions()) expect((await world.as('other-workspace').data(source, variables))[name]).toBeNull();
    const { neighborhood } = await world.as('other-workspace').data(around, { id: world.id('jade-cell-twin', 'fjordhave'), depth: 4 });
    expect(neighborhood.parties.map(({ id }: { id: string }) => id)).not.toContain(world.id('jade-cell'));
    expect(idsOf(neighborhood.ties)).toEqual([tieId('twin-packs', 'fjordhave'), tieId('parks-know-gardens', 'fjordhave')].toSorted());
  });
});

test('the anonymous learn nothing', async () => {
  const answer = await world.bearing(null).query(measures, { id: world.id('saebom') });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

describe('the snapshot', () => {
  const degree = async (key: string) => (await world.as('manager').data('query ($id: ID!) { networkMetrics(partyId: $id) { degree } }', { id: world.id(key) })).networkMetrics;

  test('is kept while nothing changes, and never after', async () => {
    const first = await degree('kitano-geartrain');
    const again = await statementsOf(world, async () => expect(await degree('kitano-geartrain')).toEqual(first));
    expect(again).toEqual([expect.stringContaining('network_change_count')]);
    expect(again[0]).not.toContain('from tie');
    // Behind the API, as another server would.
    await world.sql(`insert into tie (workspace_id, id, kind, from_id, to_id) select workspace_id, gen_random_uuid(), 'INFORMS', $1, $2 from party where id = $1`,
      [seedId('formosa', 'party', 'kitano-geartrain'), seedId('formosa', 'party', 'rollwell-tyre')]);
    expect((await degree('kitano-geartrain')).degree).toBe(first.degree + 1);
    await world.sql('update tie set ended_on = current_date where from_id = $1', [seedId('formosa', 'party', 'kitano-geartrain')]);
    expect((await degree('kitano-geartrain')).degree).toBe(first.degree);
    const other = await degree('mingyi-display');
    await world.sql(`update relationship set stage = 'TERMINATED', ended_on = current_date, end_reason = 'OTHER' where partner_id = $1`, [seedId('formosa', 'party', 'mingyi-display')]);
    expect((await degree('mingyi-display')).degree).toBe(other.degree - 1);
  });

  test('takes as many statements for many parties as for few', async () => {
    const count = async (id: string, source: string, variables: object = {}) => {
      await world.as('manager').data(source, { id, ...variables });
      return statementsOf(world, () => world.as('manager').data(source, { id, ...variables }));
    };
    // One asks whether it still holds; one for each kind of record that is selected.
    expect(await count(world.id('stilva-brakes'), around)).toHaveLength(3);
    expect(await count(world.id('formosa-stride'), around, { depth: 3 })).toHaveLength(4);
    expect(await count(world.id('formosa-stride'), measures)).toHaveLength(2);
    expect(await count(world.id('nanwan-cathode'), failing)).toHaveLength(5);
    const small = await count(world.id('jade-cell'), chain, { direction: 'UPSTREAM' });
    const large = await count(world.id('formosa-stride'), chain, { direction: 'UPSTREAM', tiers: 10 });
    expect([small.length, large.length]).toEqual([4, 5]);
  });
});
