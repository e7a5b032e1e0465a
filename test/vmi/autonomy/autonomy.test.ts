import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { seedId } from '../../../src/server/seed.ts';
import { earnAutonomyJob } from '../../../src/vmi/autonomy/earn-autonomy.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, codesOf, errors, otherTerms } from '../decisions/proposing.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const shown = `id mode step note setBySide setAt limit { amount currencyCode } viewerActions { action isAllowed reason { code } }
  changes { nodes { cause note changedBySide fromLimit { amount } toLimit { amount } ground { direction fromStep toStep trust summary } } }`;

async function autonomyFor(persona: string, agreement = 'jade-vmi', locales: readonly string[] = ['en']): Promise<any> {
  return (await world.as(persona, { locales }).data(`query ($id: ID!) { node(id: $id) { ... on VmiAgreement { autonomy { ${shown} } } } }`, { id: agreementId(agreement) }))['node']?.autonomy ?? null;
}

async function setting(persona: string, act: 'hold' | 'override' | 'release', input: object = {}): Promise<any> {
  const name = `${act}VmiAutonomy`;
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await world.as(persona).data(`mutation ($input: ${type}!) { ${name}(input: $input) { autonomy { ${shown} } userErrors { ${errors} } } }`,
    { input: { agreementId: agreementId('jade-vmi'), reason: 'We look into it.', idempotencyKey: randomUUID(), ...input } }))[name];
}

/** What the vendor has earned, as the ledger of evidence would have it. */
async function trusted(trust: number | null, [relationship, direction] = ['jade-cell.supplier', 'PARTNER_TO_FOCAL']): Promise<void> {
  await world.sql('update trust_standing set trust = $1, trust_uncertainty = $2 where relationship_id = $3 and direction = $4', [trust, trust === null ? 1 : 0.1, seedId('formosa', 'relationship', relationship), direction]);
  await runJobs(world, earnAutonomyJob);
}

const days = (count: number) => world.sql("update vmi_autonomy set widened_at = widened_at - make_interval(days => $1)", [count]);

beforeEach(async () => {
  await world.sql('alter table autonomy_change disable trigger user');
  await world.sql('alter table autonomy_ground disable trigger user');
  for (const table of ['autonomy_ground', 'autonomy_change', 'vmi_autonomy']) await world.sql(`delete from ${table}`);
  await world.sql('alter table autonomy_change enable trigger user');
  await world.sql('alter table autonomy_ground enable trigger user');
});

describe('it follows how the vendor has behaved', () => {
  test('from what was signed: up by one step and no sooner than after thirty days, down at once, never above the cap', async () => {
    await trusted(null);
    expect(await autonomyFor('buyer')).toMatchObject({ mode: 'FOLLOWING', step: 2, limit: { amount: '3000000', currencyCode: 'TWD' } });
    await trusted(95);
    expect(await autonomyFor('buyer')).toMatchObject({ step: 3, limit: { amount: '5500000' } });
    await trusted(96);
    expect(await autonomyFor('buyer')).toMatchObject({ step: 3 });
    await days(31);
    await trusted(97);
    expect(await autonomyFor('buyer')).toMatchObject({ step: 4, limit: { amount: '8000000' } });
    await trusted(50);
    expect(await autonomyFor('buyer')).toMatchObject({ step: 1, limit: { amount: '1500000' } });
    await trusted(20);
    expect(await autonomyFor('buyer')).toMatchObject({ step: 0, limit: { amount: '0' } });
  });

  test('each change is a row, with the score it followed for staff alone; the partner learns the limit and that it changed', async () => {
    await trusted(95);
    const { changes } = await autonomyFor('buyer');
    expect(changes.nodes).toEqual([
      { cause: 'FOLLOWED', note: null, changedBySide: null, fromLimit: { amount: '3000000' }, toLimit: { amount: '5500000' }, ground: { direction: 'PARTNER_TO_FOCAL', fromStep: 2, toStep: 3, trust: 95, summary: expect.stringContaining('95 of 100') } },
      { cause: 'TERMS', note: null, changedBySide: null, fromLimit: null, toLimit: { amount: '3000000' }, ground: null },
    ]);
    expect((await autonomyFor('buyer', 'jade-vmi', ['zh-Hant'])).changes.nodes[0].ground.summary).toContain('信任');
    const partner = await autonomyFor('supplier');
    expect(partner).toMatchObject({ step: null, limit: { amount: '5500000' }, changes: { nodes: [{ cause: 'FOLLOWED', ground: null }, { cause: 'TERMS' }] } });
    expect(JSON.stringify(partner)).not.toContain('95');
    for (const persona of ['rival-supplier', 'channel', 'other-workspace']) expect(await autonomyFor(persona)).toBeNull();
  });

  test('of our distributor, what we have shown it, not what it has shown us', async () => {
    await trusted(20, ['radhafen.distributor', 'FOCAL_TO_PARTNER']);
    expect(await autonomyFor('planner', 'radhafen-vmi')).toMatchObject({ step: 0, limit: { amount: '0', currencyCode: 'EUR' } });
    expect(await autonomyFor('channel', 'radhafen-vmi')).toMatchObject({ step: null, limit: { amount: '0' } });
  });

  test('and other terms; where no cap was signed nothing is widened', async () => {
    await trusted(95);
    await otherTerms(world, 'jade-vmi', 'automatic_limit_cap = null');
    await runJobs(world, earnAutonomyJob);
    expect(await autonomyFor('buyer')).toMatchObject({ limit: { amount: '3000000' }, changes: { nodes: [{ cause: 'TERMS' }, {}, {}] } });
    await otherTerms(world, 'jade-vmi', 'automatic_limit_cap = 8000000');
  });
});

