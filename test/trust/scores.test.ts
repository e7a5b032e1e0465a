import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { leaves } from '../../src/domain/trust/leaves.ts';
import { openWorld, type World } from '../world.ts';
import { factsOf } from './facts.ts';

/** Scores as people ask for them. */

let world: World;
let facts: ReturnType<typeof factsOf>;
beforeAll(async () => {
  world = await openWorld();
  facts = factsOf(world);
  const relationship = 'kitano-geartrain.supplier';
  for (const [index, leaf] of leaves.entries()) {
    await facts.show({ relationship, leaf, outcome: leaf === 'NON_OPPORTUNISM' ? 0 : 0.9, weight: 4, daysAgo: 5 + index });
    await facts.show({ relationship, leaf, outcome: 0.6, weight: 2, daysAgo: 200 + index, direction: 'FOCAL_TO_PARTNER' });
    await facts.show({ relationship, leaf, outcome: 0.2, weight: 3, daysAgo: 100 + index, direction: 'FOCAL_TO_PARTNER' });
  }
  await facts.show({ relationship: 'rollwell-tyre.supplier', leaf: 'PROMISE', outcome: 1, weight: 1, daysAgo: 3 });
});
afterAll(() => world.close());

const score = 'value low high uncertainty isSufficient band trend trendDirection summary factors { leaf label coefficient contribution shift expectation uncertainty positive negative hasEvidence }';
const page = `query ($id: ID!, $from: DateTime!) { relationship(id: $id) {
  partnerStanding { direction asOf model { number reason leaves { leaf halfLifeDays trustCoefficient } outcomes { name value } } trust { ${score} } commitment { ${score} }
    propensityToLeave { value low high band parts { source part } } suggestions { act trustGain commitmentGain message }
    evidence(first: 3, filter: { leaves: [NON_OPPORTUNISM] }) { totalCount nodes { leaf outcome weight occurredAt sourceType sourceId isCounted effect { trust commitment } } } }
  ownStanding { trust { value band } }
  standingGap { trust { points balance } commitment { points balance } }
  trustAssessment(direction: PARTNER_TO_FOCAL) { asOf modelNumber trust { value low high } }
  standingChange(direction: PARTNER_TO_FOCAL, from: $from) { trust { from to isFromSufficient isToSufficient total evidence ageing model summary leaves { leaf total } } }
  standingHistory(direction: PARTNER_TO_FOCAL, from: $from, points: 5) { asOf trust trustUncertainty }
  evidence { totalCount }
} }`;

const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
const ask = (persona: string, locales = ['en']) => world.as(persona, { locales }).query(page, { id: world.relationshipId('kitano-geartrain.supplier'), from: monthAgo });

