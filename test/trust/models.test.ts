import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leaves } from '../../src/domain/trust/leaves.ts';
import { startWorker } from '../../src/platform/jobs/worker.ts';
import { rebuildStandings } from '../../src/trust/models/rebuild-standings.job.ts';
import { ageStandings } from '../../src/trust/scores/age-standings.job.ts';
import { until } from '../until.ts';
import { openWorld, type World } from '../world.ts';
import { factsOf } from './facts.ts';

/** Setting how evidence is weighed. */

const relationship = 'kitano-geartrain.supplier';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const facts = factsOf(world);
  for (const leaf of leaves) await facts.show({ relationship, leaf, outcome: leaf === 'PROMISE' ? 1 : 0.3, weight: 5, daysAgo: 90 });
});
afterAll(() => world.close());

const adopt = `mutation ($input: AdoptTrustModelInput!) { adoptTrustModel(input: $input) { job { id state } userErrors { code field message }
  trustModel { number market reason author { displayName } inForceFrom highFrom leaves { leaf halfLifeDays trustCoefficient commitmentCoefficient } outcomes { name value } } } }`;
const mostlyPromises = [
  { leaf: 'PROMISE', trustWeight: 0.8, halfLifeDays: 30 }, { leaf: 'DELIVERY', trustWeight: 0.2 }, { leaf: 'COMMUNICATION', trustWeight: 0 }, { leaf: 'NON_OPPORTUNISM', trustWeight: 0 }, { leaf: 'SHARED_VALUES', trustWeight: 0 },
];

async function standing(): Promise<{ model: { number: number }; trust: { value: number; factors: { leaf: string; coefficient: number; positive: number }[] }; asOf: string }> {
  const { relationship: found } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { partnerStanding { asOf model { number } trust { value factors { leaf coefficient positive } } } } }', { id: world.relationshipId(relationship) });
  return found.partnerStanding;
}

/** Runs what waits of a job. */
async function work(job: typeof rebuildStandings): Promise<void> {
  const faults: unknown[] = [];
  const worker = startWorker({ database: world.database, jobs: [job], reportFault: (error) => faults.push(error) });
  await until(async () => (await world.sql(`select from job where name = $1 and state in ('WAITING', 'RUNNING') and run_at <= now()`, [job.name])).length === 0
    && (await world.sql(`select from job where name = $1 and state = 'DONE'`, [job.name])).length > 0);
  await worker.stop();
  expect(faults).toEqual([]);
}

