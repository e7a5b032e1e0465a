import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code field ... on StateConflictError { currentState } ... on StaleVersionError { current { id } } }';
const candidate = `relationship { id isKey } place basis isProposed wasKey profit { amount currencyCode } profitYear profitShare growth growthFrom growthTo outlook { amount } missing isChosen`;
const proposal = `proposal { id market most currencyCode expectedGrowth rankedCount unknownCount state version reason decidedAt decidedBy { id } proposedBy { id }
  viewerActions { action isAllowed reason { code } } candidates(first: 50) { nodes { ${candidate} } } }`;
const propose = `mutation ($input: ProposeKeyPartnersInput!) { proposeKeyPartners(input: $input) { ${proposal} ${errors} } }`;
const confirm = `mutation ($input: ConfirmKeyPartnersInput!) { confirmKeyPartners(input: $input) { ${proposal} ${errors} } }`;
const record = `mutation ($input: RecordRelationshipFiguresInput!) { recordRelationshipFigures(input: $input) { relationship { figures { nodes {
  year revenue { amount currencyCode } profit { amount } source isCurrent recordedBy { id } } } } ${errors} } }`;

const lastYear = new Date().getUTCFullYear() - 1;
const eur = (amount: string) => ({ amount, currencyCode: 'EUR' });

async function proposed(input: object, persona = 'manager'): Promise<Record<string, any>> {
  return (await world.as(persona).data(propose, { input })).proposeKeyPartners;
}

async function confirmed(input: object): Promise<Record<string, any>> {
  return (await world.as('manager').data(confirm, { input })).confirmKeyPartners;
}

async function recorded(key: string, figures: object[], rest: object = {}): Promise<Record<string, any>> {
  return (await world.as('manager').data(record, { input: { relationshipId: world.relationshipId(key), figures, ...rest } })).recordRelationshipFigures;
}

