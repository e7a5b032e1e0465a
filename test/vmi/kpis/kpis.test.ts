import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepKpis } from '../../../src/vmi/kpis/keep-kpis.job.ts';
import { kpiNames } from '../../../src/vmi/kpis/measured-kpis.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, day, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId } from '../exceptions/watching.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); }, 120_000);
afterAll(() => world.close());

const figures = `from until ${kpiNames.map((name) => `${name} { value basedOn definition }`).join(' ')}`;
const query = `query ($id: ID!, $from: Date!, $until: Date!) { node(id: $id) { ... on VmiAgreement { kpis(from: $from, until: $until) { ${figures} } } } }`;
const history = `query ($id: ID!) { node(id: $id) { ... on VmiAgreement { kpiHistory { nodes { id month computedAt terms { number } kpis { ${figures} } } } } } }`;
const kpisOf = async (persona: string, key: string, from = day(-60), until = day(-1)) => (await world.as(persona, { locales: ['en'] }).data(query, { id: agreementId(key), from, until }))['node']?.kpis;

test('both sides read the same figures, each with what it was computed from, and how', async () => {
  for (const [key, ours, theirs] of [['jade-vmi', 'planner', 'supplier'], ['radhafen-vmi', 'planner', 'channel']] as const) {
    const [own, others] = await Promise.all([kpisOf(ours, key), kpisOf(theirs, key)]);
    expect(others).toEqual(own);
    expect(own).toMatchObject({ turns: { value: expect.any(Number) }, stockOutRate: { value: expect.any(Number) }, forecastError: { value: expect.any(Number) } });
    for (const name of kpiNames) expect(own[name].definition.length).toBeGreaterThan(20);
  }
});

test('where nothing was delivered or decided there is no figure, and not a full mark', async () => {
  expect(await kpisOf('planner', 'isarvelo-vmi')).toMatchObject({ fillRate: { value: null, basedOn: 0 }, onTimeInFull: { value: null }, acceptance: { value: null }, pushedShare: { value: null } });
  // Before anything was signed.
  expect(await kpisOf('planner', 'saebom-vmi', day(-400), day(-390))).toBeNull();
});

test('a rival reads none of it, and no span is too long, turned around or to come', async () => {
  expect(await kpisOf('rival-channel', 'radhafen-vmi')).toBeUndefined();
  for (const [from, until] of [[day(-400), day(-1)], [day(-1), day(-2)], [day(0), day(1)]] as const) {
    const { errors } = await world.as('planner').query(query, { id: agreementId('jade-vmi'), from, until });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  }
});

test.each([['zh-TW', '承諾日前 1 天'], ['en', 'from 1 day before to 0 days after the day promised']])('in the reader’s language: %s', async (locale, words) => {
  const { node } = await world.as('supplier', { locales: [locale] }).data(query, { id: agreementId('jade-vmi'), from: day(-30), until: day(-1) });
  expect(node.kpis.onTimeInFull.definition).toContain(words);
});

test('a month is kept once, the same for both sides, and never changed', async () => {
  await runJobs(world, keepKpis);
  const kept = (await world.as('planner', { locales: ['en'] }).data(history, { id: agreementId('radhafen-vmi') }))['node'].kpiHistory.nodes;
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ month: expect.stringMatching(/-01$/), terms: { number: expect.any(Number) }, kpis: { from: kept[0].month } });
  await runJobs(world, keepKpis);
  expect((await world.as('channel', { locales: ['en'] }).data(history, { id: agreementId('radhafen-vmi') }))['node'].kpiHistory.nodes).toEqual(kept);
  const { kpis } = kept[0];
  expect(await kpisOf('planner', 'radhafen-vmi', kpis.from, kpis.until)).toEqual(kpis);
  const planner = sessionOf('planner', 'formosa-stride');
  for (const statement of ["update kpi_snapshot set computed_at = now()", 'delete from kpi_snapshot', 'insert into kpi_snapshot select * from kpi_snapshot']) await expect(attempt(world, planner, statement)).rejects.toThrow(/append-only|permission denied|row-level security/);
  expect((await world.as('rival-channel').data('query ($id: ID!) { node(id: $id) { id } }', { id: kept[0].id }))['node']).toBeNull();
});
