import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Context } from '../../../src/platform/context.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { fitDemandJob } from '../../../src/vmi/demand/fit-demand.job.ts';
import { type DemandNote, noteDemand } from '../../../src/vmi/demand/note-demand.ts';
import { statementsOf } from '../../statements.ts';
import { factsOf } from '../../trust/facts.ts';
import { runJobs } from '../../trust/jobs.ts';
import { attempt, day, sessionOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
let act: ReturnType<typeof factsOf>['act'];
let ctx: Context;
beforeAll(async () => {
  world = await openWorld();
  ({ act, ctx } = factsOf(world));
});
afterAll(() => world.close());

const of = (relationship: string, agreement: string, position: string) => ({
  relationshipId: seedId('formosa', 'relationship', relationship), agreementId: seedId('formosa', 'vmi-agreement', agreement), positionId: seedId('formosa', 'position', position),
});
const pack = of('jade-cell.supplier', 'jade-vmi', 'jade-pack-daya');
const cells = of('jade-cell.supplier', 'jade-vmi', 'jade-cell-daya');
const rivals = of('saebom.supplier', 'saebom-vmi', 'saebom-pack-changhua');
const shop = of('radhafen.distributor', 'radhafen-vmi', 'radhafen-one-berlin');
const note = (...notes: readonly DemandNote[]) => act((tx) => noteDemand(tx, notes));
const demandOf = async ({ positionId }: { positionId: string }, days = 5) => {
  const { node } = await world.as('planner').data(`query ($id: ID!, $days: Int!) { node(id: $id) { ... on StockPosition {
    demand { method meanPerDay learnedThrough methodChosenThrough isBeingRelearned history(days: $days) { day demand closing hadStock } } } } }`, { id: toGlobalId('StockPosition', positionId), days });
  return node.demand;
};
/** A position as new, as if nothing had been told of it. */
const forget = (...positions: readonly { positionId: string }[]) => world.sql('delete from position_demand where position_id = any($1)', [positions.map(({ positionId }) => positionId)]);

describe('days that are told', () => {
  test('stand in the history, with those that nobody told of as not known', async () => {
    await forget(shop);
    await note({ ...shop, day: day(-4), demand: 2, closing: 7.5 }, { ...shop, day: day(-1), demand: 0.1, closing: 0 });
    expect(await demandOf(shop)).toMatchObject({
      method: 'MEAN', meanPerDay: '2', learnedThrough: day(-1), methodChosenThrough: null, isBeingRelearned: false,
      history: [
        { day: day(-4), demand: '2', closing: '7.5', hadStock: true }, { day: day(-3), demand: null, closing: null, hadStock: null }, { day: day(-2), demand: null, closing: null, hadStock: null },
        { day: day(-1), demand: '0.1', closing: '0', hadStock: false },
      ],
    });
    expect((await demandOf(shop, 1)).history).toEqual([{ day: day(-1), demand: '0.1', closing: '0', hadStock: false }]);
  });

  test('of today are learned when it is over', async () => {
    await forget(shop);
    await note({ ...shop, day: day(-1), demand: 2 }, { ...shop, day: day(0), demand: 9 });
    expect(await demandOf(shop)).toMatchObject({ meanPerDay: '2', learnedThrough: day(-1) });
    await note({ ...shop, day: day(0), demand: 11 });
    expect(await demandOf(shop)).toMatchObject({ isBeingRelearned: false, history: [{}, { demand: '11' }] });
  });

  test('after tomorrow are a mistake of ours', async () => {
    await note({ ...shop, day: day(1), demand: 2 });
    await expect(note({ ...shop, day: day(2), demand: 2 })).rejects.toThrow('days that have begun');
  });

  test('of an agreement that the position is not of are a mistake of ours', async () => {
    await forget(shop);
    await expect(note({ ...shop, agreementId: rivals.agreementId, relationshipId: rivals.relationshipId, day: day(-1), demand: 2 })).rejects.toThrow('no position of its agreement');
  });

  test('take the same number of statements, however many they are', async () => {
    const one = await statementsOf(world, () => note({ ...pack, day: day(-1), demand: 40 }));
    const many = await statementsOf(world, () => note(...Array.from({ length: 90 }, (_, at) => [pack, cells, rivals].map((each) => ({ ...each, day: day(-1 - at), demand: 40, closing: 9 }))).flat()));
    expect(many.length).toBe(one.length);
    expect(await statementsOf(world, () => note())).not.toContainEqual(expect.stringContaining('position_demand'));
  });
});

describe('two at once', () => {
  test('tell of a position that nothing was told of yet', async () => {
    await forget(shop, pack);
    const told = Array.from({ length: 8 }, (_, at) => [{ ...shop, day: day(-8 + at), demand: at }, { ...pack, day: day(-8 + at), demand: 10 + at }]);
    // In either order, which would have them wait for each other if they were held as they come.
    await Promise.all(told.map((notes, at) => note(...(at % 2 === 0 ? notes : notes.toReversed()))));
    expect((await demandOf(shop, 8)).history.map(({ demand }: { demand: string }) => demand)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect((await demandOf(pack, 8)).history.map(({ demand }: { demand: string }) => demand)).toEqual(['10', '11', '12', '13', '14', '15', '16', '17']);
  });
});

describe('the job', () => {
  const wave = (length: number, last: number) => Array.from({ length }, (_, at): DemandNote => ({ ...cells, day: day(last - length + 1 + at), demand: 20 + (at % 7) * 4 + (at % 3), closing: 500 }));

  test('chooses the method when enough is known, and learns anew what was told late', async () => {
    await forget(cells);
    await note(...wave(40, -1));
    expect(await demandOf(cells)).toMatchObject({ method: 'MEAN', methodChosenThrough: null });
    await runJobs(world, fitDemandJob);
    const chosen = await demandOf(cells);
    expect(chosen).toMatchObject({ methodChosenThrough: day(-1), isBeingRelearned: false });
    expect(chosen.method).toMatch('HOLT_WINTERS');

    await note({ ...cells, day: day(-20), demand: 0, closing: 0 });
    expect(await demandOf(cells)).toMatchObject({ isBeingRelearned: true, meanPerDay: chosen.meanPerDay });
    await runJobs(world, fitDemandJob);
    const after = await demandOf(cells);
    expect(after.isBeingRelearned).toBe(false);
    // A day without stock is one day less, and not a day with nothing.
    expect(after.meanPerDay).not.toBe(chosen.meanPerDay);
    expect(Math.abs(Number(after.meanPerDay) - Number(chosen.meanPerDay))).toBeLessThan(0.5);
  });

  test('folds in what was told of a day that was not over, and leaves alone what is up to date', async () => {
    await forget(cells);
    await note(...wave(5, -1));
    await world.sql(`update position_demand set due_on = current_date, folded_until = folded_until - 1 where position_id = $1`, [cells.positionId]);
    const untouched = () => world.sql('select updated_at from position_demand where position_id = $1', [seedId('formosa', 'position', 'isarvelo-one-warehouse')]);
    const before = await untouched();
    await runJobs(world, fitDemandJob);
    expect(await demandOf(cells)).toMatchObject({ learnedThrough: day(-1), method: 'MEAN' });
    expect(await untouched()).toEqual(before);
  });

  test('brings all positions of both workspaces up to date', async () => {
    await world.sql('update position_demand set is_dirty = true, due_on = current_date');
    await runJobs(world, fitDemandJob);
    expect(await world.sql('select from position_demand where is_dirty or due_on is not null')).toEqual([]);
  });
});

describe('behind the API', () => {
  const insert = ({ relationshipId, agreementId, positionId }: typeof pack) => `insert into position_demand (workspace_id, id, relationship_id, agreement_id, position_id, first_day, demand, closing, state, folded_until)
    values ('${ctx.principal.workspaceId}', gen_random_uuid(), '${relationshipId}', '${agreementId}', '${positionId}', current_date, '', '', '', current_date)`;
  const session = () => sessionOf('supplier', 'jade-cell');

  test('a supplier reads and writes its own demand, and nobody else’s', async () => {
    const rows = await attempt(world, session(), 'select distinct agreement_id as id from position_demand') as { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual([pack.agreementId]);
    const changed = await attempt(world, session(), "update position_demand set demand = '', closing = '' returning agreement_id as id") as { id: string }[];
    expect(new Set(changed.map(({ id }) => id))).toEqual(new Set([pack.agreementId]));
  });

  test('a rival’s position is no position of one’s own agreement, whether it is there or not', async () => {
    await expect(attempt(world, session(), insert({ ...pack, positionId: rivals.positionId }))).rejects.toThrow('belongs to no position of its agreement');
    await expect(attempt(world, session(), insert({ ...pack, positionId: pack.agreementId }))).rejects.toThrow('belongs to no position of its agreement');
    await expect(attempt(world, session(), insert(rivals))).rejects.toThrow('belongs to no position of its agreement');
    await expect(attempt(world, session(), `update position_demand set position_id = '${rivals.positionId}'`)).rejects.toThrow('belongs to no position of its agreement');
  });

  test('both series are of one length', async () => {
    await expect(attempt(world, session(), "update position_demand set demand = ''")).rejects.toThrow('check');
  });
});
