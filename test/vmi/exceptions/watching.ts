import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { watchExceptions } from '../../../src/vmi/exceptions/watch-exceptions.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import type { World } from '../../world.ts';

export const agreementId = (key: string) => toGlobalId('VmiAgreement', seedId('formosa', 'vmi-agreement', key));
export const positionId = (key: string) => toGlobalId('StockPosition', seedId('formosa', 'position', key));

export const shown = `id version kind severity subjectType subjectId concerned unitsAtRisk moneyAtRisk { amount currencyCode } riskBasis forSide status statusReason openedAt causeGoneAt snoozedUntil escalatesAt ownerSide
  owner { displayName } position { id } agreement { number } viewerActions { action isAllowed reason { code } }`;

/** Has the platform look, and gives what stands under an agreement as somebody sees it. */
export async function watch(world: World): Promise<void> {
  await runJobs(world, watchExceptions);
}

export async function exceptionsOf(world: World, persona: string, key: string, filter: object = {}): Promise<any[]> {
  const { supplyExceptions } = await world.as(persona).data(`query ($filter: SupplyExceptionFilter) { supplyExceptions(filter: $filter, first: 100) { nodes { ${shown} } } }`, { filter: { agreementIds: [agreementId(key)], ...filter } });
  return supplyExceptions.nodes;
}

/** Does an act as somebody, and gives what it answers. */
export async function handling(world: World, persona: string, act: string, input: object): Promise<any> {
  const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const data = await world.as(persona).data(`mutation ($input: ${type}!) { ${act}(input: $input) { exception { ${shown} } userErrors { code field } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return data[act];
}
