import { sealAll } from '../seal-all.ts';
import type { IsolationWorld } from './isolation-world.ts';

/** Puts something into every ledger of both workspaces' audit: what is sealed, and then what is not yet. */
export async function fillAudit({ world, persona }: IsolationWorld): Promise<void> {
  await sealAll(world);
  for (const [name, party] of [['manager', 'riders-voice'], ['other-workspace', 'bramble-tools']] as const) {
    const { actor, asker } = persona(name);
    const input = { partyId: world.id(party, asker.slug), website: 'https://somewhere.example', idempotencyKey: 'a key' };
    await actor.data('mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { userErrors { code } } }', { input });
  }
}
