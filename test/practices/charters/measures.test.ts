import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import '../../../src/practices/charters/charters.measures.ts';
import '../../../src/practices/charters/owner-decisions.measures.ts';
import { kendallsW } from '../../../src/domain/consensus/kendalls-w.ts';
import { charters } from '../../../seeds/formosa/charters.ts';
import { uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { measured } from '../measured.ts';
import { asked, done, type Department, speakers } from './acts.ts';

/** How internal consensus is measured: each act moves its indicator, and its reversal moves it back. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const of = (indicator: Parameters<typeof measured>[1], relationship: string) => measured(world, indicator, world.relationshipId(relationship));
const rate = (charterDepartmentId: string, persona: string, scores: readonly number[]) => {
  const [keepsWord, deliversQuality, speaksOpenly, dealsFairly, bringsIdeas, easyToWorkWith] = scores;
  return done(world, persona, 'ratePartner', { charterDepartmentId, keepsWord, deliversQuality, speaksOpenly, dealsFairly, bringsIdeas, easyToWorkWith });
};

describe('charters', () => {
  const relationship = 'stilva-brakes.supplier';

  test('of a partner without one are none in its months, and the rest is unknown', async () => {
    expect(await of('CHARTERS', relationship)).toEqual({ value: 0, evidence: 12, records: [] });
    for (const indicator of ['CHARTER_SIGNED', 'CHARTER_OBJECTIONS', 'CHARTER_AGE', 'RATING_CONCORDANCE'] as const) expect(await of(indicator, relationship)).toEqual({ value: null, evidence: 0, records: [] });
  });

  test('are counted, signed, objected to and in force as the departments say', async () => {
    const { charterId, places } = await asked(world, relationship, 'manager');
    const sign = (name: Department) => done(world, speakers[name], 'signPartnerCharter', { charterDepartmentId: places[name], textNumber: 1 });
    expect(await of('CHARTERS', relationship)).toMatchObject({ value: 1, records: [{ type: 'PartnerCharter', id: uuidOf(charterId) }] });
    expect(await of('CHARTER_SIGNED', relationship)).toMatchObject({ value: 0, evidence: 3 });
    await sign('purchasing');
    expect((await of('CHARTER_SIGNED', relationship)).value).toBeCloseTo(1 / 3, 9);
    await done(world, 'planner', 'objectToPartnerCharter', { charterDepartmentId: places.production, textNumber: 1, objection: 'Too much.' });
    expect(await of('CHARTER_OBJECTIONS', relationship)).toMatchObject({ value: 1, evidence: 3 });
    await done(world, 'planner', 'withdrawCharterObjection', { charterDepartmentId: places.production });
    expect(await of('CHARTER_OBJECTIONS', relationship)).toMatchObject({ value: 0, evidence: 3 });
    expect(await of('CHARTER_AGE', relationship)).toMatchObject({ value: null, evidence: 0 });
    await sign('production');
    await sign('research-and-development');
    expect(await of('CHARTER_SIGNED', relationship)).toMatchObject({ value: 1, evidence: 3 });
    const age = await of('CHARTER_AGE', relationship);
    expect(age).toMatchObject({ evidence: 1, records: [{ type: 'PartnerCharter', id: uuidOf(charterId) }] });
    expect(age.value).toBeLessThan(0.1);
    await done(world, 'manager', 'withdrawPartnerCharter', { charterId, reason: 'x' });
    expect(await of('CHARTERS', relationship)).toMatchObject({ value: 0 });
    expect(await of('CHARTER_AGE', relationship)).toMatchObject({ value: null, evidence: 0 });
  });
});

describe('concordance', () => {
  test('is that of the departments’ newest ratings, and unknown of fewer than three', async () => {
    const { places } = await asked(world, 'kitano-geartrain.supplier', 'manager');
    const given = [[5, 4, 3, 3, 2, 1], [4, 4, 3, 2, 2, 2], [5, 3, 3, 3, 1, 2]];
    await rate(places.purchasing, 'buyer', [1, 2, 3, 4, 5, 5]);
    await rate(places.purchasing, 'buyer', given[0]!);
    const two = await rate(places.production, 'planner', given[1]!);
    expect(two['ratingConcordance']).toEqual({ coefficient: null, chiSquare: null, degreesOfFreedom: null, raters: 2, items: 6 });
    expect(await of('RATING_CONCORDANCE', 'kitano-geartrain.supplier')).toMatchObject({ value: null, evidence: 2 });
    const three = await rate(places['research-and-development'], 'engineer', given[2]!);
    const { coefficient } = kendallsW(given);
    const found = await of('RATING_CONCORDANCE', 'kitano-geartrain.supplier');
    expect(found.value).toBeCloseTo(coefficient!, 9);
    expect(found).toMatchObject({ evidence: 3, records: [{ type: 'PartnerCharterRating' }, { type: 'PartnerCharterRating' }, { type: 'PartnerCharterRating' }] });
    expect(three['ratingConcordance']).toMatchObject({ coefficient: expect.closeTo(coefficient!, 9), raters: 3, degreesOfFreedom: 5 });
    // Who changes its mind changes it.
    await rate(places.purchasing, 'buyer', [1, 2, 3, 4, 5, 5]);
    expect((await of('RATING_CONCORDANCE', 'kitano-geartrain.supplier')).value).toBeLessThan(coefficient! - 0.1);
  });

  test('of raters who rate all alike is unknown', async () => {
    const { places } = await asked(world, 'rollwell-tyre.supplier', 'manager');
    for (const [name, persona] of Object.entries(speakers)) await rate(places[name as Department], persona, [3, 3, 3, 3, 3, 3]);
    expect(await of('RATING_CONCORDANCE', 'rollwell-tyre.supplier')).toMatchObject({ value: null, evidence: 3 });
  });

  test.each(['jade-charter', 'polderwiel-charter'])('of %s is as the domain computes it', async (key) => {
    const { relationship, departments } = charters.find((one) => one.key === key)!;
    const { coefficient } = kendallsW(departments.map(({ ratings }) => ratings!.at(-1)!.scores));
    expect((await of('RATING_CONCORDANCE', relationship)).value).toBeCloseTo(coefficient!, 9);
  });

  test('of 0 to 5 is no rating', async () => {
    const { places } = await asked(world, 'mingyi-display.supplier', 'manager', ['purchasing']);
    await expect(rate(places.purchasing, 'buyer', [0, 1, 1, 1, 1, 1])).rejects.toThrow('OUT_OF_RANGE');
    await expect(rate(places.purchasing, 'engineer', [1, 1, 1, 1, 1, 1])).rejects.toThrow('NOT_ALLOWED');
  });
});

describe('decisions', () => {
  const relationship = 'weihu-control.supplier';
  const promise = (persona: string) => world.as(persona).data('mutation ($input: MakePromiseInput!) { makePromise(input: $input) { promise { id } userErrors { code message } } }', {
    input: { idempotencyKey: crypto.randomUUID(), relationshipId: world.relationshipId(relationship), statement: 'The plan by Friday.', dueOn: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10), importance: 2 },
  });

  test('count once each, and for the manager who was it then', async () => {
    const before = await of('OWNER_DECISIONS', relationship);
    const owned = Math.round((before.value ?? 0) * before.evidence);
    await promise('manager');
    await promise('manager');
    await promise('buyer');
    const after = await of('OWNER_DECISIONS', relationship);
    expect(after.evidence).toBe(before.evidence + 3);
    expect(after.value).toBeCloseTo((owned + 2) / after.evidence, 9);
    expect(after.records.filter(({ type }) => type === 'PartnerPromise')).toHaveLength(before.records.filter(({ type }) => type === 'PartnerPromise').length + 3);
    // Another manager from now on: what was decided before stays the former one's.
    const { assignRelationshipManager } = await world.as('admin').data('mutation ($input: AssignRelationshipManagerInput!) { assignRelationshipManager(input: $input) { userErrors { code message } } }', {
      input: { relationshipId: world.relationshipId(relationship), managerId: world.userId('second-manager') },
    });
    expect(assignRelationshipManager.userErrors).toEqual([]);
    expect(await of('OWNER_DECISIONS', relationship)).toEqual(after);
    await promise('manager');
    expect((await of('OWNER_DECISIONS', relationship)).value).toBeCloseTo((owned + 2) / (after.evidence + 1), 9);
  });
});