describe('a new model', () => {
  test('is refused where it makes no sense, with every reason', async () => {
    const admin = world.as('admin', { locales: ['en'] });
    const refusals = async (input: object) => (await admin.data(adopt, { input: { reason: 'To see.', ...input } })).adoptTrustModel.userErrors.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`);
    expect(await refusals({ leaves: [{ leaf: 'PROMISE', trustWeight: 0.5, halfLifeDays: 0 }] })).toEqual([
      'OUT_OF_RANGE halfLifeDays.PROMISE lies between 1 and 3,650.', 'INVALID The trustWeight of all leaves must sum to 1: those that are not given stay as they are.',
    ]);
    expect(await refusals({ highFrom: 40 })).toEqual(['OUT_OF_RANGE mediumFrom is 40 at most: from there on a score is high.']);
    expect(await refusals({ outcomes: [{ name: 'promise.forgotten', value: 1 }] })).toEqual(['INVALID A model has no setting of that name; outcomes of the model in force lists them.']);
    expect(await refusals({ leaves: [{ leaf: 'PROMISE', halfLifeDays: 90 }, { leaf: 'DELIVERY', halfLifeDays: 90 }, { leaf: 'PROMISE', halfLifeDays: 91 }] })).toEqual(['DUPLICATE PROMISE is given twice; say once how it counts.']);
    expect(await refusals({ outcomes: [{ name: 'promise.kept', value: 1 }, { name: 'promise.kept', value: 0.9 }] })).toEqual(['DUPLICATE promise.kept is given twice; say once how it counts.']);
    const { adoptTrustModel: misplaced } = await admin.data(adopt, { input: { reason: 'To see.', leaves: [{ leaf: 'PROMISE', halfLifeDays: 0 }], commitmentFromTrust: 2, highFrom: 101 } });
    expect(misplaced.userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual(expect.arrayContaining(['input.leaves', 'input.commitmentFromTrust']));
    expect(await refusals({ reason: ' ' })).toEqual([expect.stringMatching(/^REQUIRED/)]);
    expect(await refusals({ expectedNumber: 7 })).toEqual([expect.stringMatching(/^STALE_VERSION/)]);
    expect((await world.as('manager').query(adopt, { input: { reason: 'Mine.' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('weighs a market anew behind the request; until then scores name the old one', async () => {
    const before = await standing();
    expect(before.model.number).toBe(1);
    const input = { market: 'SUPPLIER', leaves: mostlyPromises, outcomes: [{ name: 'promise.keptLate', value: 0.25 }], reason: 'Suppliers are judged by their word.', expectedNumber: 1, idempotencyKey: 'mostly promises' };
    const { adoptTrustModel: adopted } = await world.as('admin').data(adopt, { input });
    expect(adopted).toMatchObject({ userErrors: [], trustModel: { number: 2, market: 'SUPPLIER', reason: input.reason, highFrom: 70 } });
    expect(adopted.trustModel.outcomes).toContainEqual({ name: 'promise.keptLate', value: 0.25 });
    expect(adopted.trustModel.leaves.reduce((sum: number, { trustCoefficient }: { trustCoefficient: number }) => sum + trustCoefficient, 0)).toBeCloseTo(1, 12);
    expect((await world.as('admin').data(adopt, { input })).adoptTrustModel.trustModel.number).toBe(2);
    expect(await standing()).toMatchObject({ model: { number: 1 }, trust: { value: before.trust.value } });
    await work(rebuildStandings);
    const after = await standing();
    expect(after.model.number).toBe(2);
    expect(after.trust.factors.map(({ leaf, coefficient }) => [leaf, coefficient])).toEqual([['PROMISE', 0.8], ['DELIVERY', 0.2]]);
    // Ninety days are three half-lives now.
    expect(after.trust.factors[0]!.positive).toBeCloseTo(5 / 8, 3);
    const { trustModels } = await world.as('auditor').data('{ trustModels { nodes { number } } }');
    expect(trustModels.nodes).toEqual([{ number: 2 }, { number: 1 }]);
  });

  test('is not what the past was weighed by', async () => {
    const day = new Date(Date.now() - 86_400_000).toISOString();
    const { relationship: found } = await world.as('manager').data(`query ($id: ID!, $day: DateTime!) { relationship(id: $id) {
      then: trustAssessment(direction: PARTNER_TO_FOCAL, knownAt: $day) { modelNumber } now: trustAssessment(direction: PARTNER_TO_FOCAL) { modelNumber trust { value } }
      standingChange(direction: PARTNER_TO_FOCAL, from: $day) { trust { total evidence ageing model summary } } } }`, { id: world.relationshipId(relationship), day });
    expect([found.then.modelNumber, found.now.modelNumber]).toEqual([1, 2]);
    const { total, evidence, ageing, model } = found.standingChange.trust;
    expect(Math.abs(model)).toBeGreaterThan(1);
    expect(evidence + ageing + model).toBeCloseTo(total, 9);
  });

  test('of two at once one is told of the other', async () => {
    const answers = await Promise.all(['one', 'other'].map((reason) => world.as('admin').data(adopt, { input: { reason, expectedNumber: 2, highFrom: 80 } })));
    expect(answers.map(({ adoptTrustModel: { userErrors } }) => userErrors.map(({ code }: { code: string }) => code).join()).toSorted((one: string, other: string) => one.localeCompare(other))).toEqual(['', 'STALE_VERSION']);
  });
});

test('the daily job brings all scores forward', async () => {
  await world.sql('update trust_standing set as_of = as_of - interval \'3 days\'');
  const before = await standing();
  await work(ageStandings);
  const after = await standing();
  expect(Date.parse(after.asOf) - Date.parse(before.asOf)).toBeGreaterThan(2.9 * 86_400_000);
  expect(after.trust.factors[0]!.positive).toBeLessThan(before.trust.factors[0]!.positive);
});
