import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunInterrupted, type RunningJob } from '../../../src/platform/jobs/job.ts';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { replenishBy } from '../../../src/vmi/proposals/replenish.job.ts';
import { until } from '../../until.ts';
import { openWorld, type World } from '../../world.ts';
import { agreementId, openProposals, runFor, runMutation } from './running.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** A place a transaction. */
const byPlace = replenishBy(1);
type Run = RunningJob<Parameters<typeof byPlace.run>[0]['payload']>;

/** A worker that comes to grief, as `meddle` says, and another that does what is left after that. */
async function runWithLoss(meddle: (running: Run) => Run): Promise<{ run: Record<string, any>; atLoss: Record<string, any> }> {
  const { runReplenishment } = await world.as('channel').data(runMutation, { input: { agreementId: agreementId('radhafen-vmi'), idempotencyKey: randomUUID() } });
  await work({ ...byPlace, run: (running: Run) => byPlace.run(meddle(running)) }, "select from job where name = 'vmi.replenish' and (state = 'RUNNING' or state = 'WAITING' and run_at <= now())");
  const atLoss = await runById(runReplenishment.run.id);
  await world.sql("update job set run_at = now() - interval '1 second' where name = 'vmi.replenish' and state = 'WAITING'");
  await work(byPlace, "select from job where name = 'vmi.replenish' and state in ('WAITING', 'RUNNING')");
  return { run: await runById(runReplenishment.run.id), atLoss };
}

async function work(job: typeof byPlace, unfinished: string): Promise<void> {
  const worker = startWorker({ database: world.database, jobs: [job], reportFault: () => undefined });
  await until(async () => (await world.sql(unfinished)).length === 0);
  await worker.stop();
}

async function runById(id: string): Promise<Record<string, any>> {
  const { node } = await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on ReplenishmentRun { status places placesDone positions proposals proposedLines failure job { state } } } }', { id });
  return node;
}

/** What is proposed where, in an order of its own. */
const shown = (proposals: Record<string, any>[]) => proposals.flatMap(({ shipTo, lines }) => lines.map(({ position, proposed }: any) => `${shipTo.id} ${position.id} ${proposed}`)).toSorted((one, other) => (one < other ? -1 : 1));

/** As if nothing had been proposed yet. */
const forget = () => world.sql("update replenishment_proposal set status = 'SUPERSEDED', version = version + 1 where status in ('COMPUTED', 'PENDING_APPROVAL')");

async function expectWhole(run: Record<string, any>, whole: { run: Record<string, any>; proposals: Record<string, any>[] }): Promise<void> {
  const { status, places, placesDone, positions, proposals, proposedLines } = whole.run;
  expect(run).toMatchObject({ status, places, placesDone, positions, proposals, proposedLines, failure: null, job: { state: 'DONE' } });
  expect(shown(await openProposals(world, 'planner', 'radhafen-vmi'))).toEqual(shown(whole.proposals));
  expect(await world.sql('select position_id from proposal_line where is_open group by position_id having count(*) > 1')).toEqual([]);
}

test('a run ended between two places, or lost in the middle of one, is gone on with: all places once, and what a run in one go proposes', async () => {
  await forget();
  const whole = { run: await runFor(world, 'channel', 'radhafen-vmi'), proposals: await openProposals(world, 'planner', 'radhafen-vmi') };
  expect(whole.run['proposedLines']).toBeGreaterThanOrEqual(1);

  await forget();
  let ends = 0;
  const ended = await runWithLoss((running) => ({
    ...running,
    async progress(told) {
      await running.progress(told);
      ends += 1;
      throw new RunInterrupted('The worker stops.');
    },
  }));
  // Each worker does one place.
  expect(ends).toBe(whole.run['places']);
  await expectWhole(ended.run, whole);

  await forget();
  let step = 0;
  const lost = await runWithLoss((running) => ({
    ...running,
    write: (name, request, act) => running.write(name, request, async (tx) => {
      const made = await act(tx);
      if (name.startsWith('places/') && ++step === 2) throw new Error('The connection is lost before the commit.');
      return made;
    }),
  }));
  expect(lost.atLoss).toMatchObject({ status: 'FAILED', placesDone: 1, failure: 'Error' });
  await expectWhole(lost.run, whole);
}, 120_000);
