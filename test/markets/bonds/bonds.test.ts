import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code field ... on StateConflictError { currentState allowedActions } ... on StaleVersionError { current { id ... on Bond { version } } } }';
const shown = `bond { id kind description ourSwitchingCost { amount currencyCode } theirCost { amount } startedOn untilOn isInForce isVerified verifiedBy { id } evidence endedOn endReason
  isShownToPartner version viewerActions { action isAllowed reason { code } } lastChange { action } } relationship { id highestBond lockIn { ourSwitchingCost { amount } balance gaps } }`;
const acts = {
  addBond: `mutation ($input: AddBondInput!) { addBond(input: $input) { ${shown} ${errors} } }`,
  updateBond: `mutation ($input: UpdateBondInput!) { updateBond(input: $input) { ${shown} ${errors} } }`,
  verifyBond: `mutation ($input: VerifyBondInput!) { verifyBond(input: $input) { ${shown} ${errors} } }`,
  endBond: `mutation ($input: EndBondInput!) { endBond(input: $input) { ${shown} ${errors} } }`,
};
const bondId = (key: string, slug = 'formosa') => toGlobalId('Bond', seedId(slug, 'bond', key));

async function act(name: keyof typeof acts, input: object, persona = 'manager'): Promise<Record<string, any>> {
  return (await world.as(persona).data(acts[name], { input }))[name];
}

async function newBond(relationship: string, facts: object = {}): Promise<string> {
  const { bond, userErrors } = await act('addBond', { relationshipId: world.relationshipId(relationship), kind: 'SOCIAL', description: 'Dinner each spring', ...facts });
  expect(userErrors).toEqual([]);
  return bond.id;
}