describe('people', () => {
  test('hold it where it is, set it within the cap, and release it to what was earned meanwhile', async () => {
    await trusted(null);
    expect(await setting('buyer', 'hold')).toMatchObject({ userErrors: [], autonomy: { mode: 'HELD', setBySide: 'FOCAL', note: 'We look into it.', limit: { amount: '3000000' } } });
    await trusted(95);
    expect(await autonomyFor('buyer')).toMatchObject({ mode: 'HELD', step: 3, limit: { amount: '3000000' } });
    expect((await autonomyFor('supplier')).changes.nodes.map(({ cause }: { cause: string }) => cause)).toEqual(['HELD', 'TERMS']);
    expect(await setting('manager', 'override', { limit: '0', reason: 'A recall.' })).toMatchObject({ userErrors: [], autonomy: { mode: 'OVERRIDDEN', limit: { amount: '0' } } });
    expect(codesOf(await setting('buyer', 'override', { limit: '8000000.01' }))).toEqual(['OUT_OF_RANGE input limit']);
    expect(codesOf(await setting('buyer', 'override', { limit: '-1' }))).toEqual(['OUT_OF_RANGE input limit']);
    expect(await setting('buyer', 'release')).toMatchObject({ userErrors: [], autonomy: { mode: 'FOLLOWING', setBySide: null, setAt: null, note: null, limit: { amount: '5500000' } } });
    expect(codesOf(await setting('buyer', 'release'))).toEqual(['NOT_ALLOWED']);
  });

  test('of the side that approves; the other is refused, a rival finds nothing, and whoever may not sign is told so', async () => {
    await trusted(null);
    expect(codesOf(await setting('supplier', 'hold'))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await setting('rival-supplier', 'hold'))).toEqual(['NOT_FOUND input agreementId']);
    expect(codesOf(await setting('buyer', 'hold', { reason: ' ' }))).toEqual(['REQUIRED input reason']);
    expect(codesOf(await setting('buyer', 'hold', { agreementId: agreementId('saebom-vmi') }))).toEqual(['NOT_ALLOWED']);
    await expect(setting('planner', 'hold')).rejects.toThrow('FORBIDDEN');
    expect(await setting('channel', 'override', { agreementId: agreementId('radhafen-vmi'), limit: '500' })).toMatchObject({ userErrors: [], autonomy: { limit: { amount: '500' } } });
    expect(codesOf(await setting('buyer', 'release', { agreementId: agreementId('radhafen-vmi') }))).toEqual(['NOT_ALLOWED']);
  });

  test('of both sides where both approve: neither raises it alone, and each releases what it has set', async () => {
    await otherTerms(world, 'jade-vmi', "approver = 'BOTH'");
    await trusted(null);
    expect(codesOf(await setting('supplier', 'override', { limit: '3000001' }))).toEqual(['OUT_OF_RANGE input limit']);
    expect(await setting('supplier', 'override', { limit: '1000000' })).toMatchObject({ userErrors: [] });
    expect(codesOf(await setting('buyer', 'release'))).toEqual(['NOT_ALLOWED']);
    expect(await setting('supplier', 'release')).toMatchObject({ userErrors: [], autonomy: { limit: { amount: '3000000' } } });
    await otherTerms(world, 'jade-vmi', "approver = 'BUYER'");
  });
});