describe('a relationship’s standing', () => {
  test('explains itself to the last point', async () => {
    const { data, errors } = await ask('manager');
    expect(errors).toBeUndefined();
    const { partnerStanding: standing, standingGap, trustAssessment, standingChange, standingHistory, evidence } = data['relationship'];
    for (const { value, low, high, factors } of [standing.trust, standing.commitment]) {
      const sum = (of: string) => factors.reduce((total: number, factor: Record<string, number>) => total + factor[of]!, 0);
      expect(sum('contribution')).toBeCloseTo(value, 9);
      expect(sum('shift')).toBeCloseTo(value - 50, 9);
      expect(sum('coefficient')).toBeCloseTo(1, 9);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
    expect(standing.trust.summary).toMatch(/^Trust is \d\d\.\d of 100; by the evidence it lies between .* \(95 % interval\)\. .*What holds it down most: fair dealing, by \d+\.\d points\.$/);
    expect(trustAssessment.trust.value).toBeCloseTo(standing.trust.value, 4);
    expect(standing.evidence).toMatchObject({ totalCount: 1, nodes: [{ leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 4, isCounted: true, sourceType: 'Test' }] });
    expect(standing.evidence.nodes[0].effect.trust).toBeLessThan(-4);
    expect(standing.propensityToLeave.parts.reduce((total: number, { part }: { part: number }) => total + part, 0)).toBeCloseTo(standing.propensityToLeave.value, 9);
    expect(standing.suggestions[0].trustGain + standing.suggestions[0].commitmentGain).toBeGreaterThan(0);
    expect(standing.suggestions[0].message).toMatch(/trust \+\d/);
    expect(standingGap.trust).toMatchObject({ balance: expect.any(String), points: expect.any(Number) });
    const { from, to, total, evidence: byEvidence, ageing, model, leaves: changed } = standingChange.trust;
    expect(to - from).toBeCloseTo(total, 9);
    expect(byEvidence + ageing + model).toBeCloseTo(total, 9);
    expect(changed.reduce((sum: number, leaf: { total: number }) => sum + leaf.total, 0)).toBeCloseTo(total, 9);
    // What was recorded today was not known a month ago, though it had occurred before.
    expect(from).toBe(50);
    expect(standingChange.trust).toMatchObject({ isFromSufficient: false, isToSufficient: true });
    expect(standingChange.trust.summary).toMatch(/^There is not enough evidence for a score at the earlier moment\. Trust, as far as it is known, moved by /);
    expect(standingChange.trust.summary).not.toMatch(/50\.0|[+-]0\.0/);
    expect(standingHistory).toHaveLength(5);
    expect(standingHistory[0]).toMatchObject({ trust: null, trustUncertainty: expect.closeTo(1, 9) });
    expect(standingHistory[4].trust).toBeCloseTo(standing.trust.value, 2);
    expect(evidence.totalCount).toBe(24);
  });

  test('speaks the reader’s language', async () => {
    expect((await ask('manager', ['zh-TW'])).data['relationship'].partnerStanding.trust.summary).toMatch(/^信任為 \d\d\.\d 分/);
    expect((await ask('manager', ['zh-CN'])).data['relationship'].partnerStanding.suggestions[0].message).toMatch(/信任 \+\d/);
  });

  test('says what is missing where there is too little', async () => {
    const { relationship } = await world.as('buyer', { locales: ['en'] }).data(`query ($id: ID!) { relationship(id: $id) { partnerStanding { trust { ${score} } propensityToLeave { value } } ownStanding { asOf } standingGap { trust { points } } } }`, { id: world.relationshipId('rollwell-tyre.supplier') });
    const { trust } = relationship.partnerStanding;
    expect(trust).toMatchObject({ value: null, low: null, high: null, isSufficient: false, band: 'INSUFFICIENT', trend: null, trendDirection: 'UNKNOWN' });
    expect(trust.factors.every(({ contribution }: { contribution: unknown }) => contribution === null)).toBe(true);
    expect(trust.summary).toMatch(/not enough evidence/);
    expect(relationship).toMatchObject({ ownStanding: null, standingGap: null, partnerStanding: { propensityToLeave: null } });
  });

  test('is nobody’s who is not staff', async () => {
    const { data } = await world.as('supplier').query(page, { id: world.relationshipId('jade-cell.supplier'), from: monthAgo });
    expect(data['relationship']).toEqual({ partnerStanding: null, ownStanding: null, standingGap: null, trustAssessment: null, standingChange: null, standingHistory: null, evidence: { totalCount: 0 } });
    const { data: none, errors } = await world.as('supplier').query('{ trustStandings { totalCount nodes { trust { value } } } trustModels { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(none ?? null).toBeNull();
  });

  test('is refused of the future', async () => {
    const { errors } = await world.as('manager').query('query ($id: ID!) { relationship(id: $id) { trustAssessment(direction: PARTNER_TO_FOCAL, asOf: "2999-01-01T00:00:00Z") { asOf } } }', { id: world.relationshipId('kitano-geartrain.supplier') });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('standings in lists', () => {
  test('are ordered, filtered and paged', async () => {
    const list = 'query ($after: String) { trustStandings(first: 1, after: $after, filter: { directions: [PARTNER_TO_FOCAL] }, orderBy: { field: TRUST, direction: ASC }) { totalCount pageInfo { endCursor hasNextPage } nodes { relationship { partner { name } } trust { value } } } }';
    const values: (number | null)[] = [];
    let after: string | null = null;
    for (;;) {
      const { trustStandings }: Record<string, any> = await world.as('manager').data(list, { after });
      values.push(...trustStandings.nodes.map(({ trust }: { trust: { value: number | null } }) => trust.value));
      expect(trustStandings.totalCount).toBeGreaterThanOrEqual(2);
      if (!trustStandings.pageInfo.hasNextPage) break;
      after = trustStandings.pageInfo.endCursor;
    }
    const known = values.filter((value) => value !== null);
    expect(known).toEqual(known.toSorted((one, other) => one - other));
    expect(values.slice(known.length).every((value) => value === null)).toBe(true);
    const { trustStandings } = await world.as('manager').data('{ trustStandings(filter: { trustBands: [INSUFFICIENT], markets: [SUPPLIER] }) { nodes { trust { band } } } }');
    expect(new Set(trustStandings.nodes.map(({ trust }: { trust: { band: string } }) => trust.band))).toEqual(new Set(['INSUFFICIENT']));
  });
});
