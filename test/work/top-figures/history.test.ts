import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keepFigures } from '../../../src/work/top-figures/keep-figures.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, day, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { figures, recordsOf } from './asking.ts';

/** How the figures stood, what is kept of them, and who learns of any of it. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const kept = async () => (await world.sql<{ n: number }>('select count(*)::integer as n from firm_figure_snapshot'))[0]!.n;
const history = (persona: string, args: string) => world.as(persona).query(`{ firmFigureSnapshots(${args}) { totalCount pageInfo { endCursor } nodes { id day objective figure { objective value reason keptOn inputs { input value records { recordId } } } } } }`);

describe('a day before', () => {
  test('is answered as it was kept', async () => {
    const { INTERNAL_SUPPORT: inside, EXTERNAL_SUPPORT: outside, ...told } = await figures(world, day(-30));
    expect(told).toMatchObject({ isLive: false, asOf: day(-30) });
    expect([inside.keptOn, outside.keptOn]).toEqual([day(-60), day(-150)]);
    expect([inside.value, inside.weightKnown, inside.reason]).toEqual([57.33, 0.6, null]);
    const summer = (await figures(world, day(-100)))['INTERNAL_SUPPORT'];
    expect(summer).toMatchObject({ keptOn: day(-150), value: null, weightKnown: 0.4, reason: 'Only 40% of the weight is known; it takes half.', inputs: { SERVED_IN_TIME: { value: null, observations: 1, unknown: 7 } } });
  });

  test('before the first is unknown, and one to come is refused', async () => {
    const none = await figures(world, '2001-01-01');
    expect(none['figures'].map(({ value, reason, inputs, keptOn }: Record<string, unknown>) => [value, reason, inputs, keptOn])).toEqual(none['figures'].map(() => [null, 'It was not kept yet on that day.', [], null]));
    expect(none['figures']).toHaveLength(4);
    expect((await world.as('manager').query('query ($day: Date) { firmFigures(asOf: $day) { asOf } }', { day: day(3) })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'FIRM_FIGURE_FUTURE' } }]);
  });

  test('leads to the records that there were by then', async () => {
    const [now, then] = [await recordsOf(world, 'SCORECARDS_OF_US'), await recordsOf(world, 'SCORECARDS_OF_US', {}, day(-150))];
    for (const { at } of then) expect(at < `${day(-149)}T00`).toBe(true);
    expect(now.some(({ at }) => at > day(-149))).toBe(true);
    expect(await recordsOf(world, 'NETWORK_RESILIENCE', {}, day(-150))).toEqual([]);
  });

  test('stands in the history, newest first, by objective and page by page', async () => {
    const { data } = await history('manager', 'first: 1, filter: { objectives: [INTERNAL_SUPPORT] }');
    expect(data['firmFigureSnapshots']).toMatchObject({ totalCount: 2, nodes: [{ day: day(-60), figure: { value: 57.33, keptOn: day(-60) } }] });
    const next = await history('manager', `first: 1, after: ${JSON.stringify(data['firmFigureSnapshots'].pageInfo.endCursor)}, filter: { objectives: [INTERNAL_SUPPORT] }`);
    expect(next.data['firmFigureSnapshots'].nodes).toMatchObject([{ day: day(-150), figure: { value: null } }]);
  });
});

describe('partners', () => {
  const personas = ['supplier', 'rival-supplier'];

  test.each(personas)('%s learns nothing, by no path', async (persona) => {
    const { data } = await history('manager', 'first: 1');
    const { id } = data['firmFigureSnapshots'].nodes[0];
    for (const query of ['{ firmFigures { asOf } }', '{ firmFigureSnapshots { totalCount } }']) expect((await world.as(persona).query(query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id }))).toEqual({ node: null, nodes: [null] });
  });

  test('read and write no row in their own session', async () => {
    const session = sessionOf('supplier', 'jade-cell');
    expect(await attempt(world, session, 'select count(*)::integer as found from firm_figure_snapshot')).toEqual([{ found: 0 }]);
    expect(await attempt(world, session, copy, 'select count(*)::integer as found from firm_figure_snapshot')).toEqual([{ found: 0 }]);
  });
});

/** Another snapshot, a year later than the others. */
const copy = `insert into firm_figure_snapshot (workspace_id, id, objective, day, taken_at, facts) select workspace_id, gen_random_uuid(), objective, (taken_at at time zone 'UTC' + interval '1 year')::date, taken_at + interval '1 year', facts from firm_figure_snapshot`;

describe('what is kept', () => {
  test('nobody adds to, and nobody changes', async () => {
    const session = sessionOf('manager', 'formosa-stride');
    await expect(attempt(world, session, copy)).rejects.toThrow(/row-level security/);
    for (const change of ["update firm_figure_snapshot set facts = '{}'", 'delete from firm_figure_snapshot']) {
      await expect(attempt(world, session, change)).rejects.toThrow(/permission denied/);
      await expect(world.sql(change)).rejects.toThrow(/append-only/);
    }
  });

  test('grows on a day on which something changed, once', async () => {
    const before = await kept();
    await runJobs(world, keepFigures);
    const after = await kept();
    // All four of the one firm, and of the other the three that it had not: its partners stand as they stood.
    expect(after - before).toBeGreaterThanOrEqual(7);
    await runJobs(world, keepFigures);
    expect(await kept()).toBe(after);
    const { CUSTOMER_EQUITY: live } = await figures(world);
    const { data } = await history('manager', `filter: { objectives: [CUSTOMER_EQUITY], dayOnOrAfter: "${day(-1)}" }`);
    expect(data['firmFigureSnapshots'].nodes).toMatchObject([{ figure: { value: live.value, inputs: [{ value: live.inputs.CUSTOMER_PROFIT.value }, {}, {}, {}, {}, {}] } }]);
  });

  test('is followed to the records of so many inputs at once', async () => {
    expect((await history('manager', 'first: 100')).errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', reason: 'FIRM_FIGURE_TOO_MANY_LISTS' } }]);
  });

  test('does not grow on a day on which nothing did', async () => {
    await world.sql('alter table firm_figure_snapshot disable trigger user');
    await world.sql("update firm_figure_snapshot set day = day - 1, taken_at = taken_at - interval '1 day'");
    await world.sql('alter table firm_figure_snapshot enable trigger user');
    const before = await kept();
    await runJobs(world, keepFigures);
    expect(await kept()).toBe(before);
  });
});
