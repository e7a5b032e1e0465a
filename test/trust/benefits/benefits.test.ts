import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { quarterOf } from '../../../src/domain/quarters.ts';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';
import { attempt, day, sessionOf, uuidOf } from '../sessions.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { code message field ... on StateConflictError { currentState } }';
const act = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { benefit { id state giver recordedBySide worth { amount currencyCode } untilOn corrects { id state } answer { isAcknowledged reason } } ${errors} } }`;
const key = () => ({ idempotencyKey: randomUUID() });
const eur = (amount: string) => ({ amount, currencyCode: 'EUR' });

async function answered(persona: string, name: string, input: object): Promise<any> {
  return (await world.as(persona).data(act(name), { input: { ...key(), ...input } }))[name];
}

const facts = (more: object = {}) => ({ relationshipId: world.relationshipId('isarvelo.distributor'), giver: 'FOCAL', kind: 'PROMOTION', fromOn: day(-3), worth: eur('6000'), note: 'Half of the spring campaign.', ...more });
const recorded = async (persona: string, more: object = {}): Promise<string> => (await answered(persona, 'recordBenefit', facts(more))).benefit.id;

describe('a benefit', () => {
  test('recorded by the giver waits for the receiver’s word; recorded by the receiver it is acknowledged', async () => {
    const benefitId = await recorded('manager');
    expect((await answered('manager', 'acknowledgeBenefit', { benefitId })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(await answered('rival-channel', 'acknowledgeBenefit', { benefitId })).toMatchObject({ userErrors: [], benefit: { state: 'ACKNOWLEDGED', answer: { isAcknowledged: true, reason: null } } });
    expect((await answered('rival-channel', 'disputeBenefit', { benefitId, reason: 'x' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'ACKNOWLEDGED' }]);
    expect(await answered('rival-channel', 'recordBenefit', facts())).toMatchObject({ benefit: { state: 'ACKNOWLEDGED', recordedBySide: 'PARTNER', giver: 'FOCAL' } });
  });

  test('disputed is corrected by the side that recorded it, and answered anew', async () => {
    const benefitId = await recorded('rival-channel', { giver: 'PARTNER', kind: 'INFORMATION', worth: null });
    expect((await answered('manager', 'disputeBenefit', { benefitId, reason: 'It came a month late.' })).benefit).toMatchObject({ state: 'DISPUTED', worth: null, answer: { reason: 'It came a month late.' } });
    expect((await answered('manager', 'correctBenefit', { ...facts({ relationshipId: undefined, giver: undefined }), benefitId })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const { benefit } = await answered('rival-channel', 'correctBenefit', { benefitId, kind: 'INFORMATION', fromOn: day(-2), note: 'Figures of two shops.' });
    expect(benefit).toMatchObject({ state: 'DECLARED', giver: 'PARTNER', corrects: { id: benefitId, state: 'CORRECTED' } });
    expect((await answered('rival-channel', 'correctBenefit', { benefitId, kind: 'INFORMATION', fromOn: day(-2), note: 'Again.' })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'CORRECTED' }]);
    expect(await answered('rival-channel', 'takeBackBenefit', { benefitId: benefit.id, reason: 'Not ours to give.' })).toMatchObject({ benefit: { state: 'TAKEN_BACK', corrects: { id: benefit.id, state: 'CORRECTED' } } });
    expect((await answered('manager', 'acknowledgeBenefit', { benefitId: benefit.id })).userErrors).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });

  test('is nobody else’s', async () => {
    const benefitId = await recorded('manager');
    for (const [name, input] of [['acknowledgeBenefit', { benefitId }], ['takeBackBenefit', { benefitId, reason: 'x' }], ['recordBenefit', facts()]] as const) {
      expect((await answered('channel', name, input)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect(await world.as('channel').data('query ($id: ID!) { benefit(id: $id) { id } node(id: $id) { id } }', { id: benefitId })).toEqual({ benefit: null, node: null });
    expect((await world.as('auditor').query(act('recordBenefit'), { input: { ...facts(), ...key() } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each([
    ['of next week', { fromOn: day(7) }, 'fromOn', 'OUT_OF_RANGE'],
    ['of a period that runs backwards', { untilOn: day(-5) }, 'untilOn', 'INVALID'],
    ['of less than nothing', { worth: eur('-1') }, 'worth', 'OUT_OF_RANGE'],
    ['without a word', { note: ' ' }, 'note', 'REQUIRED'],
  ])('is not recorded %s', async (_what, more, field, code) => {
    expect(await answered('manager', 'recordBenefit', facts(more))).toMatchObject({ benefit: null, userErrors: [{ code, field: ['input', field] }] });
  });

  test('two clicks record it and answer it once', async () => {
    const input = { ...facts(), ...key() };
    const made = await Promise.all([1, 2].map(() => answered('manager', 'recordBenefit', input)));
    expect(made[0].benefit.id).toBe(made[1].benefit.id);
    const benefitId = made[0].benefit.id as string;
    const answers = await Promise.all(['acknowledgeBenefit', 'disputeBenefit'].map((name) => answered('rival-channel', name, { benefitId, ...(name === 'disputeBenefit' && { reason: 'x' }) })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
    const corrections = await Promise.all([1, 2].map(() => answered('manager', 'takeBackBenefit', { benefitId, reason: 'x' })));
    expect(corrections.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STATE_CONFLICT' }]);
  });

  test('is taken by the database from the giver alone, and never changed', async () => {
    const id = uuidOf(await recorded('manager'));
    const [firm, partner] = [sessionOf('manager', 'formosa-stride'), sessionOf('rival-channel', 'isarvelo')];
    const answer = (isByFocal: boolean, by: string) => `insert into benefit_answer (workspace_id, id, relationship_id, benefit_id, is_acknowledged, is_by_focal, answered_by)
      select workspace_id, gen_random_uuid(), relationship_id, id, true, ${isByFocal}, '${by}' from benefit_record where id = '${id}'`;
    await expect(attempt(world, firm, answer(true, firm.principalId))).rejects.toThrow('the receiver answers');
    await expect(attempt(world, firm, answer(false, firm.principalId))).rejects.toThrow('row-level security');
    await expect(attempt(world, partner, answer(false, firm.principalId))).rejects.toThrow('row-level security');
    await attempt(world, partner, answer(false, partner.principalId));
    const correction = (giver: string) => `insert into benefit_record (workspace_id, id, relationship_id, giver, kind, from_on, until_on, note, is_recorded_by_focal, recorded_by, corrects_id)
      select workspace_id, gen_random_uuid(), relationship_id, '${giver}', kind, from_on, until_on, note, true, recorded_by, id from benefit_record where id = '${id}'`;
    await expect(attempt(world, firm, correction('PARTNER'))).rejects.toThrow('corrects what it has recorded');
    await expect(attempt(world, partner, correction('FOCAL'))).rejects.toThrow('row-level security');
    await attempt(world, firm, correction('FOCAL'));
    for (const table of ['benefit_record', 'benefit_answer']) await expect(world.sql(`delete from ${table}`)).rejects.toThrow('append-only');
  });
});

describe('reciprocity', () => {
  const source = 'query ($id: ID!, $from: Date, $until: Date) { relationship(id: $id) { reciprocity(from: $from, until: $until) { quarter focalGave { count countOfUnknownWorth worth { amount currencyCode } } partnerGave { count worth { amount currencyCode } } balances { currencyCode inQuarter overFourQuarters } } } }';
  const seen = async (persona: string, more: object = {}) => (await world.as(persona).data(source, { id: world.relationshipId('hsinyun-stores.distributor'), ...more })).relationship.reciprocity;

  test('counts what is acknowledged, by quarter and currency; both sides see the same', async () => {
    const of = { relationshipId: world.relationshipId('hsinyun-stores.distributor') };
    const twd = (amount: string) => ({ amount, currencyCode: 'TWD' });
    for (const [more, isCounted] of [[{ giver: 'PARTNER', worth: twd('3000') }, true], [{ giver: 'PARTNER', worth: eur('10') }, true], [{ giver: 'PARTNER', worth: null, kind: 'INTRODUCTION' }, true], [{ giver: 'FOCAL', worth: twd('900') }, false]] as const) {
      // The firm records what it got, which is acknowledged, and what it gave, which is not.
      const { benefit } = await answered('manager', 'recordBenefit', facts({ ...of, ...more }));
      expect(benefit.state).toBe(isCounted ? 'ACKNOWLEDGED' : 'DECLARED');
    }
    const quarters = await seen('manager', { from: day(-3), until: day(-3) });
    expect(quarters).toEqual([{
      quarter: quarterOf(day(-3)), focalGave: { count: 0, countOfUnknownWorth: 0, worth: [] }, partnerGave: { count: 3, worth: [eur('10.00'), twd('3000.00')] },
      balances: [{ currencyCode: 'EUR', inQuarter: -1, overFourQuarters: -1 }, { currencyCode: 'TWD', inQuarter: -1, overFourQuarters: -1 }],
    }]);
    expect(await seen('auditor', { from: day(-3), until: day(-3) })).toEqual(quarters);
    expect((await seen('manager')).length).toBeGreaterThanOrEqual(8);
  });

  test('is asked of ten years at most, and of a reversed period is empty', async () => {
    expect(await seen('manager', { from: '2026-01-01', until: '2025-01-01' })).toEqual([]);
    const { errors: refused } = await world.as('manager').query(source, { id: world.relationshipId('hsinyun-stores.distributor'), from: '1990-01-01', until: '2026-01-01' });
    expect(refused).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  test('is one statement', async () => {
    expect(await statementsOf(world, () => seen('manager'))).toHaveLength(1);
  });
});

describe('the firm’s own figures', () => {
  const measure = `benefitMeasure { id shownBy share agreed { amount } takenBackAt } ${errors}`;
  const wallet = `mutation ($input: RecordShareOfWalletInput!) { recordShareOfWallet(input: $input) { ${measure} } }`;
  const gain = `mutation ($input: RecordGainSharedInput!) { recordGainShared(input: $input) { ${measure} } }`;
  const takeBack = `mutation ($input: TakeBackBenefitMeasureInput!) { takeBackBenefitMeasure(input: $input) { ${measure} } }`;
  const shown = (id: string) => world.sql("select direction, leaf, outcome, weight, source_key from evidence where source_type = 'BenefitMeasure' and source_id = $1 order by known_at, corrects_id nulls first", [uuidOf(id)]);
  const figure = (more: object = {}) => ({ relationshipId: world.relationshipId('lakeshore-rentals.customer'), quarter: '2025-Q2', source: 'Interview with the buyer', share: 0.35, ...key(), ...more });

  test('are evidence of who buys, and of who was to give; taken back they are none', async () => {
    const { recordShareOfWallet } = await world.as('manager').data(wallet, { input: figure() });
    expect(recordShareOfWallet).toMatchObject({ userErrors: [], benefitMeasure: { shownBy: 'PARTNER', share: 0.35 } });
    const { id } = recordShareOfWallet.benefitMeasure;
    expect(await shown(id)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'BENEFITS', outcome: 0.35, weight: 2, source_key: '2025-Q2' }]);
    expect((await world.as('manager').data(wallet, { input: figure() })).recordShareOfWallet.userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['input', 'quarter'] }]);
    expect((await world.as('manager').data(takeBack, { input: { benefitMeasureId: id, reason: 'Another buyer was meant.', ...key() } })).takeBackBenefitMeasure.benefitMeasure.takenBackAt).not.toBeNull();
    expect((await shown(id)).map(({ outcome }) => outcome)).toEqual([0.35, null]);
    expect((await world.as('manager').data(wallet, { input: figure() })).recordShareOfWallet.userErrors).toEqual([]);
    const { recordGainShared } = await world.as('manager').data(gain, { input: { ...figure({ share: undefined }), giver: 'FOCAL', agreed: eur('800'), received: eur('600') } });
    expect(await shown(recordGainShared.benefitMeasure.id)).toMatchObject([{ direction: 'FOCAL_TO_PARTNER', leaf: 'BENEFITS', outcome: 0.75, weight: 2 }]);
  });

  test.each([
    ['of a quarter that runs', { quarter: quarterOf(day(0)) }, 'quarter', 'OUT_OF_RANGE'],
    ['of no quarter', { quarter: '2025-Q5' }, 'quarter', 'INVALID'],
    ['of more than all', { share: 1.2 }, 'share', 'OUT_OF_RANGE'],
    ['without a source', { source: '' }, 'source', 'REQUIRED'],
    ['of a market that buys nothing', { relationshipId: () => world.relationshipId('fonghe-bank.influencer') }, 'relationshipId', 'INVALID'],
  ])('are not recorded %s', async (_what, more, field, code) => {
    const given = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, typeof value === 'function' ? value() : value]));
    const { recordShareOfWallet } = await world.as('manager').data(wallet, { input: figure(given) });
    expect(recordShareOfWallet).toMatchObject({ benefitMeasure: null, userErrors: [{ code, field: ['input', field] }] });
  });

  test('are for no partner to see or to write', async () => {
    const { relationship } = await world.as('customer').data('query ($id: ID!) { relationship(id: $id) { benefitMeasures { totalCount nodes { id } } } }', { id: world.relationshipId('citypulse.customer') });
    expect(relationship.benefitMeasures).toEqual({ totalCount: 0, nodes: [] });
    expect((await world.as('customer').query(wallet, { input: figure() })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
