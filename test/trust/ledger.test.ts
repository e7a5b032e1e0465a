import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type EvidenceEvent, sumsAt } from '../../src/domain/trust/evidence.ts';
import { type Leaf, leaves } from '../../src/domain/trust/leaves.ts';
import { wholeOutcomes } from '../../src/domain/trust/outcome-map.ts';
import { bandOf, scoresOf } from '../../src/domain/trust/score.ts';
import { fastModel, fastTrendOf } from '../../src/domain/trust/trend.ts';
import { defaultTrustModel } from '../../src/domain/trust/trust-model.ts';
import type { Context } from '../../src/platform/context.ts';
import { sessionOf } from '../../src/platform/database/session.ts';
import type { ActRule } from '../../src/platform/rules.ts';
import { createSystemContext } from '../../src/platform/system.ts';
import { write, type Write } from '../../src/platform/writes/write.ts';
import { seedId } from '../../src/server/seed.ts';
import { correctEvidence, recordEvidence } from '../../src/trust/evidence/record-evidence.ts';
import { openWorld, type World } from '../world.ts';

/** The ledger and the sums kept with it, against the same computed anew in the domain. */

let world: World;
let ctx: Context;
beforeAll(async () => {
  world = await openWorld();
  ctx = createSystemContext(world.database, { workspaceId: seedId('formosa', 'workspace', 'formosa'), workspaceSlug: 'formosa', focalPartyId: seedId('formosa', 'party', 'formosa-stride') });
});
afterAll(() => world.close());

const rule: ActRule = { kind: 'act', name: 'test.fact', description: 'A fact of the tests.', permission: null };
const relationshipId = seedId('formosa', 'relationship', 'stilva-brakes.supplier');
const day = 86_400_000;

/** Writes as a workflow would: with a record of its own to audit. */
function act(work: (tx: Write) => Promise<unknown>): Promise<unknown> {
  return write(ctx, { rule }, async (tx) => {
    tx.record({ subjectType: 'Test', subjectId: randomUUID(), changes: {} });
    await work(tx);
    return {};
  });
}

function add(event: Omit<EvidenceEvent, 'id' | 'occurredAt'> & { id?: string; daysAgo: number }, relationship = relationshipId): Promise<unknown> {
  const { id = randomUUID(), daysAgo, ...finding } = event;
  return act((tx) => recordEvidence(tx, {
    relationshipId: relationship, direction: 'PARTNER_TO_FOCAL', source: { type: 'Test', id }, occurredAt: new Date(Date.now() - daysAgo * day), outcome: () => finding,
  }));
}

interface StandingRow { at: number; positive: number[]; negative: number[]; trust: number | null; commitment: number | null; trust_uncertainty: number; commitment_uncertainty: number; trust_trend: number | null; commitment_trend: number | null; trust_band: string; commitment_band: string; model_id: string }

async function standing(relationship = relationshipId): Promise<StandingRow> {
  const [row] = await world.sql<StandingRow>(`select *, extract(epoch from as_of)::double precision * 1000 as at from trust_standing where relationship_id = $1 and direction = 'PARTNER_TO_FOCAL'`, [relationship]);
  return row!;
}

async function recomputed(relationship = relationshipId) {
  const { at } = await standing(relationship);
  const rows = await world.sql<{ id: string; leaf: Leaf; outcome: number; weight: number; occurredAt: number }>(
    `select id, leaf, outcome, weight, extract(epoch from occurred_at)::double precision * 1000 as "occurredAt" from evidence e where relationship_id = $1 and direction = 'PARTNER_TO_FOCAL' and weight is not null and not exists (select from evidence c where c.corrects_id = e.id)`, [relationship]);
  const sums = sumsAt(rows, defaultTrustModel, at);
  return { sums, fast: sumsAt(rows, fastModel(defaultTrustModel), at), scores: scoresOf(sums, defaultTrustModel) };
}

async function expectKept(relationship = relationshipId): Promise<void> {
  const [kept, { sums, fast, scores }] = [await standing(relationship), await recomputed(relationship)];
  for (const [index, leaf] of leaves.entries()) {
    expect(Math.abs(kept.positive[index]! - sums[leaf].positive)).toBeLessThan(1e-9);
    expect(Math.abs(kept.negative[index]! - sums[leaf].negative)).toBeLessThan(1e-9);
  }
  for (const score of ['trust', 'commitment'] as const) {
    const { value, isSufficient } = scores[score];
    const trend = fastTrendOf(scores[score], fast, defaultTrustModel);
    expect([kept[score] !== null, kept[`${score}_trend`] !== null]).toEqual([isSufficient, isSufficient]);
    expect(Math.abs((kept[score] ?? value) - value)).toBeLessThan(1e-9);
    expect(Math.abs((kept[`${score}_trend`] ?? trend.change) - trend.change)).toBeLessThan(1e-9);
    expect(kept[`${score}_band`]).toBe(bandOf(scores[score], defaultTrustModel));
  }
  expect(Math.abs(kept.trust_uncertainty - scores.trust.uncertainty)).toBeLessThan(1e-9);
  expect(Math.abs(kept.commitment_uncertainty - scores.commitment.uncertainty)).toBeLessThan(1e-9);
}