describe('a bond from its beginning to its end', () => {
  const twd = (amount: string) => ({ amount, currencyCode: 'TWD' });

  test('counts once it is verified, no longer once its facts have changed, and never after its end', async () => {
    const relationshipId = world.relationshipId('suhe-motor.supplier');
    const { bond, relationship } = await act('addBond', {
      relationshipId, kind: 'STRUCTURAL', description: ' Tools of ours in its plant ', ourSwitchingCost: twd('3000.5'), theirSwitchingCost: twd('0'), theirCost: twd('12'), startedOn: '2024-02-29',
    });
    expect(bond).toMatchObject({
      kind: 'STRUCTURAL', description: 'Tools of ours in its plant', ourSwitchingCost: { amount: '3000.50', currencyCode: 'TWD' }, theirCost: { amount: '12.00' }, startedOn: '2024-02-29',
      isInForce: true, isVerified: false, isShownToPartner: false, version: 1, lastChange: null,
      viewerActions: [{ action: 'UPDATE_BOND', isAllowed: true }, { action: 'VERIFY_BOND', isAllowed: true }, { action: 'END_BOND', isAllowed: true }],
    });
    expect(relationship).toMatchObject({ id: relationshipId, highestBond: null, lockIn: null });

    const { bond: verified, relationship: held } = await act('verifyBond', { bondId: bond.id, evidence: 'Seen on the shelf', expectedVersion: 1 });
    expect(verified).toMatchObject({ isVerified: true, verifiedBy: { id: world.userId('manager') }, evidence: 'Seen on the shelf', version: 2 });
    expect(held).toMatchObject({ highestBond: 'STRUCTURAL', lockIn: { ourSwitchingCost: { amount: '3000.50' }, balance: -1, gaps: [] } });

    // Whether the partner sees it is no fact of the bond.
    expect((await act('updateBond', { bondId: bond.id, isShownToPartner: true })).bond).toMatchObject({ isVerified: true, isShownToPartner: true, version: 3 });
    expect((await act('updateBond', { bondId: bond.id, description: 'Tools of ours in its plant' })).bond).toMatchObject({ isVerified: true, version: 3 });
    const { bond: changed, relationship: loosened } = await act('updateBond', { bondId: bond.id, ourSwitchingCost: null });
    expect(changed).toMatchObject({ isVerified: false, verifiedBy: null, evidence: null, ourSwitchingCost: null, theirCost: { amount: '12.00' }, version: 4 });
    expect(loosened).toMatchObject({ highestBond: null, lockIn: null });

    expect((await act('verifyBond', { bondId: bond.id, evidence: 'Seen again' })).relationship).toMatchObject({ highestBond: 'STRUCTURAL', lockIn: { balance: null, gaps: ['OUR_COST_UNKNOWN'] } });
    const { bond: ended, relationship: free } = await act('endBond', { bondId: bond.id, reason: 'Tools came home' });
    expect(ended).toMatchObject({ isInForce: false, endedOn: new Date().toISOString().slice(0, 10), endReason: 'Tools came home', viewerActions: [{ isAllowed: false, reason: { code: 'BOND_ENDED' } }, { isAllowed: false }, { isAllowed: false }] });
    expect(free).toMatchObject({ highestBond: null, lockIn: null });
    for (const [name, rest] of [['updateBond', {}], ['verifyBond', { evidence: 'x' }], ['endBond', { reason: 'x' }]] as const) {
      expect((await act(name, { bondId: bond.id, ...rest })).userErrors).toMatchObject([{ __typename: 'StateConflictError', code: 'STATE_CONFLICT', currentState: 'ENDED', allowedActions: [] }]);
    }
  });

  test('is in force within its period only', async () => {
    for (const [period, isInForce] of [[{ startedOn: '2999-01-01' }, false], [{ startedOn: '2000-01-01', untilOn: '2000-12-31' }, false], [{ untilOn: '2999-01-01' }, true], [{}, true]] as const) {
      const id = await newBond('stilva-brakes.supplier', period);
      const { bond, relationship } = await act('verifyBond', { bondId: id, evidence: 'Contract' });
      expect([bond.isInForce, relationship.highestBond]).toEqual([isInForce, isInForce ? 'SOCIAL' : null]);
      await act('endBond', { bondId: id, reason: 'Only to try it' });
    }
  });

  test('the version that was seen guards it; of twenty at once one wins', async () => {
    const id = await newBond('rollwell-tyre.supplier');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => act('updateBond', { bondId: id, description: `Version ${index}`, expectedVersion: 1 })));
    expect(answers.filter(({ bond }) => bond !== null)).toHaveLength(1);
    for (const { userErrors } of answers.filter(({ bond }) => bond === null)) expect(userErrors).toMatchObject([{ __typename: 'StaleVersionError', current: { id, version: 2 } }]);
  });

  test('an idempotency key has one effect and one answer', async () => {
    const input = { relationshipId: world.relationshipId('rollwell-tyre.supplier'), kind: 'FINANCIAL', description: 'Rebate', idempotencyKey: 'one bond' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => act('addBond', input)));
    expect(new Set(answers.map(({ bond }) => bond?.id)).size).toBe(1);
    expect((await act('addBond', { ...input, description: 'Another' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });
});

describe('refusals', () => {
  test.each<[string, Record<string, unknown>, string, string[] | null]>([
    ['an ended relationship', { relationshipId: 'kuangteng-charger.supplier' }, 'STATE_CONFLICT', ['input', 'relationshipId']],
    ['a relationship of another workspace', { relationshipId: 'gartenbund.distributor@fjordhave' }, 'NOT_FOUND', ['input', 'relationshipId']],
    ['no description', { description: '  ' }, 'REQUIRED', ['input', 'description']],
    ['too long a description', { description: 'x'.repeat(2_001) }, 'OUT_OF_RANGE', ['input', 'description']],
    ['half a surrogate pair', { description: 'a\ud800b' }, 'INVALID', ['input', 'description']],
    ['a negative cost', { ourCost: { amount: '-1', currencyCode: 'TWD' } }, 'OUT_OF_RANGE', ['input', 'ourCost', 'amount']],
    ['half a yen', { theirBenefit: { amount: '0.5', currencyCode: 'JPY' } }, 'INVALID', ['input', 'theirBenefit', 'amount']],
    ['a period that ends before it begins', { startedOn: '2025-01-02', untilOn: '2025-01-01' }, 'OUT_OF_RANGE', ['input', 'untilOn']],
  ])('%s', async (_what, { relationshipId = 'rollwell-tyre.supplier', ...rest }, code, field) => {
    const [key, slug] = String(relationshipId).split('@') as [string, string?];
    const answer = await act('addBond', { relationshipId: world.relationshipId(key, slug), kind: 'SOCIAL', description: 'Known for years', ...rest });
    expect(answer).toMatchObject({ bond: null, relationship: null, userErrors: [{ code, field }] });
  });

  test('a change that would end it before it began, evidence and reason that say nothing, an end ahead', async () => {
    const id = await newBond('rollwell-tyre.supplier', { startedOn: '2025-06-01' });
    expect((await act('updateBond', { bondId: id, untilOn: '2025-05-01' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'untilOn'] }]);
    expect((await act('updateBond', { bondId: id, description: null })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'description'] }]);
    expect((await act('verifyBond', { bondId: id, evidence: ' ' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'evidence'] }]);
    expect((await act('endBond', { bondId: id, reason: '' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect((await act('endBond', { bondId: id, reason: 'x', endedOn: '2999-01-01' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'endedOn'] }]);
    expect((await act('endBond', { bondId: id, reason: 'x', endedOn: '2025-05-01' })).userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'endedOn'] }]);
  });

  test('who may not write relationships', async () => {
    for (const persona of ['planner', 'auditor', 'supplier']) {
      for (const [name, input] of [['verifyBond', { bondId: bondId('jade-rebate'), evidence: 'x' }], ['endBond', { bondId: bondId('jade-rebate'), reason: 'x' }]] as const) {
        expect((await world.as(persona).query(acts[name], { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
  });

  test('by the database, whatever asks', async () => {
    const [ended, verified] = [seedId('formosa', 'bond', 'radhafen-bonus'), seedId('formosa', 'bond', 'jade-rebate')];
    await expect(world.sql("update bond set description = 'x' where id = $1", [ended])).rejects.toThrow('has ended');
    await expect(world.sql("update bond set kind = 'SOCIAL' where id = $1", [verified])).rejects.toThrow('never changes its kind');
    await expect(world.sql("update bond set our_cost_minor = 1, our_cost_currency = 'TWD' where id = $1", [verified])).rejects.toThrow('verified with other facts');
    await expect(world.sql('update bond set evidence = null where id = $1', [verified])).rejects.toMatchObject({ constraint: 'bond_verified_whole' });
    await expect(world.sql("update bond set ended_on = '2026-01-01' where id = $1", [verified])).rejects.toMatchObject({ constraint: 'bond_ends_with_reason' });
  });
});

describe('what partners see', () => {
  const query = `query ($id: ID!) { relationship(id: $id) { highestBond lockIn { balance } bonds { totalCount nodes { description ourCost { amount } ourBenefit { amount } theirCost { amount }
    theirBenefit { amount } ourSwitchingCost { amount } theirSwitchingCost { amount } evidence isVerified isShownToPartner } } } }`;

  test('is what is meant for them, with their own side of it', async () => {
    const { relationship } = await world.as('supplier').data(query, { id: world.relationshipId('jade-cell.supplier') });
    expect(relationship).toEqual({ highestBond: null, lockIn: null, bonds: { totalCount: 1, nodes: [{
      description: expect.stringContaining('Consignment store'), ourCost: null, ourBenefit: null, theirCost: { amount: '2300000.00' }, theirBenefit: { amount: '3900000.00' },
      ourSwitchingCost: null, theirSwitchingCost: null, evidence: null, isVerified: true, isShownToPartner: null,
    }] } });
  });

  test('follows the flag at once, in lists and timelines', async () => {
    const id = await newBond('jade-cell.supplier', { description: 'The chairmen play golf' });
    const look = async () => JSON.stringify(await world.as('supplier').data(`query ($id: ID!, $bond: ID!) { bond(id: $bond) { description }
      relationship(id: $id) { bonds(filter: { kinds: [SOCIAL] }) { totalCount } timeline(first: 100) { nodes { changes { after } } } } }`, { id: world.relationshipId('jade-cell.supplier'), bond: id }));
    const before = await look();
    expect(before).not.toContain('golf');
    expect(before).toContain('"totalCount":0');
    await act('updateBond', { bondId: id, isShownToPartner: true });
    const after = await look();
    expect(after).toContain('golf');
    expect(after).toContain('"totalCount":1');
    expect((await world.as('rival-supplier').data('query ($bond: ID!) { bond(id: $bond) { id } }', { bond: id })).bond).toBeNull();
  });
});

test('a bond’s changes stand in its relationship’s timeline', async () => {
  const id = await newBond('kitano-geartrain.supplier', { description: 'Shared language course' });
  await act('verifyBond', { bondId: id, evidence: 'Certificates of twelve people' });
  const { relationship } = await world.as('planner').data(
    'query ($id: ID!) { relationship(id: $id) { timeline(first: 2) { nodes { __typename action subjectType subjectId changes { field after } } } } }', { id: world.relationshipId('kitano-geartrain.supplier') });
  expect(relationship.timeline.nodes).toMatchObject([
    { __typename: 'FieldsChangedEvent', action: 'bond.verify', subjectType: 'Bond', subjectId: id, changes: expect.arrayContaining([expect.objectContaining({ field: 'evidence', after: '"Certificates of twelve people"' })]) },
    { __typename: 'RecordCreatedEvent', action: 'bond.add', subjectType: 'Bond', subjectId: id, changes: expect.arrayContaining([{ field: 'description', after: '"Shared language course"' }]) },
  ]);
});

test('whoever watches the relationship hears at once what a verified bond makes of it', async () => {
  const id = world.relationshipId('anchong-power.supplier');
  const bond = await newBond('anchong-power.supplier', { kind: 'STRUCTURAL' });
  const query = 'subscription ($id: ID!) { relationshipChanged(id: $id) { highestBond bonds { nodes { isVerified } } } }';
  const listening = listen('WebSocket', { url: world.url, token: await world.as('planner').token(), query, variables: { id } });
  expect((await listening.results(1)).data).toEqual({ relationshipChanged: { highestBond: null, bonds: { nodes: [{ isVerified: false }] } } });
  await act('verifyBond', { bondId: bond, evidence: 'Seen' });
  expect((await listening.results(2)).data).toEqual({ relationshipChanged: { highestBond: 'STRUCTURAL', bonds: { nodes: [{ isVerified: true }] } } });
  listening.stop();
});

test('the demo shows every case', async () => {
  const of = async (key: string) => (await world.as('planner').data(
    'query ($id: ID!) { relationship(id: $id) { highestBond lockIn { ourSwitchingCost { amount currencyCode } theirSwitchingCosts { amount currencyCode } balance gaps } } }', { id: world.relationshipId(key) })).relationship;
  expect(await of('citypulse.customer')).toMatchObject({ highestBond: 'STRUCTURAL', lockIn: { balance: (23_000_000 - 2_600_000) / 25_600_000, gaps: [] } });
  expect(await of('hsinyun-stores.distributor')).toMatchObject({ highestBond: 'SOCIAL', lockIn: { balance: 0 } });
  expect(await of('weihu-control.supplier')).toMatchObject({ lockIn: { ourSwitchingCost: { amount: '41000000.00', currencyCode: 'TWD' }, balance: null, gaps: ['THEIR_COST_UNKNOWN'] } });
  expect(await of('polderwiel.distributor')).toEqual({ highestBond: null, lockIn: null });
  expect(await of('radhafen.distributor')).toEqual({ highestBond: null, lockIn: null });
});
