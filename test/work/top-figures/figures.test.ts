import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../statements.ts';
import { openWorld, type World } from '../../world.ts';
import { figures, recordsOf } from './asking.ts';

/** How the four figures are reckoned from what the demo world holds, and follow what people do. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const lastYear = new Date().getUTCFullYear() - 1;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const inputOf = async (objective: string, input: string) => (await figures(world))[objective].inputs[input];

describe('the four figures', () => {
  test('are told with their inputs, and what is unknown stays unknown', async () => {
    const all = await figures(world);
    expect(all).toMatchObject({ isLive: true, asOf: new Date().toISOString().slice(0, 10) });
    expect(all['figures'].map(({ objective, unit, inputs }: Record<string, any>) => [objective, unit, inputs.length])).toEqual([
      ['CUSTOMER_EQUITY', 'MONEY', 6], ['INTERNAL_SUPPORT', 'POINTS', 5], ['EXTERNAL_SUPPORT', 'POINTS', 7], ['NETWORK_COMPETITIVENESS', 'POINTS', 7],
    ]);
    for (const { value, low, high, inputs } of all['figures']) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      for (const input of inputs) expect([input.input, input.reason === null]).toEqual([input.input, input.value !== null]);
    }
    expect(all['NETWORK_COMPETITIVENESS'].inputs.RIVALS).toMatchObject({ value: null, low: 0, high: 100, observations: 0, weight: 1, coverage: 0, reason: expect.stringContaining('rivals') });
  });

  test('are means of the inputs that are known', async () => {
    for (const { objective, value, weightKnown, inputs } of (await figures(world))['figures'].slice(1)) {
      const known = inputs.filter((input: Record<string, any>) => input['value'] !== null);
      expect([objective, Math.abs(value - mean(known.map((input: Record<string, any>) => input['value']))) < 0.02]).toEqual([objective, true]);
      expect(weightKnown).toBeCloseTo(known.length / inputs.length, 2);
    }
  });

  test('stand by market for partners outside, where nothing is said of too little', async () => {
    const { EXTERNAL_SUPPORT: figure, INTERNAL_SUPPORT: inside } = await figures(world);
    expect(figure.markets.map(({ market }: Record<string, string>) => market)).toEqual(['COMPETITOR', 'CUSTOMER', 'DISTRIBUTOR', 'INFLUENCER', 'SUPPLIER']);
    expect(figure.markets.find(({ market }: Record<string, string>) => market === 'INFLUENCER')).toMatchObject({ value: null, low: 0, high: 100, weightKnown: 0, coverage: 0 });
    expect(inside.markets).toEqual([]);
  });

  test('speak three languages', async () => {
    const said = async (locale: string) => {
      const { INTERNAL_SUPPORT: { label, inputs } } = await figures(world, null, 'manager', locale);
      return [label, inputs.EMPLOYEE_SATISFACTION.label, inputs.COMMITMENT_BETWEEN_DEPARTMENTS.reason];
    };
    expect(await said('en')).toEqual(['Support and cooperation of internal partners', 'Employee satisfaction', expect.stringMatching(/^Of \d+ that could tell it 0 do; it takes 2\.$/)]);
    expect(await said('zh-TW')).toEqual(['內部夥伴的支持與合作', '員工滿意度', expect.stringMatching(/僅有 0 個有資料/)]);
    expect(await said('zh-CN')).toEqual(['内部伙伴的支持与合作', '员工满意度', expect.stringMatching(/仅有 0 个有数据/)]);
  });
});

describe('customer equity', () => {
  test('is profit times what retention makes of it, in the customers’ currency; distributors stand beside it in theirs', async () => {
    const { CUSTOMER_EQUITY: { value, currencyCode, weightKnown, inputs } } = await figures(world);
    const retention = inputs.CUSTOMER_RETENTION.value / 100;
    expect(Math.abs(value - inputs.CUSTOMER_PROFIT.value * retention / (1.1 - retention)) / value).toBeLessThan(0.001);
    expect([currencyCode, inputs.CUSTOMER_PROFIT.currencyCode, inputs.DISTRIBUTOR_EQUITY.currencyCode]).toEqual(['TWD', 'TWD', 'EUR']);
    expect(weightKnown).toBeCloseTo(inputs.CUSTOMER_PROFIT.observations / (inputs.CUSTOMER_PROFIT.observations + inputs.CUSTOMER_PROFIT.unknown), 2);
  });

  test('follows what is recorded of a customer, and what is recorded in its place', async () => {
    const record = (figure: object) => world.as('manager').data('mutation ($input: RecordRelationshipFiguresInput!) { recordRelationshipFigures(input: $input) { userErrors { code } } }', {
      input: { relationshipId: world.relationshipId('lukas-brandt.customer'), figures: [{ year: lastYear, source: 'Recall closed', ...figure }] },
    });
    const before = await inputOf('CUSTOMER_EQUITY', 'CUSTOMER_PROFIT');
    await record({ profit: { amount: '100000', currencyCode: 'TWD' } });
    const after = await inputOf('CUSTOMER_EQUITY', 'CUSTOMER_PROFIT');
    expect([after.value - before.value, after.observations - before.observations, after.unknown - before.unknown]).toEqual([100_000, 1, -1]);
    await record({ revenue: { amount: '121000', currencyCode: 'TWD' } });
    expect(await inputOf('CUSTOMER_EQUITY', 'CUSTOMER_PROFIT')).toEqual(before);
  });
});

describe('an input', () => {
  test('follows an assessment of forces, and one that takes its place', async () => {
    const assess = (facts: readonly object[]) => world.as('manager').data('mutation ($input: AssessForcesInput!) { assessForces(input: $input) { userErrors { code } } }', { input: {
      idempotencyKey: randomUUID(), relationshipId: world.relationshipId('saebom.supplier'), facts: facts.map((fact) => ({ source: 'Somebody knows', observedOn: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10), ...fact })),
    } });
    const even = ['ALTERNATIVES', 'MARKET_CONCENTRATION', 'SHARE_OF_THEIR_BUSINESS', 'SWITCHING_COST', 'INFORMATION'].flatMap((part) => ['FOCAL', 'PARTNER'].map((side) => ({ side, part, value: part === 'ALTERNATIVES' ? 1 : 0.5 })));
    const before = await inputOf('NETWORK_COMPETITIVENESS', 'BALANCE_OF_FORCES');
    await assess(even);
    const after = await inputOf('NETWORK_COMPETITIVENESS', 'BALANCE_OF_FORCES');
    expect(after.observations).toBe(before.observations + 1);
    expect(after.value).toBeCloseTo((before.value * before.observations + 100) / (before.observations + 1), 1);
    await assess(even.slice(0, 1));
    expect(await inputOf('NETWORK_COMPETITIVENESS', 'BALANCE_OF_FORCES')).toEqual(before);
  });

  test('is the mean of its scorecards as the platform reckons them', async () => {
    for (const input of ['SCORECARDS_OF_US', 'PARTNER_PERFORMANCE']) {
      const records = await recordsOf(world, input);
      const { nodes } = await world.as('manager').data('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PeriodScorecard { result { effective { total } } } } }', { ids: records.map(({ recordId }) => recordId) });
      const objective = input === 'SCORECARDS_OF_US' ? 'EXTERNAL_SUPPORT' : 'NETWORK_COMPETITIVENESS';
      expect(Math.abs((await inputOf(objective, input)).value - mean(nodes.map((node: Record<string, any>) => Number(node['result'].effective.total))))).toBeLessThan(0.02);
    }
  });

  test('is followed to its records, page by page', async () => {
    const all = await recordsOf(world, 'EXTERNAL_PRACTICES');
    expect(all.length).toBe((await inputOf('EXTERNAL_SUPPORT', 'EXTERNAL_PRACTICES')).observations);
    const first = await recordsOf(world, 'EXTERNAL_PRACTICES', { first: 5 });
    const second = await recordsOf(world, 'EXTERNAL_PRACTICES', { first: 5, after: first.at(-1)!['recordId'] });
    expect([...first, ...second]).toEqual(all.slice(0, 10));
    expect(await recordsOf(world, 'EXTERNAL_PRACTICES', { after: world.id('formosa-stride') })).toEqual([]);
    const { nodes } = await world.as('manager').data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: all.slice(0, 20).map(({ recordId }) => recordId) });
    expect(nodes.map(({ __typename: type, id }: Record<string, string>) => [type, id])).toEqual(all.slice(0, 20).map(({ recordId }) => ['PracticeStanding', recordId]));
  });

  test('leads to something that its asker may look at, whichever it is', async () => {
    const query = '{ firmFigures { figures { inputs { input observations records(first: 1) { recordType recordId } } } } }';
    const found = (await world.as('manager').data(query))['firmFigures'].figures.flatMap((figure: Record<string, any>) => figure['inputs']).filter(({ observations, input }: Record<string, any>) => observations > 0 && input !== 'DISTRIBUTOR_EQUITY');
    expect(found.length).toBeGreaterThan(10);
    const { nodes } = await world.as('manager').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: found.map(({ records }: Record<string, any>) => records[0].recordId) });
    expect(nodes.map((node: { id: string } | null) => node?.id)).toEqual(found.map(({ records }: Record<string, any>) => records[0].recordId));
  });
});

test('a firm of a few partners takes as many statements as one of many, with its records or without', async () => {
  const source = (records: string) => `{ firmFigures { figures { value inputs { value ${records} } } } }`;
  const count = async (persona: string, records: string) => (await statementsOf(world, () => world.as(persona).data(source(records)))).length;
  for (const persona of ['manager', 'other-workspace']) await world.as(persona).data(source(''));
  expect([await count('manager', ''), await count('other-workspace', '')]).toEqual([2, 2]);
  const records = 'records { recordId }';
  expect(await count('manager', records)).toBe(await count('other-workspace', records));
});