describe('the sums kept with the ledger', () => {
  test('are those of the domain, in whatever order events come', async () => {
    await add({ leaf: 'PROMISE', outcome: 1, weight: 4, daysAgo: 3 });
    await add({ leaf: 'PROMISE', outcome: 0, weight: 2, daysAgo: 300 });
    await add({ leaf: 'COMMUNICATION', outcome: 0.4, weight: 0.5, daysAgo: 0 });
    await add({ leaf: 'CONTINUITY', outcome: 1, weight: 4, daysAgo: 1000 });
    await expectKept();
    expect((await standing()).trust_band).toBe('INSUFFICIENT');
  });

  test('forget what was taken back and follow what was corrected, without a trace of rounding', async () => {
    const before = await standing();
    const id = randomUUID();
    await add({ id, leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 8, daysAgo: 10 });
    expect((await standing()).negative[leaves.indexOf('NON_OPPORTUNISM')]).toBeGreaterThan(before.negative[leaves.indexOf('NON_OPPORTUNISM')]! + 7);
    await act((tx) => correctEvidence(tx, { type: 'Test', id }, { occurredAt: new Date(Date.now() - 20 * day), outcome: () => ({ leaf: 'NON_OPPORTUNISM', outcome: 0.7, weight: 1 }) }));
    await expectKept();
    await act((tx) => correctEvidence(tx, { type: 'Test', id }, null));
    await expectKept();
    expect((await standing()).negative[leaves.indexOf('NON_OPPORTUNISM')]).toBe(0);
    // And said again after all.
    await act((tx) => correctEvidence(tx, { type: 'Test', id }, { occurredAt: new Date(), outcome: () => ({ leaf: 'NON_OPPORTUNISM', outcome: 1, weight: 1 }) }));
    await expectKept();
    expect((await standing()).positive[leaves.indexOf('NON_OPPORTUNISM')]).toBeCloseTo(1, 6);
  });

  test('lose nothing when many add at once', async () => {
    const relationship = seedId('formosa', 'relationship', 'rollwell-tyre.supplier');
    await Promise.all(Array.from({ length: 24 }, (_, index) => add({ leaf: leaves[index % 8]!, outcome: (index % 5) / 4, weight: 1 + (index % 3), daysAgo: index * 9 }, relationship)));
    await expectKept(relationship);
    expect((await standing(relationship)).trust).not.toBeNull();
    const [{ count } = { count: 0 }] = await world.sql<{ count: number }>('select count(*)::integer as count from evidence where relationship_id = $1', [relationship]);
    expect(count).toBe(24);
  });

  test('are the same when made anew, and when time has passed', async () => {
    const kept = await standing();
    await world.database.entityManager(sessionOf(ctx.principal))
      .transactional(async (em) => em.execute('select trust_rebuild(array[?]::uuid[])', [relationshipId]));
    await expectKept();
    const rebuilt = await standing();
    expect(rebuilt.model_id).toBe(kept.model_id);
    await world.database.entityManager(sessionOf(ctx.principal))
      .transactional(async (em) => em.execute('select trust_age(now(), 100)'));
    await expectKept();
    expect((await standing()).at).toBeGreaterThan(rebuilt.at);
  });
});

describe('the ledger', () => {
  test('takes a fact once', async () => {
    const id = randomUUID();
    await add({ id, leaf: 'PROMISE', outcome: 1, weight: 1, daysAgo: 1 });
    await expect(add({ id, leaf: 'PROMISE', outcome: 1, weight: 1, daysAgo: 1 })).rejects.toThrow(/evidence_of_source/);
    await expectKept();
  });

  test('is never changed, by its owner either', async () => {
    await expect(world.sql('update evidence set weight = 1')).rejects.toThrow(/append-only/);
    await expect(world.sql('delete from evidence')).rejects.toThrow(/append-only/);
    await expect(world.sql('truncate evidence')).rejects.toThrow(/append-only|foreign key/);
    await expect(world.sql('update trust_model set number = 9')).rejects.toThrow(/append-only/);
  });

  test('knows the model that the domain begins with', async () => {
    const [{ parameters } = { parameters: null }] = await world.sql<{ parameters: typeof defaultTrustModel | null }>('select parameters from trust_model where number = 1 limit 1');
    // It was written down before orders were kept: what it lacks since is filled in.
    expect({ ...parameters, outcomes: wholeOutcomes(parameters!.outcomes) }).toEqual(defaultTrustModel);
  });
});