describe('figures', () => {
  test('are recorded by year; a later one of a year takes its place and leaves it as history', async () => {
    const first = await recorded('bay-lantern.distributor', [
      { year: lastYear - 1, revenue: eur('1200.5'), source: ' Their e-mail ' }, { year: lastYear, revenue: eur('900'), profit: eur('-12.5'), source: 'Their e-mail' },
    ]);
    expect(first.userErrors).toEqual([]);
    const { relationship } = await recorded('bay-lantern.distributor', [{ year: lastYear, profit: eur('4'), source: 'Our ledger' }]);
    expect(relationship.figures.nodes).toEqual([
      { year: lastYear, revenue: null, profit: { amount: '4.00' }, source: 'Our ledger', isCurrent: true, recordedBy: { id: world.userId('manager') } },
      { year: lastYear, revenue: { amount: '900.00', currencyCode: 'EUR' }, profit: { amount: '-12.50' }, source: 'Their e-mail', isCurrent: false, recordedBy: { id: world.userId('manager') } },
      { year: lastYear - 1, revenue: { amount: '1200.50', currencyCode: 'EUR' }, profit: null, source: 'Their e-mail', isCurrent: true, recordedBy: { id: world.userId('manager') } },
    ]);
    const filter = 'query ($id: ID!) { relationship(id: $id) { figures(filter: { isCurrent: true }, orderBy: { field: YEAR }) { totalCount nodes { year } } } }';
    const { relationship: current } = await world.as('planner').data(filter, { id: world.relationshipId('bay-lantern.distributor') });
    expect(current.figures).toEqual({ totalCount: 2, nodes: [{ year: lastYear - 1 }, { year: lastYear }] });
  });

  test('come late, too: of a relationship that has ended', async () => {
    expect((await recorded('alpenlicht.distributor', [{ year: lastYear - 2, revenue: eur('5'), source: 'Final account' }])).userErrors).toEqual([]);
  });

  test('are recorded once for one idempotency key', async () => {
    const figures = [{ year: 2001, revenue: eur('5'), source: 'Archive' }];
    const answers = await Promise.all(Array.from({ length: 6 }, () => recorded('alpenlicht.distributor', figures, { idempotencyKey: 'figures' })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await world.sql('select count(*)::int as count from relationship_figure where year = 2001')).toEqual([{ count: 1 }]);
  });

  test.each<[string, object[], string, string[]]>([
    ['nothing at all', [], 'REQUIRED', ['input', 'figures']],
    ['too many', Array.from({ length: 31 }, (_, index) => ({ year: 1980 + index, revenue: eur('1'), source: 'x' })), 'LIMIT_EXCEEDED', ['input', 'figures']],
    ['a year twice', [{ year: 2020, revenue: eur('1'), source: 'x' }, { year: 2020, revenue: eur('2'), source: 'x' }], 'DUPLICATE', ['input', 'figures', '1', 'year']],
    ['a figure that tells nothing', [{ year: 2020, source: 'x' }], 'REQUIRED', ['input', 'figures', '0', 'revenue']],
    ['two currencies', [{ year: 2020, revenue: eur('1'), profit: { amount: '1', currencyCode: 'USD' }, source: 'x' }], 'INVALID', ['input', 'figures', '0', 'profit', 'currencyCode']],
    ['a year ahead', [{ year: lastYear + 3, revenue: eur('1'), source: 'x' }], 'OUT_OF_RANGE', ['input', 'figures', '0', 'year']],
    ['a year before all', [{ year: 1899, revenue: eur('1'), source: 'x' }], 'OUT_OF_RANGE', ['input', 'figures', '0', 'year']],
    ['a negative revenue', [{ year: 2020, revenue: eur('-1'), source: 'x' }], 'OUT_OF_RANGE', ['input', 'figures', '0', 'revenue', 'amount']],
    ['a tenth of a cent', [{ year: 2020, profit: eur('1.001'), source: 'x' }], 'INVALID', ['input', 'figures', '0', 'profit', 'amount']],
    ['no source', [{ year: 2020, profit: eur('1'), source: ' ' }], 'REQUIRED', ['input', 'figures', '0', 'source']],
  ])('refuse %s', async (_what, figures, code, field) => {
    expect(await recorded('isarvelo.distributor', figures)).toMatchObject({ relationship: null, userErrors: [{ code, field }] });
  });

  test('are staff’s, and never change', async () => {
    const { relationship } = await world.as('channel').data('query ($id: ID!) { relationship(id: $id) { figures { totalCount nodes { year } } } }', { id: world.relationshipId('radhafen.distributor') });
    expect(relationship.figures).toEqual({ totalCount: 0, nodes: [] });
    await expect(world.sql('update relationship_figure set profit_minor = 1')).rejects.toThrow('append-only');
    await expect(world.sql('delete from relationship_figure')).rejects.toThrow('append-only');
  });
});

describe('the proposal of the demo', () => {
  const id = toGlobalId('KeyPartnerProposal', seedId('formosa', 'proposal', 'customers'));

  test('names the largest, the unexpected grower and the unknown, in numbers', async () => {
    const { keyPartnerProposal } = await world.as('planner').data(`query ($id: ID!) { keyPartnerProposal(id: $id) { market state currencyCode expectedGrowth rankedCount unknownCount proposedBy { id } viewerActions { isAllowed reason { code } }
      candidates { nodes { relationship { id } place basis wasKey profit { amount } growth growthFrom outlook { amount } missing isChosen } } } }`, { id });
    expect(keyPartnerProposal).toMatchObject({
      market: 'CUSTOMER', state: 'PROPOSED', currencyCode: 'TWD', rankedCount: 5, unknownCount: 3, proposedBy: { id: world.userId('second-manager') }, expectedGrowth: expect.closeTo(Math.sqrt(5.1 / 4.6) - 1),
      viewerActions: [{ isAllowed: false, reason: { code: 'PERMISSION_MISSING' } }],
    });
    expect(keyPartnerProposal.candidates.nodes).toMatchObject([
      { relationship: { id: world.relationshipId('citypulse.customer') }, place: 1, basis: 'LARGEST', wasKey: true, profit: { amount: '17400000.00' }, growthFrom: lastYear - 3, missing: [], isChosen: null },
      { relationship: { id: world.relationshipId('ridgeline.customer') }, basis: 'LARGEST' },
      { relationship: { id: world.relationshipId('hailu-freight.customer') }, basis: 'LARGEST' },
      { relationship: { id: world.relationshipId('chen-mei-hua.customer') }, basis: 'LARGEST', growth: null, outlook: { amount: '31000.00' }, missing: ['GROWTH_UNKNOWN'] },
      { relationship: { id: world.relationshipId('harbourside-share.customer') }, basis: 'UNEXPECTED_GROWER', growth: expect.closeTo(2 / 3), outlook: { amount: '-410000.00' } },
      { relationship: { id: world.relationshipId('norrland-post.customer') }, basis: 'UNKNOWN', wasKey: true, profit: null, growth: null, outlook: null, missing: ['OTHER_CURRENCY'] },
      { relationship: { id: world.relationshipId('lakeshore-rentals.customer') }, basis: 'UNKNOWN', missing: ['NO_FIGURES'] },
      { relationship: { id: world.relationshipId('lukas-brandt.customer') }, basis: 'UNKNOWN', profit: null, growth: expect.closeTo(121 / 118 - 1), missing: ['PROFIT_UNKNOWN'] },
    ]);
  });

  test('is nobody’s but the firm’s', async () => {
    for (const persona of ['customer', 'supplier']) {
      const { data, errors: refused } = await world.as(persona).query('query ($id: ID!) { keyPartnerProposal(id: $id) { id } }', { id });
      expect([data['keyPartnerProposal'], refused?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    }
    expect((await world.as('other-workspace').data('query ($id: ID!) { keyPartnerProposal(id: $id) { id } }', { id })).keyPartnerProposal).toBeNull();
  });
});

describe('proposing and deciding', () => {
  const partner = (key: string) => world.relationshipId(`${key}.distributor`);
  const keyOf = async (key: string) => (await world.as('planner').data('query ($id: ID!) { relationship(id: $id) { isKey } }', { id: partner(key) })).relationship.isKey;

  test('changes nothing until a person confirms it; then the proposed are key, with history', async () => {
    const { proposal: made, userErrors } = await proposed({ market: 'DISTRIBUTOR', most: 5 });
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({ market: 'DISTRIBUTOR', most: 5, currencyCode: 'EUR', state: 'PROPOSED', viewerActions: [{ action: 'CONFIRM_KEY_PARTNERS', isAllowed: true }] });
    const named = made.candidates.nodes.filter(({ isProposed }: { isProposed: boolean }) => isProposed).map(({ relationship }: { relationship: { id: string } }) => relationship.id);
    expect(named).toEqual(expect.arrayContaining([partner('radhafen'), partner('isarvelo'), partner('polderwiel')]));
    expect(await keyOf('isarvelo')).toBe(false);
    const { proposal: done, userErrors: refused } = await confirmed({ proposalId: made.id, chosenIds: named, expectedVersion: made.version });
    expect(refused).toEqual([]);
    expect(done).toMatchObject({ state: 'CONFIRMED', reason: null, decidedBy: { id: world.userId('manager') }, viewerActions: [{ isAllowed: false, reason: { code: 'PROPOSAL_DECIDED' } }] });
    expect(done.candidates.nodes.every(({ isChosen, isProposed }: Record<string, boolean>) => isChosen === isProposed)).toBe(true);
    expect(await keyOf('isarvelo')).toBe(true);
    const { relationship } = await world.as('planner').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 3) { nodes { action subjectType changes { field before after } } } } }', { id: partner('isarvelo') });
    expect(relationship.timeline.nodes).toContainEqual({ action: 'key-partners.confirm', subjectType: 'Relationship', changes: [{ field: 'isKey', before: 'false', after: 'true' }] });
    expect(relationship.timeline.nodes).toContainEqual({ action: 'key-partners.confirm', subjectType: 'KeyPartnerCandidate', changes: [{ field: 'isChosen', before: null, after: 'true' }] });
    expect((await confirmed({ proposalId: made.id, chosenIds: named })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'CONFIRMED' }]);
  });

  test('takes a reason for anything but the proposal: some only, others, or some released', async () => {
    const { proposal: made } = await proposed({ market: 'DISTRIBUTOR', most: 5, currencyCode: 'EUR' });
    const others = { proposalId: made.id, chosenIds: [partner('radhafen'), partner('hsinyun-stores')], releasedIds: [partner('polderwiel')] };
    expect((await confirmed(others)).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect(await keyOf('hsinyun-stores')).toBe(false);
    const { proposal: done } = await confirmed({ ...others, reason: 'The home market is ours to keep; Polderwiel first has to trust us again.' });
    expect(done.candidates.nodes.find(({ relationship }: { relationship: { id: string } }) => relationship.id === partner('hsinyun-stores'))).toMatchObject({ isChosen: true });
    expect(done.reason).toContain('home market');
    expect([await keyOf('hsinyun-stores'), await keyOf('polderwiel'), await keyOf('radhafen'), await keyOf('isarvelo')]).toEqual([true, false, true, true]);
  });

  test('takes in partners that were not among the candidates', async () => {
    const { proposal: made } = await proposed({ market: 'SUPPLIER', most: 5 });
    // Somebody whom the firm met after the proposal was made.
    const { createRelationship } = await world.as('manager').data('mutation ($input: CreateRelationshipInput!) { createRelationship(input: $input) { relationship { id } } }', { input: { partnerId: world.id('bay-lantern'), market: 'SUPPLIER' } });
    const { proposal: done } = await confirmed({ proposalId: made.id, chosenIds: [createRelationship.relationship.id], reason: 'New and promising' });
    expect(done.candidates.nodes.at(-1)).toMatchObject({ basis: 'ADDED', isProposed: false, wasKey: false, profit: null, isChosen: true, relationship: { id: createRelationship.relationship.id, isKey: true } });
  });

  test('a newer proposal takes the place of an open one; of ten at once one stays open', async () => {
    const { proposal: first } = await proposed({ market: 'INFLUENCER', most: 10 });
    expect(first).toMatchObject({ currencyCode: null, expectedGrowth: null, rankedCount: 0, unknownCount: 9 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => proposed({ market: 'INFLUENCER', most: 10 })));
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(new Set(answers.some(({ proposal: made }) => made === null) ? ['STALE_VERSION'] : []));
    const { keyPartnerProposals } = await world.as('planner').data('{ keyPartnerProposals(filter: { markets: [INFLUENCER], states: [PROPOSED] }) { totalCount nodes { id } } }');
    expect(keyPartnerProposals.totalCount).toBe(1);
    expect((await confirmed({ proposalId: first.id, chosenIds: [], reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'SUPERSEDED' }]);
  });

  test('refuses numbers out of bounds, partners of other markets and ended ones, stale versions, and whoever may not', async () => {
    expect((await proposed({ market: 'CUSTOMER', most: 4 })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'most'] }]);
    expect((await proposed({ market: 'CUSTOMER', most: 11 })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'most'] }]);
    const { proposal: made } = await proposed({ market: 'CUSTOMER', most: 5 });
    const attempt = async (input: object) => (await confirmed({ proposalId: made.id, chosenIds: [], reason: 'x', ...input })).userErrors;
    const citypulse = world.relationshipId('citypulse.customer');
    expect(await attempt({ chosenIds: [citypulse, partner('radhafen')] })).toMatchObject([{ code: 'INVALID', field: ['input', 'chosenIds', '1'] }]);
    expect(await attempt({ chosenIds: [world.relationshipId('dumpling-dash.customer')] })).toMatchObject([{ code: 'STATE_CONFLICT', field: ['input', 'chosenIds', '0'] }]);
    expect(await attempt({ chosenIds: [world.relationshipId('odinse-parks.customer', 'fjordhave')] })).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'chosenIds', '0'] }]);
    expect(await attempt({ chosenIds: [citypulse], releasedIds: [citypulse] })).toMatchObject([{ code: 'INVALID', field: ['input', 'releasedIds', '0'] }]);
    expect(await attempt({ chosenIds: Array.from({ length: 31 }, () => citypulse) })).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    expect(await attempt({ expectedVersion: 9 })).toMatchObject([{ __typename: 'StaleVersionError', current: { id: made.id } }]);
    for (const persona of ['planner', 'customer']) {
      expect((await world.as(persona).query(propose, { input: { market: 'CUSTOMER', most: 5 } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('the database keeps what was proposed and decided', async () => {
    await expect(world.sql("update key_partner_proposal set state = 'PROPOSED', decided_at = null, decided_by = null where state = 'CONFIRMED'")).rejects.toMatchObject({ constraint: 'key_partner_proposal_decided_once' });
    await expect(world.sql("update key_partner_proposal set most = 9 where state = 'PROPOSED'")).rejects.toMatchObject({ constraint: 'key_partner_proposal_fixed' });
    await expect(world.sql('update key_partner_candidate set is_chosen = false where is_chosen')).rejects.toMatchObject({ constraint: 'key_partner_candidate_decided_once' });
    await expect(world.sql('update key_partner_candidate set growth = 9, growth_from = 1, growth_to = 2')).rejects.toMatchObject({ constraint: 'key_partner_candidate_decided_once' });
  });
});
