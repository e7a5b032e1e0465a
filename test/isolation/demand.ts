import { seedId } from '../../src/server/seed.ts';
import type { Persona } from './isolation-world.ts';
import type { FactRecord } from './fact-record.ts';

/** What one's own side has told and not yet taken back. */
export function mayWithdrawEvent({ facts: { slug, focal, demand }, asker }: Persona, { uuid, party }: FactRecord): boolean {
  const { side, withdrawn } = demand!.events.find(({ key }) => seedId(slug, 'demand-event', key) === uuid)!;
  const isStaff = asker.party === focal;
  return withdrawn === undefined && (side === 'FOCAL') === isStaff && (isStaff || party === asker.party);
}
