import { randomUUID } from 'node:crypto';
import { startWorker } from '../../../src/platform/jobs/worker.ts';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { replenish } from '../../../src/vmi/proposals/replenish.job.ts';
import { until } from '../../until.ts';
import type { World } from '../../world.ts';

export const agreementId = (key: string) => toGlobalId('VmiAgreement', seedId('formosa', 'vmi-agreement', key));
export const positionId = (key: string) => toGlobalId('StockPosition', seedId('formosa', 'position', key));

export const runMutation = `mutation ($input: RunReplenishmentInput!) { runReplenishment(input: $input) { run { id status } userErrors { code message } } }`;

/** Has an agreement's needs computed and waits until that is done; throws where a run fails. */
export async function runFor(world: World, persona: string, key: string, more: Record<string, unknown> = {}): Promise<Record<string, any>> {
  const { runReplenishment } = await world.as(persona).data(runMutation, { input: { agreementId: agreementId(key), idempotencyKey: randomUUID(), ...more } });
  if (runReplenishment.run === null) throw new Error(JSON.stringify(runReplenishment.userErrors));
  await doRuns(world);
  const { node } = await world.as(persona).data(
    'query ($id: ID!) { node(id: $id) { ... on ReplenishmentRun { id status isFull places placesDone positions blockedPositions proposals proposedLines supersededProposals failure job { state } } } }', { id: runReplenishment.run.id },
  );
  return node;
}

/** Does all runs that were asked for. */
export async function doRuns({ database, sql }: World): Promise<void> {
  const faults: unknown[] = [];
  const worker = startWorker({ database, jobs: [replenish], reportFault: (error) => faults.push(error) });
  await until(async () => faults.length > 0 || (await sql("select from job where name = 'vmi.replenish' and state in ('WAITING', 'RUNNING')")).length === 0);
  await worker.stop();
  if (faults.length > 0) throw faults[0];
}

/** The open proposals of an agreement, as somebody sees them. */
export async function openProposals(world: World, persona: string, key: string): Promise<Record<string, any>[]> {
  const { replenishmentProposals } = await world.as(persona).data(
    `query ($filter: ReplenishmentProposalFilter) { replenishmentProposals(filter: $filter, first: 50) { nodes { id number status neededOn amount { amount currencyCode } needsPerson version shipTo { id name }
      lines { id position { id } proposed need shortfall unitPrice { amount } } } } }`,
    { filter: { agreementIds: [agreementId(key)], statuses: ['COMPUTED', 'PENDING_APPROVAL', 'COUNTERED'] } },
  );
  return replenishmentProposals.nodes;
}
